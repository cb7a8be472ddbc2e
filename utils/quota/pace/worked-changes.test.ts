import { describe, expect, it } from 'vitest';
import {
  dealLine,
  did,
  lineOf,
  MONTH,
  OFFICE,
  quotaOf,
  readAt,
  WEEK,
  won,
} from '@/test/support/quotas';
import type { Quota } from '@/utils/quota/quota';
import { weeklyReport } from '@/utils/quota/weekly/weekly-report';
import type { ProgressInputs } from './progress';

/*
 * Quotas that change, begin late, or count more than acts. Each figure is worked out by hand. The 21 working days of
 * November 2026 are 2 to 6, 9 to 13, 16 to 20, 23 to 27 and 30.
 */

const monthOf = (target: number, other: Partial<Quota> = {}) =>
  quotaOf(MONTH, [lineOf('call', target)], other);
const weekOf = (target: number, other: Partial<Quota> = {}) =>
  quotaOf(WEEK, [lineOf('call', target)], other);

describe('a quota changed in the middle of its month', () => {
  // Ten days at 210 / 21 and eleven at 420 / 21 ask for 100 + 220.
  const versions = [monthOf(210), monthOf(420, { effective: '2026-11-16' })];

  it.each([
    ['2026-11-13T17:00+01:00', 210, 210, 100],
    ['2026-11-16T17:00+01:00', 320, 420, 120],
    ['2026-11-30T17:00+01:00', 320, 420, 320],
  ])('asks at %s', (when, _, fullTarget, expected) => {
    const [line] = readAt(when, versions).lines;
    expect(line).toMatchObject({ target: 320, fullTarget, expected });
  });

  it('asks more of the days that come after', () => {
    const tallies = [did('2026-11-09', 'call', 100)];
    const { today, days } = readAt('2026-11-16T08:00+01:00', versions, { tallies });
    expect(today.more).toBe(20);
    expect(days.map(({ share }) => share)).toEqual([20, 20, 20, 20, 20, 0, 0]);
  });

  it('leaves the months before and after alone', () => {
    expect(readAt('2026-10-20T12:00+02:00', versions).target).toBe(210);
    expect(readAt('2026-12-10T12:00+01:00', versions).target).toBe(420);
  });

  it('asks of a line that is new for its days only', () => {
    const both = quotaOf(MONTH, [lineOf('call', 210), lineOf('demo', 42)], {
      effective: '2026-11-16',
    });
    const { lines } = readAt('2026-11-18T17:00+01:00', [monthOf(210), both]);
    // 11 of 21 days at two demos a day; three of these days are gone.
    expect(lines[1]).toMatchObject({ target: 22, expected: 6, fullTarget: 42 });
  });
});

describe('a week that becomes a month', () => {
  const versions = [weekOf(50), monthOf(210, { effective: '2026-11-11' })];

  it('ends on the day before, with its part of the target', () => {
    const { period, target } = readAt('2026-11-10T17:00+01:00', versions);
    expect(period).toMatchObject({ first: '2026-11-09', last: '2026-11-10' });
    expect(target).toBe(20);
  });

  it('is a month from that day on, 14 of 21 days', () => {
    const tallies = [did('2026-11-10', 'call', 7), did('2026-11-11', 'call', 9)];
    const { period, target, actual } = readAt('2026-11-20T17:00+01:00', versions, { tallies });
    expect(period).toMatchObject({ first: '2026-11-11', last: '2026-11-30' });
    expect({ target, actual }).toEqual({ target: 140, actual: 9 });
  });

  it('carries nothing from weeks into months', () => {
    const carry = { shortfall: true, surplus: true, cap: 100 };
    const monday = '2026-06-01';
    const changed = [weekOf(50, { carry }), monthOf(210, { carry, effective: monday })];
    expect(readAt('2026-06-10T12:00+02:00', changed).target).toBe(210);
    expect(readAt('2026-05-27T12:00+02:00', changed).lines[0]?.carried).toBe(50);
  });
});

describe('a quota that ends', () => {
  it('asks until its last day for the part that was its time', () => {
    const versions = [monthOf(210, { until: '2026-11-13' })];
    expect(readAt('2026-11-13T17:00+01:00', versions)).toMatchObject({
      target: 100,
      expected: 100,
    });
  });

  it('asks only for the days from which on it holds again', () => {
    const versions = [
      monthOf(210, { until: '2026-11-06' }),
      monthOf(210, { effective: '2026-11-23' }),
    ];
    const { target, expected, days } = readAt('2026-11-24T17:00+01:00', versions);
    // 23 to 27 and the 30th; 2 to 6 November are a separate period, which is closed.
    expect({ target, expected }).toEqual({ target: 60, expected: 20 });
    expect(days.map(({ share }) => share)).toEqual([10, 10, 10, 10, 10, 0, 0]);
  });

  it('is not cut where its next version follows on', () => {
    const versions = [weekOf(50, { until: '2026-11-18' }), weekOf(50, { effective: '2026-11-19' })];
    const { period, target } = readAt('2026-11-17T12:00+01:00', versions);
    expect(period.last).toBe('2026-11-22');
    expect(target).toBe(50);
  });
});

