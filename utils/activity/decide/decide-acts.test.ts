import { describe, expect, test } from 'vitest';
import {
  by,
  DAY,
  MINUTE,
  moment,
  NOW,
  RULES,
  rowOf,
  scheduled,
  sent,
  undone,
} from '@/test/support/acts';
import type { Activity } from '@/utils/activity/activity';
import type { Sighting } from '@/utils/activity/sighting';
import { decide, settle } from './decide';
import { actsAmong } from './same-act';

describe('a mail that is taken back', () => {
  test('no longer counts, keeps whom it was to, and says when it changed', () => {
    const row = rowOf(sent(), undone(NOW - 30_000));
    expect(row).toMatchObject({ state: 'undone', reason: 'taken-back', at: NOW - MINUTE });
    expect(row.people).toHaveLength(1);
    expect(row.history.map(({ to }) => to)).toEqual(['counted', 'undone']);
  });

  test('and sent again counts at the later time, to those of the later time', () => {
    const people = [
      { id: 'bo@x.example', role: 'to', name: null, address: 'bo@x.example' } as const,
    ];
    const row = rowOf(sent({ at: NOW - DAY }), undone(NOW - DAY + 9_000), sent({ people }));
    expect(row).toMatchObject({ state: 'counted', at: NOW - MINUTE, day: '2026-11-20' });
    expect(row.people.map(({ id }) => id)).toEqual(['bo@x.example']);
  });

  test('and sent to colleagues instead is left out, without a trace of the first', () => {
    const people = [
      { id: 'b@acme.example', role: 'to', name: null, address: 'b@acme.example' } as const,
    ];
    const row = rowOf(sent(), undone(NOW - 50_000), sent({ at: NOW - 40_000, people }));
    expect(row).toMatchObject({ state: 'excluded', reason: 'internal', people: [], evidence: {} });
  });

  test('that was never sent is nothing', () => {
    expect(decide(null, undone(NOW), RULES, moment())).toBeNull();
  });

  test('after the rep had left it out stays left out, and is not counted by a change of mind about an old state', () => {
    const left = by(rowOf(scheduled(NOW + DAY)), 'exclude');
    const seen = decide(left, undone(NOW), RULES, moment());
    expect(seen).toMatchObject({ state: 'excluded', reason: 'rep' });
  });

  test('after the rep restored what stood anyway is taken back', () => {
    const row = by(by(rowOf(sent()), 'exclude'), 'restore');
    expect(decide(row, undone(NOW), RULES, moment())).toMatchObject({ state: 'undone' });
  });
});

describe('a mail that is set for later', () => {
  const due = NOW + 2 * DAY;

  test('waits on the day it is due', () => {
    expect(rowOf(scheduled(due))).toMatchObject({ state: 'scheduled', at: due, day: '2026-11-22' });
  });

  test('counts from then on, and says so', () => {
    const row = rowOf(scheduled(due));
    expect(settle(row, due - 1)).toBeNull();
    const settled = settle(row, due + 9 * DAY);
    expect(settled).toMatchObject({ state: 'counted', reason: null, at: due, day: '2026-11-22' });
    expect(settled?.history.at(-1)).toMatchObject({ from: 'scheduled', to: 'counted', why: 'due' });
  });

  test('that is seen only after its time counts at once', () => {
    expect(rowOf(scheduled(NOW - 5, { at: NOW - DAY }))).toMatchObject({ state: 'counted' });
  });

  test('moves when it is set anew', () => {
    const row = rowOf(scheduled(due), scheduled(due + DAY, { at: NOW - 10 }));
    expect(row).toMatchObject({ state: 'scheduled', at: due + DAY, day: '2026-11-23' });
    expect(row.history).toHaveLength(2);
  });

  test('is cancelled, and then sent at once', () => {
    expect(rowOf(scheduled(due), undone(NOW - 20))).toMatchObject({
      state: 'undone',
      reason: 'cancelled',
    });
    expect(rowOf(scheduled(due), undone(NOW - 20), sent({ at: NOW - 10 }))).toMatchObject({
      state: 'counted',
      at: NOW - 10,
    });
  });

  test('does not count before its time because the rep left it out and took that back', () => {
    expect(by(by(rowOf(scheduled(due)), 'exclude'), 'restore')).toMatchObject({
      state: 'scheduled',
    });
  });
});

describe('one act under several names', () => {
  const first = rowOf(sent({ writtenIn: 'w1' }));
  const taken = rowOf(sent({ writtenIn: 'w1' }), undone(NOW - 30_000));

  test.each<[string, Activity, Partial<Sighting>, boolean]>([
    ['its own id', first, {}, true],
    ['an id that follows on its own', first, { id: 'b', formerly: 'msg-a:r1' }, true],
    ['another id', first, { id: 'b' }, false],
    [
      'another id in another account',
      first,
      { id: 'b', formerly: 'msg-a:r1', account: 'u/1' },
      false,
    ],
    ['the same window, while it counts', first, { id: 'b', writtenIn: 'w1' }, false],
    ['the same window, once it is taken back', taken, { id: 'b', writtenIn: 'w1' }, true],
    [
      'a draft in the same window right after',
      first,
      { id: 'b', writtenIn: 'w1', act: 'undone', at: NOW },
      false,
    ],
    [
      'a draft in it within the time to undo',
      first,
      { id: 'b', writtenIn: 'w1', act: 'undone', at: NOW - 40_000 },
      true,
    ],
  ])('%s', (_, stored, over, expected) => {
    expect(actsAmong([stored], sent(over)).length > 0).toBe(expected);
  });

  test('keeps all its names', () => {
    const row = rowOf(sent(), undone(NOW - 50_000, { id: 'b', formerly: 'msg-a:r1' }));
    const again = decide(row, sent({ id: 'c', formerly: 'b', at: NOW - 9 }), RULES, moment());
    expect(again).toMatchObject({ key: 'gmail:u/0:msg-a:r1', state: 'counted' });
    expect(again?.aliases).toEqual(['gmail:u/0:b', 'gmail:u/0:c']);
    expect(again && actsAmong([again], sent({ id: 'd', formerly: 'c' }))).toEqual([again]);
  });
});
