import * as z from 'zod/mini';
import { storage } from '#imports';
import type { Logged } from '@/utils/activity/logged';
import { log } from '@/utils/store/database';
import { knownDay } from '@/utils/time/known';

// A mark outside the database says that there is a log, and about how large it is. A browser that finds its files
// damaged or gone makes an empty database in their place; the mark tells that from a log that is new.

const count = z.int().check(z.gte(0));
const loggedSchema = z
  .object({ activities: count, outcomes: count, since: knownDay })
  .check(z.refine(({ activities, outcomes }) => activities + outcomes > 0));

const markItem = storage.defineItem<unknown>('local:logMark');
const lostItem = storage.defineItem<unknown>('local:logLost');

const read = (stored: unknown): Logged | null => loggedSchema.safeParse(stored).data ?? null;

/** About how much the log held when that was last noted; null if it held nothing. */
export async function getMark(): Promise<Logged | null> {
  return read(await markItem.getValue());
}

/** Notes about how much the log holds. Only the background calls this. */
export function keepMark(logged: Logged): Promise<void> {
  return markItem.setValue(logged);
}

/**
 * Forgets how much the log holds. Called before anything is deleted on purpose: if we are stopped in the middle, it
 * must not look as if the browser had lost the log. Only the background calls this.
 */
export function forgetMark(): Promise<void> {
  return markItem.removeValue();
}

/** What the lost log held, until the rep begins a new one; null if no log was lost. */
export async function getLost(): Promise<Logged | null> {
  return read(await lostItem.getValue());
}

/** Calls `then` with what was lost, at every change. Returns a function that ends it. */
export function watchLost(then: (lost: Logged | null) => void): () => void {
  return lostItem.watch((stored) => then(read(stored)));
}

/**
 * Checks whether the log that the mark speaks of is there. If not, this is remembered until `beginNewLog`. `tables`
 * must be readable. Only the background calls this, before it reads or writes anything else.
 */
export async function lookForLost(
  tables: Pick<typeof log, 'activities' | 'outcomes'>,
): Promise<void> {
  const mark = await getMark();
  if (mark === null || !(await isEmpty(tables))) return;
  if ((await getLost()) === null) await lostItem.setValue(mark);
  await forgetMark();
}

/** The rep has been told that a log was lost. Only the background calls this. */
export async function beginNewLog(): Promise<void> {
  if (await isEmpty(log)) await forgetMark();
  await lostItem.removeValue();
}

/** The same as `getLost`, but also right at the start, before the background has looked. */
export async function seeLost(): Promise<Logged | null> {
  const [lost, mark] = await Promise.all([getLost(), getMark()]);
  if (lost !== null || mark === null) return lost;
  return (await isEmpty(log)) ? mark : null;
}

/** True if the log is empty: no activity and no outcome, not even an odd one. */
async function isEmpty({
  activities,
  outcomes,
}: Pick<typeof log, 'activities' | 'outcomes'>): Promise<boolean> {
  const found = await Promise.all([
    activities.limit(1).primaryKeys(),
    outcomes.limit(1).primaryKeys(),
  ]);
  return found.flat().length === 0;
}
