import { sumOf } from '@/utils/quota/ledger/demand';
import { expectedOf, weightsOf } from '@/utils/quota/ledger/gone';
import { type Account, daysRead, ledgerOf } from '@/utils/quota/ledger/ledger';
import { addDays, dayOf } from '@/utils/time/period';
import { DEFAULT_THRESHOLDS, type PaceState, standingOf, standingOfAll } from './pace';
import type { ProgressInputs } from './progress';
import { leadingLines } from './whole';

/** A streak is followed back this many days at most; a longer one is shown as this long. */
export const MOST_STREAK = 90;

type Span = Pick<ProgressInputs, 'versions' | 'weekStart' | 'zone' | 'now' | 'start'>;

/** The days whose counts `streakOf` needs: YYYY-MM-DD, both included. */
export function streakDays(inputs: Span): { first: string; last: string } {
  const today = dayOf(inputs.now, inputs.zone);
  return daysRead(inputs, addDays(today, 1 - MOST_STREAK), today);
}

const KEPT: readonly PaceState[] = ['done', 'ahead', 'on-pace'];

/**
 * How many working days in a row, up to now, ended on pace: 0 to MOST_STREAK.
 *
 * A day counts if some of what is asked was done by its end, and no whole act was missing. A day neither counts nor
 * breaks the streak if nothing was asked by then and nothing was done, or if it asks nothing at all (time off,
 * holidays, no working time). Today counts as soon as its share is done, and cannot break the streak before it is
 * over. The streak reaches back to the first day of the rep and of the quota.
 */
export function streakOf(inputs: ProgressInputs): number {
  const today = dayOf(inputs.now, inputs.zone);
  const ledger = ledgerOf({ ...inputs, today });
  const thresholds = inputs.thresholds ?? DEFAULT_THRESHOLDS;
  const began = [inputs.start?.day ?? '', inputs.versions[0]?.effective ?? ''].sort()[1] ?? '';
  let streak = 0;
  for (let back = 0; back < MOST_STREAK; back += 1) {
    const day = addDays(today, -back);
    if (day < began) break;
    const account = ledger.accountOn(day);
    if (asksNothing(account, day)) continue;
    const lines = standingsAfter(account, day, thresholds);
    const { state, actual } = standingOfAll(leadingLines(lines, thresholds), thresholds);
    const isKept = KEPT.includes(state);
    if (isKept && actual > 0) streak += 1;
    else if (!isKept && back > 0) break;
  }
  return streak;
}

function asksNothing({ days, minutes, lines }: Account, day: string): boolean {
  const index = days.indexOf(day);
  return (
    (minutes[index] ?? 0) === 0 ||
    lines.every(({ rates, target }) => target === 0 || (rates[index] ?? 0) === 0)
  );
}

/** How the lines of a period stood when `day` was over. */
function standingsAfter(account: Account, day: string, thresholds: typeof DEFAULT_THRESHOLDS) {
  const until = account.days.indexOf(day) + 1;
  return account.lines.map((line) => {
    const { target, perDay } = line;
    const weights = weightsOf(account, line);
    const gone = sumOf(weights.slice(0, until));
    const expected = expectedOf(target, { gone, all: sumOf(weights), over: false });
    const actual = sumOf(perDay.slice(0, until));
    return { line: line.line, ...standingOf(actual, target, expected, thresholds) };
  });
}
