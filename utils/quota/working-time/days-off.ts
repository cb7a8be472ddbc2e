import { hasFormOfDay } from '@/utils/time/day';
import { addDays, daysOf } from '@/utils/time/period';
import type { HalfDay } from './calendar';

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
export type DaysOffProblem = 'no-day' | 'ends-before-start' | 'too-long' | 'off-already';

/** Nobody takes more days off at once than this: the year is probably mistyped. */
const MOST_DAYS = 366;

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

/** `off` with one more day, or half of one. The second half of a day makes it a whole one. */
export function addHalf(off: TimeOff, day: string, part: 'day' | HalfDay['half']): TimeOff {
  if (off.daysOff.includes(day)) return off;
  const isHalfOff =
    part !== 'day' && off.halves.some((one) => one.day === day && one.half === otherOf(part));
  const rest = without(off, day);
  if (part === 'day' || isHalfOff) return { ...rest, daysOff: [...rest.daysOff, day].sort() };
  const halves = [...rest.halves, { day, half: part }];
  return { ...rest, halves: halves.sort((a, b) => (a.day < b.day ? -1 : 1)) };
}

/** `off` without that day, or half of it. If half of a whole day is removed, the other half stays. */
export function removeHalf(off: TimeOff, day: string, part: 'day' | HalfDay['half']): TimeOff {
  if (part === 'day') return without(off, day);
  if (off.daysOff.includes(day)) return addHalf(without(off, day), day, otherOf(part));
  return { ...off, halves: off.halves.filter((one) => one.day !== day || one.half !== part) };
}

/**
 * `off` with the days from `first` to `last` (a single day if `last` is empty), or half of each; or what is wrong.
 * Both are the content of a date field: YYYY-MM-DD, or empty while it is not a date.
 */
export function withTimeOff(
  off: TimeOff,
  first: string,
  last: string,
  part: 'day' | HalfDay['half'],
): { off: TimeOff } | { problem: DaysOffProblem } {
  const end = last === '' ? first : last;
  if (!hasFormOfDay(first) || !hasFormOfDay(end)) {
    return { problem: 'no-day' };
  }
  if (end < first) return { problem: 'ends-before-start' };
  if (end >= addDays(first, MOST_DAYS)) return { problem: 'too-long' };
  const days = daysOf({ first, last: end, label: '' });
  const added = days.reduce((all, day) => addHalf(all, day, part), off);
  const isSame = added.daysOff.length === off.daysOff.length && isSameHalves(added, off);
  return isSame ? { problem: 'off-already' } : { off: added };
}

const isSameHalves = (a: TimeOff, b: TimeOff) =>
  a.halves.length === b.halves.length &&
  a.halves.every(({ day, half }) => b.halves.some((one) => one.day === day && one.half === half));

/** Days in a row that are off, in whole or with the same half. */
export interface StretchOff extends Stretch {
  part: 'day' | HalfDay['half'];
}

/** All that is off, as stretches without a gap, oldest first. */
export function timeOffStretches({ daysOff, halves }: TimeOff): StretchOff[] {
  const halvesOff = (half: HalfDay['half']) =>
    halves.flatMap((off) => (off.half === half ? off.day : []));
  const stretches = (days: readonly string[], part: StretchOff['part']) =>
    stretchesOf(days).map((stretch) => ({ ...stretch, part }));
  return [
    ...stretches(daysOff, 'day'),
    ...stretches(halvesOff('morning'), 'morning'),
    ...stretches(halvesOff('afternoon'), 'afternoon'),
  ].sort((a, b) => (a.first < b.first ? -1 : 1));
}

/** `off` without a stretch of it. */
export function withoutStretch(off: TimeOff, { first, last, part }: StretchOff): TimeOff {
  return daysOf({ first, last, label: '' }).reduce((rest, day) => removeHalf(rest, day, part), off);
}
