import { type Asking, askingOfParts } from '@/utils/quota/asking/asking';
import { askingOn } from '@/utils/quota/asking/asking-on';
import { type DemandInputs, sumOf } from '@/utils/quota/ledger/demand';
import { expectedOf, goneBy, weightsOf } from '@/utils/quota/ledger/gone';
import type { Account, Ledger, LineAccount } from '@/utils/quota/ledger/ledger';
import { type Standing, standingOf, type Thresholds } from '@/utils/quota/pace/pace';
import type { QuotaLine } from '@/utils/quota/quota';
import { addDays, type Period, type WallTime } from '@/utils/time/period';

/**
 * How a line stood at the week's end, or stands now if the week is not over. Only running weeks have a pace and a
 * state; a closed week is met, or short by a number.
 */
export interface WeekLine extends Standing {
  line: QuotaLine;
  /** Whether the line asks anything of these days, and if not, why. */
  asking: Asking;
  /** What is missing of the target: 0 if it is met, or if nothing is asked. */
  shortBy: number;
  /** What the quota asks of these days before a late start, time off, a ramp and what is carried over. */
  fullTarget: number;
  /** actual / target (1 = all of it), negative for a loss; null where nothing is asked. */
  attainment: number | null;
}

/** When a report is read, and with what settings. */
export interface Moment {
  inputs: DemandInputs;
  wallTime: WallTime;
  thresholds: Thresholds;
}

/**
 * The lines that the quota has on the last of these days, each with its part of every period that touches these days.
 */
export function linesOf(span: Period, ledger: Ledger, moment: Moment): WeekLine[] {
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
      shortBy: target === 0 ? 0 : Math.max(0, target - actual),
      fullTarget: sum('fullTarget'),
      attainment: target === 0 ? null : actual / target,
    };
  });
}

/** What a line has of a period, on the days of `span`. */
function partOf(account: Account, line: LineAccount, span: Period, moment: Moment) {
  const { days, fullMinutes, fullOfWhole } = account;
  const from = days.findIndex((day) => day >= span.first);
  const to = days.findLastIndex((day) => day <= span.last) + 1;
  const weights = weightsOf(account, line);
  const before = sumOf(weights.slice(0, from));
  const within = sumOf(weights.slice(from, to));
  const carried = shareOf(line.carried, weights, sumOf(weights));
  // By what each day asks, not by the whole: a change of later days leaves the past days as they were.
  const target = between((index) => (line.askedBy[index - 1] ?? 0) + carried(index), from, to);
  const { gone } = goneBy(account, line, moment.inputs.calendar, moment.wallTime);
  return {
    actual: sumOf(line.perDay.slice(from, to)),
    target,
    asking: askingOn(moment.inputs, account, line, span, target),
    fullTarget: between(shareOf(line.fullTarget, fullMinutes, fullOfWhole), from, to),
    expected: expectedOf(target, {
      gone: Math.max(0, Math.min(within, gone - before)),
      all: within,
      over: moment.wallTime.day > span.last || moment.wallTime.day > account.period.last,
    }),
  };
}

/** What the first days have of `whole`, as many days as are asked for, by their weight among `all`; not rounded. */
function shareOf(whole: number, weights: readonly number[], all: number) {
  return (days: number) => (all === 0 ? 0 : (whole * sumOf(weights.slice(0, days))) / all);
}

/**
 * The whole number that the days in between get, as a difference of two rounded sums: parts that follow each other
 * add up.
 */
const between = (first: (days: number) => number, from: number, to: number) =>
  Math.round(first(to)) - Math.round(first(from)) + 0;
