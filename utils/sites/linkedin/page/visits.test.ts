import { expect, test } from 'vitest';
import { sightingSchema } from '@/utils/activity/sighting';
import { isSettled, look, visitTo, type Whereabouts } from './visits';

const NOWHERE: Whereabouts = { path: '', looks: 0 };
const ANNA = {
  ids: ['profile:ACoAA1', 'vanity:anna'],
  name: 'Anna',
  headline: null,
  company: null,
};

/** The look, of one each second, at which the rep has been there long enough. */
function settledAt(looks: (string | null)[]): number[] {
  let where = NOWHERE;
  return looks.flatMap((path, place) => {
    const before = where;
    where = look(where, path ?? before.path, path !== null);
    return where !== before && isSettled(where) ? [place] : [];
  });
}

test.each<[string, (string | null)[], number[]]>([
  ['once after three looks', ['/in/anna/', '/in/anna/', '/in/anna/', '/in/anna/'], [2]],
  ['not in passing', ['/in/anna/', '/in/anna/', '/in/ben/', '/in/ben/'], []],
  ['anew at another page', ['/in/a/', '/in/a/', '/in/a/', '/in/b/', '/in/b/', '/in/b/'], [2, 5]],
  ['with what belongs to it', ['/in/a/', '/in/a/details/skills/', '/in/a/overlay/x/'], [2]],
  ['by looks alone', ['/in/a/', '/in/a/', null, null, null, '/in/a/'], [5]],
  ['at a lead', Array.from({ length: 3 }, () => '/sales/lead/ACwAA1,NAME,x'), [2]],
])('a place is settled %s', (_, looks, expected) => {
  expect(settledAt(looks)).toEqual(expected);
});

test('a visit is one a day, and a sighting', () => {
  const visit = visitTo(ANNA, 1_790_000_000_000, '2026-09-21');
  expect(sightingSchema.parse(visit)).toEqual(visit);
  expect(visit).toMatchObject({
    id: 'visit:profile:ACoAA1:2026-09-21',
    action: 'visit',
    people: [{ id: 'profile:ACoAA1', name: 'Anna', others: ['vanity:anna'] }],
  });
  expect(visitTo({ ...ANNA, ids: [] }, 1, '2026-09-21')).toBeNull();
});
