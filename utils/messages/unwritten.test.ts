import { describe, expect, test } from 'vitest';
import { rowOf } from '@/test/support/acts';
import { mailSighting, touchSighting } from '@/test/support/sightings';
import type { Activity } from '@/utils/activity/activity';
import { keyOf, type Sighting } from '@/utils/activity/sighting';
import { type Due, dueOf, isLogged, unwrittenOf } from './unwritten';

const NOW = Date.parse('2026-11-18T14:10:00Z');
const MINUTE = 60_000;

const kept = (id: string, since: number, notBefore = 0) => ({
  id: `copy-${id}`,
  sighting: mailSighting({ id }),
  notBefore,
  since,
});
const due = (id: string, since: number) => dueOf([kept(id, since)], NOW);
const failing = (ids: string[], since: number, triedAt = NOW - 1500) => ({
  since: Object.fromEntries(ids.map((id) => [keyOf(mailSighting({ id })), since])),
  triedAt,
});

test('nothing waits', () => {
  expect(unwrittenOf([], null, NOW)).toBeNull();
});

test('what was put there a moment ago is not worth saying', () => {
  expect(unwrittenOf(due('a', NOW - 500), failing(['b'], NOW - 500), NOW)).toBeNull();
});

test('what awaits its answer is not late', () => {
  expect(dueOf([kept('a', NOW - 10_000, NOW + 30_000)], NOW)).toEqual([]);
});

test('what lies in the outbox waits since the eldest was put there', () => {
  const waiting = [kept('a', NOW - 2 * MINUTE), kept('b', NOW - 8 * MINUTE)];
  expect(unwrittenOf(dueOf(waiting, NOW), null, NOW)).toEqual({
    count: 2,
    since: NOW - 8 * MINUTE,
  });
});

test('an act that lies there twice, and fails as well, is one', () => {
  const waiting = [kept('a', NOW - 2 * MINUTE), { ...kept('a', NOW - MINUTE), id: 'another' }];
  expect(unwrittenOf(dueOf(waiting, NOW), failing(['a'], NOW - 3 * MINUTE), NOW)).toEqual({
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
  expect(dueOf([odd], NOW)).toEqual([]);
  expect(unwrittenOf(dueOf([odd, old], NOW), null, NOW)).toMatchObject({ count: 1 });
});

describe('what lies in the outbox', () => {
  const dueBy = (sighting: Sighting) =>
    dueOf([{ id: 'copy', sighting, notBefore: 0, since: NOW - MINUTE }], NOW)[0] as Due;
  const mail = mailSighting({ id: 'a' });
  const undone = mailSighting({ id: 'a', act: 'undone', at: mail.at + 5000, people: [] });
  const touch = touchSighting();
  const row = { ...rowOf(mail), at: 1 };
  const nameless = { ...rowOf(touch), key: 'linkedin:me:comment:person:0f3a' };

  test.each<[string, Sighting, Activity]>([
    ['under its key', mail, row],
    ['under another name', mail, { ...row, key: 'gmail:u/0:b', aliases: [row.key] }],
    ['under a key that does not name the person', touch, nameless],
    ['taken back', undone, rowOf(mail, undone)],
  ])('is in the log %s', (_, sighting, stored) => {
    expect(isLogged(dueBy(sighting), [stored])).toBe(true);
  });

  test.each<[string, Sighting, Activity]>([
    ['another was done', mail, { ...row, key: 'gmail:u/0:b' }],
    ['something else was done at that moment', touch, { ...row, at: touch.at }],
    ['it is not taken back there', undone, row],
  ])('is not in the log where %s', (_, sighting, stored) => {
    expect(isLogged(dueBy(sighting), [stored])).toBe(false);
  });
});
