import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOf } from '@/test/support/quotas';
import { MOST_AMOUNT } from '@/utils/quota/quota';
import { standingOf } from './pace';
import { printedPercent, printedScore } from './percent';
import { scoreOf } from './whole';

describe('printedPercent', () => {
  it.each([
    [2_499, 2_500, 99, 99.9],
    [2_500, 2_500, 100, 100],
    [2_501, 2_500, 100, 100],
    [150, 210, 71, 71.4],
    [150, 150, 100, 100],
    [2, 3, 67, 66.7],
    [1, 60, 2, 1.7],
    [0, 60, 0, 0],
    [99_949, 100_000, 99, 99.9],
    [199, 200, 99, 99.5],
    [201, 200, 101, 100.5],
    [-201, 200, -100, -100.5],
    [249, 100, 249, 249],
    [29, 100, 29, 29],
    [-1, 3, -33, -33.3],
    [-1, 100_000, 0, 0],
    [MOST_AMOUNT - 1, MOST_AMOUNT, 99, 99.9],
  ])('of %d of %d is %d, or %d', (actual, target, whole, tenths) => {
    expect(printedPercent(actual, target)).toBe(whole);
    expect(printedPercent(actual, target, 1)).toBe(tenths);
  });

  it('of what nothing is asked of is none', () => {
    expect(printedPercent(4, 0)).toBeNull();
  });

  it('is 100 or more if and only if the target is reached, and goes up with what is done', () => {
    const target = fc.integer({ min: 1, max: MOST_AMOUNT });
    const near = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -1e15, max: 1e15 }));
    fc.assert(
      fc.property(target, near, fc.constantFrom(0, 1), (wanted, by, digits) => {
        const printed = printedPercent(wanted + by, wanted, digits) ?? Number.NaN;
        expect(printed >= 100).toBe(by >= 0);
        expect(printed).toBeLessThanOrEqual(printedPercent(wanted + by + 1, wanted, digits) ?? 0);
        expect(Object.is(printed, -0)).toBe(false);
      }),
    );
  });
});

describe('a score', () => {
  const THRESHOLDS = { ahead: 1.1, onPace: 1, slightlyBehind: 0.85 };
  const weighed = (weight: number, actual: number, target: number) => ({
    line: { ...lineOf('call', target), weight },
    ...standingOf(actual, target, target, THRESHOLDS),
  });

  it('of all that is done is 100, though the doubles add up to less', () => {
    // 100 x their sum / their sum, with weights that floating-point numbers cannot hold exactly.
    const weights = [33.3, 0.1, 66.6, 14.7, 0.7];
    expect(scoreOf(weights.map((weight) => weighed(weight, 7, 7)))).toBe(100);
  });

  it('is below 100 while a line lacks something, however little it weighs, and prints so', () => {
    const lines = [
      weighed(100, MOST_AMOUNT, MOST_AMOUNT),
      weighed(100, MOST_AMOUNT - 1, MOST_AMOUNT),
    ];
    const score = scoreOf(lines) ?? 0;
    expect(score).toBeLessThan(100);
    expect([printedScore(score), printedScore(score, 1)]).toEqual([99, 99.9]);
    expect([printedScore(100), printedScore(62.5), printedScore(0)]).toEqual([100, 63, 0]);
  });

  it('leaves out lines that weigh nothing', () => {
    expect(scoreOf([weighed(0, 0, 5), weighed(1, 5, 5)])).toBe(100);
    expect(scoreOf([weighed(0, 0, 5)])).toBeNull();
  });

  it('prints 100 if and only if every line that weighs anything is done', () => {
    const line = fc.record({
      weight: fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 100, noNaN: true })),
      target: fc.integer({ min: 1, max: 5_000 }),
      lacks: fc.oneof(fc.constant(0), fc.integer({ min: -2, max: 2 })),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom(0, 1), (some, digits) => {
        const score = scoreOf(
          some.map((one) => weighed(one.weight, one.target - one.lacks, one.target)),
        );
        const telling = some.filter(({ weight }) => weight > 0);
        expect(score === null).toBe(telling.length === 0);
        if (score === null) return;
        const isDone = telling.every(({ lacks }) => lacks <= 0);
        expect(printedScore(score, digits) === 100).toBe(isDone);
        expect(printedScore(score, digits)).toBeLessThanOrEqual(100);
      }),
    );
  });
});
