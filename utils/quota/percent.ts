/** The most that is printed of what is not reached, by decimals: 99, 99.9. */
const shortOf = (digits: number) => 100 - 10 ** -digits;

/** `percent` to the nearest, and never over a limit that was not crossed. */
function printed(percent: number, isReached: boolean, digits: number): number {
  const nearest = Number(percent.toFixed(digits)) + 0;
  return isReached ? Math.max(100, nearest) : Math.min(shortOf(digits), nearest);
}

/**
 * How many percent `actual` is of `target`, as it is printed everywhere: to the nearest with `digits` decimals (0 or 1),
 * but at least 100 where the target is reached and below it otherwise: 2,499 of 2,500 is 99, or 99.9. Negative for a
 * loss; null where nothing is asked.
 */
export function printedPercent(actual: number, target: number, digits = 0): number | null {
  return target === 0 ? null : printed((actual / target) * 100, actual >= target, digits);
}

/** A score of 0 to 100 as it is printed everywhere, by the same rule: 100 only where all is done. */
export function printedScore(score: number, digits = 0): number {
  return printed(score, score >= 100, digits);
}
