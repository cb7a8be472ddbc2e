import { describe, expect, it } from 'vitest';
import { did, hoursOn, lineOf, MONTH, OFFICE, quotaOf, readAt, WEEK } from '@/test/support/quotas';
import type { Quota } from '@/utils/quota/quota';
import { periodReport, weeklyReport } from '@/utils/quota/weekly/weekly-report';
import type { Calendar } from '@/utils/quota/working-time/calendar';
import { addDays, daysOf } from '@/utils/time/period';

/*
 * What is asked of days without working time. Each figure is worked out by hand. The working days of the week of 16
 * November 2026 are 16 to 20; November has 21, and June 2026 has 22.
 */

const DAY = { unit: 'day', count: 1 } as const;
const calls = (period: Quota['period'], target: number, other: Partial<Quota> = {}) =>
  quotaOf(period, [lineOf('call', target)], other);
const off = (first: string, last = first): Calendar => ({
  ...OFFICE,
  daysOff: daysOf({ first, last, label: '' }),
});
const working = ['16', '17', '18', '19', '20'].map((day) => `2026-11-${day}`);
const thirtyADay = working.map((day) => did(day, 'call', 30));

const place = { zone: 'Europe/Stockholm', weekStart: 1, calendar: OFFICE, tallies: [] };
const weekOf = (versions: Quota[], other = {}) => {
  const span = { first: '2026-11-16', last: '2026-11-22' };
  const now = Date.parse('2026-11-30T12:00+01:00');
  return weeklyReport({ ...place, ...span, now, versions, ...other })[0];
};

describe('30 calls a day, of which 150 were made from Monday to Friday', () => {
  const quota = [calls(DAY, 30)];

  it('are 150 of 150 in the week, 100 %', () => {
    const week = weekOf(quota, { tallies: thirtyADay });
    expect(week?.whole).toMatchObject({ actual: 150, target: 150, state: 'done' });
    expect(week?.lines[0]).toMatchObject({ target: 150, fullTarget: 150, attainment: 1 });
    expect(week).toMatchObject({ isClosed: true, shortBy: 0, workingDays: 5 });
  });

  it.each(['2026-11-21T12:00+01:00', '2026-11-22T23:59+01:00'])('ask nothing at %s', (when) => {
    const { lines, today, target, expected, asking, landing } = readAt(when, quota);
    expect({ target, expected, landing }).toEqual({ target: 0, expected: 0, landing: null });
    expect(today).toEqual({ done: 0, share: 0, more: 0, works: false });
    expect(lines[0]).toMatchObject({ fullTarget: 0, state: 'on-pace', pace: 0 });
    expect(asking).toEqual({ is: 'nothing-now', why: 'no-hours' });
  });

  it('are 120 of 150 in a week with a holiday, which no other day makes up for', () => {
    const calendar = off('2026-11-18');
    for (const timeOff of ['lower', 'make-up'] as const) {
      const week = weekOf([calls(DAY, 30, { timeOff })], { calendar });
      expect(week?.lines[0]).toMatchObject({ target: 120, fullTarget: 150 });
      expect(week?.workingDays).toBe(4);
    }
  });

  it('carry what Friday lacks past the weekend to Monday, and nothing of the weekend', () => {
    const carry = { shortfall: true, surplus: true, cap: 50 };
    const short = [...thirtyADay.slice(0, 4), did('2026-11-20', 'call', 25)];
    const onMonday = (tallies: typeof short) =>
      readAt('2026-11-23T12:00+01:00', [calls(DAY, 30, { carry, effective: '2026-11-16' })], {
        tallies,
      }).lines[0]?.carried;
    expect(onMonday(short)).toBe(5);
    expect(onMonday([...short, did('2026-11-21', 'call', 20)])).toBe(5);
  });
});

describe('a week of 50 calls of which', () => {
  it.each<[string, Calendar, Quota['timeOff'], number, number]>([
    ['Monday to Thursday are off', off('2026-11-16', '2026-11-19'), 'lower', 10, 10],
    [
      'Monday to Thursday are off, and made up for',
      off('2026-11-16', '2026-11-19'),
      'make-up',
      50,
      50,
    ],
    ['Wednesday is off', off('2026-11-18'), 'lower', 40, 40],
    ['Saturday is off', off('2026-11-21'), 'lower', 50, 50],
    ['all is off', off('2026-11-14', '2026-11-24'), 'lower', 0, 0],
    ['all is off and nothing can make up for it', off('2026-11-14', '2026-11-24'), 'make-up', 0, 0],
  ])('%s', (_, calendar, timeOff, target, expected) => {
    const at = readAt(
      '2026-11-20T17:00+01:00',
      [calls(WEEK, 50, { timeOff: timeOff ?? 'lower' })],
      {
        calendar,
      },
    );
    expect(at).toMatchObject({ target, expected });
  });

  it('half of Thursday is off: 45', () => {
    const half = { ...OFFICE, halfDaysOff: [{ day: '2026-11-19', half: 'morning' as const }] };
    expect(readAt('2026-11-16T08:00+01:00', [calls(WEEK, 50)], { calendar: half }).target).toBe(45);
  });

  it('a short Friday is off: by its minutes, not by its days', () => {
    const hours = [...OFFICE.hours.slice(0, 4), [{ from: 540, to: 780 }], [], []];
    const calendar = { hours, daysOff: ['2026-11-20'] };
    // 1920 of 2160 minutes.
    expect(readAt('2026-11-16T08:00+01:00', [calls(WEEK, 90)], { calendar }).target).toBe(80);
  });
});

