import { requestUpdate } from '@/entrypoints/background/updates';
import { BOUNDS } from '@/utils/activity/bounds';
import { markPrivate, unmarkPrivate } from '@/utils/activity/decide/private';
import { preview, reapply } from '@/utils/activity/decide/reapply';
import { indexOf } from '@/utils/activity/rules/entry-index';
import { activitiesBetween } from '@/utils/store/activities';
import { rulesOf } from '@/utils/store/browser-storage/company';
import { changeSettings, getSettings } from '@/utils/store/browser-storage/settings';
import { changeActivity } from '@/utils/store/write/activities';
import { forgetSpeakers } from '@/utils/store/write/heard';
import { forgetPeople } from '@/utils/store/write/people';

/**
 * Writes that the people of a row are private, under every id known to be theirs, and forgets them. Returns those who
 * were not on the list before; or why it was not done: there is no row that names anybody, or no room on the list.
 */
export async function recordPrivate(key: string): Promise<string[] | 'not-found' | 'list-full'> {
  const { privatePeople } = await getSettings();
  const room = BOUNDS.privatePeople - privatePeople.length;
  let people: string[] = [];
  const written = await changeActivity(key, (stored) => {
    people = stored?.people.map(({ id }) => id) ?? [];
    return stored && people.length <= room ? markPrivate(stored, Date.now()) : null;
  });
  if (written === null) return people.length > room ? 'list-full' : 'not-found';
  requestUpdate();
  const ids = new Set([...people, ...(await forgetPeople(people))]);
  await forgetSpeakers([...ids]);
  const added = [...ids].filter((id) => !indexOf(privatePeople).has(id)).slice(0, room);
  await changeSettings((stored) => ({ privatePeople: [...stored.privatePeople, ...added] }));
  return added;
}

/** Takes that back. False if there is no such row. */
export async function recordNotPrivate(key: string, people: readonly string[]): Promise<boolean> {
  await changeSettings((stored) => ({
    privatePeople: stored.privatePeople.filter((id) => !people.includes(id)),
  }));
  const written = await changeActivity(key, (row) => row && unmarkPrivate(row, Date.now()));
  requestUpdate();
  return written !== null;
}

/** Applies the present rules to what was logged on the days `from` to `to`. Returns how many rows changed. */
export async function reapplyRules(from: string, to: string): Promise<number> {
  const rules = await rulesOf(await getSettings());
  const now = Date.now();
  const { changes } = preview(await activitiesBetween(from, to), rules, now);
  let changed = 0;
  for (const { row } of changes) {
    const written = await changeActivity(
      row.key,
      (stored) => stored && reapply(stored, rules, now),
    );
    if (written === null) continue;
    changed += 1;
    const left = row.people.filter(({ id }) => written.people.every((one) => one.id !== id));
    await forgetPeople(left.map(({ id }) => id));
  }
  requestUpdate();
  return changed;
}
