import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { chosenVersions, quotasOn } from '@/utils/quota/chosen';
import { DEFAULT_QUOTA, type Quota, versionOn, versionsOf } from '@/utils/quota/quota';
import { changeSettings } from './browser-storage/settings';
import { log } from './database';
import { deleteVersion, endQuota, quotaVersions, saveQuota } from './quotas';

beforeEach(() => log.quotas.clear());

const DEALS: Quota = {
  ...DEFAULT_QUOTA,
  id: 'deals',
  name: 'Deals',
  effective: '2026-11-01',
  lines: [],
};
const idsOn = async (day: string) => quotasOn(await quotaVersions(), day).map(({ id }) => id);

test('a second quota stands beside the first, which keeps its default', async () => {
  await saveQuota(DEALS);
  const all = await quotaVersions();
  expect(await idsOn('2026-11-20')).toEqual(['deals', 'main']);
  expect(versionsOf(all, 'main')).toEqual([DEFAULT_QUOTA]);
  expect(chosenVersions(all, '2026-11-20', 'main')).toEqual([DEFAULT_QUOTA]);
  expect(chosenVersions(all, '2026-11-20', 'gone')).toEqual([DEALS]);
  expect(chosenVersions(all, '2026-10-31', 'deals')).toEqual([DEFAULT_QUOTA]);
});

test('a version of the same day is replaced, and one that is deleted leaves what was before', async () => {
  const renamed = { ...DEALS, effective: '2026-11-16', name: 'Big deals' };
  const nameOn = async (day: string) =>
    versionOn(versionsOf(await quotaVersions(), 'deals'), day)?.name;
  await saveQuota(DEALS);
  await saveQuota({ ...renamed, name: 'typed wrongly' });
  await saveQuota(renamed);
  expect(await nameOn('2026-11-15')).toBe('Deals');
  expect(await nameOn('2026-11-16')).toBe('Big deals');
  await deleteVersion('deals', '2026-11-16');
  expect(await nameOn('2026-11-16')).toBe('Deals');
});

test('a quota that ends is in force to its last day, and again once that is taken back', async () => {
  await saveQuota(DEALS);
  expect(await endQuota('deals', '2026-11-30')).toBe(true);
  expect(await idsOn('2026-11-30')).toContain('deals');
  expect(await idsOn('2026-12-01')).not.toContain('deals');
  expect(await endQuota('deals', null)).toBe(true);
  expect(await idsOn('2026-12-01')).toContain('deals');
  expect(await endQuota('nobody', null)).toBe(false);
  expect(await endQuota('deals', '2026-10-31')).toBe(false);
  await endQuota('deals', '2026-11-30');
  await endQuota('main', '2026-11-30');
});

test('where none is in force the one that begins next is shown, else the one that ended last', async () => {
  const later = { ...DEALS, id: 'later', effective: '2027-01-04' };
  await saveQuota(DEALS);
  await endQuota('main', '2026-11-20');
  await endQuota('deals', '2026-11-30');
  const idsShown = async () =>
    chosenVersions(await quotaVersions(), '2026-12-01', 'main').map(({ id }) => id);
  expect(await idsShown()).toEqual(['deals']);
  await saveQuota(later);
  expect(await idsShown()).toEqual(['later']);
  expect(chosenVersions([], '2026-12-01', null)).toMatchObject([{ id: 'none', lines: [] }]);
});

test('a target of money from before it said its decimals keeps its figure, whatever the currency', async () => {
  const won = { id: 'won', filter: { kinds: [], outcomes: ['won'] }, measure: 'amount' } as const;
  await log.quotas.put({ ...DEALS, lines: [{ ...won, target: 500_000 }] });
  const targetIn = async (currency: string) => {
    await changeSettings({ currency });
    return versionsOf(await quotaVersions(), 'deals')[0]?.lines[0]?.target;
  };
  expect(await targetIn('JPY')).toBe(5000);
  expect(await targetIn('KWD')).toBe(5_000_000);
  expect(await targetIn('USD')).toBe(500_000);
});
