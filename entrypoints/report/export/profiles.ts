import { i18n } from '#i18n';
import type { Range } from '@/entrypoints/report/shared/range';
import { ACTIVITY_COLUMNS, activityRows, type LoggedDay } from '@/utils/csv/activities-csv';
import { WEEKLY_COLUMNS, weeklyRows } from '@/utils/csv/weekly-csv';
import type { Cell } from '@/utils/csv/write';
import type { Quota } from '@/utils/quota/quota';
import { daysReported, type WeekReport, weeklyReport } from '@/utils/quota/weekly/weekly-report';
import type { Calendar } from '@/utils/quota/working-time/calendar';
import { repStart } from '@/utils/settings/rep-start';
import { type Settings, zoneOf } from '@/utils/settings/settings';
import { withPersons } from '@/utils/store/acts';
import { countedBetween } from '@/utils/store/counted';

/** What the files are made from. */
export interface Order {
  range: Range;
  settings: Settings;
  /** The versions of the quota with which the weeks are compared. */
  versions: readonly Quota[];
  calendar: Calendar;
  /** ms */
  now: number;
}

/** A CSV file that the report saves. */
export interface Profile {
  /** Part of the file's name. */
  id: string;
  /** The file's name on screen, and what it contains. */
  name: string;
  text: string;
  columns: readonly string[];
  /** The rows, with their cells in the order of `columns`, in batches. `days` are those asked for, oldest first. */
  rows(order: Order, days: AsyncIterable<LoggedDay>): AsyncGenerator<Cell[][]>;
  /** True if there is nothing to save when no activity was logged on these days. */
  needsActivities: boolean;
}

/** All files that the report offers, in their order on screen. */
export const PROFILES: readonly Profile[] = [
  {
    id: 'activities',
    name: i18n.t('report.export.activities'),
    text: i18n.t('report.export.activitiesText'),
    columns: ACTIVITY_COLUMNS,
    rows: (order, days) =>
      activityRows({ days, rep: repOf(order), weekStart: order.settings.weekStart }),
    needsActivities: true,
  },
  {
    id: 'weekly',
    name: i18n.t('report.export.weekly'),
    text: i18n.t('report.export.weeklyText'),
    columns: WEEKLY_COLUMNS,
    async *rows(order, days) {
      yield* weeklyRows({ days: byPerson(days), rep: repOf(order), weeks: await weeksOf(order) });
    },
    needsActivities: false,
  },
];

const repOf = ({ settings }: Order) => ({ id: settings.repId, name: settings.repName });

async function weeksOf({ range, settings, versions, calendar, now }: Order): Promise<WeekReport[]> {
  const { weekStart } = settings;
  const start = repStart(settings);
  const [first, last] = [range.first.first, range.last.last];
  const days = daysReported({ versions, weekStart, start, first, last });
  const counted = await countedBetween(days, versions, settings.currency);
  const place = { calendar, zone: zoneOf(settings), weekStart, start, now };
  return weeklyReport({ ...counted, ...place, versions, first, last });
}

/** `days` with one id for each person, so that each counts once. */
async function* byPerson(days: AsyncIterable<LoggedDay>): AsyncGenerator<LoggedDay> {
  for await (const { day, activities } of days) {
    yield { day, activities: await withPersons(activities) };
  }
}
