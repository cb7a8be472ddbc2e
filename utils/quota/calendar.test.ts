import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Calendar, minutesOfDay, problemOf, withBreak, workingMinutes } from './calendar';
import { addDays, startOfDay, weekday } from './period';

const at = (iso: string) => Date.parse(iso);
/** Monday to Friday, nine to five. */
const OFFICE_WEEK: Calendar = {
  hours: [1, 2, 3, 4, 5, 6, 7].map((day) => (day <= 5 ? [{ from: 9 * 60, to: 17 * 60 }] : [])),
  daysOff: [],
};

const ROUND_THE_CLOCK: Calendar = {
  hours: Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }]),
  daysOff: [],
};

describe('minutesOfDay', () => {
  it('is eight hours on a working day and none on a day off', () => {
    expect(minutesOfDay(OFFICE_WEEK, '2026-11-20')).toBe(480);
    expect(minutesOfDay(OFFICE_WEEK, '2026-11-21')).toBe(0);
    const calendar = { ...OFFICE_WEEK, daysOff: ['2026-11-20'] };
    expect(minutesOfDay(calendar, '2026-11-20')).toBe(0);
  });
});

describe('workingMinutes', () => {
  it.each([
    ['within a day', '2026-11-20T09:30+01:00', '2026-11-20T11:00+01:00', 90],
    ['from before work to after it', '2026-11-20T06:00+01:00', '2026-11-20T22:00+01:00', 480],
    ['over a weekend', '2026-11-20T16:00+01:00', '2026-11-23T10:00+01:00', 120],
    ['a whole week', '2026-11-16T00:00+01:00', '2026-11-23T00:00+01:00', 2400],
    ['backwards', '2026-11-20T11:00+01:00', '2026-11-20T09:30+01:00', 0],
    ['at one moment', '2026-11-20T11:00+01:00', '2026-11-20T11:00+01:00', 0],
  ])('%s', (_, from, to, minutes) => {
    expect(workingMinutes(OFFICE_WEEK, 'Europe/Stockholm', at(from), at(to))).toBe(minutes);
  });

  it.each([
    ['Europe/Stockholm', '2026-03-29', 23],
    ['Europe/Stockholm', '2026-10-25', 25],
    ['America/New_York', '2026-03-08', 23],
    ['America/New_York', '2026-11-01', 25],
    ['Australia/Lord_Howe', '2026-04-05', 24.5],
  ])('%s %s has %d hours and its 24 on the wall clock', (zone, day, hours) => {
    const [from, to] = [startOfDay(day, zone), startOfDay(addDays(day, 1), zone)];
    expect((to - from) / 3_600_000).toBe(hours);
    expect(workingMinutes(ROUND_THE_CLOCK, zone, from, to)).toBe(1440);
  });

  it('counts the skipped hour at once and the repeated hour once', () => {
    const minutes = (from: string, to: string) =>
      workingMinutes(ROUND_THE_CLOCK, 'Europe/Stockholm', at(from), at(to));
    expect(minutes('2026-03-29T00:30Z', '2026-03-29T01:30Z')).toBe(120);
    expect(minutes('2026-10-25T00:30Z', '2026-10-25T01:30Z')).toBe(30);
    expect(minutes('2026-10-25T01:00Z', '2026-10-25T02:00Z')).toBe(0);
  });
});

