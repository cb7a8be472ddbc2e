import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_TARGET } from './quota';
import { readTarget } from './read-target';

describe('readTarget', () => {
  it.each([
    ['60', 60],
    [' 60 ', 60],
    ['0', 0],
    ['-0', 0],
    ['+5', 5],
    ['007', 7],
    ['100000', 100_000],
    ['100 000', 100_000],
    ['100\u202f000', 100_000],
  ])('takes %j for %d', (typed, target) => {
    expect(readTarget(typed)).toEqual({ target });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['abc', 'not-a-number'],
    ['6o', 'not-a-number'],
    ['1e3', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['--5', 'not-a-number'],
    ['-', 'not-a-number'],
    ['-5', 'negative'],
    ['−5', 'negative'],
    ['-1.5', 'negative'],
    ['1.5', 'fraction'],
    ['1,5', 'fraction'],
    ['1.000', 'fraction'],
    ['.5', 'fraction'],
    ['100001', 'too-large'],
    ['9'.repeat(400), 'too-large'],
  ])('refuses %j as %s', (typed, problem) => {
    expect(readTarget(typed)).toEqual({ problem });
  });

  it('takes every target as it is written, and only those', () => {
    fc.assert(
      fc.property(fc.integer({ min: -MOST_TARGET, max: 2 * MOST_TARGET }), (number) => {
        const read = readTarget(String(number));
        const isTarget = number >= 0 && number <= MOST_TARGET;
        expect(read).toEqual(
          isTarget ? { target: number } : { problem: number < 0 ? 'negative' : 'too-large' },
        );
      }),
    );
  });

  it('gives a whole number in range or a problem for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const read = readTarget(typed);
        if ('problem' in read) return;
        expect(Number.isInteger(read.target)).toBe(true);
        expect(read.target).toBeGreaterThanOrEqual(0);
        expect(read.target).toBeLessThanOrEqual(MOST_TARGET);
      }),
    );
  });
});
