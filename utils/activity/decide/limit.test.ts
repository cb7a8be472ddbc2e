import { describe, expect, test } from 'vitest';
import { moment, NOW, RULES } from '@/test/support/acts';
import { touchSighting } from '@/test/support/sightings';
import type { Sighting } from '@/utils/activity/sighting';
import { decide } from './decide';
import { limitedBy, refuseByLimit } from './limit';
import { decideByRep } from './rep-decision';

const T = NOW - 60_000;
const invitation = (over: Partial<Sighting> = {}) =>
  touchSighting({ at: T, id: 'invite:profile:x:2900', action: 'invite', proof: 'status', ...over });
const rowOf = (over: Partial<Sighting> = {}) => {
  const row = decide(null, invitation(over), RULES, moment());
  if (row === null) throw new Error('nothing was stored');
  return row;
};

describe('an invitation before the page showed that it was one too many', () => {
  test('was refused, and the history says so', () => {
    const row = refuseByLimit(rowOf(), T + 30_000, NOW);
    expect(row).toMatchObject({ state: 'failed', reason: 'refused', proof: 'page' });
    expect(row?.history.at(-1)).toEqual({ at: NOW, from: 'counted', to: 'failed', why: 'seen' });
  });

  test.each<[string, Partial<Sighting>, number]>([
    ['the site had answered', { proof: 'answer' }, T + 1],
    ['it was sent long before', {}, T + 30_001],
    ['it was sent since', {}, T - 1],
    ['it was something else', { action: 'follow' }, T + 1],
    ['it was refused anyway', { outcome: 'refused' }, T + 1],
  ])('stands where %s', (_, over, shown) => {
    expect(refuseByLimit(rowOf(over), shown, NOW)).toBeNull();
    expect(limitedBy(invitation(over), shown)).toEqual(invitation(over));
  });

  test('that was seen only afterwards was refused', () => {
    expect(rowOf(limitedBy(invitation(), T + 1))).toMatchObject({ state: 'failed' });
  });

  test('does not count because its status is seen once more, but does by the answer itself', () => {
    const refused = refuseByLimit(rowOf({ outcome: 'unknown' }), T + 1, NOW);
    expect(decide(refused, invitation(), RULES, moment())).toBeNull();
    const answered = invitation({ proof: 'answer' });
    expect(decide(refused, answered, RULES, moment())).toMatchObject({ state: 'counted' });
  });

  test('counts if the rep had said so', () => {
    const restored = decideByRep(rowOf({ outcome: 'unknown' }), 'restore', NOW);
    if (restored === null) throw new Error('nothing was decided');
    expect(refuseByLimit(restored, T + 1, NOW)).toMatchObject({ state: 'counted' });
  });
});
