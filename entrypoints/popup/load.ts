import type { Activity } from '@/utils/activity/activity';
import type { Tally } from '@/utils/activity/tally';
import { dayOf, startOfDay, weekOf } from '@/utils/quota/period';
import type { Quota } from '@/utils/quota/quota';
import { sites } from '@/utils/sites/registry';
import { latestActivities, talliesBetween } from '@/utils/store/activities';
import type { Health } from '@/utils/store/database';
import { healthOf } from '@/utils/store/health';
import { quotaVersions } from '@/utils/store/quotas';
import { type Settings, zoneOf } from '@/utils/store/settings';

/** Today's acts that the popup lists; the report has them all. */
export const MOST_ACTIVITIES = 30;

/** What the popup shows of the log. */
export interface Shown {
  versions: Quota[];
  /** Of the week that holds `now`. */
  tallies: Tally[];
  /** Of today, newest first. */
  activities: Activity[];
  /** Of every site. */
  health: Health[];
}

/** Reads what the popup shows at `now` (ms). Index ranges alone: it takes no longer for a log of years. */
export async function load(settings: Settings, now: number): Promise<Shown> {
  const zone = zoneOf(settings);
  const today = dayOf(now, zone);
  const { first, last } = weekOf(today, settings.weekStart);
  const [versions, tallies, activities, health] = await Promise.all([
    quotaVersions(),
    talliesBetween(first, last),
    latestActivities(startOfDay(today, zone), MOST_ACTIVITIES),
    Promise.all(sites.map(({ id }) => healthOf(id))),
  ]);
  return { versions, tallies, activities, health };
}
