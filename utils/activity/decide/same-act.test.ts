import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moment, NOW, RULES } from '@/test/support/acts';
import { touchSighting } from '@/test/support/sightings';
import { type Activity, activitySchema } from '@/utils/activity/activity';
import { keyOf, type Sighting } from '@/utils/activity/sighting';
import { decide } from './decide';
import { actAmong } from './same-act';

const T = NOW - 7_200_000;
const SECOND = 1000;

/** The log after everything in `seen`, one after the other. */
function logOf(...seen: Sighting[]): Activity[] {
  const rows = new Map<string, Activity>();
  for (const sighting of seen) {
    const row = decide(actAmong([...rows.values()], sighting), sighting, RULES, moment());
    if (row !== null) rows.set(row.key, activitySchema.parse(row));
  }
  return [...rows.values()].sort((one, other) => one.at - other.at);
}
const states = (rows: Activity[]) => rows.map(({ state }) => state);
const comment = (after: number, over: Partial<Sighting> = {}) =>
  touchSighting({ at: T + after, ...over });
const deleted = (after: number, over: Partial<Sighting> = {}) =>
  comment(after, { id: 'comment:777', act: 'undone', people: [], ...over });
const failed = { outcome: 'refused' } as const;
const unanswered = { outcome: 'unknown' } as const;

describe('what is done to one thing', () => {
  test('twice in one moment was done once', () => {
    expect(logOf(comment(0), comment(900))).toHaveLength(1);
  });

  test('twice in a while was done twice', () => {
    expect(states(logOf(comment(0), comment(1100)))).toEqual(['counted', 'counted']);
  });

  test('to two things at once was done to both', () => {
    const other = { id: 'comment:activity:7500:1', object: 'comment:activity:7500' };
    expect(logOf(comment(0), comment(0, other))).toHaveLength(2);
  });

  test.each([
    ['failed', failed],
    ['got no answer', unanswered],
  ])('again after it %s is one act', (_, first) => {
    for (const seen of [
      [comment(0, first), comment(59 * SECOND)],
      [comment(59 * SECOND), comment(0, first)],
    ]) {
      expect(states(logOf(...seen))).toEqual(['counted']);
    }
  });

  test('again long after it failed is another act', () => {
    expect(states(logOf(comment(0, failed), comment(61 * SECOND)))).toEqual(['failed', 'counted']);
  });

  test('once more, and in vain, leaves the first as it was', () => {
    expect(states(logOf(comment(0), comment(30 * SECOND, failed)))).toEqual(['counted', 'failed']);
  });
});

describe('what is taken back without its id', () => {
  const two = [comment(0), comment(600 * SECOND)];

  test('is the latest', () => {
    expect(states(logOf(...two, deleted(900 * SECOND)))).toEqual(['counted', 'undone']);
  });

  test('is the one made when the site says it was', () => {
    const first = deleted(900 * SECOND, { madeAt: T + 20 * SECOND });
    expect(states(logOf(...two, first))).toEqual(['undone', 'counted']);
  });

  test('is none where none was made then', () => {
    const older = deleted(900 * SECOND, { madeAt: T - 121 * SECOND });
    expect(states(logOf(...two, older))).toEqual(['counted', 'counted']);
  });

  test('is none that was made since, or had failed', () => {
    const early = deleted(-10 * SECOND);
    expect(states(logOf(...two, early))).toEqual(['counted', 'counted']);
    expect(states(logOf(comment(0, failed), deleted(9 * SECOND)))).toEqual(['failed']);
  });

  test('is taken back once, however often that is seen', () => {
    const once = deleted(900 * SECOND);
    expect(states(logOf(...two, once, once, once))).toEqual(['counted', 'undone']);
  });

  test('is known by its id where the answer had told it', () => {
    const answered = [comment(0, { formerly: 'comment:777' }), comment(600 * SECOND)];
    expect(states(logOf(...answered, deleted(900 * SECOND)))).toEqual(['undone', 'counted']);
  });

  test('was never done: nothing is stored', () => {
    expect(logOf(deleted(0))).toEqual([]);
  });
});

test('an object is no name: what has its id alone is another act', () => {
  const instant = comment(0, { id: 'repost:share:9', object: 'repost:share:9', action: 'repost' });
  const thoughts = comment(9 * SECOND, { ...instant, id: 'repost:share:9:1', at: T + 9 * SECOND });
  expect(logOf(instant, thoughts)).toHaveLength(2);
});

describe('for any comments, each seen any number of times in any order', () => {
  // Further apart than a retry, so that each is a separate act.
  const acts = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 6 });
  const outcomes = fc.constantFrom<Sighting['outcome']>('accepted', 'unknown', 'refused');

  test('the log is the same', () => {
    fc.assert(
      fc.property(
        acts.chain((starts) => {
          const sighting = fc.record({ start: fc.constantFrom(...starts), outcome: outcomes });
          return fc
            .array(sighting, { minLength: 1, maxLength: 12 })
            .chain((seen) =>
              fc.tuple(fc.constant(seen), fc.shuffledSubarray(seen, { minLength: seen.length })),
            );
        }),
        ([seen, shuffled]) => {
          const read = (list: typeof seen) =>
            logOf(
              ...list.map(({ start, outcome }) => comment(start * 100 * SECOND, { outcome })),
            ).map(({ key, at, day, state }) => ({ key, at, day, state }));
          expect(read(shuffled)).toEqual(read(seen));
          expect(read([...seen, ...shuffled])).toEqual(read(seen));
        },
      ),
    );
  });

  test('each one counts that the site accepted and that was not taken back', () => {
    fc.assert(
      fc.property(acts, fc.array(fc.nat({ max: 5 }), { maxLength: 4 }), (starts, taken) => {
        const done = starts.map((start) => comment(start * 100 * SECOND));
        const gone = new Set(taken.flatMap((index) => done[index] ?? []));
        const back = [...gone].map(({ at }, n) =>
          deleted(5000 * SECOND + n, { id: `comment:${at}`, madeAt: at + SECOND }),
        );
        const counted = logOf(...done, ...back, ...back).filter((row) => row.state === 'counted');
        const left = done.filter((one) => !gone.has(one)).map(keyOf);
        expect(counted.map(({ key }) => key).sort()).toEqual(left.sort());
      }),
    );
  });
});
