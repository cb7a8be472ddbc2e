import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_MONEY, type Outcome } from '@/utils/activity/outcome';
import { outcomeIn, rescaled } from './scale';

/** A row as all were stored before amounts had a field for decimals: in hundredths, here of 5,000 and 1,200. */
const OLD: Outcome = {
  id: 'a',
  kind: 'won',
  at: 1_795_000_000_000,
  day: '2026-11-16',
  zone: 'UTC',
  source: 'manual',
  amount: 500_000,
  units: 3,
  costOfGoods: 120_000,
  acquisitionCost: null,
};

test.each([
  ['EUR', { amount: 500_000, costOfGoods: 120_000 }],
  ['JPY', { amount: 5000, costOfGoods: 1200, decimals: 0 }],
  ['KWD', { amount: 5_000_000, costOfGoods: 1_200_000, decimals: 3 }],
])(
  'an old row of 5,000.00 is 5,000 in %s, not a hundredth or a hundred times that',
  (currency, amounts) => {
    expect(outcomeIn(OLD, currency)).toEqual({ ...OLD, ...amounts });
  },
);

test('a row says itself what it is in, so a currency chosen by mistake and back loses nothing', () => {
  const dinars = { ...OLD, amount: 1_234_567, costOfGoods: null, decimals: 3 };
  expect(outcomeIn(dinars, 'KWD')).toBe(dinars);
  expect(outcomeIn(dinars, 'USD')).toMatchObject({ amount: 123_457 });
  expect(outcomeIn(dinars, 'JPY')).toMatchObject({ amount: 1235, decimals: 0 });
  expect(outcomeIn(OLD, 'USD')).toBe(OLD);
});

test('with more decimals the figure is exact, also of the largest amount', () => {
  fc.assert(
    fc.property(fc.nat(MOST_MONEY), fc.constantFrom(0, 2), (amount, from) => {
      expect(rescaled(rescaled(amount, from, from + 1), from + 1, from)).toBe(amount);
    }),
  );
});
