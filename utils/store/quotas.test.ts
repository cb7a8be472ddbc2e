import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { chosenVersions, quotasOn } from '@/utils/quota/chosen';
import { markOf } from '@/utils/quota/editing/version-mark';
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
  await saveQuota(DEALS, null);
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
  await saveQuota(DEALS, null);
  const wrong = { ...renamed, name: 'typed wrongly' };
  expect(await saveQuota(wrong, markOf(DEALS))).toBe(true);
  expect(await saveQuota(renamed, markOf(wrong))).toBe(true);
  expect(await nameOn('2026-11-15')).toBe('Deals');
  expect(await nameOn('2026-11-16')).toBe('Big deals');
  expect(await deleteVersion('deals', '2026-11-16', markOf(renamed))).toBe(true);
  expect(await nameOn('2026-11-16')).toBe('Deals');
});

test('a change that is based on what is no longer there is refused, and nothing is lost', async () => {
  const mine = { ...DEALS, name: 'Mine' };
  const theirs = { ...DEALS, name: 'Theirs' };
  await saveQuota(DEALS, null);
  expect(await saveQuota(theirs, markOf(DEALS))).toBe(true);
  expect(await saveQuota(mine, markOf(DEALS))).toBe(false);
  expect(await saveQuota(mine, null)).toBe(false);
  expect(await deleteVersion('deals', DEALS.effective, markOf(DEALS))).toBe(false);
  expect(versionsOf(await quotaVersions(), 'deals')).toEqual([theirs]);
  // What is gone already need not be deleted.
  expect(await deleteVersion('gone', DEALS.effective, markOf(DEALS))).toBe(true);
});

test('of two changes at once that are based on the same version, one is refused', async () => {
  await saveQuota(DEALS, null);
  const names = ['One', 'Other'];
  const saved = await Promise.all(
    names.map((name) => saveQuota({ ...DEALS, name }, markOf(DEALS))),
  );
  expect(saved).toEqual([true, false]);
  expect(versionsOf(await quotaVersions(), 'deals')).toMatchObject([{ name: 'One' }]);
});

test('a later version is based on the one that holds on its first day', async () => {
  const later = { ...DEALS, effective: '2026-11-16', name: 'Later' };
  await saveQuota(DEALS, null);
  expect(await saveQuota(later, null)).toBe(false);
  expect(await saveQuota(later, markOf(DEALS))).toBe(true);
  expect(await saveQuota({ ...later, name: 'Again' }, markOf(DEALS))).toBe(false);
});

test('a quota that ends is in force to its last day, and again once that is taken back', async () => {
  await saveQuota(DEALS, null);
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
  await saveQuota(DEALS, null);
  await endQuota('main', '2026-11-20');
  await endQuota('deals', '2026-11-30');
  const idsShown = async () =>
    chosenVersions(await quotaVersions(), '2026-12-01', 'main').map(({ id }) => id);
  expect(await idsShown()).toEqual(['deals']);
  await saveQuota(later, null);
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
