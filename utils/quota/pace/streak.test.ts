import { describe, expect, it } from 'vitest';
import type { Tally } from '@/utils/activity/tally';
import { DEFAULT_QUOTA, type Quota } from '@/utils/quota/quota';
import { addDays } from '@/utils/time/period';
import { MOST_STREAK, streakDays, streakOf } from './streak';

const NINE_TO_FIVE = [{ from: 540, to: 1020 }];
const calendar = {
  hours: [1, 2, 3, 4, 5, 6, 7].map((day) => (day <= 5 ? NINE_TO_FIVE : [])),
  daysOff: [] as string[],
};
/** 50 calls a week: ten a day. */
const CALLS: Quota = {
  ...DEFAULT_QUOTA,
  lines: [{ id: 'call', filter: { kinds: ['call'] }, measure: 'activities', target: 50 }],
};
const did = (day: string, counted: number): Tally => ({
  day,
  kind: 'call',
  action: 'connected',
  site: 'manual',
  counted,
});
/** Wednesday noon, 18 November 2026. */
const inputs = {
  versions: [CALLS],
  calendar,
  zone: 'UTC',
  weekStart: 1,
  now: Date.UTC(2026, 10, 18, 12),
};
const streak = (tallies: Tally[], other = {}) => streakOf({ ...inputs, tallies, ...other });

describe('streakOf', () => {
  it('is none where nothing was done', () => {
    expect(streak([])).toBe(0);
  });

  it('counts the days that ended on pace, over a weekend, and not today before it is done', () => {
    const week = ['09', '10', '11', '12', '13', '16', '17'].map((day) => did(`2026-11-${day}`, 10));
    expect(streak(week)).toBe(7);
    expect(streak([...week, did('2026-11-18', 9)])).toBe(7);
    expect(streak([...week, did('2026-11-18', 10)])).toBe(8);
  });

  it('is broken by a day that ended behind, even if the next made up for it', () => {
    const days = [did('2026-11-16', 4), did('2026-11-17', 16)];
    expect(streak(days)).toBe(1);
  });

  it('is not broken by time off, and time off does not count', () => {
    const off = { calendar: { ...calendar, daysOff: ['2026-11-16'] } };
    // The week before was done on Monday.
    const days = [did('2026-11-09', 50), did('2026-11-17', 10)];
    expect(streak(days, off)).toBe(6);
  });

  it('needs a deed: one a week and nothing done is no streak of four days', () => {
    const one = { ...CALLS, lines: CALLS.lines.map((line) => ({ ...line, target: 1 })) };
    const friday = {
      versions: [{ ...one, effective: '2026-11-16' }],
      now: Date.UTC(2026, 10, 20, 12),
    };
    expect(streak([], friday)).toBe(0);
    expect(streak([did('2026-11-18', 1)], friday)).toBe(3);
    // The Friday that asks for it breaks the streak before it.
    const monday = { ...friday, now: Date.UTC(2026, 10, 23, 12) };
    expect(streak([], monday)).toBe(0);
    expect(streak([did('2026-11-23', 1)], monday)).toBe(1);
  });

  it('begins on the day the rep joined', () => {
    expect(streak([did('2026-11-17', 40)], { start: { day: '2026-11-17', minute: 0 } })).toBe(2);
  });

  it('begins on the day the quota began, which nobody could keep before', () => {
    const versions = [{ ...CALLS, effective: '2026-11-16' }];
    const days = [did('2026-11-09', 50), did('2026-11-16', 50)];
    expect(streak(days, { versions })).toBe(3);
  });

  it('is followed no further than its bound', () => {
    const days = Array.from({ length: 200 }, (_, back) => did(addDays('2026-11-18', -back), 60));
    expect(streak(days)).toBeGreaterThan(60);
    expect(streak(days)).toBeLessThanOrEqual(MOST_STREAK);
    expect(streakDays(inputs)).toEqual({ first: '2026-08-17', last: '2026-11-22' });
  });
});
