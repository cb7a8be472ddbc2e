/**
 * `part` of `whole` in percent with `digits` decimals, to the nearest, and never across 100: below it what is not
 * reached, at least 100 what is. Multiplied before it is divided: no half is lost to a double.
 */
function printed(part: number, whole: number, digits: number): number {
  const scale = 10 ** digits;
  const nearest = Math.round((part * 100 * scale) / whole) + 0; // "+ 0" turns -0 into 0
  const all = 100 * scale;
  return (part >= whole ? Math.max(all, nearest) : Math.min(all - 1, nearest)) / scale;
}

/**
 * How many percent `actual` is of `target`, as it is printed everywhere: to the nearest with `digits` decimals (0 or 1),
 * but at least 100 where the target is reached and below it otherwise: 2,499 of 2,500 is 99, or 99.9. Negative for a
 * loss; null where nothing is asked.
 */
export function printedPercent(actual: number, target: number, digits = 0): number | null {
  return target === 0 ? null : printed(actual, target, digits);
}

/** A score of 0 to 100 as it is printed everywhere, by the same rule: 100 only where all is done. */
export function printedScore(score: number, digits = 0): number {
  return printed(score, 100, digits);
}