describe('workingMinutes beside counting every minute', () => {
  const zones = Intl.supportedValuesOf('timeZone');
  const stretches = fc
    .uniqueArray(fc.integer({ min: 0, max: 1440 }), { maxLength: 6 })
    .map((ends) => ends.toSorted((a, b) => a - b))
    .map((ends) =>
      ends.flatMap((from, index) => {
        const to = ends[index + 1];
        return index % 2 === 0 && to !== undefined ? [{ from, to }] : [];
      }),
    );
  const moment = fc.integer({ min: at('1990-01-01T00:00Z'), max: at('2035-01-01T00:00Z') });
  const changes = [
    '2026-03-29T01:00Z',
    '2026-10-25T01:00Z',
    '2026-11-01T06:00Z',
    '2026-04-04T15:00Z',
  ];
  const nearChange = fc
    .tuple(fc.constantFrom(...changes.map(at)), fc.integer({ min: -7200, max: 7200 }))
    .map(([ms, seconds]) => ms + seconds * 1000);
  const changing = [
    'Europe/Stockholm',
    'America/New_York',
    'Australia/Lord_Howe',
    'America/Havana',
  ];

  /** Minutes since 1970 as the wall clock shows them, by Intl alone. */
  function wallMinutes(format: Intl.DateTimeFormat, ms: number): number {
    const part = Object.fromEntries(
      format.formatToParts(ms).map(({ type, value }) => [type, +value]),
    );
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = part;
    return Date.UTC(year, month - 1, day, hour, minute) / 60_000;
  }

  /** Every minute that the wall clock reaches for the first time, one by one. */
  function slowly(calendar: Calendar, zone: string, from: number, to: number): number {
    const format = new Intl.DateTimeFormat('en-u-ca-iso8601-hc-h23', {
      timeZone: zone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    const reach = (start: number, end: number, furthest: number): number => {
      let reached = Math.max(furthest, wallMinutes(format, end));
      for (let ms = Math.floor(start / 60_000) * 60_000; ms + 60_000 <= end; ms += 60_000) {
        reached = Math.max(reached, wallMinutes(format, ms) + 1);
      }
      return reached;
    };
    const begin = reach(from - 3 * 3_600_000, from, 0);
    const end = reach(from, to, begin);
    let minutes = 0;
    for (let wall = begin; wall < end; wall += 1) {
      const day = new Date(wall * 60_000).toISOString().slice(0, 10);
      const hours = calendar.daysOff.includes(day) ? [] : calendar.hours[weekday(day) - 1];
      const worked = hours?.some(({ from, to }) => from <= wall % 1440 && wall % 1440 < to);
      if (worked) minutes += 1;
    }
    return minutes;
  }

  it('agrees on 600 random cases', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...zones), fc.constantFrom(...changing)),
        fc.array(stretches, { minLength: 7, maxLength: 7 }),
        fc.oneof(moment, nearChange),
        fc.integer({ min: 0, max: 12 * 60 * 60 }),
        fc.boolean(),
        (zone, hours, from, seconds, dayOff) => {
          const day = new Date(from).toISOString().slice(0, 10);
          const calendar = { hours, daysOff: dayOff ? [day] : [] };
          const to = from + seconds * 1000;
          expect(workingMinutes(calendar, zone, from, to)).toBe(slowly(calendar, zone, from, to));
        },
      ),
      { numRuns: 600 },
    );
  });
});

describe('problemOf', () => {
  it.each([
    ['none', [{ from: 540, to: 1020 }], null],
    ['no hours', [], null],
    [
      'one stretch where another ends',
      [
        { from: 540, to: 720 },
        { from: 720, to: 1020 },
      ],
      null,
    ],
    [
      'stretches out of order',
      [
        { from: 780, to: 1020 },
        { from: 540, to: 720 },
      ],
      null,
    ],
    ['the whole day', [{ from: 0, to: 1440 }], null],
    ['an end before the start', [{ from: 1020, to: 540 }], 'ends-before-start'],
    ['an end at the start', [{ from: 540, to: 540 }], 'ends-before-start'],
    [
      'an overlap',
      [
        { from: 700, to: 1020 },
        { from: 540, to: 720 },
      ],
      'overlap',
    ],
    [
      'one within another',
      [
        { from: 540, to: 1020 },
        { from: 600, to: 660 },
      ],
      'overlap',
    ],
    ['past midnight', [{ from: 1200, to: 1500 }], 'not-a-time'],
    ['no number', [{ from: Number.NaN, to: 1020 }], 'not-a-time'],
    ['half a minute', [{ from: 540.5, to: 1020 }], 'not-a-time'],
  ])('%s', (_, hours, problem) => {
    expect(problemOf(hours)).toBe(problem);
  });
});

describe('withBreak', () => {
  const at = (from: number, to: number) => ({ from: from * 60, to: to * 60 });

  it('cuts a lunch hour, then goes on after the end, then before the start', () => {
    expect(withBreak([at(9, 17)])).toEqual([at(9, 12), at(13, 17)]);
    expect(withBreak([at(9, 12), at(13, 17)])).toEqual([at(9, 12), at(13, 17), at(18, 19)]);
    expect(withBreak([at(13, 24)])).toEqual([at(11, 12), at(13, 24)]);
  });

  it('breaks up the longest where there is no room around', () => {
    expect(withBreak([at(0, 12), at(13, 24)])).toEqual([
      at(0, 6),
      { from: 375, to: 720 },
      at(13, 24),
    ]);
  });

  it('never gives hours with a problem', () => {
    const stretches = fc
      .uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 8 })
      .map((minutes) => minutes.sort((a, b) => a - b))
      .map((minutes) =>
        minutes.flatMap((from, index) => {
          const to = minutes[index + 1];
          return index % 2 === 0 && to !== undefined ? { from, to } : [];
        }),
      );
    fc.assert(fc.property(stretches, (hours) => problemOf(withBreak(hours)) === null));
  });
});
