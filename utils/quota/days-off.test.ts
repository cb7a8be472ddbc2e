import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stretchesOf, withDaysOff } from './days-off';
import { addDays } from './period';

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
        const again = stretchesOf(days).reduce<string[]>((held, { first, last }) => {
          const read = withDaysOff(held, first, last);
          return 'days' in read ? read.days : held;
        }, []);
        expect(again).toEqual([...new Set(days)].sort());
      }),
    );
  });
});

describe('withDaysOff', () => {
  it('adds one day, or all from the first to the last', () => {
    expect(withDaysOff(['2026-12-01'], '2026-11-30', '')).toEqual({
      days: ['2026-11-30', '2026-12-01'],
    });
    expect(withDaysOff(['2026-12-01'], '2026-11-30', '2026-12-02')).toEqual({
      days: ['2026-11-30', '2026-12-01', '2026-12-02'],
    });
  });

  it.each([
    ['', '', 'no-day'],
    ['', '2026-12-02', 'no-day'],
    ['122026-01-01', '', 'no-day'],
    ['2026-12-02', '2026-12-01', 'ends-before-start'],
    ['2026-12-02', '2036-12-02', 'too-long'],
  ])('refuses %j to %j as %s', (first, last, problem) => {
    expect(withDaysOff([], first, last)).toEqual({ problem });
  });
});
