import { browser } from '#imports';
import type { Activity } from '@/utils/activity/activity';
import { keyOf, type Sighting, sightingSchema } from '@/utils/activity/sighting';
import { type Kept, readOutbox, watchOutbox } from './outbox';

/** How many acts are not in the log yet, and since when (ms) the oldest of them has been waiting. */
export interface Unwritten {
  count: number;
  since: number;
}

/** A sighting in the outbox, and since when (ms) it has been there. */
export interface Due {
  sighting: Sighting;
  since: number;
}

/** Acts that could not be written, by their keys, each with the time of the first try (ms); and the last try of any. */
interface Failing {
  since: Record<string, number>;
  triedAt: number;
}

/** In `storage.session`, which is in memory, so that it works even when the disk is full. */
const NAME = 'failing';
const MOST = 2_000;

/** Each is tried again within 30 s. One that is not belongs to a page that is gone. */
const STALE = 60_000;

/** A shorter wait is not worth mentioning, ms. */
const SOON = 3_000;

/** The acts that this worker could not write. */
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

/** What the worker before this one could not write is tried again, and noted again if it fails. Call at the start. */
export function forgetFailing(): void {
  tellFailing(0);
}

function tellFailing(triedAt: number): void {
  const told: Failing = { since: Object.fromEntries(failing), triedAt };
  browser.storage.session.set({ [NAME]: told }).catch(() => {});
}

/**
 * The entries of the outbox at `now` (ms) that should have been delivered, without those whose answer is still
 * awaited.
 */
export function dueOf(kept: readonly Kept[], now: number): Due[] {
  return kept.flatMap(({ sighting, notBefore, since }) => {
    const { data } = sightingSchema.safeParse(sighting);
    // What makes no sense is left to the version that stored it.
    return data && notBefore <= now ? [{ sighting: data, since: since || now - SOON }] : [];
  });
}

/** True if `rows` show that the log has it: the browser just has not removed it yet. */
export function isLogged({ sighting }: Due, rows: readonly Activity[]): boolean {
  const { site, action, at, act } = sighting;
  const name = keyOf(sighting);
  return rows.some((row) => {
    const isOwn = row.key === name || row.aliases?.includes(name);
    // A row may have another name than its act had when it was seen.
    const isOfThen = row.site === site && row.action === action && row.at === at;
    const stands = row.state === 'counted' || row.state === 'scheduled';
    return (isOwn || isOfThen) && !(act === 'undone' && stands);
  });
}

/** What is waiting at `now` (ms), each act once: what is `due` in the outbox, and what is in open pages. */
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

/** What is needed to say so. If it cannot be read, nothing is known to be waiting. */
export async function readWaiting(): Promise<{ kept: Kept[]; told: Failing | null }> {
  const [kept, stored] = await Promise.all([
    readOutbox().catch(() => []),
    browser.storage.session.get(NAME).catch(() => ({}) as Record<string, unknown>),
  ]);
  return { kept, told: (stored[NAME] as Failing | undefined) ?? null };
}

/** Calls `changed` when other acts are waiting than before. Returns a function that ends it. */
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
