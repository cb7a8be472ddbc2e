import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Calendar, minutesOfDay, problemOf, withBreak } from './calendar';

/** Monday to Friday, nine to five. */
const OFFICE_WEEK: Calendar = {
  hours: [1, 2, 3, 4, 5, 6, 7].map((day) => (day <= 5 ? [{ from: 9 * 60, to: 17 * 60 }] : [])),
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
