import { describe, expect, it } from 'vitest';
import { won } from '@/test/support/quotas';
import type { Kind } from '@/utils/activity/activity-kind';
import type { Tally } from '@/utils/activity/tally';
import { progressOf } from '@/utils/quota/pace/progress';
import { DEFAULT_QUOTA, type Quota } from '@/utils/quota/quota';
import type { Calendar } from '@/utils/quota/working-time/calendar';
import { weeklyReport } from './weekly-report';

/** Monday to Friday, nine to five. */
const OFFICE_WEEK: Calendar = {
  hours: [1, 2, 3, 4, 5, 6, 7].map((day) => (day <= 5 ? [{ from: 9 * 60, to: 17 * 60 }] : [])),
  daysOff: [],
};

const callsFrom = (effective: string, target: number): Quota => ({
  ...DEFAULT_QUOTA,
  effective,
  lines: [{ id: 'call', filter: { kinds: ['call'] }, measure: 'activities', target }],
});
const did = (day: string, counted: number, kind: Kind = 'call'): Tally => ({
  day,
  kind,
  action: 'connected',
  site: 'manual',
  counted,
});

const place = { calendar: OFFICE_WEEK, zone: 'Europe/Stockholm', weekStart: 1 };
/** Read on Wednesday of week 47 at one, when half of the working week is gone. */
const now = Date.parse('2026-11-18T13:00+01:00');
const versions = [callsFrom('1970-01-01', 40), callsFrom('2026-11-16', 50)];
const report = (tallies: Tally[], first: string, last: string, other = {}) =>
  weeklyReport({ tallies, versions, ...place, now, first, last, ...other });

