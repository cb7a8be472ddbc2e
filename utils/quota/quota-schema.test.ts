import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS } from '@/utils/activity/activity-kind';
import { DEFAULT_QUOTA, MOST_AMOUNT, MOST_TARGET, type Quota, topicLine } from './quota';
import { quotaSchema } from './quota-schema';

const CALLS = {
  id: 'calls',
  filter: { kinds: ['call'] },
  measure: 'activities',
  target: 250,
} as const;
const DEALS = {
  id: 'deals',
  filter: { kinds: [], outcomes: ['won'] },
  measure: 'amount',
  target: 1_000_000,
} as const;
const quota = (other: object): unknown => ({ ...DEFAULT_QUOTA, ...other });
const ofLine = (other: object) => quota({ lines: [{ ...CALLS, ...other }] });
const fits = (value: unknown) => quotaSchema.safeParse(value).success;

describe('a quota that may be stored', () => {
  it.each<[string, unknown]>([
    ['the default', DEFAULT_QUOTA],
    ['one with a topic line', quota({ lines: [topicLine('retirement planning', 50)] })],
    ['one that asks nothing', quota({ lines: [] })],
    [
      'two months with all that a quota can have',
      quota({
        kind: 'combination',
        period: { unit: 'month', count: 2, anchor: '2026-11-01' },
        carry: { shortfall: true, surplus: false, cap: 50 },
        ramp: { from: '2026-11-01', shares: [25, 50, 75] },
        until: '2026-12-31',
        lines: [{ ...CALLS, weight: 2, name: 'Dials' }, DEALS],
      }),
    ],
    ['the largest amount', quota({ lines: [{ ...DEALS, target: MOST_AMOUNT }] })],
  ])('is %s', (_, value) => {
    expect(fits(value)).toBe(true);
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a negative target', ofLine({ target: -1 })],
    ['half a call', ofLine({ target: 1.5 })],
    ['a huge target', ofLine({ target: MOST_TARGET + 1 })],
    ['a target that is no number', ofLine({ target: Number.NaN })],
    ['a negative weight', ofLine({ weight: -1 })],
    ['a kind that nobody knows', ofLine({ filter: { kinds: ['fax'] } })],
    ['a line that counts nothing', ofLine({ filter: { kinds: [] } })],
    ['acts measured in money', ofLine({ measure: 'amount' })],
    ['deals counted as acts', quota({ lines: [{ ...DEALS, measure: 'activities' }] })],
    ['two lines of one id', quota({ lines: [CALLS, CALLS] })],
    ['a period of nothing', quota({ period: { unit: 'week', count: 0 } })],
    ['a period of three years', quota({ period: { unit: 'year', count: 3 } })],
    ['half a period', quota({ period: { unit: 'week', count: 0.5 } })],
    ['a unit that nobody knows', quota({ period: { unit: 'fortnight', count: 1 } })],
    ['an end before the beginning', quota({ effective: '2026-11-16', until: '2026-11-15' })],
    ['a cap of more than all', quota({ carry: { shortfall: true, surplus: true, cap: 101 } })],
    ['a ramp above all', quota({ ramp: { from: '2026-11-16', shares: [120] } })],
    ['the 30th of February', quota({ effective: '2026-02-30' })],
    ['an anchor in month 13', quota({ period: { unit: 'month', count: 1, anchor: '2026-13-01' } })],
    ['a ramp from a year half typed', quota({ ramp: { from: '0002-11-16', shares: [50] } })],
    ['an end in no year to come', quota({ until: '9999-12-31' })],
    ['a field that nobody knows', quota({ script: 'x' })],
  ])('is not %s', (_, value) => {
    expect(fits(value)).toBe(false);
  });

  it('passes through unchanged', () => {
    const lines = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 100 }),
        filter: fc.record({ kinds: fc.subarray([...KINDS], { minLength: 1 }) }),
        measure: fc.constantFrom('activities' as const, 'people' as const),
        target: fc.nat(MOST_TARGET),
      }),
      { selector: ({ id }) => id, maxLength: 10 },
    );
    fc.assert(
      fc.property(lines, (some) => {
        const stored: Quota = { ...DEFAULT_QUOTA, lines: some };
        expect(quotaSchema.parse(stored)).toEqual(stored);
      }),
    );
  });
});
