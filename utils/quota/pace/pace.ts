/** Where a rep stands, compared with where they should be after the working time that has passed. */
export type PaceState = 'done' | 'ahead' | 'on-pace' | 'slightly-behind' | 'behind';

/** The share of the expectation (1 = all of it) at which a state begins; below `slightlyBehind` it is `behind`. */
export interface Thresholds {
  ahead: number;
  onPace: number;
  slightlyBehind: number;
}

export const DEFAULT_THRESHOLDS: Thresholds = { ahead: 1.1, onPace: 1, slightlyBehind: 0.85 };

export interface Standing {
  /** Activities done: a whole number. */
  actual: number;
  target: number;
  /** What is expected after the working time that has passed, 0 to `target`; not rounded. */
  expected: number;
  /** Whole activities ahead (positive) or behind (negative): actual - expected rounded toward zero; never -0. */
  pace: number;
  state: PaceState;
}

/**
 * `ahead` also needs a whole activity more than expected, so that nobody is told that they are 0 ahead. It compares
 * quotients, not products: 11 / 10 is the same double as 1.1, while 10 * 1.1 is more than 11.
 */
function stateOf(actual: number, due: number, pace: number, thresholds: Thresholds): PaceState {
  const ratio = due === 0 && actual >= 0 ? Number.POSITIVE_INFINITY : actual / due;
  if (ratio >= thresholds.ahead && pace >= 1) return 'ahead';
  if (ratio >= thresholds.onPace) return 'on-pace';
  return ratio >= thresholds.slightlyBehind ? 'slightly-behind' : 'behind';
}

/**
 * Where one line stands. Acts are whole, so the line is compared with floor(expected): 12 of 12.3 is on pace. A line
 * with target 0 is only tracked: it asks nothing, so it is always on pace, with a pace of 0.
 */
export function standingOf(
  actual: number,
  target: number,
  expected: number,
  thresholds: Thresholds,
): Standing {
  if (target === 0) return { actual, target, expected: 0, pace: 0, state: 'on-pace' };
  const pace = Math.trunc(actual - expected) + 0; // "+ 0" turns -0 into 0
  const state = actual >= target ? 'done' : stateOf(actual, Math.floor(expected), pace, thresholds);
  return { actual, target, expected, pace, state };
}

/**
 * Where several lines stand together. A surplus in one line never hides a shortfall in another:
 * - `actual` counts each line up to its target, so that actual / target is the part of the whole that is done;
 * - to tell whether the whole is behind, each line counts up to its expectation;
 * - `pace` is minus the sum of the shortfalls, or the sum of the surpluses if no line falls short;
 * - the whole is `done` when every line is.
 * Lines that ask nothing are left out; if no line asks anything, the whole is on pace with 0 of 0.
 */
export function standingOfAll(lines: readonly Standing[], thresholds: Thresholds): Standing {
  const asking = lines.filter((line) => line.target > 0);
  const sum = (value: (line: Standing) => number) =>
    asking.reduce((total, line) => total + value(line), 0);
  const actual = sum((line) => Math.min(line.actual, line.target));
  const shortfall = sum((line) => Math.max(0, -line.pace));
  const pace = shortfall > 0 ? -shortfall : sum((line) => line.pace);
  const due = sum((line) => Math.floor(line.expected));
  const kept = sum((line) => Math.min(line.actual, Math.floor(line.expected)));
  const done = asking.length > 0 && asking.every((line) => line.state === 'done');
  const state = done ? 'done' : stateOf(shortfall > 0 ? kept : actual, due, pace, thresholds);
  return {
    actual,
    target: sum((line) => line.target),
    expected: sum((line) => line.expected),
    pace,
    state,
  };
}

/** No projection is made before this much of a period's working time is gone: 1 = all of it. */
const LANDING_FROM = 0.2;

/**
 * Where a line ends up if it goes on at this rate, rounded to whole activities: actual x all / gone. Null if nothing
 * is asked, and until a fifth of the working time is gone. Once the period is over, what was done.
 */
export function landingOf(
  actual: number,
  target: number,
  { gone, all, over }: { gone: number; all: number; over: boolean },
): number | null {
  if (target === 0) return null;
  if (over) return actual;
  if (all === 0 || gone < all * LANDING_FROM) return null;
  return Math.round((actual * all) / gone) + 0;
}
