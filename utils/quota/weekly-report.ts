import { type Asking, askingOfParts } from './asking/asking';
import { askingOfQuota, askingOn } from './asking/asking-on';
import { minutesOfDay, minutesUntil } from './calendar';
import { sumOf } from './demand';
import { expectedOf, goneBy, weightsOf } from './gone';
import {
  type Account,
  daysRead,
  type Ledger,
  type LedgerInputs,
  type LineAccount,
  ledgerOf,
} from './ledger';
import {
  DEFAULT_THRESHOLDS,
  type Standing,
  standingOf,
  standingOfAll,
  type Thresholds,
} from './pace';
import {
  addDays,
  dayOf,
  daysOf,
  furthestWallTime,
  type Period,
  type WallTime,
  weeksBetween,
} from './period';
import { type QuotaLine, versionOrFirst } from './quota';
import { quotaPeriodOf } from './quota-period';
import { isOfMoney, leadingLines, scoreOf } from './whole';

/**
 * How a line stood at the week's end, or stands now if the week is not over. Pace and state are for weeks that run: one
 * that is closed is met, or short by so many.
 */
export interface WeekLine extends Standing {
  line: QuotaLine;
  /** Whether the line asks anything of these days, and if not, why. */
  asking: Asking;
  /** What is missing of the target: 0 where it is met, or nothing is asked. */
  shortBy: number;
  /** What the quota asks of these days before a late start, time off, a ramp and what is carried over. */
  fullTarget: number;
  /** actual / target (1 = all of it), negative for a loss; null where nothing is asked. */
  attainment: number | null;
}

export interface WeekReport {
  period: Period;
  lines: WeekLine[];
  /** The last of these days is past: met or short by `shortBy`, in place of a pace. */
  isClosed: boolean;
  /** All lines together, by the rules of a quota's progress. */
  whole: Standing;
  /** Whether anything is asked of these days, and if not, why. */
  asking: Asking;
  /** What the whole lacks, each line up to its target: 0 where it is met, or nothing is asked. */
  shortBy: number;
  /** The numbers of the whole are in the smallest unit of the currency, not activities. */
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
  /** The first and the last day asked for: whole weeks, or whole periods, come back. */
  first: string;
  last: string;
  thresholds?: Thresholds;
}

/**
 * The weeks that hold the days from `first` to `last`, newest first; none if `last` is before `first`. Of a quota with
 * longer periods a week has the part that these ask of its days, rounded so that the weeks of a period add up to it; a
 * person who counts once in a period counts in the week of the first touch.
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

/** The days whose counts a report on `first` to `last` reads. */
export function daysReported(inputs: Span): { first: string; last: string } {
  const weeks = weeksBetween(inputs.first, inputs.last, inputs.weekStart);
  return daysRead(inputs, weeks[0]?.first ?? inputs.first, weeks.at(-1)?.last ?? inputs.last);
}

interface Moment {
  inputs: Inputs;
  wallTime: WallTime;
  thresholds: Thresholds;
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

/** The lines of the quota on the last of these days, with what every period that touches them has of each. */
function linesOf(span: Period, ledger: Ledger, moment: Moment): WeekLine[] {
  const accounts: Account[] = [];
  for (
    let day = span.first;
    day <= span.last;
    day = addDays(accounts.at(-1)?.period.last ?? day, 1)
  ) {
    accounts.push(ledger.accountOn(day));
  }
  return (accounts.at(-1)?.lines ?? []).map(({ line }): WeekLine => {
    const parts = accounts.flatMap((account) => {
      const same = account.lines.find(
        (one) => one.line.id === line.id && one.line.measure === line.measure,
      );
      return same ? [partOf(account, same, span, moment)] : [];
    });
    const sum = (field: 'actual' | 'target' | 'expected' | 'fullTarget') =>
      sumOf(parts.map((part) => part[field]));
    const [actual, target] = [sum('actual'), sum('target')];
    return {
      line,
      ...standingOf(actual, target, sum('expected'), moment.thresholds),
      asking: askingOfParts(parts.map(({ asking }) => asking)),
      shortBy: Math.max(0, target - actual),
      fullTarget: sum('fullTarget'),
      attainment: target === 0 ? null : actual / target,
    };
  });
}

/** What a line has of a period on the days of `span`. */
function partOf(account: Account, line: LineAccount, span: Period, moment: Moment) {
  const { days, fullMinutes, fullOfWhole } = account;
  const from = days.findIndex((day) => day >= span.first);
  const to = days.findLastIndex((day) => day <= span.last) + 1;
  const weights = weightsOf(account, line);
  const before = sumOf(weights.slice(0, from));
  const within = sumOf(weights.slice(from, to));
  const target = shareOf(line.target, weights, sumOf(weights), [from, to]);
  const { gone } = goneBy(account, line, moment.inputs.calendar, moment.wallTime);
  return {
    actual: sumOf(line.perDay.slice(from, to)),
    target,
    asking: askingOn(moment.inputs, account, line, span, target),
    fullTarget: shareOf(line.fullTarget, fullMinutes, fullOfWhole, [from, to]),
    expected: expectedOf(target, {
      gone: Math.max(0, Math.min(within, gone - before)),
      all: within,
      over: moment.wallTime.day > span.last || moment.wallTime.day > account.period.last,
    }),
  };
}

/** The share of `whole` that days have by their weight of `all`, in whole numbers: those of days that follow on add up. */
function shareOf(
  whole: number,
  weights: readonly number[],
  all: number,
  [from, to]: [number, number],
): number {
  const until = (index: number) => {
    if (all === 0) return 0;
    return Math.round((whole * sumOf(weights.slice(0, index))) / all);
  };
  return until(to) - until(from);
}
