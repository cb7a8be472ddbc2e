import * as z from 'zod/mini';
import { browser, storage } from '#imports';
import type { Logged } from '@/utils/activity/logged';
import { log } from '@/utils/store/database';
import { knownDay } from '@/utils/time/known';

// A mark outside of the database says that there is a log, and about how large it is. Where a browser has found its
// files damaged or gone and made an empty database in their place, the mark tells that from a log that just begins.

const count = z.int().check(z.gte(0));
const loggedSchema = z
  .object({ activities: count, outcomes: count, since: knownDay })
  .check(z.refine(({ activities, outcomes }) => activities + outcomes > 0));

const markItem = storage.defineItem<unknown>('local:logMark');
const lostItem = storage.defineItem<unknown>('local:logLost');

const read = (stored: unknown): Logged | null => loggedSchema.safeParse(stored).data ?? null;

/** About how much the log held when that was last noted; null while there was nothing. */
export async function getMark(): Promise<Logged | null> {
  return read(await markItem.getValue());
}

/** Notes about how much the log holds. Only the background calls this. */
export function keepMark(logged: Logged): Promise<void> {
  return markItem.setValue(logged);
}

/**
 * Forgets how much the log holds. Before anything is deleted on purpose: should we be stopped just then, it must not
 * look as if the browser had lost it. Only the background calls this.
 */
export function forgetMark(): Promise<void> {
  return markItem.removeValue();
}

/** What a log held that the browser has lost, until the rep begins a new one; null if none is. */
export async function getLost(): Promise<Logged | null> {
  return read(await lostItem.getValue());
}

/** Calls `then` with what was lost at every change; returns what ends it. */
export function watchLost(then: (lost: Logged | null) => void): () => void {
  return lostItem.watch((stored) => then(read(stored)));
}

/**
 * Looks whether the log is there that the mark speaks of, and remembers it if not, until `beginNewLog`. `tables` must
 * be readable. Only the background calls this, before it reads or writes anything else.
 */
export async function lookForLost(
  tables: Pick<typeof log, 'activities' | 'outcomes'>,
): Promise<void> {
  const mark = await getMark();
  if (mark === null || !(await isEmpty(tables))) return;
  if ((await getLost()) === null) await lostItem.setValue(mark);
  await forgetMark();
}

/** The rep knows that a log was lost. Only the background calls this. */
export async function beginNewLog(): Promise<void> {
  if (await isEmpty(log)) await forgetMark();
  await lostItem.removeValue();
}

/**
 * The same as `getLost`, also in the first moment, in which the background has not yet looked. Not in a private window:
 * its log is another one.
 */
export async function seeLost(): Promise<Logged | null> {
  const [lost, mark] = await Promise.all([getLost(), getMark()]);
  if (lost !== null || mark === null || browser.extension.inIncognitoContext) return lost;
  return (await isEmpty(log)) ? mark : null;
}

/** True if there is nothing: no act and no outcome, however odd. */
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
