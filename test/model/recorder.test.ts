import { readExchange } from '@/utils/sites/read-exchange';
import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { recordSighting, settleScheduled } from '@/entrypoints/background/recording/recorder';
import { drainOutbox } from '@/entrypoints/background/recording/recorder-outbox';
import type { Activity } from '@/utils/activity/activity';
import type { Sighting } from '@/utils/activity/sighting';
import type { Tally } from '@/utils/activity/tally';
import { keepInOutbox } from '@/utils/messages/outbox';
import { DEFAULT_SETTINGS } from '@/utils/settings/settings';
import adapter from '@/utils/sites/gmail/adapter';
import { changeSettings } from '@/utils/store/browser-storage/settings';
import { log } from '@/utils/store/database';
import { randomOf } from './random';
import { hold, play } from './sequences';

const MANY = 500;
const STEPS = 12;

let now = 0;

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.action, 'setTitle').mockResolvedValue();
  vi.spyOn(Date, 'now').mockImplementation(() => now);
});

/** The tallies, as counting again would make them. */
function recount(rows: readonly Activity[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { state, day, kind, action, site } of rows) {
    const name = `${day} ${kind} ${action} ${site}`;
    if (state === 'counted') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

const kept = (tallies: readonly Tally[]) =>
  new Map(
    tallies
      .filter(({ counted }) => counted !== 0)
      .map(({ day, kind, action, site, counted }) => [`${day} ${kind} ${action} ${site}`, counted]),
  );

/** Plays a sequence to a worker that is stopped from time to time; what comes in between waits in the outbox. */
async function record(seed: number) {
  const seen: { at: number; sightings: Sighting[] }[] = [];
  const world = play(seed, STEPS, (exchange, at) => {
    seen.push({ at, sightings: readExchange(adapter, exchange).sightings });
  });
  const random = randomOf(-seed);
  let isStopped = false;
  let waiting = 0;
  for (const { at, sightings } of seen) {
    now = at;
    if (random.oneIn(4)) isStopped = !isStopped;
    if (!isStopped) await drainOutbox();
    for (const sighting of sightings) {
      if (isStopped) await keepInOutbox(`${waiting++}`, sighting);
      else await recordSighting(sighting);
    }
    if (random.oneIn(4)) await settleScheduled();
  }
  now = world.now;
  await drainOutbox();
  await settleScheduled();
  return world;
}

/** ms: the machine may be busy with other work. */
const PATIENCE = 240_000;

test(
  'through the database, with a worker that stops: the log says what the server has, the tallies what the log says',
  async () => {
    const trouble: string[] = [];
    for (let seed = 1; seed <= MANY && trouble.length < 5; seed++) {
      await Promise.all([log.activities.clear(), log.tallies.clear()]);
      await changeSettings({ ...DEFAULT_SETTINGS, consentedAt: 1, zone: 'Europe/Stockholm' });
      const world = await record(seed);
      const rows = await log.activities.toArray();
      trouble.push(...hold(rows, world).trouble.map((what) => `sequence ${seed}: ${what}`));
      expect(kept(await log.tallies.toArray())).toEqual(recount(rows));
    }
    expect(trouble).toEqual([]);
  },
  PATIENCE,
);
