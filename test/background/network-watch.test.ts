import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { OTHER_HALF, settleLost } from '@/entrypoints/background/network/settle';
import { watchNetwork } from '@/entrypoints/background/network/watch';
import { requestDrain, roundEnded } from '@/entrypoints/background/recording/recorder-outbox';
import {
  asked,
  beginQuiet,
  bytes,
  done,
  ended,
  health,
  held,
  inSession,
  left,
  nextWorker,
  requests,
  rows,
} from '@/test/support/fake-requests';
import { buildTouch } from '@/utils/sites/linkedin/build/exchange';
import { NOISE } from '@/utils/sites/linkedin/build/noise';
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

describe('when a worker was killed', () => {
  const late = { toFake: ['Date' as const], now: Date.now() };
  afterEach(() => vi.useRealTimers());

  test('an act whose end was lost waits for the rep soon, and counts if the end comes after all', async () => {
    left({ requestId: 'lost' });
    await vi.waitFor(async () => expect(await held()).toHaveLength(1));
    await nextWorker(OTHER_HALF - 100);
    expect(await settleLost()).toBe(100);
    expect(await rows()).toEqual([]);
    await nextWorker(OTHER_HALF);
    await settleLost();
    expect(await rows()).toMatchObject([{ state: 'unconfirmed' }]);
    await settleLost();
    ended(200, 'lost-before-before');
    await vi.waitFor(async () => expect(await rows()).toMatchObject([{ state: 'counted' }]));
    await vi.waitFor(async () => expect(await held()).toEqual([]));
  });

  test('an end that comes while its loss is written is not lost again', async () => {
    left({ requestId: 'lost' });
    await vi.waitFor(async () => expect(await held()).toHaveLength(1));
    await nextWorker(OTHER_HALF);
    const settled = settleLost();
    ended(200, 'lost-before');
    await settled;
    await vi.waitFor(async () => expect(await rows()).toMatchObject([{ state: 'counted' }]));
    await vi.waitFor(async () => expect(await held()).toEqual([]));
  });

  test('what was not understood and whose end was lost is counted as that, once', async () => {
    left({ requestBody: null, requestId: 'lost' });
    await vi.waitFor(async () => expect(await held()).toHaveLength(1));
    await nextWorker(OTHER_HALF);
    await fakeBrowser.storage.session.remove('working:before');
    await settleLost();
    expect(await health()).toMatchObject({ unread: 1 });
    ended(200, 'lost-before');
    await vi.waitFor(async () => expect(await held()).toEqual([]));
    expect(await health()).toMatchObject({ unread: 1 });
  });

  test.each([
    [200, 1],
    [null, 1],
    [400, 0],
  ])(
    'an act of which only the end was seen, with %s, counts %i as not understood',
    async (status, unread) => {
      ended(status, 'bare');
      await vi.waitFor(async () => expect(await held()).toMatchObject([{ isBare: true }]));
      await settleLost();
      expect(await held()).toHaveLength(1);
      vi.useFakeTimers({ ...late, now: Date.now() + OTHER_HALF });
      await settleLost();
      expect((await health())?.unread ?? 0).toBe(unread);
      expect(await held()).toEqual([]);
    },
  );

  test('a request that does nothing is not counted when its end is seen by the next worker', async () => {
    const edit = NOISE.find(({ name }) => name === 'edit of a post')?.asked as Asked;
    left({ requestId: 'edit' }, edit);
    await vi.waitFor(async () => expect(await held()).toHaveLength(1));
    await nextWorker(0);
    ended(200, 'edit-before', edit);
    await vi.waitFor(async () => expect(await held()).toEqual([]));
    expect(await health()).toBeUndefined();
    expect(await rows()).toEqual([]);
  });

  test('while it was told of acts, something may be missing, and that is said once', async () => {
    await done();
    await nextWorker(0);
    await settleLost();
    expect(await health()).toMatchObject({
      unread: 1,
      shapes: [{ shape: 'background.stopped' }],
    });
    await settleLost();
    expect(await health()).toMatchObject({ unread: 1 });
  });

  test('an alarm starts the next one, though nothing else happens', async () => {
    // A round with nothing to do clears the alarm of what came before.
    requestDrain();
    await roundEnded();
    left();
    await vi.waitFor(async () => expect(await fakeBrowser.alarms.get('outbox')).toBeTruthy());
  });

  test('a while after it was told of acts, nothing is missing', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    left();
    await vi.advanceTimersByTimeAsync(1_900);
    const marks = () => inSession('working:');
    expect(await marks()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(100);
    expect(await marks()).toEqual([]);
    expect(await held()).toHaveLength(1);
  });
});
