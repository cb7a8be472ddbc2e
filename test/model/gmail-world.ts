import { exchange } from '@/utils/sites/gmail/build/answered-exchange';
import { archive } from '@/utils/sites/gmail/build/items';
import type { Exchange } from '@/utils/sites/site-adapter';
import { click, type Draft, type Entry, type Fate, newDraft, sendTogether } from './gmail-client';
import { openServer, type Server } from './gmail-server';
import type { Random } from './random';

const MOST_MAILS = 5;
const SECOND = 1000;
const HOUR = 3600 * SECOND;

/** What is sent to the server together, and repeated unchanged until it is answered. */
interface Upload {
  entries: Entry[];
  generation: 'arrays' | 'objects';
  /** When the first of it was clicked, ms. */
  queuedAt: number;
}

/** An account with one writer: what they click, what travels, and what the server keeps. */
export interface World {
  now: number;
  drafts: Draft[];
  server: Server;
  /** The exchanges that have ended so far, as a page may see them. */
  seen: Exchange[];
  /** Slow exchanges: they end after others that left later. */
  slow: Exchange[];
  waiting: Entry[];
  /** Earlier uploads. */
  uploads: Upload[];
  /** The upload without an answer, until it is given up. */
  unanswered: Upload | null;
  sequence: number;
}

export function openWorld(): World {
  return {
    now: 1_795_000_000_000,
    drafts: [],
    server: openServer(),
    seen: [],
    slow: [],
    waiting: [],
    uploads: [],
    unanswered: null,
    sequence: 0,
  };
}

/** One thing happens. Returns the exchanges that end because of it. */
export function step(world: World, random: Random): Exchange[] {
  world.now += random.pick([50, SECOND, 4 * SECOND, 4 * SECOND, 25 * SECOND, HOUR, 26 * HOUR]);
  if (random.oneIn(4)) return world.slow.splice(0, 1);
  const chance = random.below(12);
  if (chance < 6) return act(world, random);
  if (chance < 10) return upload(world, random);
  if (chance === 10) archiveOne(world, random);
  return chance === 10 ? [] : again(world, random);
}

/** Everything that waits is sent, and everything that was sent is answered. */
export function finish(world: World, random: Random): Exchange[] {
  const ended: Exchange[] = [];
  while (world.waiting.length > 0 || world.unanswered) {
    world.now += SECOND;
    ended.push(...upload(world, random));
  }
  return [...ended, ...world.slow];
}

function act(world: World, random: Random): Exchange[] {
  const { drafts, waiting } = world;
  const isNew = drafts.length === 0 || (drafts.length < MOST_MAILS && random.oneIn(3));
  if (isNew) drafts.push(newDraft(drafts.length, random));
  if (isNew && random.oneIn(4)) {
    drafts.push(newDraft(drafts.length, random));
    waiting.push(sendTogether(drafts.slice(-2), world.now, ++world.sequence));
    return [];
  }
  const draft = isNew ? drafts.at(-1) : random.pick(drafts);
  if (draft) waiting.push(click(draft, world.now, ++world.sequence, random));
  return [];
}

/** Traffic that changes nothing that counts. */
function archiveOne(world: World, random: Random): void {
  if (world.drafts.length === 0) return;
  const item = archive(random.pick(world.drafts).mail, ++world.sequence);
  world.waiting.push({ item, clicks: [] });
}

/** Something is seen in another tab, or seen again, or is uploaded again after it was given up long ago. */
function again(world: World, random: Random): Exchange[] {
  if (world.seen.length === 0) return [];
  return random.oneIn(2)
    ? [random.pick(world.seen)]
    : travel(random.pick(world.uploads), world, random);
}

