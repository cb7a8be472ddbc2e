import type { Activity } from '@/utils/activity/activity';
import {
  idsToHide,
  isTooMuch,
  type PrivacyLevel,
  reduceOutcome,
  reducePeople,
  STAND_IN,
} from '@/utils/activity/people/reduce-people';
import { salted } from '@/utils/store/browser-storage/salted';
import { log } from '@/utils/store/database';

/** Long enough that no two people share a hash. */
const HASH_DIGITS = 24;
const AT_A_TIME = 500;

/**
 * A function that reduces a row, which is about to be written, to what `level` allows. `ids` are those of all people
 * whom the row may name. It is made before a transaction, because hashing takes time.
 */
export async function reductionFor(
  level: PrivacyLevel,
  ids: readonly string[],
): Promise<(row: Activity) => Activity> {
  if (level === 'full') return (row) => row;
  const hidden = [...new Set(ids)];
  const hashes = await salted(hidden);
  const standIns = new Map(
    hidden.map((id, index) => [id, `${STAND_IN}${hashes[index]?.slice(0, HASH_DIGITS)}`]),
  );
  return (row) => reducePeople(row, level, standIns);
}

/**
 * Reduces all rows to `level`, and forgets what is known of people apart from them. It works in steps: what is not
 * done when the worker stops, the next call does. Returns how many rows changed. Only the background calls this.
 */
export async function reduceLog(level: PrivacyLevel): Promise<number> {
  if (level === 'full') return 0;
  let changed = 0;
  for (;;) {
    const rows = await log.activities
      .filter((row) => isTooMuch(row, level))
      .limit(AT_A_TIME)
      .toArray();
    if (rows.length === 0) break;
    const reduce = await reductionFor(
      level,
      rows.flatMap((row) => idsToHide(row, level)),
    );
    await log.transaction('rw', log.activities, async () => {
      const fresh = await log.activities.bulkGet(rows.map(({ key }) => key));
      await log.activities.bulkPut(fresh.filter((row) => row !== undefined).map(reduce));
    });
    changed += rows.length;
  }
  const named = await log.outcomes.filter((row) => reduceOutcome(row, level) !== row).toArray();
  await log.outcomes.bulkPut(named.map((row) => reduceOutcome(row, level)));
  changed += named.length;
  await log.transaction('rw', log.people, log.heard, () =>
    Promise.all([log.people.clear(), log.heard.clear()]),
  );
  return changed;
}
