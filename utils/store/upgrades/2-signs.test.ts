import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { activitySchema } from '@/utils/activity/activity';
import { standingOf } from '@/utils/activity/decide/signs';
import { log } from '../database';

const NOON = Date.UTC(2026, 10, 18, 12);

/** Rows as version 1 wrote them. */
const mail = (key: string, change: object) => ({
  key: `gmail:u/0:${key}`,
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
  ...change,
});
const BEFORE = [
  mail('counted', {}),
  mail('failed', { state: 'failed', reason: 'refused' }),
  mail('unconfirmed', { state: 'unconfirmed', reason: 'no-answer' }),
  mail('internal', { state: 'excluded', reason: 'internal', people: [], evidence: {} }),
  mail('excluded', {
    state: 'excluded',
    reason: 'rep',
    history: [
      { at: NOON, from: null, to: 'counted', why: 'seen' },
      { at: NOON + 1, from: 'counted', to: 'excluded', why: 'rep-excluded' },
    ],
  }),
  mail('call', { kind: 'call', action: 'connected', source: 'manual', proof: 'rep' }),
];
const HEALTH = { site: 'gmail', lastSightingAt: NOON, lastUnreadAt: null, unread: 2, refused: 0 };

test('a log of the first version keeps every row as it stood, with the signs of it', async () => {
  const before = new Dexie('quota-pacer');
  before.version(1).stores({
    activities: 'key, at, day, [kind+at], state',
    quotas: '[id+effective]',
    tallies: '[day+kind+action+site]',
    health: 'site',
  });
  await before.table('activities').bulkAdd(BEFORE);
  await before.table('health').add(HEALTH);
  before.close();

  const rows = await log.activities.toArray();
  expect(rows.map(({ signs: _, ...row }) => row)).toEqual(
    [...BEFORE].sort((one, other) => (one.key < other.key ? -1 : 1)),
  );
  for (const row of rows) {
    expect(activitySchema.safeParse(row).error?.issues ?? []).toEqual([]);
    // What the rep said and no site saw has no signs.
    if (row.source === 'manual') expect(row.signs).toBeUndefined();
    else if (row.reason !== 'rep') {
      expect(standingOf(row.signs ?? [], NOON)).toMatchObject({
        state: row.state,
        reason: row.reason,
      });
    }
  }
  expect(await log.health.get('gmail')).toEqual({
    ...HEALTH,
    missed: 0,
    lastMissedAt: null,
    lastLimitAt: null,
    shapes: [],
    failed: [],
    lastFailedAt: null,
  });
});