describe('a whole week off', () => {
  const calendar = off('2026-11-16', '2026-11-22');
  const quota = [calls(WEEK, 50)];

  it('asks nothing while it lasts, and says why', () => {
    const week = readAt('2026-11-18T12:00+01:00', quota, { calendar });
    expect(week).toMatchObject({ target: 0, expected: 0, pace: 0, landing: null, doneOn: null });
    expect(week.asking).toEqual({ is: 'nothing-now', why: 'time-off' });
    expect(week.lines[0]?.asking).toEqual({ is: 'nothing-now', why: 'time-off' });
  });

  it('is not 50 behind once it is over', () => {
    const week = weekOf(quota, { calendar });
    expect(week).toMatchObject({ isClosed: true, shortBy: 0, workingDays: 0 });
    expect(week?.lines[0]).toMatchObject({
      target: 0,
      fullTarget: 50,
      attainment: null,
      shortBy: 0,
    });
    expect(week?.asking).toEqual({ is: 'nothing-now', why: 'time-off' });
  });

  it('hands on what the week before lacked, and nothing of its own', () => {
    const carry = { shortfall: true, surplus: true, cap: 100 };
    const carried = (tallies: ReturnType<typeof did>[]) =>
      readAt('2026-11-25T12:00+01:00', [calls(WEEK, 50, { carry, effective: '2026-11-09' })], {
        tallies,
        calendar,
      }).lines[0]?.carried;
    expect(carried([did('2026-11-10', 'call', 43)])).toBe(7);
    expect(carried([did('2026-11-10', 'call', 43), did('2026-11-18', 'call', 20)])).toBe(7);
    expect(carried([did('2026-11-10', 'call', 60)])).toBe(-10);
  });
});

describe('a month', () => {
  it('of which June is off entirely asks nothing of June, and all of July', () => {
    const calendar = off('2026-06-01', '2026-06-30');
    const months = [calls(MONTH, 220)];
    const june = readAt('2026-06-17T12:00+02:00', months, { calendar });
    expect(june).toMatchObject({ target: 0, asking: { is: 'nothing-now', why: 'time-off' } });
    expect(readAt('2026-07-01T12:00+02:00', months, { calendar }).target).toBe(220);
    const span = { first: '2026-06-01', last: '2026-06-30' };
    const now = Date.parse('2026-07-15T12:00+02:00');
    const [closed] = periodReport({ ...place, ...span, calendar, now, versions: months });
    expect(closed?.lines[0]).toMatchObject({ target: 0, fullTarget: 220, attainment: null });
  });

  it('of 210 with four weeks off asks for all of it on the 30th, or for ten', () => {
    const calendar = off('2026-11-01', '2026-11-29');
    const today = (timeOff?: Quota['timeOff']) =>
      readAt('2026-11-30T08:00+01:00', [calls(MONTH, 210, timeOff ? { timeOff } : {})], {
        calendar,
      }).today.more;
    expect(today()).toBe(210);
    expect(today('make-up')).toBe(210);
    expect(today('lower')).toBe(10);
  });

  it('that time off lowers says in each of its weeks what is asked and what usually would be', () => {
    const weeks = weeklyReport({
      ...place,
      versions: [calls(MONTH, 210, { timeOff: 'lower' })],
      calendar: off('2026-11-09', '2026-11-13'),
      now: Date.parse('2026-12-31T18:00+01:00'),
      first: '2026-11-02',
      last: '2026-11-29',
    }).map(({ lines }) => [lines[0]?.target, lines[0]?.fullTarget]);
    expect(weeks.reverse()).toEqual([
      [50, 50],
      [0, 50],
      [50, 50],
      [50, 50],
    ]);
  });
});

describe('a quota that says nothing of time off', () => {
  it.each<[Quota['period'], number]>([
    [DAY, 0],
    [{ unit: 'day', count: 7 }, 80],
    [WEEK, 80],
    [{ unit: 'day', count: 8 }, 100],
    [{ unit: 'week', count: 2 }, 100],
    [MONTH, 100],
    [{ unit: 'quarter', count: 1 }, 100],
    [{ unit: 'year', count: 1 }, 100],
  ])('is lowered by it in periods of up to a week: %o', (period, target) => {
    const monday = { ...period, anchor: '2026-11-16' };
    const calendar = off('2026-11-18');
    expect(readAt('2026-11-18T12:00+01:00', [calls(monday, 100)], { calendar }).target).toBe(
      target,
    );
  });
});

describe('a quota that changes its rule', () => {
  it('in the middle of a week takes each day by its own', () => {
    // Tuesday and Friday are off. Monday: 10 of 50 by the usual hours. Then 17 for each of three working days, of
    // which two are left.
    const versions = [
      calls(WEEK, 50, { timeOff: 'lower' }),
      calls(WEEK, 51, { timeOff: 'make-up', effective: '2026-11-18' }),
    ];
    const calendar = { ...OFFICE, daysOff: ['2026-11-17', '2026-11-20'] };
    const week = readAt('2026-11-18T17:00+01:00', versions, { calendar });
    expect(week).toMatchObject({ target: 44, expected: 27 });
    expect(week.days.map(({ share }) => share)).toEqual([10, 0, 17, 17, 0, 0, 0]);
  });
});

describe('a life without hours', () => {
  it('asks nothing, whatever is set', () => {
    const calendar = { hours: hoursOn([]), daysOff: [addDays('2026-11-18', 1)] };
    const { target, asking } = readAt('2026-11-18T12:00+01:00', [calls(WEEK, 50)], { calendar });
    expect({ target, asking }).toEqual({
      target: 0,
      asking: { is: 'nothing-now', why: 'no-hours' },
    });
  });
});
