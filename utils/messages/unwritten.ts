import { browser } from '#imports';
import { keyOf, type Sighting, sightingSchema } from '@/utils/activity/sighting';
import { type Kept, readOutbox, watchOutbox } from './outbox';

/** How many acts are not in the log yet, and since when (ms) the eldest of them waits. */
export interface Unwritten {
  count: number;
  since: number;
}

/** Acts that could not be written, by their keys, each with when that was first tried (ms); and the last try of any. */
interface Failing {
  since: Record<string, number>;
  triedAt: number;
}

/** In `storage.session`, which is held in memory: it can be said also while the disk is full. */
const NAME = 'failing';
const MOST = 2_000;

/** Each is tried again within 30 s: what is not belongs to a page that is gone. */
const STALE = 60_000;

/** What takes no longer than this is not worth saying, ms. */
const SOON = 3_000;

/** Those that this worker could not write. */
const failing = new Map<string, number>();

/** Notes that `sighting` could not be written at `now` (ms). Only the background calls this. */
export function noteFailing(sighting: Sighting, now: number): void {
  const key = keyOf(sighting);
  if (failing.size < MOST || failing.has(key)) failing.set(key, failing.get(key) ?? now);
  tellFailing(now);
}

/** Notes that these are written now, or never will be. Only the background calls this. */
export function noteWritten(sightings: readonly Sighting[], now: number): void {
  const before = failing.size;
  for (const one of sightings) failing.delete(keyOf(one));
  if (failing.size < before) tellFailing(now);
}

function tellFailing(triedAt: number): void {
  const told: Failing = { since: Object.fromEntries(failing), triedAt };
  browser.storage.session.set({ [NAME]: told }).catch(() => {});
}

/** What waits at `now` (ms), each act once: in the outbox, unless its answer is awaited still, and in open pages. */
export function unwrittenOf(
  kept: readonly Kept[],
  told: Failing | null,
  now: number,
): Unwritten | null {
  const acts = new Map<string, number>();
  const note = (name: string, since: number) =>
    acts.set(name, Math.min(since, acts.get(name) ?? since));
  for (const { sighting, notBefore, since } of kept) {
    const { data } = sightingSchema.safeParse(sighting);
    // What makes no sense is left to the version that put it there.
    if (data && notBefore <= now) note(keyOf(data), since || now - SOON);
  }
  const isFresh = told !== null && now - told.triedAt < STALE;
  for (const [key, since] of Object.entries(isFresh ? told.since : {})) note(key, since);
  const late = [...acts.values()].filter((since) => now - since >= SOON);
  return late.length > 0 ? { count: late.length, since: Math.min(...late) } : null;
}

/** What is needed to say so; where it cannot be read, nothing is known to wait. */
export async function readWaiting(): Promise<{ kept: Kept[]; told: Failing | null }> {
  const [kept, stored] = await Promise.all([
    readOutbox().catch(() => []),
    browser.storage.session.get(NAME).catch(() => ({}) as Record<string, unknown>),
  ]);
  return { kept, told: (stored[NAME] as Failing | undefined) ?? null };
}

/** Calls `changed` when other acts wait than before; returns what ends it. */
export function watchWaiting(changed: () => void): () => void {
  const follow = (changes: Record<string, unknown>, area: string) => {
    if (area === 'session' && NAME in changes) changed();
  };
  const end = watchOutbox(changed);
  browser.storage.onChanged.addListener(follow);
  return () => {
    end();
    browser.storage.onChanged.removeListener(follow);
  };
}
