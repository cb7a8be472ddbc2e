import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '@/utils/activity/outcome';
import type { Tally } from '@/utils/activity/tally';
import { planFor } from './back-from-target';
import { funnelOf, rateOf, shareOf } from './conversion';
import { kpisOf } from './kpi';
import { profitOf } from './profit';

const outcome = (kind: Outcome['kind'], other: Partial<Outcome> = {}): Outcome => ({
  id: `${kind}-${other.day ?? ''}`,
  kind,
  at: 1,
  day: '2026-11-16',
  zone: 'UTC',
  amount: null,
  units: null,
  costOfGoods: null,
  acquisitionCost: null,
  source: 'manual',
  ...other,
});
const times = <T>(count: number, make: () => T) => Array.from({ length: count }, make);

describe('150 calls, 200 mails and 50 social touches that gave 30 opportunities', () => {
  const deals = times(6, () => outcome('won', { amount: 500_000 }));
  const funnel = funnelOf(400, [...times(30, () => outcome('opportunity')), ...deals]);
  const byKind = { call: 150, email: 200, social: 50 };

  it('are 7.5 opportunities per hundred activities', () => {
    expect(funnel.toOpportunity?.ratio).toBe(0.075);
    expect(funnel.toDeal?.ratio).toBe(0.2);
    expect(funnel.averageDeal).toBe(500_000);
  });

  it('ask, for three times the sales, for three times the activities', () => {
    expect(planFor(3 * 6 * 500_000, funnel, byKind)).toMatchObject({
      deals: { likely: 18 },
      opportunities: { likely: 90 },
      activities: { likely: 1200 },
      byKind: { call: { likely: 450 }, email: { likely: 600 }, social: { likely: 150 } },
    });
  });

  it('leave a range open, and it holds the likely number', () => {
    const plan = planFor(3_000_000, funnel, byKind);
    if (typeof plan === 'string') throw new Error(plan);
    expect(plan.activities.least).toBeLessThan(plan.activities.likely);
    expect(plan.activities.most).toBeGreaterThan(plan.activities.likely);
  });
});

describe('too few to say', () => {
  const chances = times(12, () => outcome('opportunity'));
  it.each([
    ['activities', funnelOf(9, chances)],
    ['opportunities', funnelOf(100, [])],
    ['deals', funnelOf(100, [...chances, outcome('won'), outcome('won')])],
    ['amounts', funnelOf(100, [...chances, ...times(4, () => outcome('won'))])],
  ] as const)('%s', (reason, funnel) => {
    expect(planFor(1000, funnel, { call: 100 })).toBe(reason);
  });

  it('has no ratio below ten tries or three results', () => {
    expect(shareOf(3, 9)).toBeNull();
    expect(shareOf(2, 100)).toBeNull();
    expect(shareOf(3, 10)).not.toBeNull();
    expect(rateOf(2, 100)).toBeNull();
    expect(shareOf(11, 10)).toBeNull();
  });
});

describe('intervals', () => {
  it('are Wilson’s for a share: 10 of 50 is 11.2 % to 33.0 %', () => {
    const { ratio, low, high } = shareOf(10, 50) ?? { ratio: 0, low: 0, high: 0 };
    expect(ratio).toBe(0.2);
    expect(low).toBeCloseTo(0.1124, 3);
    expect(high).toBeCloseTo(0.3304, 3);
  });

  it('hold a share of all, to the last digit', () => {
    expect(shareOf(4286, 4286)).toMatchObject({ ratio: 1, high: 1 });
  });

  it('are Byar’s for a rate: 10 of 100 is 4.8 to 18.4 per hundred', () => {
    const { low, high } = rateOf(10, 100) ?? { low: 0, high: 0 };
    expect(100 * low).toBeCloseTo(4.79, 1);
    expect(100 * high).toBeCloseTo(18.39, 1);
  });

  it('reach up to 1 where every try came to something', () => {
    const shares = Array.from({ length: 500 }, (_, index) => shareOf(10 + index, 10 + index));
    expect(shares.filter((share) => share?.high !== 1)).toEqual([]);
  });

  it('hold the ratio, narrow with more tries, and a share stays within 0 and 1', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 100_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (tries, part) => {
          const results = Math.floor(tries * part);
          for (const ratio of [shareOf(results, tries), rateOf(results, tries)]) {
            if (ratio === null) continue;
            expect(ratio.low).toBeLessThanOrEqual(ratio.ratio);
            expect(ratio.high).toBeGreaterThanOrEqual(ratio.ratio);
            expect(ratio.low).toBeGreaterThanOrEqual(0);
          }
          const share = shareOf(results, tries);
          const more = shareOf(results * 4, tries * 4);
          if (!share || !more) return;
          expect(share.high).toBeLessThanOrEqual(1);
          expect(more.high - more.low).toBeLessThanOrEqual(share.high - share.low);
        },
      ),
    );
  });
});

describe('profit', () => {
  it('is revenue less cost of goods and of acquisition', () => {
    const won = outcome('won', {
      amount: 1_000_000,
      costOfGoods: 400_000,
      acquisitionCost: 100_000,
    });
    expect(profitOf([won, outcome('lost', { amount: 900 }), outcome('opportunity')])).toEqual({
      revenue: 1_000_000,
      costOfGoods: 400_000,
      acquisitionCost: 100_000,
      profit: 500_000,
      returnOnCost: 1,
      incomplete: 0,
    });
  });

  it('says of how many deals something is missing, and has no return where nothing was spent', () => {
    expect(profitOf([outcome('won', { amount: 500 })])).toMatchObject({
      profit: 500,
      returnOnCost: null,
      incomplete: 1,
    });
    expect(profitOf([])).toMatchObject({ profit: 0, returnOnCost: null, incomplete: 0 });
  });

  it('of five sales of $2,000 is $10,000 before costs', () => {
    const sales = times(5, () => outcome('won', { amount: 200_000 }));
    expect(profitOf(sales).revenue).toBe(1_000_000);
  });
});

describe('the four views', () => {
  const did = (day: string, kind: Tally['kind'], counted: number): Tally => ({
    day,
    kind,
    action: '',
    site: 'manual',
    counted,
  });
  const weeks = [
    { first: '2026-11-09', last: '2026-11-15', label: '2026-W46' },
    { first: '2026-11-16', last: '2026-11-22', label: '2026-W47' },
  ];

  it('have a row for each period and one for all, and leave out what lies beside', () => {
    const tallies = [
      did('2026-11-08', 'call', 99),
      did('2026-11-09', 'call', 10),
      did('2026-11-22', 'email', 30),
    ];
    const outcomes = [
      outcome('won', { day: '2026-11-15', amount: 4000 }),
      outcome('opportunity', { day: '2026-11-16' }),
      outcome('won', { day: '2026-11-23', amount: 99 }),
    ];
    const { periods, all } = kpisOf(weeks, tallies, outcomes);
    expect(
      periods.map(({ byKind, perActivity }) => [byKind.call, byKind.email, perActivity]),
    ).toEqual([
      [10, 0, 400],
      [0, 30, 0],
    ]);
    expect(all).toMatchObject({
      period: null,
      byKind: { call: 10, email: 30, demo: 0 },
      funnel: { activities: 40, won: 1, opportunities: 1, revenue: 4000, toOpportunity: null },
      perActivity: 100,
      profit: { profit: 4000 },
    });
  });

  it('have no numbers that are none where nothing was done', () => {
    const { all } = kpisOf(weeks, [], []);
    expect(all.perActivity).toBeNull();
    expect(JSON.stringify(all)).not.toMatch(/NaN|Infinity/);
  });
});
