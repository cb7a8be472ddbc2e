import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addDays,
  dayOf,
  daysOf,
  furthestWallTime,
  momentOf,
  startOfDay,
  timeWithOffset,
  weekday,
  weekOf,
  weeksBetween,
} from './period';

const at = (iso: string) => Date.parse(iso);

describe('weekOf', () => {
  it.each([
    ['a usual Friday', '2026-11-20', 1, '2026-11-16', '2026-11-22', '2026-W47'],
    ['a Monday', '2026-11-16', 1, '2026-11-16', '2026-11-22', '2026-W47'],
    ['a Sunday', '2026-11-22', 1, '2026-11-16', '2026-11-22', '2026-W47'],
    ['a month end', '2026-07-31', 1, '2026-07-27', '2026-08-02', '2026-W31'],
    ['a week 53', '2027-01-01', 1, '2026-12-28', '2027-01-03', '2026-W53'],
    ['a year end that is in week 1', '2025-12-31', 1, '2025-12-29', '2026-01-04', '2026-W01'],
    ['the leap day', '2028-02-29', 1, '2028-02-28', '2028-03-05', '2028-W09'],
    ['weeks from Sunday', '2026-11-20', 7, '2026-11-15', '2026-11-21', '2026-11-15/P7D'],
    [
      'a Sunday that begins its week',
      '2026-11-15',
      7,
      '2026-11-15',
      '2026-11-21',
      '2026-11-15/P7D',
    ],
    ['weeks from Saturday', '2026-11-20', 6, '2026-11-14', '2026-11-20', '2026-11-14/P7D'],
  ])('%s', (_, day, weekStart, first, last, label) => {
    expect(weekOf(day, weekStart)).toEqual({ first, last, label });
  });
});

describe('days', () => {
  it('go over the ends of months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
  });

  it('know their weekday', () => {
    expect(weekday('2026-11-16')).toBe(1);
    expect(weekday('2026-11-22')).toBe(7);
  });

  it('begin where the zone says', () => {
    expect(dayOf(at('2026-11-20T23:30:00Z'), 'Europe/Stockholm')).toBe('2026-11-21');
    expect(dayOf(at('2026-11-20T23:30:00Z'), 'America/New_York')).toBe('2026-11-20');
    expect(startOfDay('2026-11-20', 'Europe/Stockholm')).toBe(at('2026-11-19T23:00:00Z'));
  });

  it('begin at one where the clock skips midnight', () => {
    expect(startOfDay('2026-04-24', 'Africa/Cairo')).toBe(at('2026-04-23T22:00:00Z'));
    expect(timeWithOffset(at('2026-04-23T22:00:00Z'), 'Africa/Cairo')).toBe(
      '2026-04-24T01:00:00+03:00',
    );
  });
});

describe('weeksBetween', () => {
  it('takes whole weeks, oldest first', () => {
    const labels = weeksBetween('2026-12-30', '2027-01-11', 1).map(({ label }) => label);
    expect(labels).toEqual(['2026-W53', '2027-W01', '2027-W02']);
  });

  it('finds none where the end is before the beginning', () => {
    expect(weeksBetween('2026-11-20', '2026-11-19', 1)).toEqual([]);
  });
});

describe('timeWithOffset', () => {
  it('is the clock of the zone, to the second', () => {
    const ms = at('2026-11-20T13:03:22.900Z');
    expect(timeWithOffset(ms, 'Europe/Stockholm')).toBe('2026-11-20T14:03:22+01:00');
    expect(timeWithOffset(ms, 'Asia/Kolkata')).toBe('2026-11-20T18:33:22+05:30');
    expect(timeWithOffset(ms, 'America/New_York')).toBe('2026-11-20T08:03:22-05:00');
  });
});

describe('furthestWallTime', () => {
  it('is what the clock shows', () => {
    expect(furthestWallTime(at('2026-11-20T13:03:59Z'), 'Europe/Stockholm')).toEqual({
      day: '2026-11-20',
      minute: 14 * 60 + 3,
    });
  });

  it.each([
    ['first 02:30', '2026-10-25T00:30:00Z', 150],
    ['last minute before the change', '2026-10-25T00:59:00Z', 179],
    ['the moment of the change', '2026-10-25T01:00:00Z', 180],
    ['second 02:30', '2026-10-25T01:30:00Z', 180],
    ['03:00', '2026-10-25T02:00:00Z', 180],
    ['03:01', '2026-10-25T02:01:00Z', 181],
  ])('stays where it was while an hour repeats: %s', (_, iso, minute) => {
    expect(furthestWallTime(at(iso), 'Europe/Stockholm')).toEqual({ day: '2026-10-25', minute });
  });

  it('stays at midnight where the hour before it repeats', () => {
    expect(furthestWallTime(at('2018-02-18T02:30:00Z'), 'America/Sao_Paulo')).toEqual({
      day: '2018-02-17',
      minute: 24 * 60,
    });
  });
});

describe('any day', () => {
  const day = fc
    .date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const weekStart = fc.integer({ min: 1, max: 7 });

  it('is in its week, which has seven days and begins on its weekday', () => {
    fc.assert(
      fc.property(day, weekStart, (day, weekStart) => {
        const week = weekOf(day, weekStart);
        const days = daysOf(week);
        expect(days).toHaveLength(7);
        expect(days).toContain(day);
        expect(weekday(week.first)).toBe(weekStart);
        for (const other of days) expect(weekOf(other, weekStart)).toEqual(week);
      }),
    );
  });

  it('agrees with Date on weekday and distance', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        const other = addDays(day, count);
        expect(Date.parse(other) - Date.parse(day)).toBe(count * 86_400_000);
        expect(weekday(day) % 7).toBe(new Date(day).getUTCDay());
      }),
    );
  });
});

test.each([
  ['2026-11-20', 870, 'Europe/Stockholm', '2026-11-20T13:30:00.000Z'],
  ['2026-03-29', 150, 'Europe/Stockholm', '2026-03-29T01:30:00.000Z'],
  ['2026-10-25', 150, 'Europe/Stockholm', '2026-10-25T00:30:00.000Z'],
  ['2026-11-20', 0, 'America/New_York', '2026-11-20T05:00:00.000Z'],
])('%s, minute %i in %s is %s', (day, minute, zone, moment) => {
  expect(new Date(momentOf({ day, minute }, zone)).toISOString()).toBe(moment);
});