describe('weeklyReport', () => {
  it('gives whole weeks, newest first, each with the targets of its time', () => {
    const weeks = report([], '2026-11-08', '2026-11-18');
    const targets = weeks.map(({ period, whole }) => [period.label, whole.target]);
    expect(targets).toEqual([
      ['2026-W47', 50],
      ['2026-W46', 40],
      ['2026-W45', 40],
    ]);
  });

  it('asks nothing in full of days between an end and a new beginning, also once that is set', () => {
    // 21 working days in November: 3 of them until the end, 5 in the first week after it.
    const monthly: Quota = { ...callsFrom('1970-01-01', 210), period: { unit: 'month', count: 1 } };
    const ended = { ...monthly, until: '2026-11-04' };
    const resumed = { ...monthly, effective: '2026-11-23' };
    const full = (versions: Quota[]) =>
      report([], '2026-11-02', '2026-11-29', { versions }).map(({ period, lines }) => [
        period.label,
        lines[0]?.target,
        lines[0]?.fullTarget,
      ]);
    const past = [
      ['2026-W47', 0, 0],
      ['2026-W46', 0, 0],
      ['2026-W45', 30, 30],
    ];
    expect(full([ended])).toEqual([['2026-W48', 0, 0], ...past]);
    expect(full([ended, resumed])).toEqual([['2026-W48', 50, 50], ...past]);
  });

  it('holds a past week against all of its target and this one against what is gone of it', () => {
    const tallies = [did('2026-11-09', 20), did('2026-11-15', 12), did('2026-11-16', 30)];
    const [current, past] = report(tallies, '2026-11-09', '2026-11-22');
    expect(current?.lines[0]).toMatchObject({
      actual: 30,
      target: 50,
      attainment: 0.6,
      expected: 25,
      pace: 5,
      state: 'ahead',
    });
    expect(past?.lines[0]).toMatchObject({
      actual: 32,
      target: 40,
      attainment: 0.8,
      expected: 40,
      pace: -8,
      state: 'behind',
    });
  });

  it('asks nothing yet of a week to come', () => {
    const [week] = report([], '2026-11-23', '2026-11-23');
    expect(week?.lines[0]).toMatchObject({ expected: 0, pace: 0, state: 'on-pace', attainment: 0 });
  });

  it('gives no attainment where nothing is asked', () => {
    const tracked = { versions: [callsFrom('1970-01-01', 0)] };
    const [week] = report([did('2026-11-10', 4)], '2026-11-10', '2026-11-10', tracked);
    expect(week?.lines[0]).toMatchObject({ actual: 4, attainment: null, state: 'on-pace' });
  });

  it('can be over and over 100 %', () => {
    const [week] = report([did('2026-11-10', 100)], '2026-11-10', '2026-11-10');
    expect(week?.lines[0]).toMatchObject({ attainment: 2.5, pace: 60, state: 'done' });
    expect(week?.whole).toMatchObject({ actual: 40, target: 40, state: 'done' });
  });

  it('counts the days that are worked', () => {
    const calendar = { ...OFFICE_WEEK, daysOff: ['2026-11-10', '2026-11-14'] };
    const [week] = report([], '2026-11-10', '2026-11-10', { calendar });
    expect(week?.workingDays).toBe(4);
  });

  it('asks nothing of a past week without working time', () => {
    const calendar = { hours: OFFICE_WEEK.hours.map(() => []), daysOff: [] };
    const [week] = report([did('2026-11-10', 4)], '2026-11-10', '2026-11-10', { calendar });
    expect(week?.lines[0]).toMatchObject({ actual: 4, target: 0, expected: 0, attainment: null });
    expect(week).toMatchObject({ asking: { is: 'nothing-now', why: 'no-hours' }, shortBy: 0 });
  });

  it('leaves the closed weeks of a month as they were when a later version is added', () => {
    const month = { unit: 'month', count: 1 } as const;
    const hundred = { ...callsFrom('1970-01-01', 100), period: month };
    const more = { ...callsFrom('2026-11-23', 400), period: month };
    const targets = (all: Quota[]) =>
      report([], '2026-11-02', '2026-11-22', {
        versions: all,
        now: Date.parse('2026-11-22T12:00Z'),
      })
        .map(({ whole }) => whole.target)
        .reverse();
    // 5, 10 and 15 of 21 days are 23.8, 47.6 and 71.4. The six days after them ask for 114.3 instead of 28.6.
    expect(targets([hundred])).toEqual([24, 24, 23]);
    expect(targets([hundred, more])).toEqual([24, 24, 23]);
  });

  it('is short of nothing where nothing is asked, whatever was lost', () => {
    const line = { id: 'profit', filter: { kinds: [], outcomes: ['won' as const] } };
    const profit = {
      ...DEFAULT_QUOTA,
      lines: [{ ...line, measure: 'profit' as const, target: 100 }],
    };
    const calendar = { ...OFFICE_WEEK, hours: OFFICE_WEEK.hours.map(() => []) };
    const outcomes = [won('2026-11-10', { acquisitionCost: 500 })];
    const other = { versions: [profit], calendar, outcomes };
    const [week] = report([], '2026-11-10', '2026-11-10', other);
    expect(week?.lines[0]).toMatchObject({ actual: -500, target: 0, shortBy: 0, state: 'on-pace' });
    expect(week).toMatchObject({ shortBy: 0, isMoney: true });
  });

  it('says of a week whether it is over', () => {
    const weeks = report([], '2026-11-09', '2026-11-29');
    expect(weeks.map(({ isClosed }) => isClosed)).toEqual([false, false, true]);
    const sunday = { now: Date.parse('2026-11-22T23:59+01:00') };
    expect(report([], '2026-11-18', '2026-11-18', sunday)[0]?.isClosed).toBe(false);
    const monday = { now: Date.parse('2026-11-23T00:00+01:00') };
    expect(report([], '2026-11-18', '2026-11-18', monday)[0]?.isClosed).toBe(true);
  });

  it('has no week where the end is before the beginning', () => {
    expect(report([], '2026-11-20', '2026-11-19')).toEqual([]);
  });

  it('says of this week what the progress says', () => {
    const quota = DEFAULT_QUOTA;
    const tallies = [did('2026-11-16', 21), did('2026-11-17', 34, 'email')];
    const progress = progressOf({ versions: [quota], tallies, ...place, now });
    const [week] = report(tallies, '2026-11-18', '2026-11-18', { versions: [quota] });
    expect(progress).toMatchObject({ ...week?.whole, period: week?.period });
    for (const [index, line] of progress.lines.entries()) {
      const { attainment, shortBy, ...standing } = week?.lines[index] ?? { attainment: null };
      expect(shortBy).toBe(Math.max(0, line.target - line.actual));
      expect(line).toMatchObject(standing);
      expect(attainment).toBe(line.actual / line.target);
    }
  });
});
