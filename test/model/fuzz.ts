import { tidy } from '@/entrypoints/bridge/tidy';
import { type Sighting, sightingSchema } from '@/utils/activity/sighting';
import adapter from '@/utils/sites/gmail/adapter';
import { readExchange } from '@/utils/sites/read-exchange';
import type { Exchange, Reading } from '@/utils/sites/site-adapter';
import { fuzzSeeds } from './fuzz-seeds';
import { type Fact, factsOf } from './gmail-oracle';
import { mutateSize } from './mutate-size';
import { mutateText } from './mutate-text';
import { mutateTree } from './mutate-tree';
import { type Random, randomOf } from './random';

/** One in this many is large or deep: these take a thousand times as long as the others. */
const ONE_LARGE_IN = 2000;
/** Longer ones are mutated as text only, because a tree takes too long. Characters. */
const LARGE = 16_384;
/**
 * From this size on, the time of a single exchange is meaningful: other work of the machine is small compared with
 * it.
 */
const MEASURABLE = 100_000;
/** ms: before it no mail was sent with Gmail. */
const EARLIEST = Date.UTC(1998, 6, 9, 16);

const URLS = [
  'https://mail.google.com/sync/u/0/i/s?hl=en&c=7',
  '/sync/u/1/i/s',
  '/sync/i/s',
  'https://mail.google.com/sync/u/0/d/AEoRXRT1/i/s?c=1',
  `/sync/u/0/d/${'x'.repeat(400)}/i/s`,
  '/sync//i/s#',
  '/sync/ü "%/i/s',
  'https://mail.google.com/sync/u/0/i/bv',
  'not a url',
];

export interface FuzzReport {
  /** How many exchanges were read. */
  reads: number;
  /** In how many of them an act was seen, and how many were counted as unread. Neither may be zero. */
  sighted: number;
  unread: number;
  /** The longest time that one read took, ms, and the length of its upload and answer together, characters. */
  worst: { time: number; size: number };
  /** The longest time per 1,000 characters among large ones, ms. */
  worstPerThousand: number;
  /** What went wrong, with the number that makes it again; ten at most. */
  trouble: string[];
}

/** Reads `many` mutated exchanges: the first is made from `seed`, each next one from the next number. */
export function fuzz(many: number, seed: number): FuzzReport {
  const seeds = fuzzSeeds();
  const report: FuzzReport = {
    reads: 0,
    sighted: 0,
    unread: 0,
    worst: { time: 0, size: 0 },
    worstPerThousand: 0,
    trouble: [],
  };
  for (let number = seed; number < seed + many && report.trouble.length < 10; number++) {
    const mutated = mutate(seeds, randomOf(number));
    const trouble = examine(mutated, report);
    if (trouble !== null) report.trouble.push(`${number}: ${trouble}`);
  }
  return report;
}

/** The exchange that `number` makes, to look at what `fuzz` found. */
export const mutantOf = (number: number): Exchange => mutate(fuzzSeeds(), randomOf(number));

function mutate(seeds: readonly Exchange[], random: Random): Exchange {
  let mutant = { ...random.pick(seeds) };
  if (random.oneIn(10)) mutant.url = random.pick(URLS);
  if (random.oneIn(ONE_LARGE_IN)) mutant = mutateSize(mutant, random);
  for (let changes = random.below(4); changes > 0; changes--) {
    const other = random.pick(seeds);
    const { answer } = mutant;
    if (random.oneIn(12)) mutant.answer = other.answer;
    else if (random.oneIn(20)) mutant.body = null;
    else if (answer && random.oneIn(3)) mutant.answer = mutateAnswer(answer, other, random);
    else mutant.body = mutateBody(mutant.body ?? '', other.body ?? '', random);
  }
  return mutant;
}

function mutateAnswer(
  answer: NonNullable<Exchange['answer']>,
  other: Exchange,
  random: Random,
): Exchange['answer'] {
  if (random.oneIn(6)) return { ...answer, status: random.pick([0, 204, 302, 500]) };
  if (random.oneIn(6)) return { ...answer, body: random.pick([null, '', '[]', 'null', '{}']) };
  const body = mutateBody(answer.body ?? '', other.answer?.body ?? '', random);
  return { ...answer, body };
}

function mutateBody(body: string, other: string, random: Random): string {
  const mutateOne = body.length < LARGE && random.oneIn(2) ? mutateTree : mutateText;
  return mutateOne(body, other, random);
}

/** What is wrong with how `exchange` is read; null if nothing is. */
function examine(exchange: Exchange, report: FuzzReport): string | null {
  let reading: Reading;
  const start = performance.now();
  try {
    adapter.watches(exchange.url, exchange.method);
    reading = readExchange(adapter, exchange);
  } catch (error) {
    return `threw ${error}`;
  }
  note(report, reading, exchange, performance.now() - start);
  for (const sighting of reading.sightings) {
    const { error } = sightingSchema.safeParse(sighting);
    if (error) return `gave what is not valid: ${error.issues.map(({ path }) => path.join('.'))}`;
    const { at, due } = sighting;
    if (at < EARLIEST || (due ?? at) < EARLIEST) return `dated ${sighting.id} ${at}, due ${due}`;
  }
  return wrongIn(reading, exchange) ?? leakIn(reading);
}

function note(report: FuzzReport, reading: Reading, exchange: Exchange, time: number): void {
  const size = (exchange.body?.length ?? 0) + (exchange.answer?.body?.length ?? 0);
  report.reads++;
  if (reading.sightings.length > 0) report.sighted++;
  if (reading.unread > 0) report.unread++;
  if (time > report.worst.time) report.worst = { time, size };
  if (size > MEASURABLE) {
    report.worstPerThousand = Math.max(report.worstPerThousand, (time * 1000) / size);
  }
}

/** Every act that is read is a fact, and every fact is either read or counted as unread. */
function wrongIn(reading: Reading, exchange: Exchange): string | null {
  const isWatched = adapter.watches(exchange.url, exchange.method);
  const facts = isWatched ? factsOf(exchange) : [];
  const said = tally(facts.map(sayFact));
  for (const sighting of reading.sightings) {
    const key = saySighting(sighting);
    const left = said.get(key) ?? 0;
    if (left === 0) return `made up ${key}`;
    said.set(key, left - 1);
  }
  // What has no answer yet is counted when it is read with its answer.
  const answer = exchange.answer ?? { status: 200, body: null };
  if (reading.unread > 0 || readExchange(adapter, { ...exchange, answer }).unread > 0) return null;
  const missed = [...said].find(([key, left]) => left > 0 && !key.startsWith('undone'));
  return missed ? `missed ${missed[0]}` : null;
}

function tally(keys: readonly string[]): Map<string, number> {
  const tallied = new Map<string, number>();
  for (const key of keys) tallied.set(key, (tallied.get(key) ?? 0) + 1);
  return tallied;
}

const sayFact = ({ id, act, outcome, due, recipients }: Fact) =>
  `${act} ${outcome} ${due} ${id} ${act === 'undone' ? '' : recipients.slice(0, 500)}`;
const saySighting = ({ id, act, outcome, due, people }: Sighting) =>
  `${act} ${outcome} ${due} ${id} ${people.map(({ address }) => address)}`;

/** Only types and lengths: nothing that was written may be in a shape that leaves the page. */
function leakIn({ shape }: Reading): string | null {
  if (shape === null) return null;
  const isBare = /^(?:[[\]{}:,0-9k]|true|null)*(?:tr?u?|nu?l?)?$/.test(tidy(shape));
  return isBare ? null : `a shape says ${tidy(shape)}`;
}
