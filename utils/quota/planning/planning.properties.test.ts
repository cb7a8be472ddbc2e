import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS } from '@/utils/activity/activity-kind';
import type { Tally } from '@/utils/activity/tally';
import {
  DEFAULT_QUOTA,
  MOST_UNITS,
  PERIOD_UNITS,
  type PeriodRule,
  type QuotaLine,
} from '@/utils/quota/quota';
import { periodOf } from '@/utils/quota/quota-period';
import { quotaSchema } from '@/utils/quota/quota-schema';
import type { Calendar } from '@/utils/quota/working-time/calendar';
import { addDays, weekday } from '@/utils/time/period';
import { baselineOf, LEAST_PERIODS, periodsBack } from './baseline';
import { forecastOf } from './forecast';
import { SMART, smartHints } from './smart-check';
import { splitByWeights } from './split';
import { quotaOfTemplate, TEMPLATE_IDS } from './templates';

const day = fc.integer({ min: -3000, max: 30_000 }).map((away) => addDays('1990-01-01', away));
const weekStart = fc.integer({ min: 1, max: 7 });
const amount = fc.nat(1_000_000_000_000);
const plain: fc.Arbitrary<PeriodRule> = fc
  .constantFrom(...PERIOD_UNITS)
  .chain((unit) =>
    fc.record({ unit: fc.constant(unit), count: fc.integer({ min: 1, max: MOST_UNITS[unit] }) }),
  );
/** With an anchor before, among or after the days that are asked for. */
const rule = fc
  .tuple(plain, fc.option(day))
  .map(([of, anchor]): PeriodRule => (anchor === null ? of : { ...of, anchor }));

describe('a split', () => {
  const weights = fc.array(fc.nat(10_000), { minLength: 1, maxLength: 40 });

  it('never gives more to who weighs less', () => {
    fc.assert(
      fc.property(amount, weights, (total, all) => {
        const heaviestFirst = all.toSorted((a, b) => b - a);
        const parts = splitByWeights(total, heaviestFirst);
        expect(parts).toEqual(parts.toSorted((a, b) => b - a));
      }),
    );
  });

  it('gives the same parts in whatever unit the weights are', () => {
    fc.assert(
      fc.property(amount, weights, fc.constantFrom(64, 1 / 64), (total, all, unit) => {
        // By a power of two, which changes no digit of a floating-point number.
        const inOtherUnits = all.map((weight) => weight * unit);
        expect(splitByWeights(total, inOtherUnits)).toEqual(splitByWeights(total, all));
      }),
    );
  });
});

describe('a forecast', () => {
  it('is whole, never negative, as much as before without an uplift, and more with more', () => {
    const uplift = fc.double({ min: -500, max: 5000, noNaN: true });
    fc.assert(
      fc.property(amount, uplift, uplift, (base, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map((one) => forecastOf(base, one));
        expect(Number.isInteger(less) && !Object.is(less, -0)).toBe(true);
        expect(less).toBeGreaterThanOrEqual(0);
        expect(more).toBeGreaterThanOrEqual(less ?? 0);
        expect(forecastOf(base, 0)).toBe(base);
      }),
    );
  });
});

