import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pauseUnasked } from '@/entrypoints/background/install';
import { DEFAULT_SETTINGS } from '@/utils/settings/settings';
import { changeSettings, getSettings } from '@/utils/store/browser-storage/settings';

beforeEach(() => {
  fakeBrowser.reset();
});

const set = (settings: object) => changeSettings({ ...DEFAULT_SETTINGS, ...settings });

test('a site that came after the rep had agreed is paused, once', async () => {
  await set({ consentedAt: 1, pausedSites: [] });
  expect(await pauseUnasked()).toBe(true);
  expect(await getSettings()).toMatchObject({
    pausedSites: ['linkedin'],
    askedSites: ['gmail', 'linkedin'],
  });
  await changeSettings({ pausedSites: [] });
  expect(await pauseUnasked()).toBe(false);
  expect((await getSettings()).pausedSites).toEqual([]);
});

test('what the rep had paused stays so', async () => {
  await set({ consentedAt: 1, pausedSites: ['gmail'] });
  await pauseUnasked();
  expect((await getSettings()).pausedSites).toEqual(['gmail', 'linkedin']);
});

test('who has not agreed yet is asked about all', async () => {
  await set({ consentedAt: null });
  expect(await pauseUnasked()).toBe(false);
  expect((await getSettings()).pausedSites).toEqual([]);
});
