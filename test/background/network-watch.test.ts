import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { settleLost, watchNetwork } from '@/entrypoints/background/network-watch';
import {
  asked,
  beginQuiet,
  bytes,
  done,
  ended,
  health,
  held,
  left,
  requests,
  rows,
} from '@/test/support/fake-requests';
import { sightingSchema } from '@/utils/activity/sighting';
import { buildTouch } from '@/utils/sites/linkedin/build/exchange';
import { MEMBERS } from '@/utils/sites/linkedin/build/people';
import type { Asked } from '@/utils/sites/linkedin/build/touch';
import { UNKNOWN_WRITES } from '@/utils/sites/linkedin/build/unknown';
import { changeSettings } from '@/utils/store/browser-storage/settings';

beforeEach(async () => {
  await beginQuiet();
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

  test('is an activity also if a starting worker hears of its end before it hears that it left', async () => {
    ended(200, 'early');
    // By now it has looked for the request, and found none.
    await new Promise((next) => setTimeout(next));
    left({ requestId: 'early' });
    await vi.waitFor(async () => expect(await rows()).toMatchObject([{ state: 'counted' }]));
    await vi.waitFor(async () => expect(await held()).toEqual([]));
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

test('what cannot be held is written all the same', async () => {
  vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(new Error('full'));
  await done();
  expect(await rows()).toMatchObject([{ state: 'counted' }]);
});

test('what is held is a sighting', async () => {
  left();
  await vi.waitFor(async () => expect(await held()).toHaveLength(1));
  const [{ sightings }] = (await held()) as [{ sightings: unknown[] }];
  for (const one of sightings) expect(sightingSchema.safeParse(one).success).toBe(true);
});
