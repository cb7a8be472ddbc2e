import type { Activity } from '@/utils/activity/activity';
import { personKey } from '@/utils/activity/people/name-key';
import { type Act, covers, needsActs } from '@/utils/quota/line-counts';
import type { Quota } from '@/utils/quota/quota';
import { log } from './database';
import { personsOf } from './people';

/**
 * What counts on the days `from` to `to` (both included, YYYY-MM-DD), act by act. Only as far as a line of `versions`
 * needs what tallies do not tell; if none does, nothing is read.
 */
export async function actsBetween(
  from: string,
  to: string,
  versions: readonly Quota[],
): Promise<Act[]> {
  const lines = versions.flatMap((version) => version.lines).filter(needsActs);
  if (lines.length === 0) return [];
  // All of them at once: stepping through them by the thousand takes the browser several times as long.
  const all = await log.activities.where('day').between(from, to, true, true).toArray();
  const rows = all.filter(
    (row) => row.state === 'counted' && lines.some((line) => covers(line, row)),
  );
  return (await withPersons(rows)).map(({ day, kind, action, site, topics, people }) => ({
    day,
    kind,
    action,
    site,
    topics,
    people: people.map(({ id }) => id),
  }));
}

/** `rows`, with the one id by which each person is counted. */
export async function withPersons(rows: readonly Activity[]): Promise<Activity[]> {
  const persons = await personsOf(rows.flatMap(({ people }) => people.map(({ id }) => id)));
  return rows.map((row) => ({
    ...row,
    people: row.people.map((one) => ({
      ...one,
      id: persons.get(one.id) ?? personKey(row, one.id),
    })),
  }));
}
