import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_AMOUNT } from './quota';
import { readMoney } from './read-money';

test.each([
  ['12500', '.', 1_250_000],
  ['12,500.50', '.', 1_250_050],
  ['$ 12,500.5', '.', 1_250_050],
  ['12.500,50', ',', 1_250_050],
  ['12 500,50 €', ',', 1_250_050],
  ["12'500.50", '.', 1_250_050],
  ['1.500', ',', 150_000],
  ['1,500', '.', 150_000],
  [',5', ',', 50],
  ['3.00', '.', 300],
  ['3.5000', '.', 350],
  ['-0', '.', 0],
  ['10000000000', '.', MOST_AMOUNT],
] as const)('%s with “%s” before the hundredths is %i', (typed, decimal, target) => {
  expect(readMoney(typed, decimal)).toEqual({ target });
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
  ['10000000000.01', '.', 'too-large'],
] as const)('“%s” with “%s” before the hundredths is refused: %s', (typed, decimal, problem) => {
  expect(readMoney(typed, decimal)).toEqual({ problem });
});

test('what a language writes is read back', () => {
  const languages = fc.constantFrom('en', 'fr', 'sv', 'nl', 'de', 'de-CH');
  fc.assert(
    fc.property(languages, fc.integer({ min: 0, max: MOST_AMOUNT }), (language, target) => {
      const format = new Intl.NumberFormat(language, { minimumFractionDigits: 2 });
      const sign = format.formatToParts(0.5).find(({ type }) => type === 'decimal')?.value;
      const written = format.format(target / 100);
      expect(readMoney(written, sign as '.' | ',')).toEqual({ target });
    }),
    { numRuns: 300 },
  );
});
