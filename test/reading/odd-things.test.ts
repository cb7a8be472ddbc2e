import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { writtenMail } from '@/test/support/write-log';
import { log } from '@/utils/store/database';
import { oddThings } from '@/utils/store/odd-things';

beforeEach(() => fakeBrowser.reset());

test('what makes no sense is named by field and type, counted, and quoted nowhere', async () => {
  await log.activities.put(writtenMail('good', 1));
  expect(await oddThings()).toEqual([]);
  const odd = { ...writtenMail('odd', 1), kind: 'Anna Berg', people: 'Anna Berg' };
  await log.table('activities').bulkPut([odd, { ...odd, key: 'other' }]);
  await log.table('quotas').put({ id: 'Anna', effective: 'Berg', lines: [] });
  await fakeBrowser.storage.local.set({ settings: { zone: 'Anna/Berg', 'Anna Berg': 1 } });
  const found = await oddThings();
  expect(found).toEqual(
    expect.arrayContaining([
      { place: 'activities', field: 'kind', found: 'string', count: 2 },
      { place: 'activities', field: 'people', found: 'string', count: 2 },
      { place: 'quotas', field: 'effective', found: 'string', count: 1 },
      { place: 'quotas', field: 'period', found: 'absent', count: 1 },
      { place: 'settings', field: 'zone', found: 'string', count: 1 },
    ]),
  );
  expect(JSON.stringify(found)).not.toMatch(/Anna|Berg/);
});
