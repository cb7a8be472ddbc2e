import { describe, expect, it } from 'vitest';
import { KINDS, type Kind } from '@/utils/activity/activity-kind';
import type { Tally } from '@/utils/activity/tally';
import { DEFAULT_QUOTA, DEFAULT_TARGETS, type Quota, type QuotaLine } from '@/utils/quota/quota';
import type { Calendar } from '@/utils/quota/working-time/calendar';
import { progressOf } from './progress';

/** Monday to Friday, nine to five. */
const OFFICE_WEEK: Calendar = {
  hours: [1, 2, 3, 4, 5, 6, 7].map((day) => (day <= 5 ? [{ from: 9 * 60, to: 17 * 60 }] : [])),
  daysOff: [],
};

const lineOf = (id: string, kinds: Kind[], target: number): QuotaLine => ({
  id,
  filter: { kinds },
  measure: 'activities',
  target,
});
const quotaOf = (...lines: QuotaLine[]): Quota => ({ ...DEFAULT_QUOTA, lines });
const calls = (target: number) => quotaOf(lineOf('call', ['call'], target));
const did = (day: string, kind: Kind, counted: number): Tally => ({
  day,
  kind,
  action: 'new',
  site: 'manual',
  counted,
});

/** The week of 16 November 2026, by default in Stockholm; `when` is `2026-11-20T14:00+01:00`. */
function read(quota: Quota, when: string, tallies: Tally[] = [], other = {}) {
  const place = { calendar: OFFICE_WEEK, zone: 'Europe/Stockholm', weekStart: 1 };
  return progressOf({ versions: [quota], tallies, ...place, now: Date.parse(when), ...other });
}

describe('250 calls a week', () => {
  it.each([
    ['before work on Monday', '2026-11-16T08:59+01:00', 0],
    ['Monday noon', '2026-11-16T13:00+01:00', 25],
    ['the end of Monday', '2026-11-16T17:00+01:00', 50],
    ['the night after', '2026-11-17T03:00+01:00', 50],
    ['Wednesday at one', '2026-11-18T13:00+01:00', 125],
    ['Friday at five', '2026-11-20T17:00+01:00', 250],
    ['Sunday night', '2026-11-22T23:59+01:00', 250],
  ])('%s', (_, when, expected) => {
    expect(read(calls(250), when).lines[0]).toMatchObject({ target: 250, expected });
  });

  it('asks for 50 a day, and on Friday for all that is left', () => {
    expect(read(calls(250), '2026-11-16T07:00+01:00').today.more).toBe(50);
    const tallies = [did('2026-11-18', 'call', 150), did('2026-11-20', 'call', 30)];
    const { lines, today } = read(calls(250), '2026-11-20T10:00+01:00', tallies);
    expect(today).toEqual({ done: 30, share: 100, more: 70, works: true });
    expect(lines[0]).toMatchObject({ actual: 180, pace: -26, state: 'slightly-behind' });
  });
});

describe('15 calls a week', () => {
  it('are 3 a day', () => {
    expect(read(calls(15), '2026-11-16T12:00+01:00').today).toMatchObject({ share: 3, more: 3 });
  });

  it('are spread over what is left of the week after a slow start', () => {
    const tallies = [did('2026-11-16', 'call', 1), did('2026-11-18', 'call', 2)];
    // On Wednesday morning 14 were left for three days: 5 today, 2 of them done.
    const { today } = read(calls(15), '2026-11-18T16:00+01:00', tallies);
    expect(today).toEqual({ done: 2, share: 5, more: 3, works: true });
  });

  it('ask nothing more once they are done, and say when that was', () => {
    const tallies = [did('2026-11-16', 'call', 8), did('2026-11-19', 'call', 7)];
    const progress = read(calls(15), '2026-11-20T09:30+01:00', tallies);
    expect(progress).toMatchObject({ state: 'done', doneOn: '2026-11-19' });
    expect(progress.today).toEqual({ done: 0, share: 0, more: 0, works: true });
  });
});

