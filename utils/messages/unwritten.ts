import { browser } from '#imports';
import type { Activity } from '@/utils/activity/activity';
import { keyOf, type Sighting, sightingSchema } from '@/utils/activity/sighting';
import { type Kept, readOutbox, watchOutbox } from './outbox';

/** How many acts are not in the log yet, and since when (ms) the eldest of them waits. */
export interface Unwritten {
  count: number;
  since: number;
}

/** A sighting in the outbox, and since when (ms) it has been there. */
export interface Due {
  sighting: Sighting;
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

/** What the worker before this one could not write is tried again, and noted again should it fail. Call at the start. */
export function forgetFailing(): void {
  tellFailing(0);
}

function tellFailing(triedAt: number): void {
  const told: Failing = { since: Object.fromEntries(failing), triedAt };
  browser.storage.session.set({ [NAME]: told }).catch(() => {});
}

/** What lies in the outbox at `now` (ms) and should have been brought, unless its answer is awaited still. */
export function dueOf(kept: readonly Kept[], now: number): Due[] {
  return kept.flatMap(({ sighting, notBefore, since }) => {
    const { data } = sightingSchema.safeParse(sighting);
    // What makes no sense is left to the version that put it there.
    return data && notBefore <= now ? [{ sighting: data, since: since || now - SOON }] : [];
  });
}

/** True if `rows` show that the log has it: the browser did not let it be taken out yet. */
export function isLogged({ sighting }: Due, rows: readonly Activity[]): boolean {
  const { site, action, at, act } = sighting;
  const name = keyOf(sighting);
  return rows.some((row) => {
    const isOwn = row.key === name || row.aliases?.includes(name);
    // What a row is called need not be what its act was called when it was seen.
    const isOfThen = row.site === site && row.action === action && row.at === at;
    const stands = row.state === 'counted' || row.state === 'scheduled';
    return (isOwn || isOfThen) && !(act === 'undone' && stands);
  });
}

/** What waits at `now` (ms), each act once: of what is `due` in the outbox, and in open pages. */
export function unwrittenOf(
  due: readonly Due[],
  told: Failing | null,
  now: number,
): Unwritten | null {
  const acts = new Map<string, number>();
  const note = (name: string, since: number) =>
    acts.set(name, Math.min(since, acts.get(name) ?? since));
  for (const { sighting, since } of due) note(keyOf(sighting), since);
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
