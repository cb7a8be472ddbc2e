import { expect, test } from 'vitest';
import type { Quota } from '@/utils/quota/quota';
import { quotaSchema } from '@/utils/quota/quota-schema';
import { quotaIn } from './quota-in-currency';

const WON = { id: 'won', filter: { kinds: [], outcomes: ['won'] } } as const;

/** As it was stored before targets had a field for decimals: 50 calls, 5,000.00 of money, 3 deals. */
const OLD: Quota = {
  id: 'sales',
  name: 'Sales',
  effective: '2026-11-02',
  period: { unit: 'week', count: 1 },
  lines: [
    { id: 'call', filter: { kinds: ['call'] }, measure: 'activities', target: 50 },
    { ...WON, measure: 'amount', target: 500_000 },
    { ...WON, id: 'deals', measure: 'units', target: 3 },
  ],
};

test.each([
  ['USD', [50, 500_000, 3], undefined],
  ['JPY', [50, 5000, 3], 0],
  ['KWD', [50, 5_000_000, 3], 3],
])(
  'an old target of 5,000.00 is 5,000 in %s, and may be stored so',
  (currency, targets, decimals) => {
    const quota = quotaIn(OLD, currency);
    expect(quota.lines.map(({ target }) => target)).toEqual(targets);
    expect(quota.lines.map((line) => line.decimals)).toEqual([undefined, decimals, undefined]);
    expect(quotaSchema.safeParse(quota).success).toBe(true);
    expect(quotaIn(quota, 'USD')).toEqual(OLD);
  },
);

test('a quota that is in the currency already is the same object', () => {
  expect(quotaIn(OLD, 'EUR')).toBe(OLD);
  const yen = quotaIn(OLD, 'JPY');
  expect(quotaIn(yen, 'KRW')).toBe(yen);
});

test('decimals are said of money alone', () => {
  const [calls] = OLD.lines;
  const quota = { ...OLD, lines: [{ ...calls, decimals: 2 }] };
  expect(quotaSchema.safeParse(quota).success).toBe(false);
});
