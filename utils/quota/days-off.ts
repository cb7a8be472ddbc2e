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
