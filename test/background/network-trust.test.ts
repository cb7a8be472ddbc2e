import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { settleLost } from '@/entrypoints/background/network/settle';
import { watchNetwork } from '@/entrypoints/background/network/watch';
import { beginQuiet, done, ended, held, left, ORIGIN, rows } from '@/test/support/fake-requests';
import { sightingSchema } from '@/utils/activity/sighting';
import { DEFAULT_SETTINGS } from '@/utils/settings/settings';
import { buildTouch } from '@/utils/sites/linkedin/build/exchange';
import { MEMBERS } from '@/utils/sites/linkedin/build/people';
import { changeSettings } from '@/utils/store/browser-storage/settings';

beforeEach(async () => {
  await beginQuiet();
  watchNetwork();
});

describe('is not held', () => {
  /** Only what the page's script reports later, for a rep who has it, is written. */
  async function expectOnlyLater(): Promise<void> {
    const [, whom] = MEMBERS;
    left({ requestId: '2' }, buildTouch('voyager', { act: 'follow', whom })?.asked);
    ended(200, '2');
    await vi.waitFor(async () => expect(await rows()).not.toEqual([]));
    await vi.waitFor(async () => expect(await held()).toEqual([]));
    expect(await rows()).toMatchObject([{ action: 'follow' }]);
  }

  test.each([
    ['what another page asks of the site', { initiator: 'https://elsewhere.example' }],
    ['what a page asks whose name begins so', { initiator: `${ORIGIN}.elsewhere.example` }],
    ['what nobody is known to ask', { initiator: undefined }],
    ['what only reads', { method: 'GET' }],
  ])('%s', async (_, change) => {
    left(change);
    ended(200);
    await expectOnlyLater();
  });

  test.each([
    ['while the site is not quiet', { quietSites: [] }],
    ['before the rep agreed', { consentedAt: null }],
    ['while the site is paused', { pausedSites: ['linkedin'] }],
  ])('anything %s', async (_, settings) => {
    vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] });
    await changeSettings(settings);
    vi.setSystemTime(Date.now() + 60_000);
    left();
    ended(200);
    await vi.waitFor(async () => expect(await held()).toEqual([]));
    await settleLost();
    await changeSettings({ ...DEFAULT_SETTINGS, consentedAt: 1, quietSites: ['linkedin'] });
    await expectOnlyLater();
    vi.useRealTimers();
  });
});

describe('the page', () => {
  const answerWith = (change: object) =>
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation((async (
      _tab: number,
      { sighting }: { sighting: object },
    ) => ({
      ...sighting,
      ...change,
    })) as never);

  test('fills in who it was', async () => {
    const [person] = [
      { id: `profile:${MEMBERS[0].profile}`, role: null, name: 'Anna', address: null },
    ];
    answerWith({ people: [person] });
    await done({ tabId: 7 });
    expect(await rows()).toMatchObject([{ people: [{ name: 'Anna' }] }]);
  });

  test.each([
    ['says that something else was done', { id: 'message:other' }],
    ['says nothing that can be read', { people: 'everybody' }],
  ])('that %s is not believed', async (_, change) => {
    answerWith(change);
    await done({ tabId: 7 });
    expect(await rows()).toMatchObject([{ key: 'linkedin:me:message:token-1' }]);
  });

  test('cannot make it accepted', async () => {
    answerWith({ outcome: 'accepted', proof: 'answer' });
    await done({ tabId: 7 }, 400);
    expect(await rows()).toMatchObject([{ state: 'failed' }]);
  });

  test('that is gone does not hold it up', async () => {
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockRejectedValue(new Error('no tab'));
    await done({ tabId: 7 });
    expect(await rows()).toMatchObject([{ state: 'counted' }]);
  });
});

test('what is held is a sighting', async () => {
  left();
  await vi.waitFor(async () => expect(await held()).toHaveLength(1));
  const [{ sightings }] = (await held()) as [{ sightings: unknown[] }];
  for (const one of sightings) expect(sightingSchema.safeParse(one).success).toBe(true);
});

test('what cannot be held is written all the same', async () => {
  vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(new Error('full'));
  await done();
  expect(await rows()).toMatchObject([{ state: 'counted' }]);
});

test('does nothing without the permission', () => {
  Object.assign(fakeBrowser, { webRequest: undefined });
  expect(watchNetwork).not.toThrow();
});
