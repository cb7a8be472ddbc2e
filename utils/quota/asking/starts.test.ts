import { describe, expect, it } from 'vitest';
import { dealLine, did, lineOf, MONTH, OFFICE, quotaOf, readAt, WEEK } from '@/test/support/quotas';
import { streakOf } from '@/utils/quota/pace/streak';
import type { Quota } from '@/utils/quota/quota';
import { periodReport, weeklyReport } from '@/utils/quota/weekly/weekly-report';
import { furthestWallTime } from '@/utils/time/period';

/* What is asked of the time before a quota or a rep began, in Stockholm. Each figure is worked out by hand. */

const ZONE = 'Europe/Stockholm';
const calls = (target: number, other: Partial<Quota> = {}) =>
  quotaOf(WEEK, [lineOf('call', target)], other);
const startAt = (when: string) => ({ start: furthestWallTime(Date.parse(when), ZONE) });
const reported = (versions: readonly Quota[], first: string, last: string, other = {}) => ({
  ...{ versions, calendar: OFFICE, zone: ZONE, weekStart: 1, tallies: [], first, last },
  ...{ now: Date.parse('2026-12-31T18:00+01:00'), ...other },
});

describe('50 a week from Thursday 26 November 2026', () => {
  const versions = [calls(50, { effective: '2026-11-26' })];

  it.each([
    ['2026-11-24T12:00+01:00', 0, 0],
    ['2026-11-26T09:00+01:00', 0, 10],
    ['2026-11-26T17:00+01:00', 10, 10],
    // Nothing was done on Thursday.
    ['2026-11-27T17:00+01:00', 20, 20],
  ])('ask at %s for %d of 20, and that day for %d', (when, expected, share) => {
    const { target, lines, today, ...week } = readAt(when, versions);
    expect({ target, expected: week.expected, is: week.asking.is }).toEqual({
      target: 20,
      expected,
      is: 'asked',
    });
    expect(lines[0]?.fullTarget).toBe(50);
    expect(today.share).toBe(share);
  });

  it('ask nothing of the week before, and for 50 from the next on', () => {
    expect(readAt('2026-11-19T12:00+01:00', versions)).toMatchObject({
      target: 0,
      asking: { is: 'not-yet', from: '2026-11-26', target: 20 },
    });
    expect(readAt('2026-12-02T12:00+01:00', versions).target).toBe(50);
    const weeks = weeklyReport(reported(versions, '2026-11-16', '2026-12-06'));
    const rows = weeks.map(({ whole, asking }) => [whole.target, asking.is]);
    expect(rows).toEqual([
      [50, 'asked'],
      [20, 'asked'],
      [0, 'not-yet'],
    ]);
    expect(weeks[2]?.lines[0]).toMatchObject({ fullTarget: 0, attainment: null, shortBy: 0 });
  });

  it('count no day before for the streak, and carry nothing of it', () => {
    const carry = { shortfall: true, surplus: true, cap: 100 };
    const tallies = [did('2026-11-25', 'call', 99), did('2026-11-26', 'call', 10)];
    const carrying = versions.map((quota) => ({ ...quota, carry }));
    const thursday = Date.parse('2026-11-26T18:00+01:00');
    const place = { calendar: OFFICE, zone: ZONE, weekStart: 1, versions: carrying };
    expect(streakOf({ ...place, tallies, now: thursday })).toBe(1);
    // 109 of 20 in the first week, which the versions make shorter than a whole one.
    const [line] = readAt('2026-12-02T12:00+01:00', carrying, { tallies }).lines;
    expect(line).toMatchObject({ carried: 0, target: 50 });
  });
});

describe('$10,000.00 a month from Monday 16 November 2026', () => {
  // 11 of the 21 working days.
  const versions = [
    quotaOf(MONTH, [dealLine('amount', 1_000_000)], { kind: 'volume', effective: '2026-11-16' }),
  ];

  it('are 5,238.10 in November, none in October and all in December', () => {
    const months = periodReport(reported(versions, '2026-10-01', '2026-12-31'));
    const targets = months.map(({ period, lines }) => [period.label, lines[0]?.target]);
    expect(targets).toEqual([
      ['2026-12', 1_000_000],
      ['2026-11', 523_810],
      ['2026-10', 0],
    ]);
  });

  it('begin on that day, as October says', () => {
    const october = readAt('2026-10-20T12:00+02:00', versions);
    expect(october.asking).toEqual({ is: 'not-yet', from: '2026-11-16', target: 523_810 });
    expect(october.isMoney).toBe(true);
  });
});

