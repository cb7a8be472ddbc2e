import type { Asking } from '@/utils/quota/asking/asking';
import { askingOfQuota } from '@/utils/quota/asking/asking-on';
import { daysRead, type LedgerInputs, ledgerOf } from '@/utils/quota/ledger/ledger';
import { isOfMoney } from '@/utils/quota/line-counts';
import {
  DEFAULT_THRESHOLDS,
  type Standing,
  standingOfAll,
  type Thresholds,
} from '@/utils/quota/pace/pace';
import { leadingLines, scoreOf } from '@/utils/quota/pace/whole';
import { versionOrFirst } from '@/utils/quota/quota';
import { quotaPeriodOf } from '@/utils/quota/quota-period';
import { minutesOfDay, minutesUntil } from '@/utils/quota/working-time/calendar';
import {
  addDays,
  dayOf,
  daysOf,
  furthestWallTime,
  type Period,
  weeksBetween,
} from '@/utils/time/period';
import { linesOf, type WeekLine } from './week-lines';

export interface WeekReport {
  period: Period;
  lines: WeekLine[];
  /** The last of these days is past: the report says met, or short by `shortBy`, instead of a pace. */
  isClosed: boolean;
  /** All lines together, by the rules of a quota's progress. */
  whole: Standing;
  /** Whether anything is asked of these days, and if not, why. */
  asking: Asking;
  /** What the whole lacks, each line up to its target: 0 if it is met, or if nothing is asked. */
  shortBy: number;
  /** True if the numbers of the whole are in the smallest unit of the currency, not activities. */
  isMoney: boolean;
  /** How much of a combination is done, 0 to 100, not rounded; null for other quotas. */
  score: number | null;
  /** Days that have working time after the rep's start. */
  workingDays: number;
}

interface Inputs extends Omit<LedgerInputs, 'today'> {
  /** IANA name. */
  zone: string;
  /** ms */
  now: number;
  /** The first and the last day asked for. The report covers whole weeks, or whole periods. */
  first: string;
  last: string;
  thresholds?: Thresholds;
}

/**
 * The weeks that hold the days from `first` to `last`, newest first; none if `last` is before `first`. If a quota has
 * longer periods, a week has the part that they ask of its days, rounded so that the weeks of a period add up to it.
 * A person who counts once per period counts in the week of the first touch.
 */
export function weeklyReport(inputs: Inputs): WeekReport[] {
  return reportsOf(inputs, weeksBetween(inputs.first, inputs.last, inputs.weekStart));
}

/** The periods of the quota that hold the days from `first` to `last`, newest first; none if `last` is before `first`. */
export function periodReport(inputs: Inputs): WeekReport[] {
  return reportsOf(inputs, periodsBetween(inputs));
}

type Span = Pick<Inputs, 'versions' | 'weekStart' | 'start' | 'first' | 'last'>;

function periodsBetween({ versions, weekStart, first, last }: Span): Period[] {
  const periods: Period[] = [];
  for (let day = first; day <= last; day = addDays(periods.at(-1)?.last ?? day, 1)) {
    periods.push(quotaPeriodOf(versions, day, weekStart));
  }
  return periods;
}

/** The days whose counts a report on `first` to `last` needs. */
export function daysReported(inputs: Span): { first: string; last: string } {
  const weeks = weeksBetween(inputs.first, inputs.last, inputs.weekStart);
  return daysRead(inputs, weeks[0]?.first ?? inputs.first, weeks.at(-1)?.last ?? inputs.last);
}

function reportsOf(inputs: Inputs, spans: readonly Period[]): WeekReport[] {
  const { zone, now, thresholds = DEFAULT_THRESHOLDS, versions } = inputs;
  const ledger = ledgerOf({ ...inputs, today: dayOf(now, zone) });
  const moment = { inputs, thresholds, wallTime: furthestWallTime(now, zone) };
  return spans
    .map((span): WeekReport => {
      const lines = linesOf(span, ledger, moment);
      const leading = leadingLines(lines, thresholds);
      const whole = standingOfAll(leading, thresholds);
      const isScored = versionOrFirst(versions, span.last).kind === 'combination';
      return {
        period: { first: span.first, last: span.last, label: span.label },
        lines,
        isClosed: span.last < moment.wallTime.day,
        whole,
        asking: askingOfQuota(lines),
        shortBy: whole.target - whole.actual,
        isMoney: leading.some(({ line }) => isOfMoney(line)),
        score: isScored ? scoreOf(lines) : null,
        workingDays: daysOf(span).filter((day) => isWorked(inputs, day)).length,
      };
    })
    .reverse();
}

function isWorked({ calendar, start }: Inputs, day: string): boolean {
  const skipped = start?.day === day ? minutesUntil(calendar, start) : 0;
  return !(start && day < start.day) && minutesOfDay(calendar, day) > skipped;
}
