import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { settleLost, watchNetwork } from '@/entrypoints/background/network-watch';
import { sightingSchema } from '@/utils/activity/sighting';
import { buildTouch } from '@/utils/sites/linkedin/build-exchange';
import { UNKNOWN_WRITES } from '@/utils/sites/linkedin/build-noise';
import { MEMBERS } from '@/utils/sites/linkedin/build-people';
import type { Asked } from '@/utils/sites/linkedin/build-touch';
import { log } from '@/utils/store/database';
import { changeSettings, DEFAULT_SETTINGS } from '@/utils/store/settings';

type Listener = (details: object) => undefined;

/** The browser's side: what listens to requests, and with which filter. */
function fakeEvent() {
  const listeners = new Set<Listener>();
  return {
    addListener: vi.fn((listener: Listener) => void listeners.add(listener)),
    hasListener: (listener: Listener) => listeners.has(listener),
    tell: (details: object) => {
      for (const listener of listeners) listener(details);
    },
  };
}

let requests: Record<
  'onBeforeRequest' | 'onCompleted' | 'onErrorOccurred',
  ReturnType<typeof fakeEvent>
>;

const ORIGIN = 'https://www.linkedin.com';
const asked = buildTouch('voyager', {
  act: 'message',
  people: [MEMBERS[0]],
  text: 'Words that nobody keeps',
  originToken: 'token-1',
})?.asked as Asked;

const bytes = (text: string) => new TextEncoder().encode(text).buffer;
const raw = (text: string) => ({ raw: [{ bytes: bytes(text) }] });

/** A request leaves, `change` says how; then it ends with `status`, or breaks where that is null. */
function left(change: object = {}, { url, method, body }: Asked = asked): void {
  requests.onBeforeRequest.tell({
    requestId: '1',
    url: url.startsWith('/') ? ORIGIN + url : url,
    method,
    tabId: -1,
    timeStamp: Date.now(),
    initiator: ORIGIN,
    requestBody: raw(body ?? ''),
    ...change,
  });
}
function ended(status: number | null): void {
  if (status === null) requests.onErrorOccurred.tell({ requestId: '1' });
  else requests.onCompleted.tell({ requestId: '1', statusCode: status });
}

const held = async () => Object.values(await fakeBrowser.storage.session.get(null));
const rows = () => log.activities.toArray();
const health = () => log.health.get('linkedin');

async function done(change: object = {}, status: number | null = 200): Promise<void> {
  left(change);
  ended(status);
  await vi.waitFor(async () => expect(await rows()).toHaveLength(1));
  await vi.waitFor(async () => expect(await held()).toEqual([]));
}

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.action, 'setTitle').mockResolvedValue();
  vi.spyOn(fakeBrowser.permissions.onAdded, 'addListener').mockReturnValue();
  requests = {
    onBeforeRequest: fakeEvent(),
    onCompleted: fakeEvent(),
    onErrorOccurred: fakeEvent(),
  };
  Object.assign(fakeBrowser, { webRequest: requests });
  await Promise.all([log.activities.clear(), log.tallies.clear(), log.health.clear()]);
  await changeSettings({ ...DEFAULT_SETTINGS, consentedAt: 1, quietSites: ['linkedin'] });
  watchNetwork();
});

test('listens for writes of the site alone, and once', () => {
  watchNetwork();
  for (const event of Object.values(requests)) expect(event.addListener).toHaveBeenCalledTimes(1);
  const [, filter] = requests.onBeforeRequest.addListener.mock.calls[0] as unknown[];
  const { urls } = filter as { urls: string[] };
  expect(urls.length).toBeGreaterThan(0);
  for (const url of urls) expect(url).toMatch(/^https:\/\/www\.linkedin\.com\/.+\*$/);
});

test('does nothing without the permission', () => {
  Object.assign(fakeBrowser, { webRequest: undefined });
  expect(watchNetwork).not.toThrow();
});

