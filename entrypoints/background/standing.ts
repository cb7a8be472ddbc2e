import { chosenVersions } from '@/utils/quota/chosen';
import { daysNeeded, type Progress, progressOf } from '@/utils/quota/pace/progress';
import type { Calendar } from '@/utils/quota/working-time/calendar';
import { repStart } from '@/utils/settings/rep-start';
import { type Settings, zoneOf } from '@/utils/settings/settings';
import { calendarOf, getHolidays } from '@/utils/store/browser-storage/holidays';
import { getLost } from '@/utils/store/browser-storage/lost-log';
import { getSettings } from '@/utils/store/browser-storage/settings';
import { countedBetween } from '@/utils/store/counted';
import { quotaVersions } from '@/utils/store/quotas';
import { dayOf } from '@/utils/time/period';

/** Where the quota stands, and what that was computed from. */
export interface Standing {
  progress: Progress;
  settings: Settings;
  calendar: Calendar;
}

/** Where the chosen quota stands now. Null before consent; 'lost' while the log is gone and no new one was begun. */
export async function currentStanding(): Promise<Standing | 'lost' | null> {
  const settings = await getSettings();
  if (settings.consentedAt === null) return null;
  if ((await getLost()) !== null) return 'lost';
  const now = Date.now();
  const zone = zoneOf(settings);
  const { weekStart, chosenQuota, currency } = settings;
  const start = repStart(settings);
  const calendar = calendarOf(settings, await getHolidays());
  const versions = chosenVersions(await quotaVersions(), dayOf(now, zone), chosenQuota);
  const days = daysNeeded({ versions, weekStart, zone, now, start });
  const counted = await countedBetween(days, versions, currency);
  const progress = progressOf({ ...counted, versions, calendar, zone, weekStart, start, now });
  return { progress, settings, calendar };
}
