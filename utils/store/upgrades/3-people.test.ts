import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { log } from '../database';

const NOON = Date.UTC(2026, 10, 18, 12);

/** A row as version 2 wrote it. */
const MAIL = {
  key: 'gmail:u/0:msg-a:r1',
  kind: 'email',
  action: 'new',
  site: 'gmail',
  account: 'u/0',
  at: NOON,
  day: '2026-11-18',
  zone: 'Europe/Stockholm',
  state: 'counted',
  reason: null,
  proof: 'answer',
  source: 'auto',
  people: [{ id: 'anna@berg.example', name: 'Anna Berg', address: 'anna@berg.example' }],
  topics: [],
  evidence: { thread: 'thread-a:r2' },
  history: [{ at: NOON, from: null, to: 'counted', why: 'seen' }],
  signs: [{ at: NOON, act: 'done', outcome: 'accepted', proof: 'answer' }],
  aliases: ['gmail:u/0:w1'],
};
const QUOTA = {
  id: 'main',
  name: '',
  effective: '2026-11-16',
  period: { unit: 'week', count: 1 },
  lines: [{ id: 'email', filter: { kinds: ['email'] }, measure: 'activities', target: 60 }],
};
const TALLY = { day: '2026-11-18', kind: 'email', action: 'new', site: 'gmail', counted: 1 };
const HEALTH = {
  site: 'gmail',
  lastSightingAt: NOON,
  lastUnreadAt: null,
  unread: 2,
  missed: 1,
  lastMissedAt: NOON,
  shapes: [{ at: NOON, shape: '[3]' }],
  refused: 0,
};

test('a log of the second version keeps all that is in it, and knows nobody yet', async () => {
  const before = new Dexie('quota-pacer');
  before.version(2).stores({
    activities: 'key, at, day, [kind+at], state, *aliases',
    quotas: '[id+effective]',
    tallies: '[day+kind+action+site]',
    health: 'site',
  });
  await before.table('activities').add(MAIL);
  await before.table('quotas').add(QUOTA);
  await before.table('tallies').add(TALLY);
  await before.table('health').add(HEALTH);
  before.close();

  expect(await log.activities.toArray()).toEqual([MAIL]);
  expect(await log.quotas.toArray()).toEqual([{ ...QUOTA, timeOff: 'make-up' }]);
  expect(await log.tallies.toArray()).toEqual([TALLY]);
  expect(await log.health.toArray()).toEqual([
    { ...HEALTH, lastLimitAt: null, failed: [], lastFailedAt: null },
  ]);
  expect(await log.people.count()).toBe(0);
  expect(await log.heard.count()).toBe(0);
});
