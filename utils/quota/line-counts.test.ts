import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Tally } from '@/utils/activity/tally';
import { type Act, countsByDay, covers, needsActs } from './line-counts';
import { progressOf } from './pace/progress';
import { DEFAULT_QUOTA, type QuotaLine, topicLine } from './quota';
import { weeklyReport } from './weekly/weekly-report';
import type { Calendar } from './working-time/calendar';

const DAYS = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'];
const TOPIC = 'retirement planning';

const touch = (over: Partial<Act> = {}): Act => ({
  day: '2026-11-16',
  kind: 'social',
  action: 'comment',
  site: 'linkedin',
  topics: [TOPIC],
  people: ['profile:ACoAA1'],
  ...over,
});
const counts = (line: QuotaLine, acts: Act[], tallies: Tally[] = []) =>
  countsByDay(line, { acts, tallies }, DAYS);
const lineWith = (over: Partial<QuotaLine>): QuotaLine => ({ ...topicLine(TOPIC, 50), ...over });

const OFFICE_WEEK: Calendar = {
  hours: [1, 2, 3, 4, 5, 6, 7].map((day) => (day <= 5 ? [{ from: 540, to: 1020 }] : [])),
  daysOff: [],
};
const WEEK = { calendar: OFFICE_WEEK, zone: 'UTC', weekStart: 1, tallies: [] };

describe('50 people who commented on "retirement planning" in a week', () => {
  const line = topicLine(TOPIC, 50);
  // Ten people a day. Each is answered twice, and the first ten again on every later day.
  const acts = DAYS.flatMap((day, index) =>
    Array.from({ length: 10 }, (_, n) => n).flatMap((n) => [
      touch({ day, people: [`profile:${index}-${n}`] }),
      touch({ day, people: [`profile:${index}-${n}`], action: 'message' }),
      touch({ day, people: [`profile:0-${n}`], action: 'reaction' }),
    ]),
  );
  const others = [touch({ topics: ['pensions'], people: ['profile:x'] }), touch({ people: [] })];

  test('are ten more on each of five days', () => {
    expect(counts(line, [...acts, ...others])).toEqual([10, 10, 10, 10, 10]);
  });

  test('by Thursday morning are on pace, with ten to go today and ten tomorrow', () => {
    const quota = { ...DEFAULT_QUOTA, lines: [line] };
    const done = acts.filter(({ day }) => day < '2026-11-19');
    const now = Date.parse('2026-11-19T09:00Z');
    const { lines, days, today } = progressOf({ ...WEEK, versions: [quota], acts: done, now });
    expect(lines[0]).toMatchObject({ actual: 30, target: 50, expected: 30, state: 'on-pace' });
    expect(today).toMatchObject({ done: 0, share: 10, more: 10 });
    expect(days.map(({ done }) => done)).toEqual([10, 10, 10, 0, 0, 0, 0]);
  });

  test('stand in the report as done, and anew in the week after', () => {
    const versions = [{ ...DEFAULT_QUOTA, lines: [line] }];
    const again = touch({ day: '2026-11-23', people: ['profile:0-0'] });
    const [after, week] = weeklyReport({
      ...WEEK,
      versions,
      acts: [...acts, again],
      now: Date.parse('2026-11-24T12:00Z'),
      first: '2026-11-16',
      last: '2026-11-24',
    });
    expect(week?.lines[0]).toMatchObject({ actual: 50, attainment: 1, state: 'done' });
    expect(after?.lines[0]).toMatchObject({ actual: 1 });
  });
});

test.each<[string, Partial<QuotaLine['filter']>, boolean]>([
  ['its kind', {}, true],
  ['another kind', { kinds: ['email'] }, false],
  ['one of its actions', { actions: ['reply', 'comment'] }, true],
  ['another action', { actions: ['message'] }, false],
  ['its site', { sites: ['linkedin'] }, true],
  ['another site', { sites: ['gmail'] }, false],
  ['one of its topics', { topics: ['pensions', TOPIC] }, true],
  ['another topic', { topics: ['pensions'] }, false],
  ['no topic at all', { topics: [] }, false],
])('a line that asks for %s', (_, filter, expected) => {
  const line = lineWith({ filter: { kinds: ['social'], ...filter } });
  expect(covers(line, touch({ topics: ['wine', TOPIC] }))).toBe(expected);
});

test('tallies answer for a line of actions and sites, and never for one of topics', () => {
  const tally = { day: '2026-11-17', kind: 'social', action: 'comment', site: 'linkedin' } as const;
  const tallies = [
    { ...tally, counted: 3 },
    { ...tally, action: 'invite', counted: 4 },
    { ...tally, site: 'other', counted: 5 },
  ];
  const narrow: QuotaLine = {
    ...lineWith({ measure: 'activities' }),
    filter: { kinds: ['social'], actions: ['comment'], sites: ['linkedin'] },
  };
  expect(needsActs(narrow)).toBe(false);
  expect(counts(narrow, [], tallies)).toEqual([0, 3, 0, 0, 0]);
  const byTopic = lineWith({ measure: 'activities' });
  expect(needsActs(byTopic)).toBe(true);
  expect(counts(byTopic, [touch(), touch()], tallies)).toEqual([2, 0, 0, 0, 0]);
});

const anyTouch = fc
  .record({
    day: fc.constantFrom(...DAYS, '2026-11-15', '2026-11-21'),
    topics: fc.subarray([TOPIC, 'pensions']),
    people: fc.subarray(['a', 'b', 'c', 'd']),
  })
  .map(touch);

describe('people, whatever was done', () => {
  const line = topicLine(TOPIC, 50);

  test('are counted once each, in whatever order and however often they were reached', () => {
    fc.assert(
      fc.property(fc.array(anyTouch), (acts) => {
        const reached = new Set(
          acts
            .filter(({ day, topics }) => DAYS.includes(day) && topics.includes(TOPIC))
            .flatMap(({ people }) => people),
        );
        const perDay = counts(line, acts);
        expect(perDay.reduce((sum, one) => sum + one, 0)).toBe(reached.size);
        expect(counts(line, [...acts, ...acts].reverse())).toEqual(perDay);
      }),
    );
  });

  test('one more act never lowers what any stretch from the first day on had reached', () => {
    fc.assert(
      fc.property(fc.array(anyTouch), anyTouch, (acts, more) => {
        const upTo = (perDay: number[]) =>
          perDay.map((_, day) => perDay.slice(0, day + 1).reduce((sum, one) => sum + one, 0));
        const before = upTo(counts(line, acts));
        const after = upTo(counts(line, [...acts, more]));
        expect(after.every((sum, day) => sum >= (before[day] ?? 0))).toBe(true);
      }),
    );
  });
});
