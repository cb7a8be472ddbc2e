import { expect, test } from 'vitest';
import { minorDigits, minorUnits } from './minor-digits';

test.each([
  ['USD', 2],
  ['EUR', 2],
  ['SEK', 2],
  ['CHF', 2],
  ['HUF', 2],
  ['JPY', 0],
  ['KRW', 0],
  ['ISK', 0],
  ['CLP', 0],
  ['XOF', 0],
  ['KWD', 3],
  ['BHD', 3],
  ['TND', 3],
  ['CLF', 4],
  // Where browsers differ from ISO 4217.
  ['IQD', 3],
  ['LBP', 2],
  ['RSD', 2],
  ['AFN', 2],
  ['XXX', 2],
])('%s has %i decimals', (currency, digits) => {
  expect(minorDigits(currency)).toBe(digits);
  expect(minorUnits(currency)).toBe(10 ** digits);
});

test('every currency that a rep can choose has 0, 2, 3 or 4', () => {
  const digits = new Set(Intl.supportedValuesOf('currency').map(minorDigits));
  expect([0, 2, 3, 4]).toEqual(expect.arrayContaining([...digits]));
  expect(digits.size).toBeGreaterThan(2);
});
