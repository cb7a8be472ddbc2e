import { isOfMoney } from '@/utils/quota/line-counts';
import type { QuotaLine } from '@/utils/quota/quota';
import { type Standing, standingOfAll, type Thresholds } from './pace';

interface LineStanding extends Standing {
  line: QuotaLine;
}

/** The best state first. */
const STATES = ['done', 'ahead', 'on-pace', 'slightly-behind', 'behind'] as const;

/**
 * The lines of a quota that its numbers are about, because money and acts cannot be added: the acts; or the money, if
 * there are no acts or it stands worse.
 */
export function leadingLines<L extends LineStanding>(
  lines: readonly L[],
  thresholds: Thresholds,
): L[] {
  const money = lines.filter(({ line, target }) => isOfMoney(line) && target > 0);
  const acts = lines.filter(({ line }) => !isOfMoney(line));
  if (acts.length === 0) return [...lines];
  if (money.length === 0) return acts;
  if (acts.every(({ target }) => target === 0)) return money;
  const rank = (some: L[]) => STATES.indexOf(standingOfAll(some, thresholds).state);
  return rank(money) > rank(acts) ? money : acts;
}

/** The highest score while something is missing. */
const NEARLY_ALL = 100 - 2 ** -40;

/**
 * How much of a combination is done, 0 to 100, not rounded: each line up to its target, by its weight. Exactly 100 if
 * and only if every line with a weight is done. Null if nothing is asked.
 */
export function scoreOf(lines: readonly LineStanding[]): number | null {
  const weightOf = ({ line }: LineStanding) => line.weight ?? 1;
  const asking = lines.filter((line) => line.target > 0 && weightOf(line) > 0);
  if (asking.length === 0) return null;
  if (asking.every(({ actual, target }) => actual >= target)) return 100;
  const all = asking.reduce((sum, line) => sum + weightOf(line), 0);
  const part = ({ actual, target }: LineStanding) => Math.max(0, Math.min(1, actual / target));
  const points = asking.reduce((sum, line) => sum + weightOf(line) * part(line), 0);
  return Math.min(NEARLY_ALL, (100 * points) / all);
}
