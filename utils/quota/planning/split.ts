/**
 * Splits a whole number among `count` parts as evenly as whole numbers allow: the first parts get what is left over.
 * The parts add up to `total` exactly; no parts where `count` is less than one.
 */
export function splitEqually(total: number, count: number): number[] {
  return splitByWeights(
    total,
    Array.from({ length: Math.max(0, Math.floor(count)) }, () => 1),
  );
}

/**
 * Splits a whole number by weights (capacity in hours, what each did before, any share that is not negative) so that
 * the whole parts add up to it exactly: each part is rounded down, and what is left goes one by one to the parts that
 * lost most, the earlier first (largest remainder). Where nothing weighs anything, all weigh the same. Of a total that is
 * negative or no number, nothing is given to anybody.
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
  // By the last digit of a double, the parts can also add up to more than all.
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
