import type { PaceState } from '@/utils/quota/pace/pace';
import type { LineProgress } from '@/utils/quota/pace/progress';
import type { QuotaLine } from '@/utils/quota/quota';

export interface OracleLine extends Omit<LineProgress, 'line' | 'asking'> {
  /** `asked`, or in short why nothing is asked. */
  reason: string;
}

/** top / bottom to the nearest whole number, with halves up. */
export function roundedRatio(top: number | bigint, bottom: number | bigint): number {
  const [a, b] = [BigInt(top), BigInt(bottom)];
  return Number(floored(2n * a + b, 2n * b));
}

const floored = (a: bigint, b: bigint) => (a - (((a % b) + b) % b)) / b;

/** What the minutes of a period ask, in all and so far: each asks its day's target x %. */
export interface Minutes {
  all: bigint;
  gone: bigint;
  isOver: boolean;
}

export function standing(actual: number, target: number, { all, gone, isOver }: Minutes) {
  if (target === 0) return { actual, target, expected: 0, pace: 0, state: 'on-pace' as const };
  const [part, whole] = isOver ? [1n, 1n] : [gone, all];
  const expected = (target * Number(part)) / Number(whole);
  const pace = Number((BigInt(actual) * whole - BigInt(target) * part) / whole);
  const due = Number((BigInt(target) * part) / whole);
  return { actual, target, expected, pace, state: stateOf(actual, target, due, pace) };
}

function stateOf(actual: number, target: number, due: number, pace: number): PaceState {
  if (actual >= target) return 'done';
  if (actual * 100 >= due * 110 && pace >= 1) return 'ahead';
  if (actual >= due) return 'on-pace';
  return actual * 100 >= due * 85 && actual >= 0 ? 'slightly-behind' : 'behind';
}

export function todayOf(done: number, all: number, target: number, ofToday: bigint, left: bigint) {
  // A loss of today counts like an earlier loss.
  const gained = done > 0 ? done : 0;
  const open = BigInt(Math.max(0, target - (all - gained)));
  const share = ofToday === 0n ? 0 : -Number(floored(-open * ofToday, left)) + 0;
  return { done, share, more: Math.max(0, share - gained) };
}

export function landing(actual: number, { all, gone, isOver }: Minutes): number | null {
  if (isOver) return actual;
  if (all === 0n || gone * 5n < all) return null;
  return roundedRatio(BigInt(actual) * all, gone);
}

export function scoreOf(
  lines: readonly QuotaLine[],
  answers: readonly OracleLine[],
): number | null {
  let [points, weights, isAll] = [0, 0, true];
  for (const [index, { actual, target }] of answers.entries()) {
    const weight = lines[index]?.weight ?? 1;
    if (target === 0 || weight === 0) continue;
    if (actual < target) isAll = false;
    weights += weight;
    points += weight * Math.max(0, Math.min(1, actual / target));
  }
  if (weights === 0) return null;
  return isAll ? 100 : (100 * points) / weights;
}
