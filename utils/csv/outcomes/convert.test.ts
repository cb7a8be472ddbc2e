import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conversionNote, converted, readRate } from './convert';

test.each([
  [100_000, '0.92', 2, 2, 92_000],
  [100_000, '0.0061', 0, 2, 61_000],
  [12_345, '3.05', 3, 2, 3765],
  [1000, '0.305', 2, 3, 3050],
  [1, '0.5', 2, 2, 1],
  [1, '0.49', 2, 2, 0],
  [3, '0.35', 2, 2, 1],
  [105, '1.1', 2, 2, 116],
  [999_999_999_999_999, '1', 2, 2, 999_999_999_999_999],
])('%i at %s from %i to %i decimals is %i', (amount, rate, from, to, result) => {
  expect(converted(amount, rate, from, to)).toBe(result);
});

test('it is within half of the smallest unit, and at the rate of 1 the amount itself', () => {
  fc.assert(
    fc.property(
      fc.nat(1_000_000_000),
      fc.integer({ min: 1, max: 10_000 }),
      (amount, hundredths) => {
        const rate = readRate((hundredths / 100).toFixed(2)) ?? '';
        const exact = (amount * hundredths) / 100;
        expect(Math.abs(converted(amount, rate, 2, 2) - exact)).toBeLessThanOrEqual(0.5);
        expect(converted(amount, '1', 2, 2)).toBe(amount);
      },
    ),
  );
});

test.each([
  ['0,92', '0.92'],
  [' 1 ', '1'],
  ['007.50', '7.5'],
  ['0', null],
  ['-1', null],
  ['1.234,5', null],
  ['', null],
  ['one', null],
])('“%s” is the rate %s', (typed, rate) => {
  expect(readRate(typed)).toBe(rate);
});

test('the note says what was converted', () => {
  expect(conversionNote(100_000, 2, 'USD', '0.92')).toBe('1000 USD × 0.92');
  expect(conversionNote(100_050, 2, 'USD', '0.92')).toBe('1000.50 USD × 0.92');
  expect(conversionNote(100_000, 0, 'JPY', '0.0061')).toBe('100000 JPY × 0.0061');
  expect(conversionNote(null, 2, 'USD', '0.92')).toBe('USD × 0.92');
});