describe('the last whole periods', () => {
  it('follow one another without a gap up to the one that is not over', () => {
    fc.assert(
      fc.property(day, rule, weekStart, fc.nat(12), (today, of, start, count) => {
        const periods = periodsBack(of, today, start, count);
        expect(periods).toHaveLength(count);
        let next = periodOf(today, of, start).first;
        for (const period of periods) {
          expect(period.last).toBe(addDays(next, -1));
          expect(period.first <= period.last).toBe(true);
          next = period.first;
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('a baseline', () => {
  const CALLS: QuotaLine = {
    id: 'call',
    filter: { kinds: ['call'] },
    measure: 'activities',
    target: 1,
  };
  const calendar: Calendar = {
    hours: Array.from({ length: 7 }, () => [{ from: 540, to: 1020 }]),
    daysOff: [],
  };
  const weeks = periodsBack({ unit: 'week', count: 1 }, '2026-11-18', 1, 60);
  const ofWeeks = (counts: readonly number[]) => {
    const periods = weeks.slice(0, counts.length);
    const tallies = counts.map(
      (counted, back): Tally => ({
        day: periods[back]?.last ?? '',
        kind: 'call',
        action: '',
        site: 'manual',
        counted,
      }),
    );
    return baselineOf(CALLS, { tallies, acts: [] }, periods, calendar, '2000-01-01');
  };

  it('is what half of the periods, and what one in five, did no less or no more than it says', () => {
    const counts = fc.array(fc.nat(200), { maxLength: weeks.length });
    fc.assert(
      fc.property(counts, (done) => {
        const baseline = ofWeeks(done);
        expect(baseline === null).toBe(done.length < LEAST_PERIODS);
        if (baseline === null) return;
        const { median, high, periods } = baseline;
        expect(periods).toBe(done.length);
        expect([done.includes(median), done.includes(high)]).toEqual([true, true]);
        const share = (is: (count: number) => boolean) => done.filter(is).length / periods;
        expect(share((count) => count >= median)).toBeGreaterThanOrEqual(0.5);
        expect(share((count) => count > median)).toBeLessThanOrEqual(0.5);
        expect(share((count) => count > high)).toBeLessThanOrEqual(0.2);
        expect(share((count) => count >= high)).toBeGreaterThan(0.2);
        expect(ofWeeks(done.toReversed())).toEqual(baseline);
      }),
    );
  });
});

describe('the second look', () => {
  const line = fc.record({
    id: fc.uuid(),
    filter: fc.record({ kinds: fc.subarray([...KINDS], { minLength: 1 }) }),
    measure: fc.constant('activities' as const),
    target: fc.nat(200),
  });
  const baseline = fc.option(
    fc
      .tuple(fc.nat(100), fc.nat(100))
      .map(([a, b]) => ({ median: Math.min(a, b), high: Math.max(a, b), periods: 8 })),
  );

  it('names lines that ask for something, letter by letter, and no line both far off and easy', () => {
    const lines = fc.array(fc.tuple(line, baseline), { maxLength: 8 });
    fc.assert(
      fc.property(lines, plain, fc.subarray([...KINDS]), (pairs, period, seen) => {
        const quota = { lines: pairs.map(([one]) => one), period };
        const baselines = new Map(pairs.map(([{ id }, known]) => [id, known]));
        const hints = smartHints({ quota, baselines, seen: new Set(seen) });
        const letters = hints.map(({ letter }) => SMART.indexOf(letter));
        expect(letters).toEqual(letters.toSorted((a, b) => a - b));
        const named = hints.flatMap((hint) => ('line' in hint ? [[hint.letter, hint.line]] : []));
        expect(new Set(named.map(([letter, of]) => JSON.stringify([letter, of]))).size).toBe(
          named.length,
        );
        expect(named.every(([, of]) => (of as QuotaLine).target > 0)).toBe(true);
      }),
    );
  });
});

describe('a template', () => {
  it('makes a quota that may be stored, on any day and of any topic, whose first period has begun', () => {
    const topic = fc.string({ minLength: 1, maxLength: 80 });
    const template = fc.constantFrom(...TEMPLATE_IDS);
    fc.assert(
      fc.property(template, topic, day, weekStart, (id, of, today, start) => {
        const quota = { ...DEFAULT_QUOTA, ...quotaOfTemplate(id, of, today) };
        expect(quotaSchema.safeParse(quota).success).toBe(true);
        const { first, last } = periodOf(today, quota.period, start);
        expect(first <= today && today <= last).toBe(true);
        if (quota.period.unit === 'week') expect(weekday(first)).toBe(start);
        else expect(first).toBe(`${today.slice(0, 7)}-01`);
      }),
    );
  });
});
