import { load } from '@/entrypoints/popup/load';
import type { Activity } from '@/utils/activity/activity';
import { isPrivate } from '@/utils/activity/decide/private';
import { activityRows } from '@/utils/csv/activities-csv';
import { weeklyRows } from '@/utils/csv/weekly-csv';
import { activityTitle, stateLabel } from '@/utils/i18n/labels';
import { paceSentence, paceTitle } from '@/utils/i18n/pace-words';
import { why, whyShort } from '@/utils/i18n/why';
import { chosenVersions, quotasOn } from '@/utils/quota/chosen';
import { type Progress, progressOf } from '@/utils/quota/pace/progress';
import { streakDays, streakOf } from '@/utils/quota/pace/streak';
import { kpisOf } from '@/utils/quota/performance/kpi';
import { daysReported, periodReport, weeklyReport } from '@/utils/quota/weekly/weekly-report';
import { repStart } from '@/utils/settings/rep-start';
import { zoneOf } from '@/utils/settings/settings';
import {
  activitiesBetween,
  activitiesByDay,
  countOlder,
  firstDay,
  talliesBetween,
} from '@/utils/store/activities';
import { newestActivities } from '@/utils/store/activity-list';
import { actsBetween, withPersons } from '@/utils/store/acts';
import { getCompany } from '@/utils/store/browser-storage/company';
import { calendarOf, getHolidays } from '@/utils/store/browser-storage/holidays';
import { getSettings } from '@/utils/store/browser-storage/settings';
import { latestOutcomes, outcomesBetween } from '@/utils/store/outcomes';
import { countTooMuch } from '@/utils/store/people';
import { quotaVersions } from '@/utils/store/quotas';
import { addDays, dayOf, weekOf } from '@/utils/time/period';

export interface AllRead {
  progress: Progress;
  rows: Activity[];
  outcomeIds: string[];
}

const ANY = { kind: null, state: null, topic: null };
const FIRST = '1970-01-01';

/**
 * Reads everything that the popup, the badge, the report and the options read at `now` (ms), and computes what they
 * show.
 */
export async function readAll(now: number): Promise<AllRead> {
  const [settings, holidays] = await Promise.all([getSettings(), getHolidays(), getCompany()]);
  const shown = await load(Promise.resolve(settings), now);
  const zone = zoneOf(settings);
  const today = dayOf(now, zone);
  const { weekStart } = settings;
  const start = repStart(settings);
  const calendar = calendarOf(settings, holidays);
  const place = { versions: shown.counted.needed.chosen, calendar, zone, weekStart, start, now };
  const progress = progressOf({ ...place, ...shown.counted });
  const said = [paceTitle(progress), paceSentence(progress, settings.currency)];
  const listed = [...shown.activities, ...shown.waiting.unconfirmed, ...shown.waiting.scheduled];
  await readReport(now);
  const rows = await activitiesBetween(addDays(today, -30), addDays(today, 1));
  const inList = await newestActivities({ from: FIRST, to: addDays(today, 1), ...ANY }, 51);
  for (const row of [...listed, ...rows, ...inList]) {
    said.push(
      activityTitle(row),
      why(row),
      whyShort(row),
      stateLabel(row.state),
      `${isPrivate(row)}`,
    );
  }
  if (said.some((text) => typeof text !== 'string')) throw new Error('a text that is none');
  await Promise.all([countTooMuch('none'), countTooMuch('domain'), countOlder(today)]);
  const outcomes = await latestOutcomes(50, settings.currency);
  return { progress, rows, outcomeIds: outcomes.map(({ id }) => id) };
}

/** What the report shows and exports of the last weeks. */
async function readReport(now: number): Promise<void> {
  const [settings, holidays, all] = await Promise.all([
    getSettings(),
    getHolidays(),
    quotaVersions(),
    firstDay(),
  ]);
  const { weekStart, chosenQuota, currency } = settings;
  const start = repStart(settings);
  const zone = zoneOf(settings);
  const today = dayOf(now, zone);
  const versions = chosenVersions(all, today, chosenQuota);
  quotasOn(all, today);
  const week = weekOf(today, weekStart);
  const span = { first: addDays(week.first, -14), last: week.last };
  const days = daysReported({ versions, weekStart, ...span });
  const counted = await countedBetween(days, versions, currency);
  const place = {
    versions,
    calendar: calendarOf(settings, holidays),
    zone,
    weekStart,
    start,
    now,
  };
  const weeks = weeklyReport({ ...counted, ...place, ...span });
  periodReport({ ...counted, ...place, ...span });
  kpisOf([week], counted.tallies, counted.outcomes);
  streakOf({ ...place, ...(await countedBetween(streakDays(place), versions, currency)) });
  const rep = { id: settings.repId, name: settings.repName };
  const asked = [addDays(today, -1), today];
  for await (const _ of activityRows({ days: activitiesByDay(asked), rep, weekStart }));
  const byPerson = (async function* () {
    for await (const { day, activities } of activitiesByDay(asked))
      yield { day, activities: await withPersons(activities) };
  })();
  for await (const _ of weeklyRows({ days: byPerson, rep, weeks }));
}

async function countedBetween(
  { first, last }: { first: string; last: string },
  versions: Parameters<typeof actsBetween>[2],
  currency: string,
) {
  const [tallies, acts, outcomes] = await Promise.all([
    talliesBetween(first, last),
    actsBetween(first, last, versions),
    outcomesBetween(first, last, currency),
  ]);
  return { tallies, acts, outcomes };
}
