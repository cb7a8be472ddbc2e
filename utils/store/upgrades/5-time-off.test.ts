import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { timeOffRuleOf } from '@/utils/quota/quota';
import { log } from '../database';
import { quotaVersions } from '../quotas';

/** Rows as version 4 wrote them: what the rep started with, and what they agreed to. */
const LINES = [{ id: 'email', filter: { kinds: ['email'] }, measure: 'activities', target: 60 }];
const WEEK = { id: 'main', name: '', period: { unit: 'week', count: 1 }, lines: LINES };
const FIRST = { ...WEEK, effective: '1970-01-01' };
const AGREED = { ...WEEK, effective: '2026-11-16' };
const MONTHLY = {
  ...WEEK,
  id: 'deals',
  effective: '2026-11-01',
  period: { unit: 'month', count: 1 },
  carry: { shortfall: true, surplus: false, cap: 50 },
};
const TALLY = { day: '2026-11-18', kind: 'email', action: 'new', site: 'gmail', counted: 1 };
const OUTCOME = {
  ...{ id: 'a', kind: 'won', at: 1, day: '2026-11-18', zone: 'UTC', source: 'manual' },
  ...{ amount: 5, units: null, costOfGoods: null, acquisitionCost: null },
};

test('quotas of the fourth version go on making up for time off, and say so', async () => {
  const before = new Dexie('quota-pacer');
  before.version(4).stores({
    activities: 'key, at, day, [kind+at], state, *aliases, [object+at]',
    quotas: '[id+effective]',
    tallies: '[day+kind+action+site]',
    health: 'site',
    people: 'id, person',
    heard: 'hash, until',
    outcomes: 'id, at, day',
  });
  await before.table('quotas').bulkAdd([FIRST, AGREED, MONTHLY]);
  await before.table('tallies').add(TALLY);
  await before.table('outcomes').add(OUTCOME);
  before.close();

  const kept = [MONTHLY, FIRST, AGREED].map((quota) => ({ ...quota, timeOff: 'make-up' }));
  const versions = await quotaVersions();
  expect(versions).toEqual(kept);
  expect(versions.map(timeOffRuleOf)).toEqual(Array(3).fill('make-up'));
  expect(await log.tallies.toArray()).toEqual([TALLY]);
  expect(await log.outcomes.toArray()).toEqual([OUTCOME]);
});
