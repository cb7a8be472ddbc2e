import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS } from '@/utils/activity/activity-kind';
import { OUTCOME_KINDS, type Outcome } from '@/utils/activity/outcome';
import type { Tally } from '@/utils/activity/tally';
import { addDays, weeksBetween } from '@/utils/time/period';
import { planFor } from './back-from-target';
import { funnelOf, type Ratio, rateOf, shareOf } from './conversion';
import { kpisOf } from './kpi';
import { profitOf } from './profit';

const money = fc.option(fc.nat(1_000_000_000));
const outcome: fc.Arbitrary<Outcome> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom(...OUTCOME_KINDS),
  at: fc.constant(1),
  day: fc.nat(40).map((away) => addDays('2026-10-12', away)),
  zone: fc.constant('UTC'),
  amount: money,
  units: fc.option(fc.nat(1000)),
  costOfGoods: money,
  acquisitionCost: money,
  source: fc.constantFrom('manual' as const, 'import' as const),
});
const outcomes = fc.array(outcome, { maxLength: 60 });
const tallies = fc.array(
  fc.record({
    day: fc.nat(40).map((away) => addDays('2026-10-12', away)),
    kind: fc.constantFrom(...KINDS),
    action: fc.constant(''),
    site: fc.constant('manual'),
    counted: fc.nat(500),
  }) satisfies fc.Arbitrary<Tally>,
  { maxLength: 40 },
);
const WEEKS = weeksBetween('2026-10-12', '2026-11-22', 1);

/** `count` outcomes of a kind, each of `each` hundredths. */
const some = (kind: Outcome['kind'], count: number, each: number | null = null): Outcome[] =>
  Array.from({ length: count }, () => ({
    id: kind,
    kind,
    at: 1,
    day: '2026-11-16',
    zone: 'UTC',
    amount: each,
    units: null,
    costOfGoods: null,
    acquisitionCost: null,
    source: 'manual',
  }));

describe('back from a sales target', () => {
  /** A quarter that a rep may have had. */
  const past = fc
    .record({
      byKind: fc.record({ call: fc.nat(800), email: fc.nat(800), social: fc.nat(800) }),
      opportunities: fc.integer({ min: 10, max: 200 }),
      won: fc.integer({ min: 3, max: 60 }),
      each: fc.integer({ min: 100, max: 100_000_000 }),
    })
    .filter(
      ({ byKind, opportunities, won }) =>
        byKind.call + byKind.email + byKind.social >= 10 && won <= opportunities,
    )
    .map((quarter) => {
      const { byKind, opportunities, won, each } = quarter;
      const outcomes = [...some('opportunity', opportunities), ...some('won', won, each)];
      return { ...quarter, funnel: funnelOf(byKind.call + byKind.email + byKind.social, outcomes) };
    });

  it('as much as was sold asks for just what was done, and twice as much for twice that', () => {
    fc.assert(
      fc.property(past, fc.integer({ min: 1, max: 12 }), (quarter, times) => {
        const { byKind, opportunities, won, each, funnel } = quarter;
        const plan = planFor(times * won * each, funnel, byKind);
        expect(plan).toMatchObject({
          deals: { likely: times * won },
          opportunities: { likely: times * opportunities },
          activities: { likely: times * funnel.activities },
        });
        for (const [kind, need] of Object.entries((plan as Exclude<typeof plan, string>).byKind))
          expect(need.likely).toBe(times * byKind[kind as keyof typeof byKind]);
      }),
    );
  });

  it('asks for whole numbers, in order, for no less when more is to be sold, of no kind never done', () => {
    fc.assert(
      fc.property(past, fc.integer({ min: 1, max: 1_000_000_000 }), (quarter, target) => {
        const { funnel } = quarter;
        const [plan, more] = [target, target + 1_000_000].map((of) =>
          planFor(of, funnel, quarter.byKind),
        );
        if (typeof plan !== 'object' || typeof more !== 'object') throw new Error('refused');
        const needs = [plan.deals, plan.opportunities, plan.activities];
        for (const { least, likely, most } of [...needs, ...Object.values(plan.byKind)]) {
          expect([least, likely, most].every(Number.isSafeInteger)).toBe(true);
          expect([least, likely, most]).toEqual([least, likely, most].toSorted((a, b) => a - b));
        }
        const parts = Object.values(plan.byKind).reduce((sum, { likely }) => sum + likely, 0);
        expect(parts).toBeGreaterThanOrEqual(plan.activities.likely);
        expect(more.activities.likely).toBeGreaterThanOrEqual(plan.activities.likely);
        const done = Object.entries(quarter.byKind).flatMap(([kind, n]) => (n > 0 ? [kind] : []));
        expect(Object.keys(plan.byKind)).toEqual(done);
      }),
    );
  });
});

