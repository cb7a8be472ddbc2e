import { exchange } from '@/utils/sites/gmail/build/answered-exchange';
import { laterSave, send } from '@/utils/sites/gmail/build/exchange';
import { buildMail } from '@/utils/sites/gmail/build/mail';
import type { Exchange } from '@/utils/sites/site-adapter';
import type { Random } from './random';

const DEPTH = 10_000;
const ITEMS = 5000;
const LABELS = 100_000;
const MEGABYTE = 1_000_000;

/** `seed`, larger or deeper than anything that Gmail sends. */
export function mutateSize(seed: Exchange, random: Random): Exchange {
  const generation = random.pick(['arrays', 'objects'] as const);
  return random.pick(CHANGES)(seed, generation, random);
}

type Change = (seed: Exchange, generation: 'arrays' | 'objects', random: Random) => Exchange;

const CHANGES: Change[] = [
  (seed, generation, random) => ({ ...seed, body: putIn(seed.body, deep(generation), random) }),
  (seed, generation, random) => answeredBy(seed, deep(generation), random),
  (seed, generation) => ({ ...seed, body: deep(generation, '"^pfg"') }),
  (seed, _, random) => ({ ...seed, body: putIn(seed.body, long(random), random) }),
  (seed, _, random) => answeredBy(seed, long(random), random),
  (seed) => ({ ...seed, body: (seed.body ?? '').replace('"^all"', labels) }),
  (_, generation, random) => exchange(generation, manyItems(random)),
  (_, generation, random) =>
    exchange(generation, manyItems(random), { body: `["${'thread-a:r1"'.repeat(80_000)}]` }),
  (_, generation, random) => {
    const to = Array.from({ length: ITEMS }, (__, n) => ({ address: `p${n}@acme.example` }));
    const mail = buildMail({ to: random.oneIn(2) ? [...to, ...to] : to, cc: to });
    return exchange(generation, [send(mail)]);
  },
];

const deep = (generation: 'arrays' | 'objects', core = '') =>
  generation === 'arrays'
    ? '['.repeat(DEPTH) + core + ']'.repeat(DEPTH)
    : '{"1":'.repeat(DEPTH) + (core || '1') + '}'.repeat(DEPTH);

const long = (random: Random) =>
  JSON.stringify(random.pick(['x', 'Ω', '^pfg ', '"^r",', '\u0000']).repeat(MEGABYTE / 5));

const labels = () =>
  JSON.stringify(Array.from({ length: LABELS }, (_, n) => `^l${n}`)).slice(1, -1);

/** Sends and drafts of this many mails, some in one thread. */
function manyItems(random: Random) {
  const threads = random.pick([1, 3, ITEMS]);
  return Array.from({ length: ITEMS }, (_, n) => {
    const mail = buildMail({ id: `msg-a:r${n}`, thread: `thread-a:r${n % threads}`, body: '' });
    return n % 3 === 0 ? laterSave(mail, n) : send(mail, n);
  });
}

/** `json` in place of some text of the body. */
function putIn(body: string | null, json: string, random: Random): string {
  const places = [...(body ?? '').matchAll(/"(?:[^"\\]|\\.)*"/g)];
  if (places.length === 0) return json;
  const { 0: found, index } = random.pick(places);
  return `${body?.slice(0, index)}${json}${body?.slice(index + found.length)}`;
}

function answeredBy(seed: Exchange, json: string, random: Random): Exchange {
  const { answer } = seed;
  return { ...seed, answer: { status: 200, body: putIn(answer?.body ?? null, json, random) } };
}