describe('consent', () => {
  const week = [calls(50)];

  it.each([
    // After hours on Friday: nothing of this week.
    ['2026-11-20T18:00+01:00', '2026-11-20T18:00+01:00', 0, 0, 0],
    ['2026-11-20T18:00+01:00', '2026-11-22T12:00+01:00', 0, 0, 0],
    ['2026-11-20T18:00+01:00', '2026-11-23T17:00+01:00', 50, 10, 0],
    // On Saturday.
    ['2026-11-21T10:00+01:00', '2026-11-21T10:05+01:00', 0, 0, 0],
    // Before hours on Monday: all of it.
    ['2026-11-16T08:00+01:00', '2026-11-16T17:00+01:00', 50, 10, 10],
    // At one on Monday, half of the day is gone: five for that day.
    ['2026-11-16T13:00+01:00', '2026-11-16T13:00+01:00', 45, 0, 5],
    ['2026-11-16T13:00+01:00', '2026-11-16T15:00+01:00', 45, 2.5, 5],
    ['2026-11-16T13:00+01:00', '2026-11-20T17:00+01:00', 45, 45, 0],
    // A minute before the end of Friday: 1 of 2400 minutes rounds to nothing.
    ['2026-11-20T16:59+01:00', '2026-11-20T17:00+01:00', 0, 0, 0],
  ])('at %s asks at %s for %d in all, %d by now', (agreed, when, target, expected, share) => {
    const { today, ...progress } = readAt(when, week, startAt(agreed));
    expect(progress).toMatchObject({ target, expected });
    if (when.startsWith(agreed.slice(0, 10))) expect(today.share).toBe(share);
  });

  it('after hours on Friday is not behind, and says when it begins and with what', () => {
    const friday = readAt('2026-11-20T18:00+01:00', week, startAt('2026-11-20T18:00+01:00'));
    expect(friday).toMatchObject({ pace: 0, state: 'on-pace' });
    expect(friday.today).toEqual({ done: 0, share: 0, more: 0, works: true });
    expect(friday.asking).toEqual({ is: 'not-yet', from: '2026-11-23', target: 50 });
  });

  it('after hours on Friday before a week off begins on the Monday after it', () => {
    const days = ['23', '24', '25', '26', '27'].map((day) => `2026-11-${day}`);
    const calendar = { ...OFFICE, daysOff: days };
    const start = startAt('2026-11-20T18:00+01:00');
    const friday = readAt('2026-11-20T18:00+01:00', week, { calendar, ...start });
    expect(friday.asking).toEqual({ is: 'not-yet', from: '2026-11-30', target: 50 });
    const away = readAt('2026-11-25T18:00+01:00', week, { calendar, ...start });
    expect(away.asking).toEqual({ is: 'nothing-now', why: 'time-off' });
  });

  it('in the hour that clocks repeat is where the clock had come to', () => {
    // 25 October 2026, half past two for the second time: of the night from midnight to six, everything up to three
    // is gone.
    const hours = [[], [], [], [], [], [], [{ from: 0, to: 360 }]];
    const start = startAt('2026-10-25T02:30+01:00');
    expect(start.start).toEqual({ day: '2026-10-25', minute: 180 });
    const calendar = { hours, daysOff: [] };
    const night = readAt('2026-10-25T06:00+01:00', [calls(60)], { calendar, ...start });
    expect(night.target).toBe(30);
  });

  it('leaves out the days before it in the number of worked days', () => {
    const worked = (when: string) =>
      weeklyReport(reported(week, '2026-11-16', '2026-11-22', startAt(when)))[0]?.workingDays;
    expect(worked('2026-11-18T12:00+01:00')).toBe(3);
    expect(worked('2026-11-18T17:00+01:00')).toBe(2);
    expect(worked('2026-11-20T18:00+01:00')).toBe(0);
  });

  it('on a known day alone asks for all of that day', () => {
    const start = { start: { day: '2026-11-18', minute: 0 } };
    expect(readAt('2026-11-20T17:00+01:00', week, start).target).toBe(30);
  });
});

