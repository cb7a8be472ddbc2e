import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitByWeights, splitEqually, sumUp } from './split';

/** In hundredths, as amounts are kept. */
const dollars = (amount: number) => amount * 100;

describe('the figures of a sales team', () => {
  it('$50,000 over 5 reps is $10,000 each', () => {
    expect(splitEqually(dollars(50_000), 5)).toEqual(Array(5).fill(dollars(10_000)));
  });

  it('$20,000 over five by weight is 3 x $5,000 and 2 x $2,500', () => {
    const parts = splitByWeights(dollars(20_000), [2, 2, 2, 1, 1]);
    expect(parts).toEqual([5_000, 5_000, 5_000, 2_500, 2_500].map(dollars));
  });

  it('$120,000 a year is 12 x $10,000', () => {
    expect(splitEqually(dollars(120_000), 12)).toEqual(Array(12).fill(dollars(10_000)));
  });

  it('5 x $2,000 is $10,000', () => {
    const { sum, missing } = sumUp(Array(5).fill(dollars(2_000)), dollars(10_000));
    expect([sum, missing]).toEqual([dollars(10_000), 0]);
  });

  it('$900,000 a year is $75,000 a month, 15 x $5,000', () => {
    const [month = 0] = splitEqually(dollars(900_000), 12);
    expect(month).toBe(dollars(75_000));
    expect(splitEqually(month, 15)).toEqual(Array(15).fill(dollars(5_000)));
  });
});

describe('splitting', () => {
  it.each<[number, number[], number[]]>([
    [10, [1, 1, 1], [4, 3, 3]],
    [7, [0, 0], [4, 3]],
    [7, [3, 0], [7, 0]],
    [1, [1, 2, 1], [0, 1, 0]],
    [5, [], []],
    [9, [Number.NaN, -4, 1], [0, 0, 9]],
    [0, [1, 2], [0, 0]],
    [-5, [1, 1], [0, 0]],
    [Number.NaN, [1, 1], [0, 0]],
  ])('%i by %j gives %j', (total, weights, parts) => {
    expect(splitByWeights(total, weights)).toEqual(parts);
  });

  it('has no parts for nobody', () => {
    expect(splitEqually(10, 0)).toEqual([]);
    expect(splitEqually(10, -3)).toEqual([]);
  });

  it('adds up exactly, in whole parts, each within one of its share', () => {
    const weights = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(fc.nat(1_000_000_000_000), weights, (total, shares) => {
        const parts = splitByWeights(total, shares);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
        expect(parts.every((part) => Number.isInteger(part) && part >= 0)).toBe(true);
        const all = shares.reduce((sum, share) => sum + share, 0);
        if (all === 0) return;
        for (const [index, share] of shares.entries()) {
          const exact = (total * share) / all;
          expect(Math.abs((parts[index] ?? 0) - exact)).toBeLessThan(1 + exact * 1e-12);
        }
      }),
    );
  });
});

it('a sum of commitments says what is missing, and what is more than asked', () => {
  expect(sumUp([10, 20], 50)).toEqual({ sum: 30, missing: 20 });
  expect(sumUp([], 0)).toEqual({ sum: 0, missing: 0 });
  expect(sumUp([60], 50)).toEqual({ sum: 60, missing: -10 });
});
