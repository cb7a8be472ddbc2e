import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { requestDrain } from '@/entrypoints/background/recording/recorder-outbox';
import { siteHandlers } from '@/entrypoints/background/site-handlers';
import { deliver } from '@/entrypoints/bridge/delivery';
import { openPending } from '@/entrypoints/bridge/pending';
import { mailSighting } from '@/test/support/sightings';
import { refuse } from '@/utils/messages/listen';
import type { Message } from '@/utils/messages/messages';
import { readOutbox } from '@/utils/messages/outbox';
import { DEFAULT_SETTINGS } from '@/utils/settings/settings';
import { changeSettings } from '@/utils/store/browser-storage/settings';
import { log } from '@/utils/store/database';
import { type Random, randomOf } from './random';

const ACTS = 120;
/** How long faults go on, ms. */
const FAULTS = 2_500;
/** How soon after the faults have ended nothing may be left to deliver, ms: 2 s, on a machine that may be busy. */
const AFTER = 6_000;

const GMAIL = { url: 'https://mail.google.com/mail/u/0/', tabId: 1, frameId: 0 };
const { local } = fakeBrowser.storage;
const native = {
  set: local.set.bind(local),
  get: local.get.bind(local),
  remove: local.remove.bind(local),
};
const wait = (ms: number) => new Promise((resume) => setTimeout(resume, ms));

/** The browser between a page's bridge and the background. `goesWrong` decides for each step whether it fails. */
function connect(goesWrong: () => boolean): void {
  const failing = <T extends unknown[], R>(work: (...given: T) => Promise<R>) =>
    (async (...given: T) => {
      if (goesWrong()) throw new Error('io');
      return work(...given);
    }) as never;
  for (const name of ['set', 'get', 'remove'] as const) {
    vi.spyOn(local, name).mockImplementation(failing(native[name] as never));
  }
  const transaction = log.transaction.bind(log) as (...given: unknown[]) => never;
  vi.spyOn(log, 'transaction').mockImplementation(((...given: unknown[]) =>
    goesWrong() ? Promise.reject(new Error('io')) : transaction(...given)) as never);
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async ({ message }: never) => {
    // The worker was stopped before it got the message, or before it could answer.
    if (goesWrong()) throw new Error('no receiver');
    const answer = await siteHandlers
      .sighting(message as Message<'sighting'>, GMAIL)
      .catch(() => refuse('storage-failed'));
    if (goesWrong()) throw new Error('the channel was closed');
    return answer;
  }) as never);
  vi.spyOn(fakeBrowser.runtime, 'connect').mockImplementation(() => {
    throw new Error('nobody hears');
  });
}

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.action, 'setTitle').mockResolvedValue();
  const { activities, tallies, health } = log;
  await Promise.all([activities, tallies, health].map((table) => table.clear()));
  await changeSettings({ ...DEFAULT_SETTINGS, consentedAt: 1, zone: 'UTC' });
});

/** Mails leave one after the other, each is answered a moment later, and some are taken back. */
async function send(
  random: Random,
  acknowledged: Set<number>,
): Promise<{ counted: string[]; undone: string[] }> {
  const made = { counted: [] as string[], undone: [] as string[] };
  const report = openPending(
    (sighting, isSafe, copy) => void deliver(sighting, isSafe, copy),
    () => {},
  );
  const at = Date.now();
  for (let number = 0; number < ACTS; number++) {
    const sighting = mailSighting({ id: `msg-a:r${number}`, at: at + number });
    const key = `gmail:u/0:msg-a:r${number}`;
    const isUndone = random.oneIn(5);
    const acknowledge = () => void acknowledged.add(number);
    if (!random.oneIn(4)) report({ ...sighting, outcome: 'unknown' }, () => {});
    await wait(random.below(20));
    report(sighting, acknowledge);
    const undo = { ...sighting, act: 'undone' as const, at: sighting.at + 5_000, people: [] };
    if (isUndone) report(undo, () => {});
    made[isUndone ? 'undone' : 'counted'].push(key);
    await wait(random.below((2 * FAULTS) / ACTS));
  }
  return made;
}

const keysIn = async (state: string) =>
  (await log.activities.where('state').equals(state).toArray()).map(({ key }) => key).sort();

test.each([1, 2, 3])(
  'whatever fails on the way, each act is in the log once, as it was last seen (seed %s)',
  async (seed) => {
    const random = randomOf(seed);
    let isFaulty = true;
    let isDown = false;
    connect(() => isFaulty && (isDown || random.oneIn(4)));
    const acknowledged = new Set<number>();
    // From time to time everything fails for a while.
    const weather = setInterval(() => {
      isDown = random.oneIn(3);
    }, 200);
    const made = await send(random, acknowledged);
    clearInterval(weather);
    isFaulty = false;
    requestDrain();
    await vi.waitFor(
      async () => {
        expect(await keysIn('undone')).toEqual(made.undone.sort());
        expect(await keysIn('counted')).toEqual(made.counted.sort());
        expect(acknowledged.size).toBe(ACTS);
        expect(await readOutbox()).toEqual([]);
      },
      { timeout: AFTER, interval: 100 },
    );
    const tallies = await log.tallies.toArray();
    expect(tallies.reduce((sum, { counted }) => sum + counted, 0)).toBe(made.counted.length);
    expect(await log.activities.count()).toBe(ACTS);
  },
);
