import { expectedOf, sumOf } from './demand';
import { type Account, daysRead, ledgerOf } from './ledger';
import { DEFAULT_THRESHOLDS, type PaceState, standingOf, standingOfAll } from './pace';
import { addDays, dayOf } from './period';
import type { ProgressInputs } from './progress';
import { leadingLines } from './whole';

/** A streak is not followed further back than so many days; a longer one is shown as that long. */
export const MOST_STREAK = 90;

type Span = Pick<ProgressInputs, 'versions' | 'weekStart' | 'zone' | 'now' | 'joinedOn'>;

/** The days whose counts `streakOf` reads: YYYY-MM-DD, both included. */
export function streakDays(inputs: Span): { first: string; last: string } {
  const today = dayOf(inputs.now, inputs.zone);
  return daysRead(inputs, addDays(today, 1 - MOST_STREAK), today);
}

const KEPT: readonly PaceState[] = ['done', 'ahead', 'on-pace'];

/**
 * How many working days in a row, up to now, ended on pace: 0 to MOST_STREAK. Today counts as soon as what it asks is
 * done, and does not break the streak before it is over. Days that ask nothing (time off, holidays, days without
 * working time) neither count nor break it. It reaches back to the day on which the rep joined and the quota began.
 */
export function streakOf(inputs: ProgressInputs): number {
  const today = dayOf(inputs.now, inputs.zone);
  const ledger = ledgerOf({ ...inputs, today });
  const thresholds = inputs.thresholds ?? DEFAULT_THRESHOLDS;
  const began = [inputs.joinedOn ?? '', inputs.versions[0]?.effective ?? ''].sort()[1] ?? '';
  let streak = 0;
  for (let back = 0; back < MOST_STREAK; back += 1) {
    const day = addDays(today, -back);
    if (day < began) break;
    const account = ledger.accountOn(day);
    if (asksNothing(account, day)) continue;
    const lines = standingsAfter(account, day, thresholds);
    const { state } = standingOfAll(leadingLines(lines, thresholds), thresholds);
    if (KEPT.includes(state)) streak += 1;
    else if (back > 0) break;
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
function standingsAfter(
  { days, minutes, lines }: Account,
  day: string,
  thresholds: typeof DEFAULT_THRESHOLDS,
) {
  const until = days.indexOf(day) + 1;
  return lines.map(({ line, target, perDay, rates }) => {
    const weights = minutes.map((worked, index) => worked * (rates[index] ?? 0));
    const gone = sumOf(weights.slice(0, until));
    const expected = expectedOf(target, { gone, all: sumOf(weights), over: false });
    return { line, ...standingOf(sumOf(perDay.slice(0, until)), target, expected, thresholds) };
  });
}
