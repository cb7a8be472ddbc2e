import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  drainOutbox,
  requestDrain,
  requestLook,
} from '@/entrypoints/background/recording/recorder-outbox';
import { siteHandlers } from '@/entrypoints/background/site-handlers';
import { mailSighting, touchSighting } from '@/test/support/sightings';
import type { Sighting } from '@/utils/activity/sighting';
import { keepInOutbox, readOutbox, watchOutbox } from '@/utils/messages/outbox';
import { watchPledges } from '@/utils/messages/pledge';
import { DEFAULT_SETTINGS } from '@/utils/settings/settings';
import { changeSettings } from '@/utils/store/browser-storage/settings';
import { log } from '@/utils/store/database';

const GMAIL = { url: 'https://mail.google.com/mail/u/0/', tabId: 1, frameId: 0 };
const mail = (number: number, over: Partial<Sighting> = {}) =>
  mailSighting({ id: `msg-a:r${number}`, ...over });
const keys = async () => (await log.activities.toCollection().primaryKeys()).sort();
const waiting = async () => (await readOutbox()).map(({ id }) => id);
const local = fakeBrowser.storage.local;

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.action, 'setTitle').mockResolvedValue();
  const { activities, tallies, health, people } = log;
  await Promise.all([activities, tallies, health, people].map((table) => table.clear()));
  await changeSettings({ ...DEFAULT_SETTINGS, consentedAt: 1, zone: 'UTC' });
});
afterEach(() => vi.restoreAllMocks());

describe('what waits', () => {
  test('is written in one go: 1,000 acts in few transactions, and taken out as often', async () => {
    for (let number = 0; number < 500; number++) {
      await keepInOutbox(`mail-${number}`, mail(number));
      await keepInOutbox(
        `touch-${number}`,
        touchSighting({ id: `c:${number}`, object: `o:${number}` }),
      );
    }
    const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const removals = vi.spyOn(local, 'remove');
    expect(await drainOutbox()).toBeNull();
    const writing = transactions.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writing.length).toBeLessThan(10);
    expect(removals.mock.calls.length).toBeLessThan(10);
    expect(await keys()).toHaveLength(1000);
    expect(await waiting()).toEqual([]);
  });

  test('comes in the order in which it was done', async () => {
    const { at } = mailSighting();
    await keepInOutbox('a', mail(1, { act: 'undone', at: at + 5000, people: [] }));
    await keepInOutbox('b', mail(1, { at }));
    await drainOutbox();
    expect(await log.activities.toArray()).toMatchObject([{ state: 'undone' }]);
  });

  test('and cannot be written stays, but holds up none of the others', async () => {
    const odd = 'gmail:u/0:msg-a:r7';
    const refuse = (key: string) => {
      if (key === odd) throw new Error('odd');
    };
    log.activities.hook('creating', refuse);
    for (let number = 0; number < 20; number++) await keepInOutbox(`${number}`, mail(number));
    expect(await drainOutbox()).toBe('failed');
    log.activities.hook('creating').unsubscribe(refuse);
    expect(await waiting()).toEqual(['7']);
    expect(await keys()).toHaveLength(19);
    expect(await drainOutbox()).toBeNull();
    expect(await keys()).toHaveLength(20);
  });

  test('is tried again within 2 s of the end of what stood in the way', async () => {
    await keepInOutbox('a', mail(1));
    const failing = vi.spyOn(local, 'get').mockRejectedValue(new Error('io'));
    requestDrain();
    await vi.waitFor(() => expect(failing.mock.calls.length).toBeGreaterThan(0));
    failing.mockRestore();
    await vi.waitFor(async () => expect(await keys()).toHaveLength(1), { timeout: 2000 });
  });

  test('wakes the worker by an alarm until it is written', async () => {
    const failing = vi.spyOn(log, 'transaction').mockRejectedValue(new Error('io') as never);
    await keepInOutbox('a', mail(1));
    requestDrain();
    await vi.waitFor(async () => expect(await fakeBrowser.alarms.get('outbox')).toBeTruthy());
    failing.mockRestore();
    await vi.waitFor(async () => expect(await waiting()).toEqual([]), { timeout: 4000 });
    await vi.waitFor(async () => expect(await fakeBrowser.alarms.get('outbox')).toBeFalsy());
  });
});

