import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from './settings';

/** Anew for each test: what is known of the company is kept while a page lives. */
const load = async () => {
  vi.resetModules();
  return import('./company');
};

beforeEach(() => fakeBrowser.reset());

describe('what an administrator has set', () => {
  test('is read, each entry as a person may write it', async () => {
    const { readCompany } = await load();
    const managed = {
      ownDomains: ['Acme.example', '*.acme-group.example'],
      neverLog: ['Lawyer@Firm.example', 'rival.example, other.example'],
      somethingElse: true,
    };
    expect(readCompany(managed)).toEqual({
      ownDomains: ['acme.example', '*.acme-group.example'],
      neverLog: ['lawyer@firm.example', 'rival.example', 'other.example'],
      topics: [],
    });
  });

  test.each([
    [null],
    [undefined],
    ['text'],
    [[]],
    [{}],
    [{ ownDomains: 'acme.example', neverLog: [7] }],
    [{ ownDomains: { 0: 'acme.example' } }],
    [{ neverLog: ['not an entry', '', '@'] }],
  ])('asks for nothing if it is %j', async (managed) => {
    const { readCompany } = await load();
    expect(readCompany(managed)).toEqual({ ownDomains: [], neverLog: [], topics: [] });
  });

  test('keeps a good list beside a bad one', async () => {
    const { readCompany } = await load();
    expect(readCompany({ ownDomains: 7, neverLog: ['rival.example'] })).toEqual({
      ownDomains: [],
      neverLog: ['rival.example'],
      topics: [],
    });
  });

  test('may name topics for every rep', async () => {
    const { readCompany } = await load();
    const typed = [' retirement planning ', 'retirement planning', '', 'x'.repeat(81)];
    expect(readCompany({ topics: typed }).topics).toEqual(['retirement planning']);
  });
});

describe('the policy', () => {
  test('joins the company’s lists to the settings', async () => {
    await fakeBrowser.storage.managed.set({ neverLog: ['rival.example'] });
    const { policyOf } = await load();
    const settings = { ...DEFAULT_SETTINGS, neverLog: ['family.example'] };
    expect(await policyOf(settings)).toMatchObject({
      neverLog: ['family.example'],
      company: { ownDomains: [], neverLog: ['rival.example'] },
    });
  });

  test('asks for nothing where nothing is managed', async () => {
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValue(new Error('no manifest'));
    const { getCompany } = await load();
    expect(await getCompany()).toEqual({ ownDomains: [], neverLog: [], topics: [] });
  });

  test('follows what the administrator changes', async () => {
    const { getCompany } = await load();
    expect(await getCompany()).toEqual({ ownDomains: [], neverLog: [], topics: [] });
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
