import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_AMOUNT } from './quota';
import { readMoney } from './read-money';

test.each([
  ['12500', '.', 1_250_000],
  ['12,500.50', '.', 1_250_050],
  ['$ 12,500.5', '.', 1_250_050],
  ['12.500,50', ',', 1_250_050],
  ['12 500,50 €', ',', 1_250_050],
  ['12\u202F500,50\u00A0€', ',', 1_250_050],
  ['12\u2009500,50', ',', 1_250_050],
  ["12'500.50", '.', 1_250_050],
  ['12’500.50', '.', 1_250_050],
  ['12,34,567.89', '.', 123_456_789],
  ['\u200E12,500.50', '.', 1_250_050],
  ['1.500', ',', 150_000],
  ['1,500', '.', 150_000],
  [',5', ',', 50],
  ['3.00', '.', 300],
  ['3.5000', '.', 350],
  ['-0', '.', 0],
  ['10,000,000,000,000.00', '.', MOST_AMOUNT],
  ['9,999,999,999,999.99', '.', 999_999_999_999_999],
] as const)('%s with “%s” before the hundredths is %i', (typed, decimal, target) => {
  expect(readMoney(typed, decimal, 2)).toEqual({ target });
});

describe('of other currencies', () => {
  test.each([
    ['5000', '.', 0, 5000],
    ['5,000', '.', 0, 5000],
    ['5.000', ',', 0, 5000],
    ['¥ 5,000', '.', 0, 5000],
    ['5.00', '.', 0, 5],
    ['1,000,000,000,000,000', '.', 0, MOST_AMOUNT],
    ['12.500', '.', 3, 12_500],
    ['12,5', ',', 3, 12_500],
    ['12.500,125', ',', 3, 12_500_125],
    ['1.2345', '.', 4, 12_345],
  ] as const)('%s with “%s” and %i decimals is %i', (typed, decimal, digits, target) => {
    expect(readMoney(typed, decimal, digits)).toEqual({ target });
  });

  test.each([
    ['5.5', '.', 0, 'fraction'],
    ['5.000', '.', 0, 'fraction'],
    ['1.2345', '.', 3, 'fraction'],
    ['1.234', '.', 4, 'fraction'],
    ['1,000,000,000,000,001', '.', 0, 'too-large'],
  ] as const)(
    '“%s” with “%s” and %i decimals is refused: %s',
    (typed, decimal, digits, problem) => {
      expect(readMoney(typed, decimal, digits)).toEqual({ problem });
    },
  );
});

test.each([
  ['', '.', 'empty'],
  [' $ ', '.', 'empty'],
  ['much', '.', 'not-a-number'],
  ['.', '.', 'not-a-number'],
  ['1,50', '.', 'not-a-number'],
  ['1.50', ',', 'not-a-number'],
  ['1,2345', '.', 'not-a-number'],
  ['1.2.3', '.', 'not-a-number'],
  ['1e3', '.', 'not-a-number'],
  ['-5', '.', 'negative'],
  ['−0,01', ',', 'negative'],
  ['1.005', '.', 'fraction'],
  ['12.500', '.', 'fraction'],
  ['12,000', ',', 'fraction'],
  ['10000000000000.01', '.', 'too-large'],
] as const)('“%s” with “%s” before the hundredths is refused: %s', (typed, decimal, problem) => {
  expect(readMoney(typed, decimal, 2)).toEqual({ problem });
});

test('what a language writes is read back', () => {
  const languages = fc.constantFrom(
    'en',
    'fr',
    'sv',
    'nl',
    'de',
    'de-CH',
    'de-AT',
    'en-IN',
    'fr-CA',
  );
  fc.assert(
    fc.property(
      languages,
      fc.integer({ min: 0, max: MOST_AMOUNT }),
      fc.constantFrom(0, 2, 3),
      (language, target, digits) => {
        const format = new Intl.NumberFormat(language, { minimumFractionDigits: digits });
        const sign = format.formatToParts(0.5).find(({ type }) => type === 'decimal')?.value;
        const written = format.format(target / 10 ** digits);
        expect(readMoney(written, sign as '.' | ',', digits)).toEqual({ target });
      },
    ),
    { numRuns: 500 },
  );
});
