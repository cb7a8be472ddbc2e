import type { Activity } from '@/utils/activity/activity';
import { chosenVersions } from '@/utils/quota/chosen';
import { daysNeeded } from '@/utils/quota/pace/progress';
import type { Quota } from '@/utils/quota/quota';
import { repStart } from '@/utils/settings/rep-start';
import { type Settings, zoneOf } from '@/utils/settings/settings';
import { sites } from '@/utils/sites/registry';
import { latestOf, scheduledActivities, unconfirmedActivities } from '@/utils/store/activities';
import { type Counted, countedBetween } from '@/utils/store/counted';
import { healthOf } from '@/utils/store/health';
import { quotaVersions } from '@/utils/store/quotas';
import type { Health } from '@/utils/store/rows';
import { dayOf, startOfDay, weekOf } from '@/utils/time/period';

/** How many of today's acts the popup lists; the report has them all. */
export const MOST_ACTIVITIES = 30;

/** What the popup shows of the log. */
export interface Shown {
  /** Of all quotas. */
  versions: Quota[];
  /** What the progress of the chosen quota needs. */
  counted: Counted & { needed: Needed };
  /** Of today, newest first. */
  activities: Activity[];
  /** The week's acts without an answer, and acts scheduled for later days. Oldest first. */
  waiting: { unconfirmed: Activity[]; scheduled: Activity[] };
  /** For every site. */
  health: Health[];
}

/**
 * How each part is read. Separately, so that after a new activity the numbers do not wait for the list below; and by
 * index ranges alone, so that a log of years takes no longer.
 */
export const READ = {
  versions: quotaVersions,
  /** With the versions it was read for, so that a quota is never compared with the days of another. */
  counted: async (needed: Needed) => ({
    ...(await countedBetween(needed, needed.chosen, needed.currency)),
    needed,
  }),
  activities: (today: string, settings: Settings) =>
    latestOf(today, zoneOf(settings), MOST_ACTIVITIES),
  async waiting(today: string, { weekStart }: Settings) {
    const { first } = weekOf(today, weekStart);
    const [unconfirmed, scheduled] = await Promise.all([
      unconfirmedActivities(first),
      scheduledActivities(),
    ]);
    return { unconfirmed, scheduled: scheduled.filter(({ day }) => day > today) };
  },
  health: () => Promise.all(sites.map(({ id }) => healthOf(id))),
} satisfies Record<keyof Shown, unknown>;

/** The versions of the quota that the popup shows, and the days that its progress needs. */
export interface Needed {
  chosen: readonly Quota[];
  /** ISO 4217: the currency of amounts. */
  currency: string;
  first: string;
  last: string;
}

/** What the quota that is shown on `today` needs from the log, given all `versions`. */
export function neededOn(versions: readonly Quota[], today: string, settings: Settings): Needed {
  const { weekStart, chosenQuota, currency } = settings;
  const start = repStart(settings);
  const chosen = chosenVersions(versions, today, chosenQuota);
  const zone = zoneOf(settings);
  const now = startOfDay(today, zone);
  return { chosen, currency, ...daysNeeded({ versions: chosen, weekStart, start, zone, now }) };
}

/**
 * Reads everything that the popup shows at `now` (ms): first what does not depend on the settings, the rest when they
 * are there.
 */
export async function load(reading: Promise<Settings>, now: number): Promise<Shown> {
  const [settings, versions, health] = await Promise.all([reading, READ.versions(), READ.health()]);
  const today = dayOf(now, zoneOf(settings));
  const [counted, activities, waiting] = await Promise.all([
    READ.counted(neededOn(versions, today, settings)),
    READ.activities(today, settings),
    READ.waiting(today, settings),
  ]);
  return { versions, counted, activities, waiting, health };
}
