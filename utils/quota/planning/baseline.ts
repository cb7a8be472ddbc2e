import { type Counted, countsByDay } from '@/utils/quota/line-counts';
import type { PeriodRule, QuotaLine } from '@/utils/quota/quota';
import { periodOf } from '@/utils/quota/quota-period';
import type { Calendar } from '@/utils/quota/working-time/calendar';
import { minutesOfDay } from '@/utils/quota/working-time/calendar';
import { addDays, daysOf, type Period } from '@/utils/time/period';

/** With fewer periods, nothing is said. */
export const LEAST_PERIODS = 3;
/** How many of the last whole periods are looked at. */
export const BASELINE_PERIODS = 8;

/** What a rep usually does in a period, from the last ones: whole numbers. */
export interface Baseline {
  /** Half of the periods had at least this much. */
  median: number;
  /** One in five had more than this. */
  high: number;
  /** How many periods were looked at. */
  periods: number;
}

/** The last whole periods before the one that holds `today`, newest first. */
export function periodsBack(
  rule: PeriodRule,
  today: string,
  weekStart: number,
  count = BASELINE_PERIODS,
): Period[] {
  const periods: Period[] = [];
  let { first } = periodOf(today, rule, weekStart);
  while (periods.length < count) {
    const period = periodOf(addDays(first, -1), rule, weekStart);
    periods.push(period);
    first = period.first;
  }
  return periods;
}

/**
 * The baseline of `line` over those of `periods` in which the rep could have done something: periods with working
 * time that begin on or after the day `since` (YYYY-MM-DD, the first that was logged). Null if there are fewer than
 * LEAST_PERIODS. Quantiles are by nearest rank, so they are always numbers that were really reached.
 */
export function baselineOf(
  line: QuotaLine,
  counted: Counted,
  periods: readonly Period[],
  calendar: Calendar,
  since: string | null,
): Baseline | null {
  if (since === null) return null;
  const counts = periods
    .filter(({ first }) => first >= since)
    .map((period) => daysOf(period))
    .filter((days) => days.some((day) => minutesOfDay(calendar, day) > 0))
    .map((days) => countsByDay(line, counted, days).reduce((sum, count) => sum + count, 0));
  if (counts.length < LEAST_PERIODS) return null;
  const sorted = counts.toSorted((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    high: quantile(sorted, 0.8),
    periods: sorted.length,
  };
}

/** The smallest of `sorted` that at least a `share` (above 0, at most 1) of them do not exceed. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
}
