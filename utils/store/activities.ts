import type { Activity } from '@/utils/activity/activity';
import type { Tally } from '@/utils/activity/tally';
import { addDays, startOfDay } from '@/utils/time/period';
import { log } from './database';
import { UNKNOWN_COUNT } from './reading/read-rows';

/** The activities of the days `from` to `to` (both included, YYYY-MM-DD), oldest first. */
export async function activitiesBetween(from: string, to: string): Promise<Activity[]> {
  const rows = await log.activities.where('day').between(from, to, true, true).toArray();
  return rows.sort((a, b) => a.at - b.at);
}

/** The latest activities from `since` up to but not at `until` (ms), newest first, at most `most`. */
export function latestActivities(since: number, until: number, most: number): Promise<Activity[]> {
  return log.activities.where('at').between(since, until).reverse().limit(most).toArray();
}

/**
 * The latest activities of `day` (YYYY-MM-DD), newest first, at most `most`. The day is the one under which each is
 * stored and counted, also after a change of zone. `zone` is where the rep is now.
 */
export async function latestOf(day: string, zone: string, most: number): Promise<Activity[]> {
  const latest = await latestActivities(
    startOfDay(day, zone),
    startOfDay(addDays(day, 1), zone),
    most,
  );
  if (latest.length === most && latest.every((row) => row.day === day)) return latest;
  // Too few were found, or some were done in another zone.
  return (await activitiesBetween(day, day)).reverse().slice(0, most);
}

/** The activities that bear one of `names`, as their key or as another, and those of the moments `times` (ms). */
export async function activitiesOf(
  names: readonly string[],
  times: readonly number[],
): Promise<Activity[]> {
  const found = await Promise.all([
    log.activities.where('key').anyOf(names).toArray(),
    log.activities.where('aliases').anyOf(names).toArray(),
    log.activities.where('at').anyOf(times).toArray(),
  ]);
  return found.flat();
}

/** Acts without an answer, from the day `first` (YYYY-MM-DD) on, oldest first. There are few of them. */
export async function unconfirmedActivities(first: string): Promise<Activity[]> {
  const rows = await log.activities.where('state').equals('unconfirmed').toArray();
  return rows.filter(({ day }) => day >= first).sort((a, b) => a.at - b.at);
}

/** Scheduled acts, the next to be due first. There are few of them. */
export async function scheduledActivities(): Promise<Activity[]> {
  const rows = await log.activities.where('state').equals('scheduled').toArray();
  return rows.sort((a, b) => a.at - b.at);
}

/** What counts on the days `from` to `to` (both included, YYYY-MM-DD). */
export async function talliesBetween(from: string, to: string): Promise<Tally[]> {
  const tallies = await log.tallies
    .where('[day+kind+action+site]')
    .between([from], [`${to}\uffff`])
    .toArray();
  return tallies.some(isUnknown) ? Promise.all(tallies.map(recounted)) : tallies;
}

const isUnknown = ({ counted }: Tally) => counted === UNKNOWN_COUNT;

/** If the count of a tally makes no sense, it is counted again from the log. */
async function recounted(tally: Tally): Promise<Tally> {
  if (!isUnknown(tally)) return tally;
  const rows = await log.activities.where('day').equals(tally.day).toArray();
  const own = rows.filter(
    ({ state, kind, action, site }) =>
      state === 'counted' && kind === tally.kind && action === tally.action && site === tally.site,
  );
  return { ...tally, counted: own.length };
}

/** The first day that has an activity or an outcome, YYYY-MM-DD; null while the log is empty. */
export async function firstDay(): Promise<string | null> {
  const [activity, outcome] = await Promise.all([
    log.activities.orderBy('day').first(),
    log.outcomes.orderBy('day').first(),
  ]);
  return [activity, outcome].flatMap((row) => row?.day ?? []).sort()[0] ?? null;
}

/** The activities of each of `days` in turn, oldest first. Memory stays flat, whatever the size of the log. */
export async function* activitiesByDay(
  days: Iterable<string>,
): AsyncGenerator<{ day: string; activities: Activity[] }> {
  for (const day of days) {
    yield { day, activities: await activitiesBetween(day, day) };
  }
}

/**
 * How many activities the log holds. Counts them one by one (0.6 ms per thousand), so use it only for a question to
 * the rep.
 */
export function activityCount(): Promise<number> {
  return log.activities.count();
}

/** How many activities are older than the day `before` (YYYY-MM-DD). */
export function countOlder(before: string): Promise<number> {
  return log.activities.where('day').below(before).count();
}
