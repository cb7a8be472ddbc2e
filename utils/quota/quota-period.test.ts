import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekday } from '@/utils/time/period';
import { MOST_UNITS, PERIOD_UNITS, type PeriodRule } from './quota';
import { periodOf } from './quota-period';

describe('periodOf', () => {
  it.each<[string, PeriodRule, string, string, string]>([
    ['2026-11-18', { unit: 'week', count: 1 }, '2026-11-16', '2026-11-22', '2026-W47'],
    ['2026-11-18', { unit: 'month', count: 1 }, '2026-11-01', '2026-11-30', '2026-11'],
    ['2028-02-29', { unit: 'month', count: 1 }, '2028-02-01', '2028-02-29', '2028-02'],
    ['2026-11-18', { unit: 'quarter', count: 1 }, '2026-10-01', '2026-12-31', '2026-Q4'],
    ['2026-11-18', { unit: 'year', count: 1 }, '2026-01-01', '2026-12-31', '2026'],
    ['2026-11-18', { unit: 'month', count: 2 }, '2026-11-01', '2026-12-31', '2026-11-01/P2M'],
    ['2026-11-18', { unit: 'quarter', count: 2 }, '2026-07-01', '2026-12-31', '2026-07-01/P6M'],
    ['2026-11-18', { unit: 'year', count: 2 }, '2026-01-01', '2027-12-31', '2026-01-01/P2Y'],
    ['2026-11-18', { unit: 'day', count: 1 }, '2026-11-18', '2026-11-18', '2026-11-18/P1D'],
    ['2026-11-18', { unit: 'day', count: 7 }, '2026-11-16', '2026-11-22', '2026-11-16/P7D'],
    // Monday 16 November is 2967 weeks after 5 January 1970.
    ['2026-11-18', { unit: 'week', count: 2 }, '2026-11-09', '2026-11-22', '2026-11-09/P14D'],
  ])('of %s in %o is %s to %s', (day, rule, first, last, label) => {
    expect(periodOf(day, rule, 1)).toEqual({ first, last, label });
  });

  it.each<[string, string, PeriodRule, string, string, string]>([
    [
      'a fiscal year',
      '2026-11-18',
      { unit: 'year', count: 1, anchor: '2020-04-01' },
      '2026-04-01',
      '2027-03-31',
      '2026-04-01/P1Y',
    ],
    [
      'a quarter of it',
      '2026-11-18',
      { unit: 'quarter', count: 1, anchor: '2020-02-01' },
      '2026-11-01',
      '2027-01-31',
      '2026-11-01/P3M',
    ],
    [
      'months from the 15th',
      '2026-11-14',
      { unit: 'month', count: 1, anchor: '2026-01-15' },
      '2026-10-15',
      '2026-11-14',
      '2026-10-15/P1M',
    ],
    [
      'months before their anchor',
      '2025-12-31',
      { unit: 'month', count: 1, anchor: '2026-01-15' },
      '2025-12-15',
      '2026-01-14',
      '2025-12-15/P1M',
    ],
    [
      'weeks from a Wednesday',
      '2026-11-17',
      { unit: 'week', count: 1, anchor: '2026-11-04' },
      '2026-11-11',
      '2026-11-17',
      '2026-11-11/P7D',
    ],
    [
      'ten days',
      '2026-11-18',
      { unit: 'day', count: 10, anchor: '2026-11-01' },
      '2026-11-11',
      '2026-11-20',
      '2026-11-11/P10D',
    ],
    [
      'February from the 31st',
      '2026-02-28',
      { unit: 'month', count: 1, anchor: '2026-01-31' },
      '2026-02-28',
      '2026-03-30',
      '2026-02-28/P1M',
    ],
    [
      'and March, back on the 31st',
      '2026-03-31',
      { unit: 'month', count: 1, anchor: '2026-01-31' },
      '2026-03-31',
      '2026-04-29',
      '2026-03-31/P1M',
    ],
    [
      'a leap day that comes every fourth year',
      '2027-02-28',
      { unit: 'year', count: 1, anchor: '2024-02-29' },
      '2027-02-28',
      '2028-02-28',
      '2027-02-28/P1Y',
    ],
  ])('knows %s', (_, day, rule, first, last, label) => {
    expect(periodOf(day, rule, 1)).toEqual({ first, last, label });
  });

  it('calls a week from Monday by its number, anchored or not', () => {
    const rule = { unit: 'week', count: 1, anchor: '2026-01-05' } as const;
    expect(periodOf('2026-11-18', rule, 7).label).toBe('2026-W47');
  });

  it('begins weeks on the day of the settings, the anchor on its own', () => {
    const weeks = { unit: 'week', count: 2 } as const;
    expect(weekday(periodOf('2026-11-18', weeks, 7).first)).toBe(7);
    expect(weekday(periodOf('2026-11-18', { ...weeks, anchor: '2026-11-04' }, 7).first)).toBe(3);
  });

  it('cuts all time into periods, without a gap, and begins one on the anchor', () => {
    const day = fc
      .integer({ min: -20_000, max: 50_000 })
      .map((days) => addDays('1990-01-01', days));
    const rule = fc
      .record({
        unit: fc.constantFrom(...PERIOD_UNITS),
        count: fc.nat(700),
        anchor: fc.option(day),
      })
      .map(({ unit, count, anchor }): PeriodRule => {
        const some = { unit, count: 1 + (count % MOST_UNITS[unit]) };
        return anchor === null ? some : { ...some, anchor };
      });
    fc.assert(
      fc.property(day, rule, fc.integer({ min: 1, max: 7 }), (day, rule, weekStart) => {
        const period = periodOf(day, rule, weekStart);
        expect(period.first <= day && day <= period.last).toBe(true);
        expect(periodOf(period.first, rule, weekStart)).toEqual(period);
        expect(periodOf(period.last, rule, weekStart)).toEqual(period);
        expect(periodOf(addDays(period.last, 1), rule, weekStart).first).toBe(
          addDays(period.last, 1),
        );
        const { anchor } = rule;
        if (anchor) expect(periodOf(anchor, rule, weekStart).first).toBe(anchor);
      }),
    );
  });
});
