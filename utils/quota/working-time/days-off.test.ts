import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@/utils/time/period';
import {
  addHalf,
  removeHalf,
  stretchesOf,
  type TimeOff,
  timeOffStretches,
  withoutStretch,
  withTimeOff,
} from './days-off';

const NONE: TimeOff = { daysOff: [], halves: [] };

describe('stretchesOf', () => {
  it('joins days in a row, over the end of a month too', () => {
    expect(
      stretchesOf(['2026-12-31', '2026-12-24', '2027-01-01', '2026-12-25', '2026-12-24']),
    ).toEqual([
      { first: '2026-12-24', last: '2026-12-25' },
      { first: '2026-12-31', last: '2027-01-01' },
    ]);
  });

  it('gives nothing for no days', () => {
    expect(stretchesOf([])).toEqual([]);
  });

  it('holds the same days as it was given', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((count) => addDays('2026-01-01', count));
    fc.assert(
      fc.property(fc.array(day), (days) => {
        const again = stretchesOf(days).reduce<TimeOff>((held, { first, last }) => {
          const read = withTimeOff(held, first, last, 'day');
          return 'off' in read ? read.off : held;
        }, NONE);
        expect(again.daysOff).toEqual([...new Set(days)].sort());
      }),
    );
  });
});

describe('withTimeOff', () => {
  const off: TimeOff = { daysOff: ['2026-12-01'], halves: [] };

  it('adds one day, or all from the first to the last', () => {
    expect(withTimeOff(off, '2026-11-30', '', 'day')).toEqual({
      off: { daysOff: ['2026-11-30', '2026-12-01'], halves: [] },
    });
    expect(withTimeOff(off, '2026-11-30', '2026-12-02', 'day')).toEqual({
      off: { daysOff: ['2026-11-30', '2026-12-01', '2026-12-02'], halves: [] },
    });
  });

  it('adds the same half of each day, and leaves whole days whole', () => {
    expect(withTimeOff(off, '2026-11-30', '2026-12-01', 'morning')).toEqual({
      off: { daysOff: ['2026-12-01'], halves: [{ day: '2026-11-30', half: 'morning' }] },
    });
  });

  it.each([
    ['', '', 'no-day'],
    ['', '2026-12-02', 'no-day'],
    ['122026-01-01', '', 'no-day'],
    ['2026-12-02', '2026-12-01', 'ends-before-start'],
    ['2026-12-02', '2036-12-02', 'too-long'],
    ['2026-12-01', '', 'off-already'],
  ])('refuses %j to %j as %s', (first, last, problem) => {
    expect(withTimeOff(off, first, last, 'day')).toEqual({ problem });
  });

  it('refuses a half that is off already, also as part of the day', () => {
    const half: TimeOff = { ...off, halves: [{ day: '2026-12-03', half: 'morning' }] };
    expect(withTimeOff(half, '2026-12-03', '', 'morning')).toEqual({ problem: 'off-already' });
    expect(withTimeOff(half, '2026-12-01', '', 'morning')).toEqual({ problem: 'off-already' });
    expect(withTimeOff(half, '2026-12-03', '', 'afternoon')).toEqual({
      off: { daysOff: ['2026-12-01', '2026-12-03'], halves: [] },
    });
  });
});

describe('timeOffStretches', () => {
  const day = fc.integer({ min: 0, max: 40 }).map((count) => addDays('2026-01-01', count));
  const part = fc.constantFrom('day' as const, 'morning' as const, 'afternoon' as const);
  const someTimeOff = fc
    .array(fc.tuple(day, part))
    .map((taken) => taken.reduce((off, [on, of]) => addHalf(off, on, of), NONE));

  it('lists halves apart from days, oldest first', () => {
    const off: TimeOff = {
      daysOff: ['2026-12-25', '2026-12-24'],
      halves: [
        { day: '2026-12-23', half: 'afternoon' },
        { day: '2026-12-22', half: 'afternoon' },
      ],
    };
    expect(timeOffStretches(off)).toEqual([
      { first: '2026-12-22', last: '2026-12-23', part: 'afternoon' },
      { first: '2026-12-24', last: '2026-12-25', part: 'day' },
    ]);
  });

  it('holds all there is: without its stretches nothing is off', () => {
    fc.assert(
      fc.property(someTimeOff, (off) => {
        expect(timeOffStretches(off).reduce(withoutStretch, off)).toEqual(NONE);
      }),
    );
  });

  it('never holds a day twice, however it was taken off and back', () => {
    fc.assert(
      fc.property(someTimeOff, day, part, (off, on, of) => {
        const back = removeHalf(addHalf(off, on, of), on, of);
        const days = [...back.daysOff, ...new Set(back.halves.map((half) => half.day))];
        expect(new Set(days).size).toBe(days.length);
      }),
    );
  });
});
