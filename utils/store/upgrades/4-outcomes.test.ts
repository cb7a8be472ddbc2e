import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { log } from '../database';
import { quotaVersions } from '../quotas';

/** Rows as version 3 wrote them. */
const QUOTA = {
  id: 'main',
  name: '',
  effective: '2026-11-16',
  period: { unit: 'week', count: 1 },
  lines: [{ id: 'email', filter: { kinds: ['email'] }, measure: 'activities', target: 60 }],
};
const TALLY = { day: '2026-11-18', kind: 'email', action: 'new', site: 'gmail', counted: 1 };
const PERSON = { id: 'profile:a', person: 'profile:a', unnamed: [] };
const HEARD = { hash: 'h', topics: ['pensions'], until: 2 };

test('a log of the third version keeps all that is in it, and has no outcomes yet', async () => {
  const before = new Dexie('quota-pacer');
  before.version(3).stores({
    activities: 'key, at, day, [kind+at], state, *aliases, [object+at]',
    quotas: '[id+effective]',
    tallies: '[day+kind+action+site]',
    health: 'site',
    people: 'id, person',
    heard: 'hash, until',
  });
  await before.table('quotas').add(QUOTA);
  await before.table('tallies').add(TALLY);
  await before.table('people').add(PERSON);
  await before.table('heard').add(HEARD);
  before.close();

  expect(await quotaVersions()).toEqual([{ ...QUOTA, timeOff: 'make-up' }]);
  expect(await log.tallies.toArray()).toEqual([TALLY]);
  expect(await log.people.toArray()).toEqual([PERSON]);
  expect(await log.heard.toArray()).toEqual([HEARD]);
  expect(await log.outcomes.count()).toBe(0);
});
