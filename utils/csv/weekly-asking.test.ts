import { describe, expect, it } from 'vitest';
import { did, lineOf, OFFICE, quotaOf, WEEK } from '@/test/support/quotas';
import type { Quota } from '@/utils/quota/quota';
import { weeklyReport } from '@/utils/quota/weekly/weekly-report';
import { WEEKLY_COLUMNS, weeklyRows } from './weekly-csv';

/* What the weekly file says about weeks that ask for less than usual. Each figure is worked out by hand. */

const COLUMNS = [
  'actual',
  'target',
  'target_full',
  'worked_days',
  'attainment_pct',
  'asking',
] as const;

/** These columns of the one row of the week of 16 November 2026, read in December. */
async function rowOf(quota: Quota, other: Partial<Parameters<typeof weeklyReport>[0]> = {}) {
  const weeks = weeklyReport({
    ...{ versions: [quota], calendar: OFFICE, zone: 'Europe/Stockholm', weekStart: 1, tallies: [] },
    ...{ first: '2026-11-16', last: '2026-11-22', now: Date.parse('2026-12-31T18:00+01:00') },
    ...other,
  });
  async function* noDays() {}
  const rep = { id: 'r1', name: 'Maria' };
  const [batch] = await Array.fromAsync(weeklyRows({ weeks, days: noDays(), rep }));
  return COLUMNS.map((column) => batch?.[0]?.[WEEKLY_COLUMNS.indexOf(column)]);
}

const calls = (target: number, other: Partial<Quota> = {}) =>
  quotaOf(WEEK, [lineOf('call', target)], other);
const YEAR = { unit: 'year', count: 1 } as const;
const working = ['16', '17', '18', '19', '20'].map((day) => `2026-11-${day}`);
const off = (...daysOff: string[]) => ({ calendar: { ...OFFICE, daysOff } });

describe('a week', () => {
  it('of 30 a day, all done from Monday to Friday, is 150 of 150', async () => {
    const daily = { ...calls(30), period: { unit: 'day', count: 1 } as const };
    const tallies = working.map((day) => did(day, 'call', 30));
    expect(await rowOf(daily, { tallies })).toEqual([150, 150, 150, 5, 100, 'asked']);
  });

  it('that is all off asks nothing, has no attainment, and says so', async () => {
    const tallies = [did('2026-11-17', 'call', 2)];
    expect(await rowOf(calls(50), { tallies, ...off(...working) })).toEqual([
      2,
      0,
      50,
      0,
      null,
      'off',
    ]);
  });

  it('with a holiday asks for four fifths, beside all of it', async () => {
    const tallies = [did('2026-11-17', 'call', 40)];
    const holiday = off('2026-11-18');
    expect(await rowOf(calls(50), { tallies, ...holiday })).toEqual([40, 40, 50, 4, 100, 'asked']);
    const madeUp = calls(50, { timeOff: 'make-up' });
    expect(await rowOf(madeUp, { tallies, ...holiday })).toEqual([40, 50, 50, 4, 80, 'asked']);
  });

  it('that is one call short of 2,500 is at 99.9 %', async () => {
    const tallies = [did('2026-11-17', 'call', 2_499)];
    expect(await rowOf(calls(2_500), { tallies })).toEqual([2_499, 2_500, 2_500, 5, 99.9, 'asked']);
  });

  it('in which the rep agreed on Wednesday at one asks from then on', async () => {
    const start = { day: '2026-11-18', minute: 13 * 60 };
    expect(await rowOf(calls(50), { start })).toEqual([0, 25, 50, 3, 0, 'asked']);
  });

  it.each<[string, Quota, unknown[]]>([
    ['before the quota', calls(50, { effective: '2026-11-26' }), [0, 0, 0, 5, null, 'not-yet']],
    ['after its end', calls(50, { until: '2026-11-13' }), [0, 0, 0, 5, null, 'ended']],
    ['without a target', calls(0), [0, 0, 0, 5, null, 'never-set']],
    ['of one a year', quotaOf(YEAR, [lineOf('demo', 1)]), [0, 0, 0, 5, null, 'too-small']],
    [
      'ramped to nothing',
      calls(50, { ramp: { from: '2026-11-16', shares: [0] } }),
      [0, 0, 50, 5, null, 'ramp'],
    ],
  ])('%s asks nothing, and says why', async (_, quota, row) => {
    expect(await rowOf(quota)).toEqual(row);
  });
});
