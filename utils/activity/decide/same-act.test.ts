import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openLog } from '@/test/model/log-in-memory';
import { NOW, RULES } from '@/test/support/acts';
import { touchSighting } from '@/test/support/sightings';
import { type Activity, activitySchema } from '@/utils/activity/activity';
import { keyOf, type Sighting } from '@/utils/activity/sighting';

const T = NOW - 7_200_000;
const SECOND = 1000;

/** The log after everything in `seen`, one after the other. */
function logOf(...seen: Sighting[]): Activity[] {
  const log = openLog(RULES);
  for (const sighting of seen) log.record(sighting, NOW);
  return log
    .rows()
    .map((row) => activitySchema.parse(row))
    .sort((one, other) => one.at - other.at);
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

describe('what is taken back by an id that no act is known to bear', () => {
  const named = (number: number) => ({ formerly: `comment:${number}` });

  test('is a guess: of two, the one that the site then calls so is not the one taken back', () => {
    // The first was taken back; its answer, which comes last, says so.
    const seen = [comment(0), comment(61 * SECOND), deleted(70 * SECOND)];
    expect(states(logOf(...seen, comment(0, named(777))))).toEqual(['counted', 'undone']);
  });

  test('does not lend that id to the act: one that was made later bears it', () => {
    const seen = [comment(0), deleted(0), comment(61 * SECOND), comment(61 * SECOND, named(777))];
    expect(states(logOf(...seen))).toEqual(['undone', 'counted']);
  });

  test('is the same where it is seen twice, also of two that were made close together', () => {
    const two = [comment(0), comment(61 * SECOND)];
    const [first, second] = [
      deleted(300 * SECOND, { madeAt: T }),
      deleted(300 * SECOND, { id: 'comment:778', madeAt: T + 61 * SECOND }),
    ] as const;
    expect(states(logOf(...two, first, first))).toEqual(['undone', 'counted']);
    expect(states(logOf(...two, first, second, first))).toEqual(['undone', 'undone']);
  });
});

describe('two rows that the site then calls by one name', () => {
  const apart = 90 * SECOND;
  const answered = comment(0, { formerly: 'comment:777' });
  const again = comment(apart, { formerly: 'comment:777' });
  /** The second was not known to be a try of the same. */
  const late = comment(apart, unanswered);

  test.each([
    ['the answer to the second comes last', [answered, late, again]],
    ['the answer to the first comes last', [late, again, comment(0), answered]],
  ])('are of one act: %s', (_, seen) => {
    expect(states(logOf(...seen))).toEqual(['counted']);
  });

  test('leave one row, which bears all names, at the time of the first', () => {
    const [row] = logOf(answered, late, again);
    expect(row).toMatchObject({ key: keyOf(answered), at: T });
    expect(row?.aliases).toEqual(['linkedin:me:comment:777', keyOf(again)]);
  });

  test('are both taken back by that name', () => {
    expect(states(logOf(answered, late, again, deleted(600 * SECOND)))).toEqual(['undone']);
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
