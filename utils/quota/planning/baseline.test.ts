import { describe, expect, it } from 'vitest';
import type { Tally } from '@/utils/activity/tally';
import type { QuotaLine } from '@/utils/quota/quota';
import type { Calendar } from '@/utils/quota/working-time/calendar';
import { baselineOf, periodsBack } from './baseline';

const NINE_TO_FIVE = [{ from: 540, to: 1020 }];
const calendar: Calendar = {
  hours: [1, 2, 3, 4, 5, 6, 7].map((day) => (day <= 5 ? NINE_TO_FIVE : [])),
  daysOff: [],
};
const CALLS: QuotaLine = {
  id: 'call',
  filter: { kinds: ['call'] },
  measure: 'activities',
  target: 50,
};
const WEEK = { unit: 'week', count: 1 } as const;
const did = (day: string, counted: number): Tally => ({
  day,
  kind: 'call',
  action: 'connected',
  site: 'manual',
  counted,
});
/** Mondays, the newest first, of the eight weeks before 16 November 2026. */
const weeks = periodsBack(WEEK, '2026-11-18', 1);
const baseline = (counts: number[], since: string | null = '2026-01-01', other = calendar) => {
  const tallies = counts.map((count, back) => did(weeks[back]?.first ?? '', count));
  return baselineOf(CALLS, { tallies, acts: [] }, weeks, other, since);
};

describe('periodsBack', () => {
  it('leaves out the period that is not over', () => {
    expect(weeks).toHaveLength(8);
    expect(weeks[0]).toMatchObject({ first: '2026-11-09', last: '2026-11-15' });
    expect(weeks[7]).toMatchObject({ first: '2026-09-21' });
  });

  it('counts months by the calendar', () => {
    const months = periodsBack({ unit: 'month', count: 1 }, '2026-03-31', 1, 2);
    expect(months.map(({ first }) => first)).toEqual(['2026-02-01', '2026-01-01']);
  });
});

describe('baselineOf', () => {
  it('is the median and what one week in five exceeded, both really reached', () => {
    expect(baseline([50, 10, 40, 20, 30, 80, 60, 70])).toEqual({
      median: 40,
      high: 70,
      periods: 8,
    });
  });

  it('counts weeks in which nothing was done', () => {
    expect(baseline([])).toEqual({ median: 0, high: 0, periods: 8 });
  });

  it('leaves out weeks before the first that was logged', () => {
    expect(baseline([30, 20, 10], '2026-10-26')).toEqual({ median: 20, high: 30, periods: 3 });
    expect(baseline([30, 20], '2026-11-02')).toBeNull();
    expect(baseline([30, 20, 10], null)).toBeNull();
  });

  it('leaves out weeks of holiday', () => {
    const daysOff = ['09', '10', '11', '12', '13'].map((day) => `2026-11-${day}`);
    expect(baseline([0, 20, 10, 30, 40, 50, 60, 70], undefined, { ...calendar, daysOff })).toEqual({
      median: 40,
      high: 60,
      periods: 7,
    });
  });
});