describe('what a page has in hand still', () => {
  const later = () => Date.now() + 40_000;
  const OUTBOX_ID = '11111111-2222-4333-8444-555555555555';
  /** A line as the browser gives it to the background, with the ends of a page. */
  function connect() {
    const heard: { message?: (said: unknown) => void; gone?: () => void } = {};
    fakeBrowser.runtime.onConnect.addListener = vi.fn((listener: (line: object) => void) => {
      listener({
        name: 'pledge',
        sender: { url: GMAIL.url },
        onMessage: { addListener: (hear: () => void) => Object.assign(heard, { message: hear }) },
        onDisconnect: { addListener: (hear: () => void) => Object.assign(heard, { gone: hear }) },
      });
    }) as never;
    const [broken, takenBack] = [vi.fn(), vi.fn()];
    watchPledges(broken, takenBack);
    const say = (said: unknown) => heard.message?.(said);
    return { say, go: () => heard.gone?.(), broken, takenBack };
  }

  test('is left to it, as long as it is there', async () => {
    vi.spyOn(performance, 'now').mockReturnValue(60_000);
    const line = connect();
    await keepInOutbox(OUTBOX_ID, mail(1, { outcome: 'unknown' }), later());
    line.say({ outboxId: OUTBOX_ID, sighting: mail(1, { outcome: 'unknown' }) });
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 2000);
    await drainOutbox();
    expect(await keys()).toEqual([]);
    line.go();
    expect(line.broken).toHaveBeenCalledTimes(1);
    expect(await drainOutbox()).toBeNull();
    expect(await log.activities.toArray()).toMatchObject([{ state: 'unconfirmed' }]);
  });

  test('is looked at once it is out of its hands: the browser may not have let it go', async () => {
    const line = connect();
    await keepInOutbox(OUTBOX_ID, mail(1, { outcome: 'unknown' }), later());
    line.say({ outboxId: OUTBOX_ID, sighting: mail(1) });
    expect(line.takenBack).not.toHaveBeenCalled();
    line.say(null);
    expect(line.takenBack).toHaveBeenCalledTimes(1);
    line.go();
    expect(line.broken).not.toHaveBeenCalled();
  });

  test('is written a second after the start of the worker where the page is gone, not after 40', async () => {
    await keepInOutbox(OUTBOX_ID, mail(1, { outcome: 'unknown' }), later());
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 2000);
    const since = vi.spyOn(performance, 'now').mockReturnValue(500);
    expect(await drainOutbox()).toBe(1000);
    expect(await keys()).toEqual([]);
    since.mockReturnValue(1000);
    expect(await drainOutbox()).toBeNull();
    expect(await keys()).toHaveLength(1);
  });
});

describe('what the log has already', () => {
  test('is taken out a moment after it was put there, though nobody asks for it', async () => {
    const end = watchOutbox(requestLook);
    await siteHandlers.sighting({ sighting: mail(1) }, GMAIL);
    await keepInOutbox('a', mail(1));
    await vi.waitFor(async () => expect(await waiting()).toEqual([]), { timeout: 2000 });
    expect(await keys()).toHaveLength(1);
    end();
  });

  test('and cannot be taken out is taken out within 2 s of the end of what stood in the way', async () => {
    await siteHandlers.sighting({ sighting: mail(1) }, GMAIL);
    const failing = vi.spyOn(local, 'remove').mockRejectedValue(new Error('io'));
    await keepInOutbox('a', mail(1));
    requestDrain();
    await vi.waitFor(() => expect(failing).toHaveBeenCalled());
    expect(await waiting()).toEqual(['a']);
    failing.mockRestore();
    await vi.waitFor(async () => expect(await waiting()).toEqual([]), { timeout: 2000 });
  });
});

describe('a failing storage.local', () => {
  const ofSettings = (items: object) => 'settings' in items;

  test.each([
    ['refuses', () => Promise.reject(new Error('io'))],
    ['never answers', () => new Promise<never>(() => {})],
  ])('that %s stops no mail: what a mail teaches is worth no row', async (_, fail) => {
    const set = local.set.bind(local);
    vi.spyOn(local, 'set').mockImplementation((items) => (ofSettings(items) ? fail() : set(items)));
    const inside = { ...mailSighting().people[0], id: 'x@ours.example', address: 'x@ours.example' };
    const from = 'rep@ours.example';
    const started = performance.now();
    expect(await siteHandlers.sighting({ sighting: mail(1, { from }) }, GMAIL)).toMatchObject({
      ok: true,
    });
    const toOwn = mail(2, { from, people: [inside as never] });
    expect(await siteHandlers.sighting({ sighting: toOwn }, GMAIL)).toMatchObject({ ok: true });
    expect(performance.now() - started).toBeLessThan(2000);
    const rows = await log.activities.toArray();
    expect(rows.map(({ state, reason }) => [state, reason])).toEqual([
      ['counted', null],
      ['excluded', 'internal'],
    ]);
  });

  test('keeps no bridge from starting', async () => {
    vi.spyOn(local, 'get').mockRejectedValue(new Error('io'));
    vi.spyOn(local, 'set').mockRejectedValue(new Error('io'));
    const answer = await siteHandlers['bridge-started']({ timeOrigin: 1 }, GMAIL);
    expect(answer).toMatchObject({ ok: true, value: { watching: true, secret: null } });
    const secret = '11111111-2222-4333-8444-555555555555';
    expect(await siteHandlers['secret-agreed']({ timeOrigin: 1, secret }, GMAIL)).toMatchObject({
      ok: true,
    });
  });
});

test('an undo that overtakes what waits comes after it', async () => {
  const { at } = mailSighting();
  await keepInOutbox('a', mail(1, { at }));
  requestDrain();
  const undone = mail(1, { act: 'undone', at: at + 3000, people: [] });
  await siteHandlers.sighting({ sighting: undone }, GMAIL);
  expect(await log.activities.toArray()).toMatchObject([{ state: 'undone' }]);
});
