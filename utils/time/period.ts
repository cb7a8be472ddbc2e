import * as Instant from 'temporal-polyfill/fns/Instant';
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import * as PlainDateTime from 'temporal-polyfill/fns/PlainDateTime';
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime';

/** The days that a quota's targets are for: YYYY-MM-DD, both included. */
export interface Period {
  first: string;
  last: string;
  /** `2026-W47` for an ISO week, otherwise start and length as in ISO 8601: `2026-11-15/P7D`. */
  label: string;
}

/** A point on the rep's wall clock: a YYYY-MM-DD day and whole minutes since its midnight, 0 to 1440. */
export interface WallTime {
  day: string;
  minute: number;
}

/** A YYYY-MM-DD day as a date to count with. */
export const dateOf = (day: string) =>
  PlainDate.create(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)));

const zonedAt = (ms: number, zone: string) =>
  Instant.toZonedDateTimeISO(Instant.fromEpochMilliseconds(ms), zone);

/** True for an existing day, as YYYY-MM-DD, in the years 1900 to 2199. */
export function isDay(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  const length = (Date.UTC(year, month) - Date.UTC(year, month - 1)) / 86_400_000;
  return month >= 1 && month <= 12 && date >= 1 && date <= length;
}

/** The day `count` days after `day` (before it, if negative). */
export function addDays(day: string, count: number): string {
  const date = Number(day.slice(8)) + count;
  // Every month has at least 28 days, so most steps need no calendar, and a year of them is quick.
  if (date >= 1 && date <= 28) return day.slice(0, 8) + String(date).padStart(2, '0');
  return PlainDate.toString(PlainDate.addDays(dateOf(day), count));
}

/** 1 = Monday ... 7 = Sunday. */
export function weekday(day: string): number {
  const month = Number(day.slice(5, 7)) - 1;
  const days = Date.UTC(Number(day.slice(0, 4)), month, Number(day.slice(8))) / 86_400_000;
  return ((((days + 3) % 7) + 7) % 7) + 1; // 1 January 1970 was a Thursday
}

/** The days of `period`, first to last. */
export function daysOf(period: Period): string[] {
  const days: string[] = [];
  for (let day = period.first; day <= period.last; day = addDays(day, 1)) days.push(day);
  return days;
}

/**
 * The week that contains `day`, in weeks that begin on `weekStart` (1 = Monday ... 7 = Sunday). Only weeks from
 * Monday have an ISO number. Any other is named by its first day, so that no name means two weeks.
 */
export function weekOf(day: string, weekStart: number): Period {
  const first = addDays(day, -((weekday(day) - weekStart + 7) % 7));
  const last = addDays(first, 6);
  if (weekStart !== 1) return { first, last, label: `${first}/P7D` };
  const monday = dateOf(first);
  const number = String(PlainDate.weekOfYear(monday)).padStart(2, '0');
  return { first, last, label: `${PlainDate.yearOfWeek(monday)}-W${number}` };
}

/** The weeks from the one with `first` to the one with `last`, oldest first; none if `last` is earlier. */
export function weeksBetween(first: string, last: string, weekStart: number): Period[] {
  const weeks: Period[] = [];
  if (last < first) return weeks;
  let week = weekOf(first, weekStart);
  while (week.first <= last) {
    weeks.push(week);
    week = weekOf(addDays(week.last, 1), weekStart);
  }
  return weeks;
}

/** The day that calendars in `zone` (IANA) show at `ms`. */
export function dayOf(ms: number, zone: string): string {
  return PlainDate.toString(ZonedDateTime.toPlainDate(zonedAt(ms, zone)));
}

/** When `day` begins in `zone`, ms: midnight, or the first moment after it where the clock skips midnight. */
export function startOfDay(day: string, zone: string): number {
  return PlainDate.toZonedDateTime(dateOf(day), zone).epochMilliseconds;
}

/**
 * When the clock of `zone` shows that time of that day, ms. Of two such moments it is the first; if the clock skips
 * that time, the result is later by as much as it skips.
 */
export function momentOf({ day, minute }: WallTime, zone: string): number {
  const { year, month, day: date } = dateOf(day);
  const at = PlainDateTime.create(year, month, date, Math.floor(minute / 60), minute % 60);
  return PlainDateTime.toZonedDateTime(at, zone).epochMilliseconds;
}

/** `2026-11-20T14:03:22+01:00`: the moment `ms` by the clock of `zone`, to the second. */
export function timeWithOffset(ms: number, zone: string): string {
  const options = { smallestUnit: 'second', timeZoneName: 'never' } as const;
  return ZonedDateTime.toString(zonedAt(ms, zone), options);
}

/**
 * The latest time that the wall clock of `zone` has shown by `ms`, in whole minutes. This is the time it shows now,
 * except while an hour repeats because clocks were set back: then it stands still, so that working time never runs
 * backwards.
 */
export function furthestWallTime(ms: number, zone: string): WallTime {
  const now = zonedAt(ms, zone);
  const shown = ZonedDateTime.toPlainDateTime(now);
  const firstShown = PlainDateTime.toZonedDateTime(shown, zone, { disambiguation: 'earlier' });
  if (firstShown.epochMilliseconds < ms) {
    const change = ZonedDateTime.getTimeZoneTransition(zonedAt(ms + 1, zone), 'previous');
    if (change) {
      const before = wallTime(zonedAt(change.epochMilliseconds - 1, zone));
      return { day: before.day, minute: before.minute + 1 };
    }
  }
  return wallTime(now);
}

function wallTime(at: ZonedDateTime.Record): WallTime {
  return {
    day: PlainDate.toString(ZonedDateTime.toPlainDate(at)),
    minute: at.hour * 60 + at.minute,
  };
}
