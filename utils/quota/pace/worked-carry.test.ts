import { describe, expect, it } from 'vitest';
import { did, lineOf, quotaOf, readAt, WEEK } from '@/test/support/quotas';
import type { Carry, Quota } from '@/utils/quota/quota';
import { daysReported } from '@/utils/quota/weekly/weekly-report';
import { daysNeeded } from './progress';

/* What is carried from one week of 50 calls into the next. Each figure is worked out by hand. */

const weekOf = (target: number, other: Partial<Quota> = {}) =>
  quotaOf(WEEK, [lineOf('call', target)], other);

describe('what is carried over', () => {
  const carried = (carry: Carry, tallies: [string, number][], when = '2026-11-18T12:00+01:00') => {
    const [line] = readAt(when, [weekOf(50, { carry, effective: '2026-11-02' })], {
      tallies: tallies.map(([day, many]) => did(day, 'call', many)),
    }).lines;
    return line && [line.carried, line.target];
  };

  it('is what was left, up to the cap', () => {
    const carry = { shortfall: true, surplus: false, cap: 20 };
    // 15 short, of which 10 are carried: 58 of 60 leave 2.
    expect(
      carried(carry, [
        ['2026-11-03', 35],
        ['2026-11-10', 58],
      ]),
    ).toEqual([2, 52]);
    // Nothing was done at all: never more than a fifth is carried.
    expect(carried(carry, [])).toEqual([10, 60]);
    expect(
      carried(carry, [
        ['2026-11-03', 90],
        ['2026-11-10', 70],
      ]),
    ).toEqual([0, 50]);
  });

  it('is what was done already, up to the cap', () => {
    const carry = { shortfall: false, surplus: true, cap: 50 };
    // 70 too many, of which 25 are carried: 30 of 25 are 5 too many.
    expect(
      carried(carry, [
        ['2026-11-03', 120],
        ['2026-11-10', 30],
      ]),
    ).toEqual([-5, 45]);
    expect(carried(carry, [['2026-11-10', 10]])).toEqual([0, 50]);
  });

  it('can leave nothing to ask, and never less', () => {
    const carry = { shortfall: true, surplus: true, cap: 100 };
    expect(carried(carry, [['2026-11-10', 400]])).toEqual([-50, 0]);
  });

  it('is known only with what was done in the weeks before: twelve at most', () => {
    const carry = { shortfall: true, surplus: true, cap: 20 };
    const week = { first: '2026-11-16', last: '2026-11-22' };
    const place = { ...week, weekStart: 1, zone: 'Europe/Stockholm' };
    const now = Date.parse('2026-11-18T12:00+01:00');
    const daysFor = (effective: string) => {
      const inputs = { ...place, now, versions: [weekOf(50, { carry, effective })] };
      return [daysReported(inputs), daysNeeded(inputs)];
    };
    const last = '2026-11-22';
    expect(daysFor('2026-11-02')).toEqual(Array(2).fill({ first: '2026-11-02', last }));
    expect(daysFor('1970-01-01')).toEqual(Array(2).fill({ first: '2026-08-24', last }));
    // Carried over only since this week.
    const versions = [weekOf(50), weekOf(50, { carry, effective: '2026-11-18' })];
    expect(daysReported({ ...place, versions })).toEqual(week);
  });

  it('comes from no week before the quota', () => {
    const carry = { shortfall: true, surplus: true, cap: 100 };
    expect(carried(carry, [], '2026-11-04T12:00+01:00')).toEqual([0, 50]);
  });
});
