import type { Activity } from '@/utils/activity/activity';
import { isSameAct } from '@/utils/activity/decide';
import { aliasesOf, keyOf, type Sighting } from '@/utils/activity/sighting';
import { log } from './database';

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

/** The same for the act that a sighting shows, under whichever of its names it is stored. */
export function changeSeen(
  sighting: Sighting,
  change: (stored: Activity | null) => Activity | null,
): Promise<Activity | null> {
  return store(() => storedActOf(sighting), change);
}

async function storedActOf(sighting: Sighting): Promise<Activity | null> {
  const key = keyOf(sighting);
  const { former, writtenIn } = aliasesOf(sighting);
  const keys = former === null ? [key] : [key, former];
  const names = writtenIn === null ? keys : [...keys, writtenIn];
  // Asked together: it takes no longer than one.
  const [named, known] = await Promise.all([
    log.activities.bulkGet(keys),
    log.activities.where('aliases').anyOf(names).toArray(),
  ]);
  const found = [...named, ...known].filter((row) => row !== undefined);
  return found.find((row) => isSameAct(row, sighting)) ?? null;
}

function store(
  find: () => Promise<Activity | null>,
  change: (stored: Activity | null) => Activity | null,
): Promise<Activity | null> {
  return log.transaction('rw', log.activities, log.tallies, async () => {
    const stored = await find();
    const changed = change(stored);
    if (changed === null) return null;
    await Promise.all([
      // Adding is quicker: there is nothing to compare with for those who follow the table.
      stored ? log.activities.put(changed) : log.activities.add(changed),
      moveTallies(stored, changed),
    ]);
    return changed;
  });
}

/** One after the other: both may be the same tally. */
async function moveTallies(stored: Activity | null, changed: Activity): Promise<void> {
  if (stored?.state === 'counted') await addToTally(stored, -1);
  if (changed.state === 'counted') await addToTally(changed, 1);
}

async function addToTally({ day, kind, action, site }: Activity, by: number): Promise<void> {
  const tally = await log.tallies.get([day, kind, action, site]);
  const counted = (tally?.counted ?? 0) + by;
  await log.tallies.put({ day, kind, action, site, counted });
}

/** Deletes all that was logged. Settings and quotas stay. For the recorder alone. */
export function deleteActivities(): Promise<void> {
  return log.transaction('rw', log.activities, log.tallies, log.health, async () => {
    await Promise.all([log.activities.clear(), log.tallies.clear(), log.health.clear()]);
  });
}
