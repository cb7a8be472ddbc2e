import type { Activity } from '@/utils/activity/activity';
import { isKnown } from '@/utils/activity/known';
import { log } from '@/utils/store/database';
import { UNKNOWN_COUNT } from '@/utils/store/reading/read-rows';

/**
 * Reads the row under `key`, asks `change` what to store instead, and stores that with its tally, all in one
 * transaction. If `change` returns null, nothing changes, and this returns null too. For the recorder alone.
 */
export function changeActivity(
  key: string,
  change: (stored: Activity | null) => Activity | null,
): Promise<Activity | null> {
  return log.transaction('rw', log.activities, log.tallies, async () => {
    const stored = (await log.activities.get(key)) ?? null;
    const changed = changeOf(stored, change);
    if (changed !== null) await putRow(stored, changed);
    return changed;
  });
}

/** The same for the rows under several keys, one after the other: if one of them cannot be written, none is. */
export function changeActivities(
  keys: readonly string[],
  change: (stored: Activity | null, key: string) => Activity | null,
): Promise<void> {
  return log.transaction('rw', log.activities, log.tallies, async () => {
    for (const key of keys) await changeActivity(key, (stored) => change(stored, key));
  });
}

/**
 * The row that `change` makes of `stored`; null leaves it as it is. A row of a newer version is always left as it is.
 */
export function changeOf(
  stored: Activity | null,
  change: (stored: Activity | null) => Activity | null,
): Activity | null {
  return stored && !isKnown(stored) ? null : change(stored);
}

/** Stores `changed` in place of `stored`, with its tally. Call it only within a transaction that writes both. */
export async function putRow(stored: Activity | null, changed: Activity): Promise<void> {
  await Promise.all([
    // Adding is faster: followers of the table have nothing to compare.
    stored ? log.activities.put(changed) : addRow(changed),
    moveTallies(stored, changed),
  ]);
}

/** Deletes `row`, whose act another row tells of. Only within a transaction that writes activities and tallies. */
export async function dropRow(row: Activity): Promise<void> {
  await log.activities.delete(row.key);
  if (row.state === 'counted') await addToTally(row, -1);
}

/** Something under this key that is not a row is replaced. */
function addRow(row: Activity): PromiseLike<unknown> {
  return log.activities.add(row).catch('ConstraintError', () => log.activities.put(row));
}

/** One after the other: both may be the same tally. */
async function moveTallies(stored: Activity | null, changed: Activity): Promise<void> {
  if (stored?.state === 'counted') await addToTally(stored, -1);
  if (changed.state === 'counted') await addToTally(changed, 1);
}

async function addToTally({ day, kind, action, site }: Activity, by: number): Promise<void> {
  const tally = await log.tallies.get([day, kind, action, site]);
  // The next who reads this tally counts it from the log.
  if (tally?.counted === UNKNOWN_COUNT) return;
  const counted = (tally?.counted ?? 0) + by;
  await log.tallies.put({ day, kind, action, site, counted });
}

/**
 * Deletes everything that was logged, outcomes too, and all that is known of people. Settings and quotas stay. For
 * the recorder alone.
 */
export function deleteActivities(): Promise<void> {
  const { activities, tallies, health, people, heard, outcomes } = log;
  const tables = [activities, tallies, health, people, heard, outcomes];
  return log.transaction('rw', tables, async () => {
    await Promise.all(tables.map((table) => table.clear()));
  });
}