describe('a week of the default targets', () => {
  it.each([
    ['2026-11-16T09:00+01:00', 0],
    ['2026-11-18T13:00+01:00', 71.5],
    ['2026-11-20T17:00+01:00', 143],
  ])('asks at %s for %d', (when, expected) => {
    expect(read(DEFAULT_QUOTA, when)).toMatchObject({ target: 143, expected });
  });

  it('stands behind line by line', () => {
    const tallies = [
      did('2026-11-16', 'email', 40),
      did('2026-11-17', 'call', 21),
      did('2026-11-18', 'social', 12),
      did('2026-11-18', 'meeting', 3),
    ];
    const progress = read(DEFAULT_QUOTA, '2026-11-18T13:00+01:00', tallies);
    const short = progress.lines.map(({ line, pace, state }) => [line.id, pace, state]);
    expect(short).toEqual([
      ['email', 10, 'ahead'],
      ['call', -4, 'behind'],
      ['social', 0, 'on-pace'],
      ['meeting', 0, 'on-pace'],
      ['demo', -1, 'behind'],
      ['proposal', 0, 'on-pace'],
    ]);
    expect(progress).toMatchObject({
      actual: 76,
      pace: -5,
      state: 'slightly-behind',
      doneOn: null,
    });
  });

  it('shows each day with its share', () => {
    const tallies = [did('2026-11-16', 'email', 4), did('2026-11-16', 'call', 3)];
    const { days } = read(DEFAULT_QUOTA, '2026-11-17T12:00+01:00', tallies);
    const off = { works: false, done: 0, share: 0, isToday: false, isPast: false };
    const later = { ...off, works: true, share: 28.6 };
    expect(days).toEqual([
      { ...later, day: '2026-11-16', done: 7, isPast: true },
      { ...later, day: '2026-11-17', isToday: true },
      { ...later, day: '2026-11-18' },
      { ...later, day: '2026-11-19' },
      { ...later, day: '2026-11-20' },
      { ...off, day: '2026-11-21' },
      { ...off, day: '2026-11-22' },
    ]);
  });

  it('is done on the day of the last line', () => {
    const tallies = KINDS.map((kind, index) =>
      did(`2026-11-1${6 + (index % 3)}`, kind, DEFAULT_TARGETS[kind]),
    );
    const { state, doneOn } = read(DEFAULT_QUOTA, '2026-11-20T09:00+01:00', tallies);
    expect({ state, doneOn }).toEqual({ state: 'done', doneOn: '2026-11-18' });
  });
});

describe('weeks that differ', () => {
  it('a day off takes its share along', () => {
    const calendar = { ...OFFICE_WEEK, daysOff: ['2026-11-18'] };
    const wednesday = read(calls(100), '2026-11-18T12:00+01:00', [], { calendar });
    expect(wednesday).toMatchObject({ target: 80, expected: 40 });
    expect(wednesday.lines[0]?.fullTarget).toBe(100);
    expect(wednesday.days.map(({ share }) => share)).toEqual([20, 20, 0, 20, 20, 0, 0]);
  });

  it('a day off is made up for by the others where the quota says so', () => {
    const calendar = { ...OFFICE_WEEK, daysOff: ['2026-11-18'] };
    const quota = { ...calls(100), timeOff: 'make-up' as const };
    const wednesday = read(quota, '2026-11-18T12:00+01:00', [], { calendar });
    expect(wednesday.today).toEqual({ done: 0, share: 0, more: 0, works: false });
    expect(wednesday.expected).toBe(50);
    expect(wednesday.days.map(({ share }) => share)).toEqual([25, 25, 0, 25, 25, 0, 0]);
  });

  it.each([
    ['Europe/Stockholm', '2026-03-25T13:00+01:00', '2026-W13'],
    ['Europe/Stockholm', '2026-10-28T13:00+01:00', '2026-W44'],
    ['America/New_York', '2026-03-11T13:00-04:00', '2026-W11'],
    ['America/New_York', '2026-11-04T13:00-05:00', '2026-W45'],
  ])(
    'a week at a clock change in %s is half gone on Wednesday at one (%s)',
    (zone, when, label) => {
      const progress = read(calls(250), when, [], { zone });
      expect(progress.period.label).toBe(label);
      expect(progress.expected).toBe(125);
    },
  );

  it('a week from Sunday', () => {
    const tallies = [did('2026-11-15', 'call', 5), did('2026-11-22', 'call', 50)];
    const progress = read(calls(250), '2026-11-16T17:00+01:00', tallies, { weekStart: 7 });
    expect(progress).toMatchObject({ actual: 5, expected: 50, pace: -45 });
    expect(progress.period.label).toBe('2026-11-15/P7D');
  });

  it('a week over the year end keeps both its years', () => {
    const tallies = [did('2026-12-31', 'call', 40), did('2027-01-01', 'call', 10)];
    const progress = read(calls(50), '2027-01-02T12:00+01:00', tallies);
    expect(progress).toMatchObject({ actual: 50, state: 'done', doneOn: '2027-01-01' });
    expect(progress.period.label).toBe('2026-W53');
  });

  it('a week without working time asks nothing', () => {
    const calendar = { hours: OFFICE_WEEK.hours.map(() => []), daysOff: [] };
    const progress = read(calls(50), '2026-11-22T23:59+01:00', [], { calendar });
    expect(progress).toMatchObject({ expected: 0, pace: 0, state: 'on-pace' });
    expect(progress.today.more).toBe(0);
  });
});

describe('lines that differ', () => {
  it('an activity that two lines count is in both', () => {
    const quota = quotaOf(lineOf('talks', ['call', 'demo'], 10), lineOf('demo', ['demo'], 5));
    const tallies = [did('2026-11-16', 'demo', 2), did('2026-11-16', 'call', 3)];
    const { lines, actual, target } = read(quota, '2026-11-16T12:00+01:00', tallies);
    expect(lines.map((line) => line.actual)).toEqual([5, 2]);
    expect({ actual, target }).toEqual({ actual: 7, target: 15 });
  });

  it('a quota that asks nothing has nothing done', () => {
    const progress = read(calls(0), '2026-11-18T12:00+01:00', [did('2026-11-16', 'call', 4)]);
    expect(progress).toMatchObject({ actual: 0, target: 0, state: 'on-pace', doneOn: null });
    expect(progress.lines[0]).toMatchObject({ actual: 4, pace: 0, state: 'on-pace' });
  });
});
