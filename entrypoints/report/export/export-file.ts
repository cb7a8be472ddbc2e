import type { LoggedDay } from '@/utils/csv/activities-csv';
import { type Cell, type CsvFormat, writeCsv } from '@/utils/csv/write';
import { activitiesByDay } from '@/utils/store/activities';
import { daysOf } from '@/utils/time/period';
import type { Order, Profile } from './profiles';

/** How many characters we hold at once. After that they are handed to the browser. */
const MOST_HELD = 1_000_000;

/** The days that `order` asks for, oldest first. */
export const daysAsked = ({ range }: Order): string[] =>
  daysOf({ first: range.first.first, last: range.last.last, label: '' });

/**
 * The file, read day by day so that memory stays flat. `onDay` is called for each day that is begun. Throws once
 * aborted.
 */
export async function fileOf(
  { columns, rows }: Profile,
  order: Order,
  format: CsvFormat,
  onDay: (done: number) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const days = watched(activitiesByDay(daysAsked(order)), onDay, signal);
  const parts: Blob[] = [];
  let held = '';
  for await (const chunk of writeCsv(columns, rows(order, days), format)) {
    held += chunk;
    if (held.length < MOST_HELD) continue;
    parts.push(new Blob([held]));
    held = '';
  }
  return new Blob([...parts, held], { type: 'text/csv;charset=utf-8;header=present' });
}

/** The first `count` rows of the file, without its header; fewer if there are no more. */
export async function firstRows(profile: Profile, order: Order, count: number): Promise<Cell[][]> {
  const rows: Cell[][] = [];
  for await (const batch of profile.rows(order, activitiesByDay(daysAsked(order)))) {
    rows.push(...batch);
    if (rows.length >= count) break;
  }
  return rows.slice(0, count);
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
