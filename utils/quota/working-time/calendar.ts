import { type WallTime, weekday } from '@/utils/time/period';

/** A stretch of working time within a day, in minutes since midnight by the rep's clock: 0 <= from < to <= 1440. */
export interface WorkingHours {
  from: number;
  to: number;
}

/** Half of a day by working minutes: the earlier half, or the later one. */
export interface HalfDay {
  /** YYYY-MM-DD */
  day: string;
  half: 'morning' | 'afternoon';
}

/** When the rep works. */
export interface Calendar {
  /** Seven entries, Monday first; an empty list is a day off. Stretches of a day do not overlap. */
  hours: readonly (readonly WorkingHours[])[];
  /** YYYY-MM-DD days without work: holidays, time off. */
  daysOff: readonly string[];
  /** Time off in half days. Both halves of a day together are the whole day. */
  halfDaysOff?: readonly HalfDay[];
}

/** Working minutes of `day` before `minute`, by the wall clock; 0 on a day off. */
export function minutesUntil(calendar: Calendar, { day, minute }: WallTime): number {
  if (calendar.daysOff.includes(day)) return 0;
  const stretches = calendar.hours[weekday(day) - 1] ?? [];
  const before = (end: number) =>
    stretches.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, end) - from), 0);
  const worked = before(minute);
  const halves = calendar.halfDaysOff?.filter((off) => off.day === day) ?? [];
  if (halves.length === 0) return worked;
  const all = before(24 * 60);
  const noon = Math.ceil(all / 2);
  const isOff = (half: HalfDay['half']) => halves.some((off) => off.half === half);
  const morning = isOff('morning') ? 0 : Math.min(worked, noon);
  const afternoon = isOff('afternoon') ? 0 : Math.max(0, worked - noon);
  return morning + afternoon;
}

/**
 * Working minutes of `day` (YYYY-MM-DD), 0 to 1440; 0 on a day off. By the wall clock: nine to five is 480 even on
 * the day on which clocks change.
 */
export function minutesOfDay(calendar: Calendar, day: string): number {
  return minutesUntil(calendar, { day, minute: 24 * 60 });
}

/** Minutes that are worked on the weekday of `day` if nothing is off. They decide the day's part of a week. */
export function usualMinutesOf({ hours }: Calendar, day: string): number {
  return minutesOfDay({ hours, daysOff: [] }, day);
}

/** What is wrong with the hours of one day as typed. */
export type HoursProblem = 'not-a-time' | 'ends-before-start' | 'overlap';

const isMinute = (value: number) => Number.isInteger(value) && value >= 0 && value <= 24 * 60;

/** The first problem of the hours of one day, in any order; null if there is none. A stretch may begin where another ends. */
export function problemOf(hours: readonly WorkingHours[]): HoursProblem | null {
  if (!hours.every(({ from, to }) => isMinute(from) && isMinute(to))) return 'not-a-time';
  if (hours.some(({ from, to }) => to <= from)) return 'ends-before-start';
  const sorted = hours.toSorted((a, b) => a.from - b.from);
  const overlap = sorted.some(({ from }, index) => from < (sorted[index - 1]?.to ?? 0));
  return overlap ? 'overlap' : null;
}

const LUNCH: WorkingHours = { from: 12 * 60, to: 13 * 60 };
/** Minutes. Shorter stretches are not divided. */
const SHORTEST = 60;

/**
 * The hours of one day with one more stretch: a lunch hour is cut out of them if they go on through it; or else an
 * hour is added after the last or before the first; or else a break of a quarter of an hour goes into the middle of
 * the longest. Unchanged if there is no room for any. The result is in order; `hours` must have no problem.
 */
export function withBreak(hours: readonly WorkingHours[]): WorkingHours[] {
  const sorted = hours.toSorted((a, b) => a.from - b.from);
  const overLunch = sorted.findIndex(({ from, to }) => from < LUNCH.from && to > LUNCH.to);
  if (overLunch >= 0) return cut(sorted, overLunch, LUNCH);
  const end = sorted.at(-1)?.to ?? LUNCH.from;
  if (end + 120 <= 24 * 60) return [...sorted, { from: end + 60, to: end + 120 }];
  const start = sorted[0]?.from ?? 0;
  if (start >= 120) return [{ from: start - 120, to: start - 60 }, ...sorted];
  const lengths = sorted.map(({ from, to }) => to - from);
  const longest = lengths.indexOf(Math.max(...lengths));
  const { from = 0, to = 0 } = sorted[longest] ?? {};
  if (to - from < SHORTEST) return sorted;
  const middle = Math.floor((from + to) / 2);
  return cut(sorted, longest, { from: middle, to: middle + 15 });
}

function cut(hours: readonly WorkingHours[], index: number, pause: WorkingHours): WorkingHours[] {
  return hours.flatMap(({ from, to }, at) =>
    at === index
      ? [
          { from, to: pause.from },
          { from: pause.to, to },
        ]
      : { from, to },
  );
}