describe('an interval of 95 %', () => {
  const holds = (found: Ratio | null, truth: number) =>
    found !== null && found.low <= truth && truth <= found.high;

  /** How often the interval holds the true ratio, among the cases in which one is given. Added up, not sampled. */
  function coverage(
    chances: readonly number[],
    intervalOf: (results: number) => Ratio | null,
    truth: number,
  ): number {
    let [given, held] = [0, 0];
    for (const [results, chance] of chances.entries()) {
      const found = intervalOf(results);
      if (found === null) continue;
      given += chance;
      if (holds(found, truth)) held += chance;
    }
    return held / given;
  }

  /** The chances of 0, 1, 2 ... results of this many tries. */
  function binomial(tries: number, share: number): number[] {
    const chances = [(1 - share) ** tries];
    for (let k = 1; k <= tries; k += 1)
      chances.push(((chances[k - 1] ?? 0) * (tries - k + 1) * share) / (k * (1 - share)));
    return chances;
  }

  function poisson(mean: number): number[] {
    const chances = [Math.exp(-mean)];
    for (let k = 1; k < mean + 20 * Math.sqrt(mean) + 20; k += 1)
      chances.push(((chances[k - 1] ?? 0) * mean) / k);
    return chances;
  }

  it.each([0.2, 0.3, 0.5, 0.7])('of a share of %d holds it 19 times of 20', (share) => {
    const found = [40, 60, 100, 200].map((tries) =>
      coverage(binomial(tries, share), (results) => shareOf(results, tries), share),
    );
    for (const one of found) expect(one).toBeGreaterThan(0.93);
    expect(found.reduce((sum, one) => sum + one, 0) / found.length).toBeGreaterThan(0.94);
  });

  it.each([8, 12, 30, 90])('of a rate with %d results expected holds it 19 times of 20', (mean) => {
    const tries = 400;
    const found = coverage(poisson(mean), (results) => rateOf(results, tries), mean / tries);
    expect(found).toBeGreaterThan(0.94);
  });
});

describe('the views', () => {
  it('of weeks add up to the one of all', () => {
    fc.assert(
      fc.property(tallies, outcomes, (counted, known) => {
        const { periods, all } = kpisOf(WEEKS, counted, known);
        const sum = (of: (kpi: typeof all) => number) =>
          periods.reduce((total, kpi) => total + of(kpi), 0);
        for (const kind of KINDS) expect(sum(({ byKind }) => byKind[kind])).toBe(all.byKind[kind]);
        for (const name of [
          'activities',
          'opportunities',
          'won',
          'lost',
          'revenue',
          'units',
        ] as const)
          expect(sum(({ funnel }) => funnel[name])).toBe(all.funnel[name]);
        for (const name of ['revenue', 'profit', 'incomplete'] as const)
          expect(sum(({ profit }) => profit[name])).toBe(all.profit[name]);
        expect(all).toEqual({ ...kpisOf(WEEKS.toReversed(), counted, known).all });
      }),
    );
  });

  it('have no number that is none, and never a share above one', () => {
    fc.assert(
      fc.property(tallies, outcomes, (counted, known) => {
        const { periods, all } = kpisOf(WEEKS, counted, known);
        const odd: unknown[] = [];
        JSON.stringify([...periods, all], (_, value) => {
          const isOdd = typeof value === 'number' && !Number.isFinite(value);
          if (isOdd || Object.is(value, -0)) odd.push(value);
          return value;
        });
        expect(odd).toEqual([]);
        for (const { funnel } of [...periods, all]) {
          expect(funnel.toDeal?.high ?? 0).toBeLessThanOrEqual(1);
          expect(funnel.priced).toBeLessThanOrEqual(funnel.won);
        }
      }),
    );
  });

  it('take profit as revenue less costs, and a return only of what was spent', () => {
    fc.assert(
      fc.property(outcomes, (known) => {
        const { revenue, costOfGoods, acquisitionCost, profit, returnOnCost } = profitOf(known);
        const costs = costOfGoods + acquisitionCost;
        expect(profit).toBe(revenue - costs);
        if (costs === 0) expect(returnOnCost).toBeNull();
        else expect((returnOnCost ?? Number.NaN) * costs).toBeCloseTo(profit, 3);
        expect(revenue).toBe(funnelOf(0, known).revenue);
      }),
    );
  });
});
