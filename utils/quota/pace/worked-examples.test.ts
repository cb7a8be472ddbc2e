import { describe, expect, it } from 'vitest';
import {
  did,
  hoursOn,
  lineOf,
  MONTH,
  OFFICE,
  OFFICE_WITH_LUNCH,
  quotaOf,
  readAt,
  WEEK,
} from '@/test/support/quotas';
import type { Calendar } from '@/utils/quota/working-time/calendar';

/* What weeks, months and clocks ask for. Each figure is worked out by hand. */

const calls = (target: number) => [quotaOf(WEEK, [lineOf('call', target)])];

describe('a 37.5-hour week', () => {
  // 450 minutes a day, 2250 a week: 75 calls make one for every half hour.
  const calendar = OFFICE_WITH_LUNCH;

  it.each([
    ['2026-11-16T12:00+01:00', 6],
    ['2026-11-16T12:15+01:00', 6], // lunch
    ['2026-11-16T12:30+01:00', 6],
    ['2026-11-16T13:00+01:00', 7],
    ['2026-11-16T17:00+01:00', 15],
    ['2026-11-18T12:15+01:00', 36],
    ['2026-11-20T16:30+01:00', 74],
  ])('asks at %s for %d of 75', (when, expected) => {
    expect(readAt(when, calls(75), { calendar }).expected).toBe(expected);
  });
});

describe('a week with a holiday and half a day off that the other days make up for', () => {
  // Monday 21 December to Christmas Eve at one: 3 x 480 + 240 = 1680 minutes; 70 calls make one for every 24.
  const calendar: Calendar = {
    ...OFFICE,
    daysOff: ['2026-12-25'],
    halfDaysOff: [{ day: '2026-12-24', half: 'afternoon' }],
  };

  const calls = (target: number) => [
    quotaOf(WEEK, [lineOf('call', target)], { timeOff: 'make-up' }),
  ];

  it.each([
    ['2026-12-21T17:00+01:00', 20],
    ['2026-12-23T17:00+01:00', 60],
    ['2026-12-24T11:00+01:00', 65],
    ['2026-12-24T13:00+01:00', 70],
    ['2026-12-24T17:00+01:00', 70],
  ])('asks at %s for %d of 70', (when, expected) => {
    expect(readAt(when, calls(70), { calendar }).expected).toBe(expected);
  });

  it('keeps its target: what the time off does not ask for, the other days do', () => {
    const { days, target } = readAt('2026-12-21T08:00+01:00', calls(70), { calendar });
    expect(target).toBe(70);
    expect(days.map(({ share }) => share)).toEqual([20, 20, 20, 10, 0, 0, 0]);
  });

  it('begins at one after a morning off', () => {
    const off: Calendar = { ...OFFICE, halfDaysOff: [{ day: '2026-11-16', half: 'morning' }] };
    // 240 + 4 x 480 = 2160 minutes: 90 calls make one for every 24.
    const at = (when: string) => readAt(when, calls(90), { calendar: off }).expected;
    expect(at('2026-11-16T12:59+01:00')).toBe(0);
    expect(at('2026-11-16T17:00+01:00')).toBe(10);
  });
});

describe('a night shift over a change of the clocks', () => {
  // Sundays from midnight to six by the clock: 360 minutes, 60 calls are ten an hour.
  const calendar: Calendar = { hours: hoursOn([7], [0, 360]), daysOff: [] };
  const at = (when: string, zone: string) => readAt(when, calls(60), { calendar, zone }).expected;

  it.each([
    // Stockholm, 29 March 2026: two o'clock becomes three.
    ['Europe/Stockholm', '2026-03-29T01:54+01:00', 19],
    ['Europe/Stockholm', '2026-03-29T03:00+02:00', 30],
    ['Europe/Stockholm', '2026-03-29T06:00+02:00', 60],
    // Stockholm, 25 October 2026: three o'clock becomes two, and the hour until three passes again.
    ['Europe/Stockholm', '2026-10-25T02:30+02:00', 25],
    ['Europe/Stockholm', '2026-10-25T02:00+01:00', 30],
    ['Europe/Stockholm', '2026-10-25T02:30+01:00', 30],
    ['Europe/Stockholm', '2026-10-25T03:06+01:00', 31],
    ['Europe/Stockholm', '2026-10-25T06:00+01:00', 60],
    // New York, 8 March 2026: two o'clock becomes three.
    ['America/New_York', '2026-03-08T01:54-05:00', 19],
    ['America/New_York', '2026-03-08T03:00-04:00', 30],
    ['America/New_York', '2026-03-08T06:00-04:00', 60],
    // New York, 1 November 2026: two o'clock becomes one, and the hour until two passes again.
    ['America/New_York', '2026-11-01T01:30-04:00', 15],
    ['America/New_York', '2026-11-01T01:00-05:00', 20],
    ['America/New_York', '2026-11-01T01:59-05:00', 20],
    ['America/New_York', '2026-11-01T02:06-05:00', 21],
    ['America/New_York', '2026-11-01T06:00-05:00', 60],
  ])('in %s asks at %s for %d of 60', (zone, when, expected) => {
    expect(at(when, zone)).toBe(expected);
  });
});

