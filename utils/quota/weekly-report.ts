import { type Calendar, minutesOfDay } from './calendar';
import { expectedOf, goneBy, sumOf } from './demand';
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
import { type QuotaLine, versionOn } from './quota';
import { quotaPeriodOf } from './quota-period';
import { isOfMoney, leadingLines, scoreOf } from './whole';

/** How a line stood at the week's end, or stands now if the week is not over. */
export interface WeekLine extends Standing {
  line: QuotaLine;
  /** What the quota asks of these days before a late start, a ramp and what is carried over. */
  fullTarget: number;
  /** actual / target (1 = all of it), negative for a loss; null where nothing is asked. */
  attainment: number | null;
}

export interface WeekReport {
  period: Period;
  lines: WeekLine[];
  /** All lines together, by the rules of a quota's progress. */
  whole: Standing;
  /** The numbers of the whole are in the smallest unit of the currency, not activities. */
  isMoney: boolean;
  /** How much of a combination is done, 0 to 100, not rounded; null for other quotas. */
  score: number | null;
  /** Days that have working time. */
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

type Span = Pick<Inputs, 'versions' | 'weekStart' | 'joinedOn' | 'first' | 'last'>;

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
  calendar: Calendar;
  wallTime: WallTime;
  thresholds: Thresholds;
}

function reportsOf(inputs: Inputs, spans: readonly Period[]): WeekReport[] {
  const { calendar, zone, now, thresholds = DEFAULT_THRESHOLDS, versions } = inputs;
  const ledger = ledgerOf({ ...inputs, today: dayOf(now, zone) });
  const moment = { calendar, thresholds, wallTime: furthestWallTime(now, zone) };
  return spans
    .map((span): WeekReport => {
      const lines = linesOf(span, ledger, moment);
      const leading = leadingLines(lines, thresholds);
      const isScored = versionOn(versions, span.last).kind === 'combination';
      return {
        period: { first: span.first, last: span.last, label: span.label },
        lines,
        whole: standingOfAll(leading, thresholds),
        isMoney: leading.some(({ line }) => isOfMoney(line)),
        score: isScored ? scoreOf(lines) : null,
        workingDays: daysOf(span).filter((day) => minutesOfDay(calendar, day) > 0).length,
      };
    })
    .reverse();
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
      fullTarget: sum('fullTarget'),
      attainment: target === 0 ? null : actual / target,
    };
  });
}

/** What a line has of a period on the days of `span`. */
function partOf(account: Account, line: LineAccount, span: Period, moment: Moment) {
  const { days, minutes, wholeMinutes } = account;
  const from = days.findIndex((day) => day >= span.first);
  const to = days.findLastIndex((day) => day <= span.last) + 1;
  const weights = minutes.map((worked, index) => worked * (line.rates[index] ?? 0));
  const before = sumOf(weights.slice(0, from));
  const within = sumOf(weights.slice(from, to));
  const target = shareOf(line.target, weights, sumOf(weights), [from, to]);
  const { gone } = goneBy(account, line, moment.calendar, moment.wallTime);
  return {
    actual: sumOf(line.perDay.slice(from, to)),
    target,
    fullTarget: shareOf(line.fullTarget, minutes, wholeMinutes, [from, to]),
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
    if (all === 0) return index === weights.length ? whole : 0;
    return Math.round((whole * sumOf(weights.slice(0, index))) / all);
  };
  return until(to) - until(from);
}
