import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Sign } from '@/utils/activity/activity';
import { BOUNDS } from '@/utils/activity/bounds';
import { ACTS } from '@/utils/activity/sighting';
import { addSign, standingOf } from './signs';

const NOW = 1_000_000;
const sign = (at: number, act: Sign['act'], over: Partial<Sign> = {}): Sign => ({
  at,
  act,
  outcome: 'accepted',
  proof: 'answer',
  ...(act === 'scheduled' && { due: NOW + 100 }),
  ...over,
});
const done = (at: number, over?: Partial<Sign>) => sign(at, 'done', over);
const undone = (at: number, over?: Partial<Sign>) => sign(at, 'undone', over);
const scheduled = (at: number, over?: Partial<Sign>) => sign(at, 'scheduled', over);
const click = (at: number) => undone(at, { proof: 'page' });
const REFUSED = { outcome: 'refused' } as const;
const LOST = { outcome: 'unknown' } as const;

const collect = (signs: Sign[]) =>
  signs.reduce<Sign[]>((known, one) => addSign(known, one) ?? known, []);
const standing = (...signs: Sign[]) => {
  const { state, reason } = standingOf(collect(signs), NOW);
  return reason === null ? state : `${state}: ${reason}`;
};

describe('where an act stands', () => {
  test.each<[string, Sign[], string]>([
    ['sent', [done(1)], 'counted'],
    ['sent, no answer', [done(1, LOST)], 'unconfirmed: no-answer'],
    ['sent, refused', [done(1, REFUSED)], 'failed: refused'],
    [
      'sent, no answer, then refused: it may have passed',
      [done(1, LOST), done(1, REFUSED)],
      'unconfirmed: no-answer',
    ],
    ['refused, then accepted', [done(1, REFUSED), done(1)], 'counted'],
    ['accepted, then seen to fail', [done(1), done(1, REFUSED)], 'counted'],
    ['left out by the rules', [done(1, { reason: 'internal' })], 'excluded: internal'],
    ['to nobody that can be read', [done(1, { reason: 'no-people' })], 'unconfirmed: no-people'],
    ['taken back', [done(1), undone(5)], 'undone: taken-back'],
    [
      'taken back, then seen to be sent once more',
      [done(1), undone(5), done(1)],
      'undone: taken-back',
    ],
    ['taken back and sent again', [done(1), undone(5), done(9)], 'counted'],
    ['sent again, then the undo seen late', [done(1), done(9), undone(5)], 'counted'],
    ['taken back, no answer', [done(1), undone(5, LOST)], 'unconfirmed: no-answer'],
    [
      'taken back, then saved without an answer',
      [done(1), undone(5), undone(9, LOST)],
      'undone: taken-back',
    ],
    ['undo refused', [done(1), undone(5, REFUSED)], 'counted'],
    ['undo pressed', [done(1), click(5)], 'undone: taken-back'],
    ['undo pressed, no answer', [done(1), click(5), undone(6, LOST)], 'undone: taken-back'],
    ['undo pressed too late', [done(1), click(5), undone(6, REFUSED)], 'counted'],
    [
      'undo pressed too late, refused in the same millisecond',
      [done(1), click(5), undone(5, REFUSED)],
      'counted',
    ],
    ['the same, the refusal seen first', [done(1), undone(5, REFUSED), click(5)], 'counted'],
    [
      'undo pressed, not answered in the same millisecond',
      [done(1), click(5), undone(5, LOST)],
      'undone: taken-back',
    ],
    [
      'an undo refused long after another',
      [done(1), click(5), undone(90_000, REFUSED)],
      'undone: taken-back',
    ],
    ['a draft that failed to be sent', [done(1, REFUSED), undone(5)], 'failed: refused'],
    ['set for later', [scheduled(1)], 'scheduled'],
    ['set for later, and due', [scheduled(1, { due: NOW })], 'counted'],
    ['set for later, to a colleague', [scheduled(1, { reason: 'internal' })], 'excluded: internal'],
    ['set for later, no answer', [scheduled(1, LOST)], 'unconfirmed: no-answer'],
    ['cancelled', [scheduled(1), undone(5)], 'undone: cancelled'],
    ['cancelled and sent at once', [scheduled(1), undone(5), done(9)], 'counted'],
    ['set anew', [scheduled(1, { due: 9 }), undone(5), scheduled(6)], 'scheduled'],
    ['confirmed by the rep', [done(1, { proof: 'rep' })], 'counted'],
    ['not sent, says the rep', [done(1, { proof: 'rep', outcome: 'refused' })], 'failed: not-sent'],
    [
      'not sent, says the rep; the site knows better',
      [done(1, { proof: 'rep', outcome: 'refused' }), done(1)],
      'counted',
    ],
    [
      'not sent, says the rep; the answer is lost again',
      [done(1, { proof: 'rep', outcome: 'refused' }), done(1, LOST)],
      'failed: not-sent',
    ],
  ])('%s', (_, signs, expected) => {
    expect(standing(...signs)).toBe(expected);
  });
});

const signs = fc.uniqueArray(
  fc
    .record({
      at: fc.integer({ min: 1, max: 30 }),
      act: fc.constantFrom(...ACTS),
      outcome: fc.constantFrom<Sign['outcome']>('accepted', 'refused', 'unknown'),
    })
    .map(({ at, act, outcome }) => sign(at, act, { outcome })),
  { selector: ({ at, act }) => `${at}${act}`, maxLength: 25 },
);

test('the order in which signs arrive, and how often, does not matter', () => {
  const arrival = signs.chain((all) =>
    fc.tuple(
      fc.constant(all),
      fc.shuffledSubarray([...all, ...all], { minLength: 2 * all.length }),
    ),
  );
  fc.assert(
    fc.property(arrival, ([all, arrived]) => {
      const { state, reason } = standingOf(collect(arrived), NOW);
      const inOrder = [...all].sort((a, b) => a.at - b.at);
      expect({ state, reason }).toEqual({
        state: standingOf(collect(inOrder), NOW).state,
        reason: standingOf(collect(inOrder), NOW).reason,
      });
    }),
    { numRuns: 2000 },
  );
});

test('what is left out no longer matters, and there is never too much', () => {
  fc.assert(
    fc.property(signs, (all) => {
      const kept = collect(all);
      const whole = [...all].sort(
        (a, b) => a.at - b.at || ACTS.indexOf(a.act) - ACTS.indexOf(b.act),
      );
      expect(standingOf(kept, NOW)).toMatchObject({ state: standingOf(whole, NOW).state });
      expect(kept.length).toBeLessThanOrEqual(BOUNDS.signs);
    }),
    { numRuns: 2000 },
  );
  const many = Array.from({ length: 500 }, (_, at) => done(at + 1, LOST));
  expect(collect(many)).toHaveLength(BOUNDS.signs);
});
