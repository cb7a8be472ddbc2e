import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import { addDays, dateOf, type Period, weekday, weekOf } from '@/utils/time/period';
import { type PeriodRule, type Quota, versionOrFirst } from './quota';

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;
/** A Monday. Without an anchor, counting begins on it and on its month. */
const ORIGIN = { day: '1970-01-05', month: '1970-01-01' } as const;

/** True for rules that divide time in the same way. */
export const isSameRule = (a: PeriodRule, b: PeriodRule) =>
  a.unit === b.unit && a.count === b.count && a.anchor === b.anchor;

/**
 * The period of `rule` that holds `day`; `weekStart` 1 = Monday ... 7 = Sunday. With an anchor late in its month, a
 * period begins on the last day of a month that has no such day, and on the anchor's day again in the next.
 */
export function periodOf(day: string, rule: PeriodRule, weekStart: number): Period {
  const { unit, count, anchor } = rule;
  if (unit === 'week' && count === 1) return weekOf(day, anchor ? weekday(anchor) : weekStart);
  return unit === 'day' || unit === 'week'
    ? periodOfDays(day, anchor ?? originOf(unit, weekStart), unit === 'day' ? count : 7 * count)
    : periodOfMonths(day, anchor ?? ORIGIN.month, unit, count);
}

const originOf = (unit: 'day' | 'week', weekStart: number) =>
  unit === 'day' ? ORIGIN.day : weekOf(ORIGIN.day, weekStart).first;

function periodOfDays(day: string, anchor: string, length: number): Period {
  const since = PlainDate.diffDays(dateOf(anchor), dateOf(day));
  const first = addDays(anchor, Math.floor(since / length) * length);
  return { first, last: addDays(first, length - 1), label: `${first}/P${length}D` };
}

function periodOfMonths(
  day: string,
  anchor: string,
  unit: keyof typeof MONTHS,
  count: number,
): Period {
  const length = count * MONTHS[unit];
  const begin = (index: number) =>
    PlainDate.toString(PlainDate.addMonths(dateOf(anchor), index * length));
  const within = Math.floor((monthNumber(day) - monthNumber(anchor)) / length);
  const index = begin(within) > day ? within - 1 : within;
  const first = begin(index);
  const label = count === 1 ? nameOfMonths(first, unit) : null;
  return {
    first,
    last: addDays(begin(index + 1), -1),
    label: label ?? `${first}/P${unit === 'year' ? `${count}Y` : `${length}M`}`,
  };
}

const monthNumber = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** `2026-11`, `2026-Q4`, `2026`; null for a period that is not a calendar month, quarter or year. */
function nameOfMonths(first: string, unit: keyof typeof MONTHS): string | null {
  const [year, month] = [first.slice(0, 4), Number(first.slice(5, 7))];
  if (!first.endsWith('-01') || (month - 1) % MONTHS[unit] !== 0) return null;
  if (unit === 'year') return year;
  return unit === 'month' ? first.slice(0, 7) : `${year}-Q${(month + 2) / 3}`;
}

/** A period of a quota. */
export interface QuotaPeriod extends Period {
  /** The period before it was cut short, because the quota had other periods before or after it, or ends. */
  whole: Period;
}

/**
 * The period that holds `day`, given the versions of one quota, oldest first. A version with another rule begins its
 * own period on the day from which it is in force. No period goes on after the quota's last day; another begins on
 * the next, and ends before the day on which the quota resumes. Days before the first version are divided as that version divides them. So every day is in exactly one
 * period.
 */
export function quotaPeriodOf(
  versions: readonly Quota[],
  day: string,
  weekStart: number,
): QuotaPeriod {
  const held = versionOrFirst(versions, day);
  const whole = periodOf(day, held.period, weekStart);
  const breaks = breaksOf(versions);
  const begins = [beginOf(versions, day, held), breaks.findLast((one) => one <= day)];
  const nexts = [changeAfter(versions, day, held), breaks.find((one) => one > day)];
  const ends = nexts.flatMap((next) => (next ? [addDays(next, -1)] : []));
  return {
    first: [whole.first, ...begins.flatMap((begin) => begin ?? [])].sort().at(-1) ?? whole.first,
    last: [whole.last, ...ends].sort()[0] ?? whole.last,
    label: whole.label,
    whole,
  };
}

/** The day from which up to `day` no version has another rule than `held`; null if no version before has one. */
function beginOf(versions: readonly Quota[], day: string, held: Quota): string | null {
  const isOther = ({ period }: Quota) => !isSameRule(period, held.period);
  const isBefore = ({ effective }: Quota) => effective <= day && effective < held.effective;
  const before = versions.findLast((version) => isOther(version) && isBefore(version));
  return before
    ? (versions.find(({ effective }) => effective > before.effective)?.effective ?? null)
    : null;
}

/** The day after the last day of a version that ends and is not followed at once by another; null if there is none. */
function dayAfter({ until }: Quota, next: Quota | undefined): string | null {
  if (until === undefined) return null;
  const after = addDays(until, 1);
  return next && next.effective <= after ? null : after;
}

/**
 * The days on which the quota stops and resumes, oldest first: each day after the last one in force, and each day on
 * which it is in force again.
 */
function breaksOf(versions: readonly Quota[]): string[] {
  return versions.flatMap((version, index) => {
    const next = versions[index + 1];
    const after = dayAfter(version, next);
    return after === null ? [] : [after, ...(next ? [next.effective] : [])];
  });
}

/** The first day after `day` on which the quota has another rule than `held`; null if there is none. */
function changeAfter(versions: readonly Quota[], day: string, held: Quota): string | null {
  const isLater = ({ effective }: Quota) => effective > day && effective > held.effective;
  const isOther = ({ period }: Quota) => !isSameRule(period, held.period);
  return versions.find((version) => isLater(version) && isOther(version))?.effective ?? null;
}
