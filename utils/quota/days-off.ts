import type { HalfDay } from './calendar';
import { addDays, daysOf } from './period';

/** Days in a row, YYYY-MM-DD, both included. */
export interface Stretch {
  first: string;
  last: string;
}

/** `days` (in any order) as stretches without a gap, oldest first. */
export function stretchesOf(days: readonly string[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const day of [...new Set(days)].sort()) {
    const open = stretches.at(-1);
    if (open && addDays(open.last, 1) === day) open.last = day;
    else stretches.push({ first: day, last: day });
  }
  return stretches;
}

/** What is wrong with days off as typed. */
export type DaysOffProblem = 'no-day' | 'ends-before-start' | 'too-long';

/** More days in a row than anybody takes off at once: a mistyped year, most likely. */
const MOST_DAYS = 366;

/**
 * `days` with those from `first` to `last` (a single day if that is empty), sorted; or what is wrong. Both are what a
 * date field holds: YYYY-MM-DD, or empty while it is not a date.
 */
export function withDaysOff(
  days: readonly string[],
  first: string,
  last: string,
): { days: string[] } | { problem: DaysOffProblem } {
  const end = last === '' ? first : last;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(first) || !/^\d{4}-\d{2}-\d{2}$/.test(end)) {
    return { problem: 'no-day' };
  }
  if (end < first) return { problem: 'ends-before-start' };
  if (end >= addDays(first, MOST_DAYS)) return { problem: 'too-long' };
  const added = daysOf({ first, last: end, label: '' });
  return { days: [...new Set([...days, ...added])].sort() };
}

/** Whole days and half days without work. */
export interface TimeOff {
  daysOff: readonly string[];
  halves: readonly HalfDay[];
}

const otherOf = (half: HalfDay['half']) => (half === 'morning' ? 'afternoon' : 'morning');
const without = ({ daysOff, halves }: TimeOff, day: string): TimeOff => ({
  daysOff: daysOff.filter((off) => off !== day),
  halves: halves.filter((off) => off.day !== day),
});

/** `off` with a day, or half of it, besides; the second half of a day makes it a whole one. */
export function addHalf(off: TimeOff, day: string, part: 'day' | HalfDay['half']): TimeOff {
  if (off.daysOff.includes(day)) return off;
  const isHalfOff =
    part !== 'day' && off.halves.some((one) => one.day === day && one.half === otherOf(part));
  const rest = without(off, day);
  if (part === 'day' || isHalfOff) return { ...rest, daysOff: [...rest.daysOff, day].sort() };
  const halves = [...rest.halves, { day, half: part }];
  return { ...rest, halves: halves.sort((a, b) => (a.day < b.day ? -1 : 1)) };
}

/** `off` without that day, or half of it: of a whole day the other half stays. */
export function removeHalf(off: TimeOff, day: string, part: 'day' | HalfDay['half']): TimeOff {
  if (part === 'day') return without(off, day);
  if (off.daysOff.includes(day)) return addHalf(without(off, day), day, otherOf(part));
  return { ...off, halves: off.halves.filter((one) => one.day !== day || one.half !== part) };
}
