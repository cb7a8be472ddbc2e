import type { Outcome } from '@/utils/activity/outcome';
import type { Tally } from '@/utils/activity/tally';
import { type Act, type Counted, countsByDay } from '@/utils/quota/line-counts';
import { type Quota, versionOrFirst } from '@/utils/quota/quota';
import { isSameRule, quotaPeriodOf } from '@/utils/quota/quota-period';
import { addDays, type Period } from '@/utils/time/period';
import { type Demand, type DemandInputs, demandOf, type LineDemand, sumOf } from './demand';

/** What was counted: the tallies of all days, and singly what tallies cannot tell. */
export interface LedgerInputs extends DemandInputs {
  tallies: Iterable<Tally>;
  /** Needed where a line asks for people or topics. */
  acts?: Iterable<Act>;
  /** Needed where a line asks for units, amount or profit. */
  outcomes?: Iterable<Outcome>;
  /**
   * YYYY-MM-DD. A period that is not over has the lines that the quota has on this day; a closed one has those of its
   * last day.
   */
  today: string;
}

/** What a line asks of a period, and what was done. */
export interface LineAccount extends LineDemand {
  /** What is asked, including what is carried over: a whole number, 0 or more. */
  target: number;
  /** How much of that comes from earlier periods; negative for what was done in advance. */
  carried: number;
  /** What the line counts on each day. */
  perDay: number[];
}

export interface Account extends Demand {
  lines: LineAccount[];
}

/** What one quota asked and what was done, period by period. */
export interface Ledger {
  /** The account of the period that holds `day`. */
  accountOn(day: string): Account;
}

/** Debts and credits that are older than this many periods are forgotten. */
export const MOST_CARRIED = 12;

export function ledgerOf(inputs: LedgerInputs): Ledger {
  const byDay = {
    tallies: Map.groupBy(inputs.tallies, ({ day }) => day),
    acts: Map.groupBy(inputs.acts ?? [], ({ day }) => day),
    outcomes: Map.groupBy(inputs.outcomes ?? [], ({ day }) => day),
  };
  const { versions, weekStart, today } = inputs;
  const plain: Account[] = [];
  const balanced: Account[] = [];
  const isOn =
    (day: string) =>
    ({ period }: Account) =>
      period.first <= day && day <= period.last;
  const asOf = ({ first, last }: Period) => (first <= today && today < last ? today : last);

  /** Without what is carried over. */
  function plainAccountOn(day: string): Account {
    const known = plain.find(isOn(day));
    if (known) return known;
    const period = quotaPeriodOf(versions, day, weekStart);
    const demand = demandOf(inputs, period, asOf(period));
    const counted = countedOn(demand.days, byDay);
    const lines = demand.lines.map(
      (line): LineAccount => ({
        ...line,
        carried: 0,
        perDay: countsByDay(line.line, counted, demand.days),
      }),
    );
    const account = { ...demand, lines };
    plain.push(account);
    return account;
  }

  function balancedAccountOn(day: string): Account {
    const known = balanced.find(isOn(day));
    if (known) return known;
    const account = plainAccountOn(day);
    const held = versionOrFirst(versions, asOf(account.period));
    const before = periodsBefore(inputs, account.period.first, held).map(plainAccountOn);
    const lines = account.lines.map((line) => {
      const balance = before.reduce((sum, past) => balanceAfter(past, line, sum, held), 0);
      const carried = limited(balance, line.target, held);
      return { ...line, carried, target: line.target + carried };
    });
    balanced.push({ ...account, lines });
    return { ...account, lines };
  }

  return { accountOn: balancedAccountOn };
}

/**
 * The last days of the periods before the one that begins on `first`, as far as something may be carried over from
 * them. Oldest first.
 */
function periodsBefore(
  { versions, weekStart, start }: Omit<DemandInputs, 'calendar'>,
  first: string,
  { carry, period: rule }: Quota,
): string[] {
  const days: string[] = [];
  if (!carry || !(carry.shortfall || carry.surplus)) return days;
  let day = addDays(first, -1);
  while (days.length < MOST_CARRIED) {
    const period = quotaPeriodOf(versions, day, weekStart);
    const began = !start || start.day <= period.first;
    const held = versions.findLast(({ effective }) => effective <= period.first);
    const isAlike = held?.carry !== undefined && isSameRule(held.period, rule);
    if (!began || !isAlike || period.first !== period.whole.first) break;
    days.unshift(period.last);
    day = addDays(period.first, -1);
  }
  return days;
}

/**
 * The days whose counts are needed for the accounts of the days `first` to `last`: the days of their periods, and of
 * earlier ones from which something may be carried over. YYYY-MM-DD, both included.
 */
export function daysRead(
  inputs: Omit<DemandInputs, 'calendar'>,
  first: string,
  last: string,
): { first: string; last: string } {
  const { versions, weekStart } = inputs;
  const read = { first, last };
  for (let day = first; day <= last; day = addDays(read.last, 1)) {
    const period = quotaPeriodOf(versions, day, weekStart);
    read.last = period.last;
    const held = versions.filter(
      ({ effective }) => period.first < effective && effective <= period.last,
    );
    for (const version of [versionOrFirst(versions, period.first), ...held]) {
      const eldest = periodsBefore(inputs, period.first, version)[0] ?? period.first;
      const begin = quotaPeriodOf(versions, eldest, weekStart).first;
      if (begin < read.first) read.first = begin;
    }
  }
  return read.last < last ? { ...read, last } : read;
}

/**
 * What a line had left at a period's end: positive if it fell short, negative if it was exceeded. A period that asked
 * nothing leaves nothing of its own; what came before is passed on.
 */
function balanceAfter(
  { lines }: Account,
  { line }: LineDemand,
  before: number,
  held: Quota,
): number {
  const past = lines.find((one) => one.line.id === line.id && one.line.measure === line.measure);
  if (!past) return 0;
  if (past.target === 0) return before;
  return past.target + limited(before, past.target, held) - sumOf(past.perDay);
}

/** The part of a balance that may be carried into a period with that target: a whole number, within the cap. */
function limited(balance: number, target: number, { carry }: Quota): number {
  if (!carry) return 0;
  const most = Math.floor((target * carry.cap) / 100);
  if (balance > 0) return carry.shortfall ? Math.min(balance, most) : 0;
  return carry.surplus ? Math.max(balance, -most) + 0 : 0;
}

interface ByDay {
  tallies: ReadonlyMap<string, Tally[]>;
  acts: ReadonlyMap<string, Act[]>;
  outcomes: ReadonlyMap<string, Outcome[]>;
}

/** What was done on `days`. */
const countedOn = (days: readonly string[], byDay: ByDay): Counted => ({
  tallies: days.flatMap((day) => byDay.tallies.get(day) ?? []),
  acts: days.flatMap((day) => byDay.acts.get(day) ?? []),
  outcomes: days.flatMap((day) => byDay.outcomes.get(day) ?? []),
});
