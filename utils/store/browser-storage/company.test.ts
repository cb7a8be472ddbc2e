import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NOTHING_ASKED } from '@/utils/company/company';
import { DEFAULT_SETTINGS } from '@/utils/settings/settings';

/** New for each test: what is known of the company is remembered as long as a page lives. */
const load = async () => {
  vi.resetModules();
  return import('./company');
};

beforeEach(() => fakeBrowser.reset());

test('a policy that stops making sense leaves the last good state of a field', async () => {
  const { managed } = fakeBrowser.storage;
  await managed.set({ weekStart: 7, locked: ['weekStart'], currency: 'EUR' });
  const first = await load();
  await first.rememberCompany();
  await managed.set({ weekStart: 0, locked: ['weekStart'], currency: 'SEK' });
  const second = await load();
  await second.rememberCompany();
  expect(await second.getCompany()).toMatchObject({
    settings: { weekStart: 7, currency: 'SEK' },
    locked: ['weekStart'],
    problems: [{ field: 'weekStart', value: '0' }],
  });
  await managed.remove('weekStart');
  const third = await load();
  await third.rememberCompany();
  expect((await third.getCompany()).settings).toEqual({ currency: 'SEK' });
  await managed.set({ weekStart: 0 });
  expect((await (await load()).getCompany()).settings).toEqual({ currency: 'SEK' });
});

test('a policy that comes late is what it was when last seen, until it comes', async () => {
  const { managed } = fakeBrowser.storage;
  await managed.set({ weekStart: 7, currency: 'EUR' });
  await (await load()).rememberCompany();
  let come: (policy: object) => void = () => {};
  const coming = new Promise<Record<string, unknown>>((resolve) => {
    come = resolve as typeof come;
  });
  vi.spyOn(managed, 'get').mockReturnValue(coming as never);
  const { getCompany, watchCompany } = await load();
  const told = vi.fn();
  watchCompany(told);
  expect((await getCompany()).settings).toEqual({ weekStart: 7, currency: 'EUR' });
  come({ weekStart: 6 });
  await vi.waitFor(() => expect(told).toHaveBeenCalled());
  expect((await getCompany()).settings).toEqual({ weekStart: 6 });
  const tooLate = vi.fn();
  watchCompany(tooLate);
  await vi.waitFor(() => expect(tooLate).toHaveBeenCalled());
  expect(tooLate.mock.calls[0]?.[0].settings).toEqual({ weekStart: 6 });
  vi.restoreAllMocks();
});

describe('the policy', () => {
  test('joins the company’s lists to the settings', async () => {
    await fakeBrowser.storage.managed.set({ neverLog: ['rival.example'] });
    const { rulesOf } = await load();
    const settings = { ...DEFAULT_SETTINGS, neverLog: ['family.example'] };
    expect(await rulesOf(settings)).toMatchObject({
      neverLog: ['family.example'],
      company: { ownDomains: [], neverLog: ['rival.example'] },
    });
  });

  test('asks for nothing where nothing is managed', async () => {
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValue(new Error('no manifest'));
    const { getCompany } = await load();
    expect(await getCompany()).toEqual(NOTHING_ASKED);
  });

  test('follows what the administrator changes', async () => {
    const { getCompany } = await load();
    expect(await getCompany()).toEqual(NOTHING_ASKED);
    await fakeBrowser.storage.managed.set({ ownDomains: ['acme.example'] });
    await vi.waitFor(async () => {
      expect((await getCompany()).ownDomains).toEqual(['acme.example']);
    });
  });

  test('adds the company’s topics to the rep’s own', async () => {
    await fakeBrowser.storage.managed.set({ topics: ['pensions', 'tax'] });
    const { topicsOf } = await load();
    expect(await topicsOf({ ...DEFAULT_SETTINGS, topics: ['tax', 'wine'] })).toEqual([
      'tax',
      'wine',
      'pensions',
    ]);
  });
});
