import { expect, test } from 'vitest';
import { mailSighting } from '@/test/support/sightings';
import { keyOf } from '@/utils/activity/sighting';
import { unwrittenOf } from './unwritten';

const NOW = Date.parse('2026-11-18T14:10:00Z');
const MINUTE = 60_000;

const kept = (id: string, since: number, notBefore = 0) => ({
  id: `copy-${id}`,
  sighting: mailSighting({ id }),
  notBefore,
  since,
});
const failing = (ids: string[], since: number, triedAt = NOW - 1500) => ({
  since: Object.fromEntries(ids.map((id) => [keyOf(mailSighting({ id })), since])),
  triedAt,
});

test('nothing waits', () => {
  expect(unwrittenOf([], null, NOW)).toBeNull();
});

test('what was put there a moment ago is not worth saying', () => {
  expect(unwrittenOf([kept('a', NOW - 500)], failing(['b'], NOW - 500), NOW)).toBeNull();
});

test('what awaits its answer is not late', () => {
  expect(unwrittenOf([kept('a', NOW - 10_000, NOW + 30_000)], null, NOW)).toBeNull();
});

test('what lies in the outbox waits since the eldest was put there', () => {
  const waiting = [kept('a', NOW - 2 * MINUTE), kept('b', NOW - 8 * MINUTE)];
  expect(unwrittenOf(waiting, null, NOW)).toEqual({ count: 2, since: NOW - 8 * MINUTE });
});

test('an act that lies there twice, and fails as well, is one', () => {
  const waiting = [kept('a', NOW - 2 * MINUTE), { ...kept('a', NOW - MINUTE), id: 'another' }];
  expect(unwrittenOf(waiting, failing(['a'], NOW - 3 * MINUTE), NOW)).toEqual({
    count: 1,
    since: NOW - 3 * MINUTE,
  });
});

test('what can be stored nowhere waits in its page, as long as that tries again', () => {
  const told = failing(['a', 'b'], NOW - 5 * MINUTE);
  expect(unwrittenOf([], told, NOW)).toEqual({ count: 2, since: NOW - 5 * MINUTE });
  expect(unwrittenOf([], { ...told, triedAt: NOW - 2 * MINUTE }, NOW)).toBeNull();
});

test('what is no sighting is nothing that the log waits for; what an older version left is', () => {
  const odd = { id: 'odd', sighting: { forged: true }, notBefore: 0, since: NOW - MINUTE };
  const old = { id: 'old', sighting: mailSighting(), notBefore: 0, since: 0 };
  expect(unwrittenOf([odd], null, NOW)).toBeNull();
  expect(unwrittenOf([odd, old], null, NOW)).toMatchObject({ count: 1 });
});
