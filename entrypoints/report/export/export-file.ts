import type { Range } from '@/entrypoints/report/shared/range';
import { activitiesCsv, activityRows, type LoggedDay } from '@/utils/csv/activities-csv';
import { weeklyCsv, weeklyRows } from '@/utils/csv/weekly-csv';
import type { Cell, CsvFormat } from '@/utils/csv/write';
import type { Quota } from '@/utils/quota/quota';
import { daysReported, type WeekReport, weeklyReport } from '@/utils/quota/weekly/weekly-report';
import type { Calendar } from '@/utils/quota/working-time/calendar';
import { repStart } from '@/utils/settings/rep-start';
import { type Settings, zoneOf } from '@/utils/settings/settings';
import { activitiesByDay } from '@/utils/store/activities';
import { countedBetween } from '@/utils/store/counted';
import { withPersons } from '@/utils/store/touches';
import { daysOf } from '@/utils/time/period';

export type Profile = 'activities' | 'weekly';

/** What is to be exported. */
export interface Order {
  profile: Profile;
  range: Range;
  settings: Settings;
  /** Of the quota that the weeks are held against. */
  versions: readonly Quota[];
  calendar: Calendar;
  /** ms */
  now: number;
}

/** How many characters are held at once; beyond that, the browser keeps them. */
const MOST_HELD = 1_000_000;

/** The days that `order` asks for, oldest first. */
export const daysAsked = ({ range }: Order): string[] =>
  daysOf({ first: range.first.first, last: range.last.last, label: '' });

/** The file, read day by day so that memory stays flat. `onDay` hears of each day that is begun; throws once aborted. */
export async function fileOf(
  order: Order,
  format: CsvFormat,
  onDay: (done: number) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const days = watched(activitiesByDay(daysAsked(order)), onDay, signal);
  const rep = repOf(order);
  const chunks =
    order.profile === 'activities'
      ? activitiesCsv({ days, rep, weekStart: order.settings.weekStart }, format)
      : weeklyCsv({ days: byPerson(days), rep, weeks: await weeksOf(order) }, format);
  const parts: Blob[] = [];
  let held = '';
  for await (const chunk of chunks) {
    held += chunk;
    if (held.length < MOST_HELD) continue;
    parts.push(new Blob([held]));
    held = '';
  }
  return new Blob([...parts, held], { type: 'text/csv;charset=utf-8;header=present' });
}

/** The first `count` rows of the file, without its header; fewer where there are no more. */
export async function firstRows(order: Order, count: number): Promise<Cell[][]> {
  const days = activitiesByDay(daysAsked(order));
  const rep = repOf(order);
  const batches =
    order.profile === 'activities'
      ? activityRows({ days, rep, weekStart: order.settings.weekStart })
      : weeklyRows({ days: byPerson(days), rep, weeks: await weeksOf(order) });
  const rows: Cell[][] = [];
  for await (const batch of batches) {
    rows.push(...batch);
    if (rows.length >= count) break;
  }
  return rows.slice(0, count);
}

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

/** `days` with every person under one id, to be counted once. */
async function* byPerson(days: AsyncIterable<LoggedDay>): AsyncGenerator<LoggedDay> {
  for await (const { day, activities } of days) {
    yield { day, activities: await withPersons(activities) };
  }
}

async function* watched(
  days: AsyncIterable<LoggedDay>,
  onDay: (done: number) => void,
  signal: AbortSignal,
): AsyncGenerator<LoggedDay> {
  let done = 0;
  for await (const day of days) {
    signal.throwIfAborted();
    onDay(done);
    done += 1;
    yield day;
  }
}