describe('a rep who joins in the middle of the month', () => {
  const joined = { start: { day: '2026-11-16', minute: 0 } };

  it.each([
    ['2026-11-13T17:00+01:00', 0],
    ['2026-11-16T17:00+01:00', 10],
    ['2026-11-23T13:00+01:00', 55],
    ['2026-11-30T17:00+01:00', 110],
  ])('is asked at %s for %d of 110', (when, expected) => {
    const [line] = readAt(when, [monthOf(210)], joined).lines;
    expect(line).toMatchObject({ expected, target: 110, fullTarget: 210 });
  });

  it('is asked for all of it in the next', () => {
    expect(readAt('2026-12-01T12:00+01:00', [monthOf(210)], joined).target).toBe(210);
  });
});

describe('a ramp of 25, 50 and 75 %', () => {
  // From Wednesday 18 November, in weeks of 40.
  const ramp = { from: '2026-11-18', shares: [25, 50, 75] };

  it.each([
    ['2026-11-10T12:00+01:00', 40],
    ['2026-11-17T12:00+01:00', 10],
    ['2026-11-24T12:00+01:00', 20],
    ['2026-12-01T12:00+01:00', 30],
    ['2026-12-08T12:00+01:00', 40],
  ])('asks in the week of %s for %d', (when, target) => {
    expect(readAt(when, [weekOf(40, { ramp })]).lines[0]).toMatchObject({ target, fullTarget: 40 });
  });
});

describe('a combination', () => {
  const lines = [
    { ...lineOf('call', 50), weight: 3 },
    { ...lineOf('meeting', 5), weight: 1 },
    { ...lineOf('demo', 0), weight: 96 },
  ];
  const tallies = [did('2026-11-16', 'call', 25), did('2026-11-16', 'meeting', 10)];

  it('scores each line that asks up to its target, by its weight', () => {
    // (3 x 1/2 + 1 x 1) / 4
    const quota = quotaOf(WEEK, lines, { kind: 'combination' });
    expect(readAt('2026-11-17T12:00+01:00', [quota], { tallies }).score).toBe(62.5);
    const plain = quotaOf(WEEK, lines, { kind: 'activity' });
    expect(readAt('2026-11-17T12:00+01:00', [plain], { tallies }).score).toBeNull();
  });

  it('takes nothing off for a loss', () => {
    const quota = quotaOf(WEEK, [lineOf('call', 50), dealLine('profit', 100)], {
      kind: 'combination',
    });
    const outcomes = [won('2026-11-16', { costOfGoods: 100_000 })];
    expect(readAt('2026-11-17T12:00+01:00', [quota], { tallies, outcomes }).score).toBe(25);
  });
});

describe('a quota of profit', () => {
  const profit = [quotaOf(WEEK, [dealLine('profit', 1_000)])];
  const sold = won('2026-11-17', { amount: 1_500 });
  const lost = won('2026-11-18', { acquisitionCost: 600 });
  const sum = (when: string, outcomes: (typeof sold)[]) => readAt(when, profit, { outcomes });

  it('is behind with a loss before anything is asked', () => {
    const monday = sum('2026-11-16T08:00+01:00', [{ ...lost, day: '2026-11-16' }]);
    expect(monday.lines[0]).toMatchObject({ expected: 0, pace: -600, state: 'behind' });
  });

  it('is done no more after a loss, and again on the day that makes up for it', () => {
    const again = won('2026-11-19', { amount: 100 });
    const days = [[sold], [sold, lost], [sold, lost, again]].map(
      (outcomes) => sum('2026-11-20T12:00+01:00', outcomes).doneOn,
    );
    expect(days).toEqual(['2026-11-17', null, '2026-11-19']);
  });
});

describe('the weeks of a month', () => {
  const weeks = (versions: Quota[], start: ProgressInputs['start'] = null) =>
    weeklyReport({
      ...{ calendar: OFFICE, zone: 'Europe/Stockholm', weekStart: 1, tallies: [] },
      versions,
      start,
      now: Date.parse('2026-12-31T18:00+01:00'),
      first: '2026-11-02',
      last: '2026-11-29',
    })
      .map(({ lines }) => lines[0])
      .map((line) => [line?.target, line?.fullTarget])
      .reverse();

  it('add up to it', () => {
    // 5, 10, 15 and 20 of 21 days are 23.8, 47.6, 71.4 and 95.2.
    expect(weeks([monthOf(100)])).toEqual([
      [24, 24],
      [24, 24],
      [23, 23],
      [24, 24],
    ]);
  });

  it('ask nothing before the rep joined, and say what they would have asked', () => {
    expect(weeks([monthOf(210)], { day: '2026-11-18', minute: 0 })).toEqual([
      [0, 50],
      [0, 50],
      [30, 50],
      [50, 50],
    ]);
  });
});
