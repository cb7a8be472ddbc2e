import type { Activity } from '@/utils/activity/activity';
import type { Tally } from '@/utils/activity/tally';
import type { Touch } from '@/utils/quota/line-counts';
import { addDays, dayOf, startOfDay, weekOf } from '@/utils/quota/period';
import { type Quota, versionOn } from '@/utils/quota/quota';
import { sites } from '@/utils/sites/registry';
import {
  latestActivities,
  scheduledActivities,
  talliesBetween,
  unconfirmedActivities,
} from '@/utils/store/activities';
import type { Health } from '@/utils/store/database';
import { healthOf } from '@/utils/store/health';
import { quotaVersions } from '@/utils/store/quotas';
import { type Settings, zoneOf } from '@/utils/store/settings';
import { touchesBetween } from '@/utils/store/touches';

/** Today's acts that the popup lists; the report has them all. */
export const MOST_ACTIVITIES = 30;

/** What the popup shows of the log. */
export interface Shown {
  versions: Quota[];
  /** Of the week that holds `now`. */
  tallies: Tally[];
  /** The same one by one, where a line of the quota asks for more than tallies tell. */
  touches: Touch[];
  /** Of today, newest first. */
  activities: Activity[];
  /** Of the week, without an answer; and of later days than today, scheduled. Oldest first. */
  waiting: { unconfirmed: Activity[]; scheduled: Activity[] };
  /** Of every site. */
  health: Health[];
}

/**
 * How each part is read. Apart, so that a new activity moves the numbers without waiting for the list below; and by
 * index ranges alone, so that a log of years takes no longer.
 */
export const READ = {
  versions: quotaVersions,
  tallies(today: string, { weekStart }: Settings) {
    const { first, last } = weekOf(today, weekStart);
    return talliesBetween(first, last);
  },
  async touches(today: string, { weekStart }: Settings) {
    const { first, last } = weekOf(today, weekStart);
    return touchesBetween(first, last, [versionOn(await quotaVersions(), today)]);
  },
  activities(today: string, settings: Settings) {
    const zone = zoneOf(settings);
    const [start, end] = [startOfDay(today, zone), startOfDay(addDays(today, 1), zone)];
    return latestActivities(start, end, MOST_ACTIVITIES);
  },
  async waiting(today: string, settings: Settings) {
    const zone = zoneOf(settings);
    const { first } = weekOf(today, settings.weekStart);
    const [unconfirmed, scheduled] = await Promise.all([
      unconfirmedActivities(startOfDay(first, zone)),
      scheduledActivities(),
    ]);
    const tomorrow = startOfDay(addDays(today, 1), zone);
    return { unconfirmed, scheduled: scheduled.filter(({ at }) => at >= tomorrow) };
  },
  health: () => Promise.all(sites.map(({ id }) => healthOf(id))),
} satisfies Record<keyof Shown, unknown>;

/** Reads all that the popup shows at `now` (ms). */
export async function load(settings: Settings, now: number): Promise<Shown> {
  const today = dayOf(now, zoneOf(settings));
  const [versions, tallies, touches, activities, waiting, health] = await Promise.all([
    READ.versions(),
    READ.tallies(today, settings),
    READ.touches(today, settings),
    READ.activities(today, settings),
    READ.waiting(today, settings),
    READ.health(),
  ]);
  return { versions, tallies, touches, activities, waiting, health };
}
