import type { Activity } from '@/utils/activity/activity';
import { isKnown } from '@/utils/activity/known';
import { actAmong, CLOCKS_APART } from '@/utils/activity/same-act';
import { aliasesOf, keyOf, objectOf, type Sighting } from '@/utils/activity/sighting';
import { log } from './database';
import { UNKNOWN_COUNT } from './reading/read-rows';
import { meet } from './write-people';

/** How long the tries of one act may go on, ms. */
const MOST_RETRIED = 600_000;

/** The latest acts on one object among which one that is taken back is looked for. */
const MOST_TAKEN_BACK = 50;

/**
 * Reads the row under `key`, asks `change` what should stand there instead, and stores that with its tally, all in
 * one transaction. `change` returns null to leave all as it is; so does this then. For the recorder alone.
 */
export function changeActivity(
  key: string,
  change: (stored: Activity | null) => Activity | null,
): Promise<Activity | null> {
  return store(async () => (await log.activities.get(key)) ?? null, change);
}

/** The same for the rows under several keys, one after the other: where one of them cannot be written, none is. */
export function changeActivities(
  keys: readonly string[],
  change: (stored: Activity | null, key: string) => Activity | null,
): Promise<void> {
  return log.transaction('rw', log.activities, log.tallies, async () => {
    for (const key of keys) await changeActivity(key, (stored) => change(stored, key));
  });
}

/**
 * The same for the act that a sighting shows, under whichever of its names it is stored. The people of a touch are then
 * among those known, and the row says of them what is known; not so unless people are kept as they are (`isMet`).
 */
export function changeSeen(
  sighting: Sighting,
  change: (stored: Activity | null) => Activity | null,
  isMet = true,
): Promise<Activity | null> {
  const find = () => storedActOf(sighting);
  if (sighting.kind !== 'social' || !isMet) return store(find, change);
  return log.transaction('rw', log.activities, log.tallies, log.people, () =>
    store(find, change, (row) => meet(row, sighting.people)),
  );
}

async function storedActOf(sighting: Sighting): Promise<Activity | null> {
  const key = keyOf(sighting);
  const { former, writtenIn } = aliasesOf(sighting);
  const keys = former === null ? [key] : [key, former];
  const names = writtenIn === null ? keys : [...keys, writtenIn];
  // Asked together: it takes no longer than one.
  const [named, known, done] = await Promise.all([
    log.activities.bulkGet(keys),
    log.activities.where('aliases').anyOf(names).toArray(),
    doneToObjectOf(sighting),
  ]);
  return actAmong(
    [...named, ...known, ...done].filter((row) => row !== undefined),
    sighting,
  );
}

/** What was done to the same object, as far as it can be the same act; or all that was done when it was. */
function doneToObjectOf(sighting: Sighting): Promise<Activity[]> | [] {
  const object = objectOf(sighting);
  if (object === null) return [];
  const { kind, act, at, madeAt } = sighting;
  const between = (from: number, to: number) =>
    log.activities.where('[object+at]').between([object, from], [object, to], true, true);
  if (act !== 'undone') return between(at - MOST_RETRIED, at + MOST_RETRIED).toArray();
  if (madeAt !== undefined) {
    const [from, to] = [madeAt - CLOCKS_APART, madeAt + CLOCKS_APART];
    return log.activities
      .where('[kind+at]')
      .between([kind, from], [kind, to], true, true)
      .toArray();
  }
  return between(0, at + CLOCKS_APART)
    .reverse()
    .limit(MOST_TAKEN_BACK)
    .toArray();
}

/** Takes the row that `change` makes of what `find` finds; `complete` may add to it before it is written. */
function store(
  find: () => Promise<Activity | null>,
  change: (stored: Activity | null) => Activity | null,
  complete = async (row: Activity) => row,
): Promise<Activity | null> {
  return log.transaction('rw', log.activities, log.tallies, async () => {
    const stored = await find();
    // A newer version's row is left to it.
    const wanted = stored && !isKnown(stored) ? null : change(stored);
    if (wanted === null) return null;
    const changed = await complete(wanted);
    await Promise.all([
      // Adding is quicker: there is nothing to compare with for those who follow the table.
      stored ? log.activities.put(changed) : addRow(changed),
      moveTallies(stored, changed),
    ]);
    return changed;
  });
}

/** What lies under its key without being a row makes room for it. */
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
  // Whoever reads it counts the log.
  if (tally?.counted === UNKNOWN_COUNT) return;
  const counted = (tally?.counted ?? 0) + by;
  await log.tallies.put({ day, kind, action, site, counted });
}

/** Deletes all that was logged, outcomes too, and whom of. Settings and quotas stay. For the recorder alone. */
export function deleteActivities(): Promise<void> {
  const { activities, tallies, health, people, heard, outcomes } = log;
  const tables = [activities, tallies, health, people, heard, outcomes];
  return log.transaction('rw', tables, async () => {
    await Promise.all(tables.map((table) => table.clear()));
  });
}
