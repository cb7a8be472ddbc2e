import { endedSince } from '@/utils/quota/chosen';
import {
  type DemandInputs,
  demandOf,
  isInForce,
  sumOf,
  targetIn,
} from '@/utils/quota/ledger/demand';
import { weightsOf } from '@/utils/quota/ledger/gone';
import type { Account, LineAccount } from '@/utils/quota/ledger/ledger';
import { isOfMoney } from '@/utils/quota/line-counts';
import { type QuotaLine, versionOn } from '@/utils/quota/quota';
import { quotaPeriodOf } from '@/utils/quota/quota-period';
import { usualMinutesOf } from '@/utils/quota/working-time/calendar';
import { addDays } from '@/utils/time/period';
import { type Asking, askingOf, askingOfLines } from './asking';

/** Days of one period, YYYY-MM-DD, both included. */
interface Span {
  first: string;
  last: string;
}

/** What `line` of `account` asks on those days of `span` that are in the account's period; `target` is the sum. */
export function askingOn(
  inputs: DemandInputs,
  account: Account,
  line: LineAccount,
  span: Span,
  target: number,
): Asking {
  if (target > 0) return { is: 'asked' };
  const { versions, calendar, start } = inputs;
  const { days, minutes } = account;
  const weights = weightsOf(account, line);
  const within = [...days.keys()].filter((at) => isWithin(days[at] ?? '', span));
  const on = within.filter((at) => isOn(inputs, line.line, days[at] ?? ''));
  const first = days[within[0] ?? 0] ?? span.first;
  const last = days[within.at(-1) ?? 0] ?? span.last;
  const weight = sumOf(within.map((at) => weights[at] ?? 0));
  const version = versions.find((one) => targetIn(one, line.line) > 0);
  const ended = endedSince(versions);
  return askingOf({
    target,
    isInAdvance: line.target === 0 && line.carried < 0,
    weight,
    isOn: on.length > 0,
    begins: (start?.day ?? '') >= first || (version?.effective ?? '') >= first,
    next: weight > 0 ? null : nextAsked(inputs, line.line, last),
    ended: ended !== null && ended <= first ? ended : null,
    usual: sumOf(on.map((at) => usualMinutesOf(calendar, days[at] ?? ''))),
    working: sumOf(on.map((at) => minutes[at] ?? 0)),
  });
}

const isWithin = (day: string, { first, last }: Span) => first <= day && day <= last;

function isOn({ versions, start }: DemandInputs, line: QuotaLine, day: string): boolean {
  const version = versionOn(versions, day);
  return isInForce(version, day) && targetIn(version, line) > 0 && !(start && day < start.day);
}

/** How far ahead to look for a day that asks something. */
const MOST_DAYS_AHEAD = 400;

/**
 * The first day after `after` on which `line` asks something, and what it asks of the period of that day; null if
 * there is none.
 */
function nextAsked(inputs: DemandInputs, line: QuotaLine, after: string) {
  const { versions, weekStart } = inputs;
  const begin = nextDayOn(inputs, line, addDays(after, 1));
  if (begin === null) return null;
  const end = addDays(begin, MOST_DAYS_AHEAD);
  for (let day = begin; day <= end; ) {
    const period = quotaPeriodOf(versions, day, weekStart);
    const demand = demandOf(inputs, period, period.last);
    const found = demand.lines.find(
      ({ line: { id, measure } }) => id === line.id && measure === line.measure,
    );
    const weights = found && found.target > 0 ? weightsOf(demand, found) : [];
    const from = demand.days.find((one, at) => one >= begin && (weights[at] ?? 0) > 0);
    if (found && from !== undefined) return { from, target: found.target };
    day = addDays(period.last, 1);
  }
  return null;
}

/**
 * The first day from `from` on, not before the start, on which a version with a target for `line` is in force; null
 * if there is none.
 */
function nextDayOn({ versions, start }: DemandInputs, line: QuotaLine, from: string) {
  for (const [index, version] of versions.entries()) {
    const next = versions[index + 1]?.effective;
    const begin = [version.effective, from, start?.day ?? ''].sort().at(-1) ?? from;
    if (targetIn(version, line) === 0 || (next && begin >= next)) continue;
    if (isInForce(version, begin)) return begin;
  }
  return null;
}

/**
 * What the lines of a quota ask together. Money and acts cannot be added: the result is about the acts, or about the
 * money if acts are never asked for. It is `asked` as soon as any line asks.
 */
export function askingOfQuota(lines: readonly { line: QuotaLine; asking: Asking }[]): Asking {
  if (lines.some(({ asking }) => asking.is === 'asked')) return { is: 'asked' };
  const acts = lines.filter(({ line }) => !isOfMoney(line));
  const isActs = acts.some(({ asking }) => asking.is !== 'never-set');
  return askingOfLines((isActs ? acts : lines).map(({ asking }) => asking));
}