/** What waits is sent. But first, what was not answered is repeated, unless it is given up. */
function upload(world: World, random: Random): Exchange[] {
  if (world.unanswered && random.oneIn(4)) world.unanswered = null;
  const sent = world.unanswered ?? nextUpload(world, random);
  if (sent === null) return [];
  world.uploads.push(sent);
  const ended = travel(sent, world, random);
  const isUnanswered = sent.entries.some(({ clicks }) =>
    clicks.some(({ told }) => !told.includes('accepted') && told.at(-1) === 'unknown'),
  );
  world.unanswered = isUnanswered ? sent : null;
  return ended;
}

function nextUpload({ waiting }: World, random: Random): Upload | null {
  const entries = waiting.splice(0, 1 + random.below(4));
  const [first] = entries.flatMap(({ clicks }) => clicks);
  if (entries.length === 0) return null;
  const generation = random.pick(['arrays', 'objects'] as const);
  return { entries, generation, queuedAt: first?.at ?? 0 };
}

/** It arrives or not, and its answer arrives or not. If that takes long, the page first reports that it left. */
function travel(sent: Upload, world: World, random: Random): Exchange[] {
  const way = WAYS[random.below(16)] ?? 'answered';
  const { generation, entries, queuedAt } = sent;
  const acknowledged = way === 'cut' || way === 'error' ? [] : receive(sent, world, random);
  const leaves = random.oneIn(8);
  if (leaves) note(sent, 'unknown', []);
  note(sent, way === 'error' ? 'refused' : 'unknown', way === 'answered' ? acknowledged : []);
  resume(sent, world);
  const items = entries.map(({ item }) => item);
  const answered = {
    ...ANSWERS[way],
    ...(way === 'answered' && { acknowledgements: acknowledged }),
  };
  const isCut = way === 'cut' || way === 'lost';
  const built = exchange(generation, items, isCut ? null : answered, 'u/0', { at: queuedAt });
  const ended = { ...built, endedAt: world.now };
  world.seen.push(ended);
  if (!leaves) return [ended];
  const isSlow = random.oneIn(2);
  if (isSlow) world.slow.push(ended);
  return [{ ...ended, answer: null }, ...(isSlow ? [] : [ended])];
}

/**
 * How an exchange can end: cut before or after the server got it; answered with nothing, without a word about the
 * items, or with an error; or answered.
 */
const WAYS = ['cut', 'lost', 'empty', 'silent', 'error'] as const;
const ANSWERS = {
  cut: {},
  lost: {},
  empty: { body: '' },
  silent: { acknowledgements: [] },
  error: { status: 500, body: '' },
  answered: {},
};

type Acknowledged = { sequence: number; status: number }[];

/** The server's word on each item, as far as the page is told. */
function receive({ entries }: Upload, { server, now }: World, random: Random): Acknowledged {
  return entries.flatMap(({ item: { sequence }, clicks }) => {
    const isNew = clicks.some((one) => !server.isPast(one));
    const isRefused = isNew && random.oneIn(15);
    const isMade = !isRefused && clicks.map((one) => server.receive(one, now)).every(Boolean);
    if (random.oneIn(20)) return [];
    return [{ sequence, status: isMade ? 0 : 1 + random.below(13) }];
  });
}

/** Notes what the page is told about each change: `otherwise` if the answer does not mention it. */
function note({ entries }: Upload, otherwise: Fate, acknowledged: Acknowledged): void {
  for (const { item, clicks } of entries) {
    const told = acknowledged.find(({ sequence }) => sequence === item.sequence);
    const fate = told && (told.status === 0 ? 'accepted' : 'refused');
    for (const one of clicks) one.told.push(fate ?? otherwise);
  }
}

/** A client that is told that its latest change was refused shows the mail's real state again. */
function resume({ entries }: Upload, { drafts, server, now }: World): void {
  const carried = new Set(entries.flatMap(({ clicks }) => clicks));
  for (const draft of drafts) {
    const last = draft.clicks.at(-1);
    if (!last || !carried.has(last) || last.told.at(-1) !== 'refused') continue;
    const kept = draft.ids.map((id) => server.keptAs(id, now)).find((one) => one !== null);
    draft.shown = kept?.state ?? 'draft';
  }
}
