import type { Asking } from '@/utils/quota/asking/asking';
import { askingOfQuota, askingOn } from '@/utils/quota/asking/asking-on';
import { sumOf } from '@/utils/quota/ledger/demand';
import { expectedOf, goneBy, weightsOf } from '@/utils/quota/ledger/gone';
import {
  type Account,
  daysRead,
  type Ledger,
  type LedgerInputs,
  type LineAccount,
  ledgerOf,
} from '@/utils/quota/ledger/ledger';
import { isOfMoney } from '@/utils/quota/line-counts';
import { type Quota, type QuotaLine, versionOrFirst } from '@/utils/quota/quota';
import { minutesOfDay } from '@/utils/quota/working-time/calendar';
import {
  dayOf,
  daysOf,
  furthestWallTime,
  type Period,
  type WallTime,
  weekOf,
} from '@/utils/time/period';
import {
  DEFAULT_THRESHOLDS,
  landingOf,
  type Standing,
  standingOf,
  standingOfAll,
  type Thresholds,
} from './pace';
import { sumOfTodays, type Today, todayOf } from './today';
import { leadingLines, scoreOf } from './whole';

export interface LineProgress extends Standing {
  line: QuotaLine;
  today: Today;
  /** Whether the line asks anything in the period, and if not, why. */
  asking: Asking;
  /** What the quota asks of a whole period, before a late start, time off, a ramp and what is carried over. */
  fullTarget: number;
  /** Added to the target from earlier periods; negative for what was done in advance. */
  carried: number;
  /** Where the period ends up at this rate; null until enough of it has passed, and if nothing is asked. */
  landing: number | null;
}

export interface DayProgress {
  day: string;
  /** True if the day has working time. */
  works: boolean;
  /** Activities done that day, over all lines. */
  done: number;
  /** The day's part of all targets, by its working time; not rounded. The parts of a period add up to its target. */
  share: number;
  isToday: boolean;
  isPast: boolean;
}

/**
 * The whole follows the rules of `standingOfAll`. An activity that two lines count is in both. Money and acts cannot
 * be added: the whole is that of the acts, or of the money if that stands worse or there is nothing else.
 */
export interface Progress extends Standing {
  /** The version in force today; the first one, if none is in force yet. */
  quota: Quota;
  period: Period;
  lines: LineProgress[];
  /** Whether anything is asked in the period, and if not, why. */
  asking: Asking;
  /**
   * True if the numbers of the whole, of today and of the days are in the smallest unit of the currency, not
   * activities.
   */
  isMoney: boolean;
  today: Today & { works: boolean };
  /** The days of the week that holds today, whatever the period. */
  days: DayProgress[];
  /** The day on which the last line reached its target; null until then, or if nothing is asked. */
  doneOn: string | null;
  /**
   * Where all lines end up together at this rate, each up to its target; null until enough of the period has passed.
   */
  landing: number | null;
  /** How much of a combination is done, 0 to 100, not rounded; null for other kinds of quota. */
  score: number | null;
}

/** What was counted, at least on `daysNeeded`; other days are ignored. */
export interface ProgressInputs extends Omit<LedgerInputs, 'today'> {
  /** IANA name. */
  zone: string;
  /** ms */
  now: number;
  thresholds?: Thresholds;
}

/** The days whose counts `progressOf` needs at `now`: YYYY-MM-DD, both included. */
export function daysNeeded(
  inputs: Pick<ProgressInputs, 'versions' | 'weekStart' | 'zone' | 'now' | 'start'>,
): { first: string; last: string } {
  const week = weekOf(dayOf(inputs.now, inputs.zone), inputs.weekStart);
  return daysRead(inputs, week.first, week.last);
}

/** How the current period stands at `now`. */
export function progressOf(inputs: ProgressInputs): Progress {
  const { versions, calendar, zone, now, thresholds = DEFAULT_THRESHOLDS } = inputs;
  const today = dayOf(now, zone);
  const ledger = ledgerOf({ ...inputs, today });
  const account = ledger.accountOn(today);
  const time = { inputs, wallTime: furthestWallTime(now, zone), today, thresholds };
  const lines = account.lines.map((line) => lineProgress(account, line, time));
  const quota = versionOrFirst(versions, today);
  const leading = leadingLines(lines, thresholds);
  const ids = new Set(leading.map(({ line }) => line.id));
  return {
    quota,
    period: account.period,
    lines,
    asking: askingOfQuota(lines),
    isMoney: leading.some(({ line }) => isOfMoney(line)),
    ...standingOfAll(leading, thresholds),
    today: { ...sumOfTodays(leading), works: minutesOfDay(calendar, today) > 0 },
    days: weekOfDays(ledger, inputs, today, ids),
    doneOn: doneOn(account),
    landing: landingOfAll(leading),
    score: quota.kind === 'combination' ? scoreOf(lines) : null,
  };
}

interface Time {
  inputs: ProgressInputs;
  wallTime: WallTime;
  today: string;
  thresholds: Thresholds;
}

function lineProgress(account: Account, line: LineAccount, time: Time): LineProgress {
  const { target, perDay, fullTarget, carried } = line;
  const gone = goneBy(account, line, time.inputs.calendar, time.wallTime);
  const actual = sumOf(perDay);
  const weights = weightsOf(account, line);
  return {
    line: line.line,
    ...standingOf(actual, target, expectedOf(target, gone), time.thresholds),
    today: todayOf(target, perDay, weights, account.days.indexOf(time.today)),
    asking: askingOn(time.inputs, account, line, account.period, target),
    fullTarget,
    carried,
    landing: landingOf(actual, target, gone),
  };
}

/** The days of the week that holds `today`, each as a part of its own period, in the lines of these `ids`. */
function weekOfDays(
  ledger: Ledger,
  { calendar, weekStart }: ProgressInputs,
  today: string,
  ids: ReadonlySet<string>,
): DayProgress[] {
  return daysOf(weekOf(today, weekStart)).map((day): DayProgress => {
    const account = ledger.accountOn(day);
    const index = account.days.indexOf(day);
    const minutes = minutesOfDay(calendar, day);
    const lines = account.lines.filter(({ line }) => ids.has(line.id));
    const shares = lines.map((line) => {
      const weights = weightsOf(account, line);
      const all = sumOf(weights);
      return all === 0 ? 0 : (line.target * (weights[index] ?? 0)) / all;
    });
    return {
      day,
      works: minutes > 0,
      done: sumOf(lines.map(({ perDay }) => perDay[index] ?? 0)),
      share: tidy(sumOf(shares)),
      isToday: day === today,
      isPast: day < today,
    };
  });
}

/** Floating-point parts do not add up exactly to their whole. */
const tidy = (value: number) => Number(value.toFixed(9));

/** A loss can undo what was reached. What counts is the day after which the line was never short again. */
function doneOn({ lines, days }: Account): string | null {
  const reached = lines.flatMap(({ target, perDay }) => {
    if (target === 0) return [];
    let [sum, index] = [0, 0];
    for (const [day, done] of perDay.entries()) {
      sum += done;
      if (sum < target) index = day + 1;
    }
    return index;
  });
  return days[Math.max(...reached)] ?? null;
}

/** Each line up to its target, so that no surplus hides what another line lacks. */
function landingOfAll(lines: readonly LineProgress[]): number | null {
  const asking = lines.filter(({ target }) => target > 0);
  const landings = asking.map(({ landing, target }) => landing && Math.min(landing, target));
  return landings.length === 0 || landings.includes(null)
    ? null
    : sumOf(landings.map((landing) => landing ?? 0));
}
