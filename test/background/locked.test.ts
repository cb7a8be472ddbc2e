import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { pageHandlers } from '@/entrypoints/background/page-handlers';
import { DEFAULT_QUOTA, type Quota } from '@/utils/quota/quota';

const SENDER = { tabId: null, frameId: null, url: null };
const POLICY = {
  setBy: 'Acme',
  locked: ['weekStart', 'quotas'],
  weekStart: 7,
  quotas: [{ id: 'team', lines: [{ kinds: ['call'], target: 250 }] }],
};

/** A worker that has just started, under a policy. */
async function start(policy: Record<string, unknown>) {
  vi.resetModules();
  fakeBrowser.reset();
  await fakeBrowser.storage.managed.set(policy);
  const handlers = (await import('@/entrypoints/background/page-handlers')).pageHandlers;
  const { getSettings } = await import('@/utils/store/browser-storage/settings');
  const { quotaVersions } = await import('@/utils/store/quotas');
  return { handlers, getSettings, quotaVersions };
}

type Handlers = typeof pageHandlers;
const quota = DEFAULT_QUOTA as Parameters<Handlers['save-quota']>[0]['quota'];

beforeEach(async () => {
  const { log } = await import('@/utils/store/database');
  await log.quotas.clear();
});

test('what the company has locked no message changes', async () => {
  const { handlers, getSettings, quotaVersions } = await start(POLICY);
  const refused = { ok: false, refusal: 'locked' };
  expect(await handlers['save-settings']({ patch: { weekStart: 1 } }, SENDER)).toEqual(refused);
  expect(await handlers['save-quota']({ quota, basedOn: null }, SENDER)).toEqual(refused);
  expect(await handlers['end-quota']({ id: 'company:team', until: null }, SENDER)).toEqual(refused);
  expect(
    await handlers['delete-version']({ id: 'main', effective: '1970-01-01', basedOn: '' }, SENDER),
  ).toEqual(refused);
  expect((await getSettings()).weekStart).toBe(7);
  expect((await quotaVersions()).map(({ id }: Quota) => id)).toEqual(['company:team']);
});

test('all else the rep may change, and time off is theirs', async () => {
  const { handlers, getSettings } = await start(POLICY);
  const saved = await handlers['save-settings']({ patch: { repName: 'Maria' } }, SENDER);
  expect(saved).toMatchObject({ ok: true });
  await handlers['take-time-off']({ day: '2026-11-27', part: 'afternoon', off: true }, SENDER);
  expect(await getSettings()).toMatchObject({
    repName: 'Maria',
    weekStart: 7,
    halfDaysOff: [{ day: '2026-11-27', half: 'afternoon' }],
  });
});

test('a quota of the company stands beside the rep’s own where quotas are not locked', async () => {
  const { handlers, quotaVersions } = await start({ quotas: POLICY.quotas });
  expect((await quotaVersions()).map(({ id }: Quota) => id)).toEqual(['company:team']);
  await handlers['save-quota']({ quota, basedOn: null }, SENDER);
  expect((await quotaVersions()).map(({ id }: Quota) => id)).toEqual(['company:team', 'main']);
});