describe('a quota that ended', () => {
  const versions = [calls(50, { until: '2026-11-18' })];

  it('says since when, in every period after', () => {
    for (const when of ['2026-11-19T12:00+01:00', '2026-12-09T12:00+01:00']) {
      const { target, asking } = readAt(when, versions);
      expect({ target, asking }).toEqual({
        target: 0,
        asking: { is: 'ended', since: '2026-11-19' },
      });
    }
  });

  it('closes its last period on its last day, and has that day in no other', () => {
    const rows = periodReport(reported(versions, '2026-11-16', '2026-11-29'));
    const told = rows.map(({ period, whole, asking }) => [period.first, whole.target, asking.is]);
    expect(told).toEqual([
      ['2026-11-23', 0, 'ended'],
      ['2026-11-19', 0, 'ended'],
      ['2026-11-16', 30, 'asked'],
    ]);
  });

  it('and begins again asks for the days of each time, and says when it begins', () => {
    const again = [...versions, calls(50, { effective: '2026-11-26' })];
    expect(readAt('2026-11-20T12:00+01:00', again).asking).toEqual({
      is: 'not-yet',
      from: '2026-11-26',
      target: 20,
    });
  });
});

describe('a line', () => {
  const [one, two] = [lineOf('call', 50), lineOf('demo', 2)];

  it('that is tracked only was never set, beside one that asks', () => {
    const { asking, lines } = readAt('2026-11-18T12:00+01:00', [
      quotaOf(WEEK, [one, lineOf('demo', 0)]),
    ]);
    expect([asking.is, ...lines.map((line) => line.asking.is)]).toEqual([
      'asked',
      'asked',
      'never-set',
    ]);
  });

  it('that a later version asks for is not asked yet', () => {
    const versions = [
      quotaOf(WEEK, [one, lineOf('demo', 0)]),
      quotaOf(WEEK, [one, two], { effective: '2026-11-30' }),
    ];
    const { lines } = readAt('2026-11-18T12:00+01:00', versions);
    expect(lines[1]?.asking).toEqual({ is: 'not-yet', from: '2026-11-30', target: 2 });
  });

  it('of a ramp of 0 % asks nothing in that period', () => {
    const ramp = { from: '2026-11-16', shares: [0, 50] };
    const { lines, asking } = readAt('2026-11-18T12:00+01:00', [quotaOf(WEEK, [one], { ramp })]);
    expect(asking).toEqual({ is: 'nothing-now', why: 'ramp' });
    expect(lines[0]).toMatchObject({ target: 0, fullTarget: 50 });
  });

  it('that was done in advance asks nothing now, while another asks', () => {
    const carry = { shortfall: false, surplus: true, cap: 100 };
    const versions = [quotaOf(WEEK, [one, two], { carry, effective: '2026-11-09' })];
    const tallies = [did('2026-11-10', 'call', 400)];
    const { lines, asking } = readAt('2026-11-18T12:00+01:00', versions, { tallies });
    expect(lines[0]).toMatchObject({ target: 0, asking: { is: 'nothing-now', why: 'in-advance' } });
    expect(lines[1]).toMatchObject({ target: 2, asking: { is: 'asked' } });
    expect(asking).toEqual({ is: 'asked' });
  });

  it('whose share of these days is below a half is too small to be asked for', () => {
    const one = [calls(1, { effective: '2026-11-19' })];
    const { lines, target } = readAt('2026-11-19T12:00+01:00', one);
    expect(target).toBe(0);
    expect(lines[0]?.asking).toEqual({ is: 'too-small' });
    // One a month: one of the month's weeks shows it.
    const month = [quotaOf(MONTH, [lineOf('demo', 1)])];
    const weeks = weeklyReport(reported(month, '2026-11-02', '2026-11-29'));
    expect(weeks.map(({ asking }) => asking.is)).toEqual([
      'too-small',
      'asked',
      'too-small',
      'too-small',
    ]);
  });

  it('is no line at all where no quota has any', () => {
    const { asking, isMoney } = readAt('2026-11-18T12:00+01:00', [quotaOf(WEEK, [])]);
    expect({ asking, isMoney }).toEqual({ asking: { is: 'never-set' }, isMoney: false });
  });
});
