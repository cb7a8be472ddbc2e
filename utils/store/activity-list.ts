import type { Activity, State } from '@/utils/activity/activity';
import type { Kind } from '@/utils/activity/activity-kind';
import { log } from './database';

/** The activities that are asked for; null = any. */
export interface Wanted {
  /** First and last day, both included, YYYY-MM-DD. */
  from: string;
  to: string;
  kind: Kind | null;
  state: State | null;
  topic: string | null;
}

const DAY = 24 * 3_600_000;

/** The newest `limit` activities that are `wanted`, newest first. Reads no more of the log than necessary. */
export async function newestActivities(wanted: Wanted, limit: number): Promise<Activity[]> {
  const { from, to, kind, state, topic } = wanted;
  const isWanted = (row: Activity) =>
    row.day >= from &&
    row.day <= to &&
    (kind === null || row.kind === kind) &&
    (state === null || row.state === state) &&
    (topic === null || row.topics.includes(topic));
  if (state !== null && state !== 'counted') {
    // Few activities do not count. Looking for them among all would mean reading the whole log.
    const rows = await log.activities.where('state').equals(state).filter(isWanted).toArray();
    return rows.sort((a, b) => b.at - a.at).slice(0, limit);
  }
  // No zone is more than a day away from UTC. So the index finds nearly the right activities, and then their day
  // decides.
  const first = Date.parse(from) - DAY;
  const end = Date.parse(to) + 2 * DAY;
  const around =
    kind === null
      ? log.activities.where('at').between(first, end)
      : log.activities.where('[kind+at]').between([kind, first], [kind, end]);
  return around.reverse().filter(isWanted).limit(limit).toArray();
}
