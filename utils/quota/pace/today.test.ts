import { describe, expect, it } from 'vitest';
import { dealLine, did, lineOf, quotaOf, readAt, WEEK, won } from '@/test/support/quotas';
import { todayOf } from './today';

/** A week of five working days of equal weight. */
const WEEKDAYS = [480, 480, 480, 480, 480, 0, 0];
const [MONDAY, WEDNESDAY, FRIDAY, SATURDAY] = [0, 2, 4, 5];

describe('todayOf', () => {
  it.each<[string, number, number[], number, { share: number; more: number }]>([
    ['a Monday with nothing done', 50, [0], MONDAY, { share: 10, more: 10 }],
    ['a Wednesday with all left', 50, [0], WEDNESDAY, { share: 17, more: 17 }],
    ['a Friday with 30 done before', 50, [10, 10, 10], FRIDAY, { share: 20, more: 20 }],
    ['a Friday with more done than asked', 50, [30, 0, 0, 0, 25], FRIDAY, { share: 20, more: 0 }],
    ['a line done before today', 50, [60], WEDNESDAY, { share: 0, more: 0 }],
    ['a line done by today', 50, [40, 0, 10], WEDNESDAY, { share: 4, more: 0 }],
    // A loss of today is spread over the days left, like what was left this morning.
    ['a loss today', 50, [20, 0, -10], WEDNESDAY, { share: 14, more: 14 }],
    ['a loss of all and more', 50, [0, 0, -100], FRIDAY, { share: 150, more: 150 }],
    ['a loss that leaves the line done', 50, [80, 0, -10], WEDNESDAY, { share: 0, more: 0 }],
    ['a loss on a day off', 50, [20, 0, 0, 0, 0, -100], SATURDAY, { share: 0, more: 0 }],
    ['a day off', 50, [20], SATURDAY, { share: 0, more: 0 }],
    ['nothing asked', 0, [20, 0, -10], WEDNESDAY, { share: 0, more: 0 }],
  ])('of %s', (_, target, done, today, asked) => {
    const perDay = WEEKDAYS.map((_, day) => done[day] ?? 0);
    expect(todayOf(target, perDay, WEEKDAYS, today)).toEqual({ done: perDay[today], ...asked });
  });
});

describe('a week of 10.00 profit', () => {
  const profit = [quotaOf(WEEK, [dealLine('profit', 1_000)])];
  const loss = (day: string, lost: number) => won(day, { acquisitionCost: lost });

  it('asks nothing on the Saturday on which 100 are lost', () => {
    const outcomes = [won('2026-11-17', { amount: 900 }), loss('2026-11-21', 100)];
    const { today, lines } = readAt('2026-11-21T12:00+01:00', profit, { outcomes });
    expect(today).toEqual({ done: -100, share: 0, more: 0, works: false });
    expect(lines[0]?.today.more).toBe(0);
  });

  it('asks nothing more today of a line that is done in spite of a loss', () => {
    const outcomes = [won('2026-11-17', { amount: 2_000 }), loss('2026-11-18', 300)];
    const { today, state } = readAt('2026-11-18T12:00+01:00', profit, { outcomes });
    expect({ state, more: today.more }).toEqual({ state: 'done', more: 0 });
  });

  it('asks again once a deal that was won turns out lost', () => {
    const kept = won('2026-11-17', { amount: 1_000 });
    const at = (kind: 'won' | 'lost') =>
      readAt('2026-11-18T12:00+01:00', profit, { outcomes: [{ ...kept, kind }] });
    expect(at('won')).toMatchObject({ state: 'done', today: { more: 0 } });
    // A third of everything, rounded up, on Wednesday.
    expect(at('lost')).toMatchObject({ state: 'behind', today: { more: 334 } });
  });
});

it('several lines never ask more together than they lack', () => {
  const both = [quotaOf(WEEK, [lineOf('call', 50), lineOf('email', 50)])];
  const tallies = [did('2026-11-16', 'call', 90), did('2026-11-20', 'email', 49)];
  const { today } = readAt('2026-11-20T12:00+01:00', both, { tallies });
  expect(today).toMatchObject({ done: 49, share: 50, more: 1 });
});
