import type { PeriodRule } from '@/utils/quota/quota';
import type { Calendar } from '@/utils/quota/working-time/calendar';

/*
 * The second opinion on time. Days are numbers (0 = 1 January 1970), minutes of a wall clock are counted from its own
 * 1 January 1970, and of the code under test only the shapes of its inputs are used.
 */

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
/** Since 1990 no clock has been set back by more than this. */
const LONGEST_CHANGE = 180 * MINUTE;

export const dayNumber = (day: string) => Date.parse(`${day}T00:00Z`) / DAY;

const names = new Map<number, string>();

export function dayName(day: number): string {
  const name = names.get(day) ?? new Date(day * DAY).toISOString().slice(0, 10);
  names.set(day, name);
  return name;
}

/** 0 = Monday ... 6 = Sunday: day 0 was a Thursday. */
export const weekdayOf = (day: number) => (((day + 3) % 7) + 7) % 7;

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  // Swedish writes `2026-11-20 14:03`.
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  clocks.set(zone, clock);
  return clock;
}

/** The time on a clock in `zone` at `ms`: minutes since its 1 January 1970. */
export function shownAt(zone: string, ms: number): number {
  return Date.parse(`${clockOf(zone).format(ms).replace(' ', 'T')}Z`) / MINUTE;
}

/** The latest time that a clock in `zone` has shown by `ms`: later than it shows while it repeats an hour. */
export function reachedBy(zone: string, ms: number): number {
  const now = Math.floor(ms / MINUTE) * MINUTE;
  const shown = shownAt(zone, now);
  const before = now - LONGEST_CHANGE;
  if (shown - shownAt(zone, before) === LONGEST_CHANGE / MINUTE) return shown;
  let reached = shown;
  for (let at = before; at < now; at += MINUTE) {
    reached = Math.max(reached, shownAt(zone, at) + 1);
  }
  return reached;
}

/** For each minute of `day`, 1 if it is worked, otherwise 0. */
export function workedMinutes(calendar: Calendar, day: number): Uint8Array {
  const name = dayName(day);
  const worked = new Uint8Array(1440);
  if (calendar.daysOff.includes(name)) return worked;
  for (const { from, to } of calendar.hours[weekdayOf(day)] ?? []) worked.fill(1, from, to);
  const halves = (calendar.halfDaysOff ?? []).filter((off) => off.day === name);
  if (halves.length === 0) return worked;
  const all = worked.reduce((sum, one) => sum + one, 0);
  let gone = 0;
  for (const [minute, one] of worked.entries()) {
    // An odd minute in the middle belongs to the morning.
    const half = 2 * gone < all ? 'morning' : 'afternoon';
    if (one === 1 && halves.some((off) => off.half === half)) worked[minute] = 0;
    gone += one;
  }
  return worked;
}

/** Minutes that are worked on the weekday of `day` if nothing is off. */
export function usualMinutes({ hours }: Calendar, day: number): number {
  return workedMinutes({ hours, daysOff: [] }, day).reduce((sum, one) => sum + one, 0);
}

export interface Span {
  first: number;
  last: number;
}

const MONTHS: Partial<Record<PeriodRule['unit'], number>> = { month: 1, quarter: 3, year: 12 };

/** The period of `rule` that holds `day`, found by stepping from one beginning to the next. */
export function spanOf(day: number, rule: PeriodRule, weekStart: number): Span {
  const months = MONTHS[rule.unit];
  const origin =
    rule.anchor === undefined ? originOf(rule.unit, weekStart) : dayNumber(rule.anchor);
  const days = rule.unit === 'week' ? 7 * rule.count : rule.count;
  const begin = (index: number) =>
    months === undefined
      ? origin + index * days
      : sameDayLater(origin, index * rule.count * months);
  let index = Math.floor((day - origin) / (months === undefined ? days : days * 30.5 * months));
  while (begin(index) > day) index -= 1;
  while (begin(index + 1) <= day) index += 1;
  return { first: begin(index), last: begin(index + 1) - 1 };
}

/** Where counting begins without an anchor: 5 January 1970 was a Monday. */
function originOf(unit: PeriodRule['unit'], weekStart: number): number {
  if (unit === 'day') return 4;
  if (unit !== 'week') return 0;
  let day = 4;
  while (weekdayOf(day) !== weekStart - 1) day -= 1;
  return day;
}

/** The same day of a later month, or that month's last day if it is shorter. */
function sameDayLater(day: number, months: number): number {
  const at = new Date(day * DAY);
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth() + months];
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(at.getUTCDate(), length)) / DAY;
}