describe('a request', () => {
  test('is an activity once it has ended well, and of its body nothing is held', async () => {
    left();
    await vi.waitFor(async () => expect(await held()).toHaveLength(1));
    expect(JSON.stringify(await held())).not.toContain('nobody keeps');
    expect(await rows()).toEqual([]);
    ended(200);
    await vi.waitFor(async () => expect(await rows()).toHaveLength(1));
    expect(await rows()).toMatchObject([
      { key: 'linkedin:me:message:token-1', state: 'counted', proof: 'status' },
    ]);
  });

  test.each([
    [204, 'counted'],
    [400, 'failed'],
    [429, 'failed'],
    [999, 'failed'],
    [500, 'unconfirmed'],
    [null, 'unconfirmed'],
  ] as const)('that ends with %s is %s', async (status, state) => {
    await done({}, status);
    expect(await rows()).toMatchObject([{ state }]);
  });

  const body = asked.body ?? '';
  test.each([
    ['in several parts', { raw: [...body].map((one) => ({ bytes: bytes(one) })) }],
    ['without any end of its own', { raw: [{ bytes: bytes(body) }, { bytes: bytes('') }] }],
  ])('is read %s', async (_, requestBody) => {
    await done({ requestBody });
    expect(await rows()).toMatchObject([{ state: 'counted' }]);
  });

  test('of a letter in two parts is read whole', async () => {
    const token = buildTouch('voyager', {
      act: 'message',
      people: [MEMBERS[0]],
      text: 'åäö',
      originToken: 'token-2',
    })?.asked as Asked;
    const all = new Uint8Array(bytes(token.body ?? ''));
    const parts = Array.from(all, (_, place) => ({ bytes: all.slice(place, place + 1).buffer }));
    left({ requestBody: { raw: parts } }, token);
    ended(200);
    await vi.waitFor(async () =>
      expect(await rows()).toMatchObject([{ key: 'linkedin:me:message:token-2' }]),
    );
  });

  test.each([
    ['that the browser cannot show', { error: 'Unknown error.' }],
    ['that is a file', { raw: [{ file: 'x.png' }] }],
    ['that is none', null],
  ])('with a body %s counts as not understood', async (_, requestBody) => {
    left({ requestBody });
    ended(200);
    await vi.waitFor(async () => expect(await health()).toMatchObject({ unread: 1 }));
    expect(await rows()).toEqual([]);
  });

  test('with an unknown name counts as not understood, by that name, unless it failed', async () => {
    const [unknown] = UNKNOWN_WRITES;
    if (!unknown) throw new Error('no unknown writes');
    left({}, unknown.asked);
    ended(500);
    await vi.waitFor(async () => expect(await held()).toEqual([]));
    expect(await health()).toBeUndefined();
    left({}, unknown.asked);
    ended(200);
    await vi.waitFor(async () =>
      expect(await health()).toMatchObject({ unread: 1, shapes: [{ shape: unknown.shape }] }),
    );
  });
});

describe('is not held', () => {
  test.each([
    ['what another page asks of the site', { initiator: 'https://elsewhere.example' }],
    ['what nobody is known to ask', { initiator: undefined }],
    ['what only reads', { method: 'GET' }],
  ])('%s', async (_, change) => {
    left(change);
    ended(200);
    await done({ requestId: '1' });
    expect(await rows()).toHaveLength(1);
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
    expect(await rows()).toEqual([]);
    vi.useRealTimers();
  });
});

test('what left just after quiet mode was switched off is seen still', async () => {
  await changeSettings({ quietSites: [] });
  await done();
  expect(await rows()).toMatchObject([{ state: 'counted' }]);
});

test('what never ended waits for the rep, a minute later', async () => {
  left();
  await vi.waitFor(async () => expect(await held()).toHaveLength(1));
  await settleLost();
  expect(await rows()).toEqual([]);
  vi.useFakeTimers({ now: Date.now() + 61_000, toFake: ['Date'] });
  await settleLost();
  vi.useRealTimers();
  expect(await rows()).toMatchObject([{ state: 'unconfirmed' }]);
  expect(await held()).toEqual([]);
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
