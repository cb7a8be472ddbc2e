import { forgetMark } from '@/utils/store/browser-storage/lost-log';
import { log } from '@/utils/store/database';

const AT_A_TIME = 500;

/**
 * Deletes the activities of the days before `before` (YYYY-MM-DD), plus people named nowhere else, and names and
 * notes on old outcomes. The counts of days and the amounts stay. It works in steps: what is not done when the worker
 * stops, the next call does. Returns how many activities were deleted. Only the background calls this.
 */
export async function deleteOlder(before: string): Promise<number> {
  let deleted = 0;
  for (;;) {
    const keys = await log.activities.where('day').below(before).limit(AT_A_TIME).primaryKeys();
    if (keys.length === 0) break;
    await forgetMark();
    await log.activities.bulkDelete(keys);
    deleted += keys.length;
  }
  await log.outcomes
    .where('day')
    .below(before)
    .filter(({ person, note }) => person !== undefined || note !== undefined)
    .modify((outcome) => {
      delete outcome.person;
      delete outcome.note;
    });
  if (deleted > 0) await forgetUnnamed();
  return deleted;
}

/** Forgets the people whom no row names any more. */
async function forgetUnnamed(): Promise<void> {
  const named = new Set<string>();
  await log.activities.each(({ people }) => {
    for (const { id } of people) named.add(id);
  });
  const known = await log.people.toArray();
  const kept = new Set(known.filter(({ id }) => named.has(id)).map(({ person }) => person));
  await log.people.bulkDelete(known.filter(({ person }) => !kept.has(person)).map(({ id }) => id));
}
