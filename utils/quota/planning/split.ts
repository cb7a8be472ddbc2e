/**
 * Splits a whole number into `count` parts as evenly as whole numbers allow: the first parts get what is left over.
 * The parts add up to `total` exactly. No parts if `count` is less than one.
 */
export function splitEqually(total: number, count: number): number[] {
  return splitByWeights(
    total,
    Array.from({ length: Math.max(0, Math.floor(count)) }, () => 1),
  );
}

/**
 * Splits a whole number by weights (capacity in hours, what each did before, or any other share of 0 or more) so that
 * the whole parts add up to it exactly. Each part is rounded down, and the rest goes one by one to the parts that
 * lost most, earlier ones first (largest remainder). If all weights are 0, they count as equal. Nobody gets anything
 * of a total that is negative or not a number.
 */
export function splitByWeights(whole: number, weights: readonly number[]): number[] {
  const total = Number.isFinite(whole) ? Math.max(0, Math.round(whole)) : 0;
  const usable = weights.map((weight) => (Number.isFinite(weight) && weight > 0 ? weight : 0));
  const all = usable.reduce((sum, weight) => sum + weight, 0);
  const even = all === 0 || !Number.isFinite(all);
  const shares = even ? weights.map(() => 1 / weights.length) : usable.map((one) => one / all);
  const exact = shares.map((share) => total * share);
  const parts = exact.map(Math.floor);
  let left = total - parts.reduce((sum, part) => sum + part, 0);
  const byLoss = exact
    .map((value, index) => ({ index, loss: value - Math.floor(value) }))
    .sort((a, b) => b.loss - a.loss || a.index - b.index);
  // Because of floating-point rounding, the parts can also add up to more than the total.
  const order = left < 0 ? byLoss.toReversed() : byLoss;
  for (let turn = 0; left !== 0 && order.length > 0; turn += 1) {
    const { index } = order[turn % order.length] ?? { index: 0 };
    const step = Math.sign(left);
    if ((parts[index] ?? 0) + step < 0) continue;
    parts[index] = (parts[index] ?? 0) + step;
    left -= step;
  }
  return parts;
}

/** What a team's commitments add up to, and how far that is from what is asked: positive = missing. */
export function sumUp(commitments: readonly number[], asked: number) {
  const sum = commitments.reduce((total, one) => total + one, 0);
  return { sum, missing: asked - sum };
}
