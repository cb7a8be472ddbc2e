import { expect, test } from 'vitest';
import type { SightedPerson } from '@/utils/activity/sighting';
import { filled, sighted } from './fill-in';

const person = (id: string, change: Partial<SightedPerson> = {}): SightedPerson => ({
  id,
  role: null,
  name: null,
  address: null,
  ...change,
});
const ANNA = {
  ids: ['profile:A', 'vanity:anna'],
  name: 'Anna Berg',
  headline: 'Owner at Acme',
  company: 'Acme',
};
const BEN = { ids: ['vanity:ben'], name: 'Ben', headline: null, company: null };

test('one of the ids is enough to know somebody by, and the others are learned', () => {
  expect(filled(person('profile:A'), [BEN, ANNA])).toEqual({
    ...person('profile:A'),
    name: 'Anna Berg',
    headline: 'Owner at Acme',
    company: 'Acme',
    others: ['vanity:anna'],
  });
  const byOther = filled(person('member:1', { others: ['vanity:anna'] }), [ANNA]);
  expect(byOther).toMatchObject({ name: 'Anna Berg', others: ['vanity:anna', 'profile:A'] });
});

test('nobody gets the name of somebody else', () => {
  expect(filled(person('profile:C'), [ANNA, BEN])).toEqual(person('profile:C'));
});

test('what the wire said stands', () => {
  expect(filled(person('profile:A', { name: 'A. Berg' }), [ANNA]).name).toBe('A. Berg');
});

test('of what the page shows twice each part is taken where it stands', () => {
  const again = { ...ANNA, name: null, headline: null, company: null };
  expect(filled(person('vanity:anna'), [again, ANNA])).toMatchObject({ name: 'Anna Berg' });
});

test('somebody without an id is nobody', () => {
  expect(sighted({ ...ANNA, ids: [] })).toBeNull();
  expect(sighted(null)).toBeNull();
  expect(sighted(BEN)).toEqual(person('vanity:ben', { name: 'Ben' }));
});