describe('a month that begins on a Saturday', () => {
  // August 2026: 3 to 7, 10 to 14, 17 to 21, 24 to 28 and 31 are 21 working days; 210 calls are ten a day.
  const august = [quotaOf(MONTH, [lineOf('call', 210)])];

  it.each([
    ['2026-08-01T12:00+02:00', 0],
    ['2026-08-02T23:59+02:00', 0],
    ['2026-08-03T17:00+02:00', 10],
    ['2026-08-16T12:00+02:00', 100],
    ['2026-08-31T13:00+02:00', 205],
    ['2026-08-31T23:59+02:00', 210],
  ])('asks at %s for %d of 210', (when, expected) => {
    const { period, ...month } = readAt(when, august);
    expect(month.expected).toBe(expected);
    expect(period).toMatchObject({ first: '2026-08-01', last: '2026-08-31', label: '2026-08' });
  });

  it('asks nothing on the Saturday, whose week shows five days of July', () => {
    const july = [did('2026-07-31', 'call', 9), did('2026-08-01', 'call', 2)];
    const { today, days, actual } = readAt('2026-08-01T12:00+02:00', august, { tallies: july });
    expect(today).toEqual({ done: 2, share: 0, more: 0, works: false });
    expect(actual).toBe(2);
    // July has 23 working days.
    expect(days.map(({ share }) => Math.round(share * 23))).toEqual([
      210, 210, 210, 210, 210, 0, 0,
    ]);
    expect(days.map(({ done }) => done)).toEqual([0, 0, 0, 0, 9, 2, 0]);
  });
});

describe('two months from October', () => {
  // October has 22 working days, November 21: 430 calls are ten a day.
  const months = [
    quotaOf({ unit: 'month', count: 2, anchor: '2026-10-01' }, [lineOf('call', 430)]),
  ];

  it.each([
    ['2026-10-31T12:00+01:00', 220],
    ['2026-11-02T13:00+01:00', 225],
    ['2026-11-30T17:00+01:00', 430],
  ])('ask at %s for %d of 430', (when, expected) => {
    const { period, ...both } = readAt(when, months);
    expect(both.expected).toBe(expected);
    expect(period).toMatchObject({ first: '2026-10-01', last: '2026-11-30' });
  });

  it('end where the next two begin', () => {
    const { period, expected } = readAt('2026-12-01T00:00+01:00', months);
    expect(period).toMatchObject({
      first: '2026-12-01',
      last: '2027-01-31',
      label: '2026-12-01/P2M',
    });
    expect(expected).toBe(0);
  });
});

describe('a week from Sunday', () => {
  // Sunday to Thursday, nine to five.
  const calendar: Calendar = { hours: hoursOn([7, 1, 2, 3, 4], [540, 1020]), daysOff: [] };

  it.each([
    ['2026-11-15T08:00+02:00', 0],
    ['2026-11-15T17:00+02:00', 50],
    ['2026-11-18T13:00+02:00', 175],
    ['2026-11-19T17:00+02:00', 250],
    ['2026-11-21T23:59+02:00', 250],
    ['2026-11-22T00:00+02:00', 0],
  ])('asks at %s for %d of 250', (when, expected) => {
    const other = { calendar, weekStart: 7, zone: 'Asia/Jerusalem' };
    expect(readAt(when, calls(250), other).expected).toBe(expected);
  });
});
