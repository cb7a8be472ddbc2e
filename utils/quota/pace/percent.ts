/**
 * `part` of `whole` in percent with `digits` decimals, rounded to the nearest but never across 100: it stays below
 * 100 if the whole is not reached, and is at least 100 if it is. It multiplies before it divides, so that no half is
 * lost to floating-point numbers.
 */
function printed(part: number, whole: number, digits: number): number {
  const scale = 10 ** digits;
  const nearest = Math.round((part * 100 * scale) / whole) + 0; // "+ 0" turns -0 into 0
  const all = 100 * scale;
  return (part >= whole ? Math.max(all, nearest) : Math.min(all - 1, nearest)) / scale;
}

/**
 * The percentage that `actual` is of `target`, as it is shown everywhere: to the nearest with `digits` decimals (0 or
 * 1), but at least 100 if the target is reached and below 100 if not: 2,499 of 2,500 is 99, or 99.9. Negative for a
 * loss; null if nothing is asked.
 */
export function printedPercent(actual: number, target: number, digits = 0): number | null {
  return target === 0 ? null : printed(actual, target, digits);
}

/** A score of 0 to 100 as it is shown everywhere, by the same rule: 100 only if all is done. */
export function printedScore(score: number, digits = 0): number {
  return printed(score, 100, digits);
}
