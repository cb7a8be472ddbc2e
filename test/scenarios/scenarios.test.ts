import { readExchange } from '@/utils/sites/read-exchange';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { recordSighting } from '@/entrypoints/background/recording/recorder';
import { DEFAULT_SETTINGS } from '@/utils/settings/settings';
import adapter from '@/utils/sites/gmail/adapter';
import { changeSettings } from '@/utils/store/browser-storage/settings';
import { log } from '@/utils/store/database';
import type { ExchangeStep } from './desk';
import { Desk } from './desk';
import { expectedOf, gotOf } from './outcome';
import { GROUPS, type Scene } from './scenario';
import { GENERATIONS, SCENARIOS } from './table';

/** What a browser needs, apart from its requests. */
const NEEDS_PAGE = ['toast', 'undo', 'open form', 'click', 'close forms'];

const needsPage = ({ steps }: Scene) =>
  steps.some((step) => NEEDS_PAGE.includes(step.does) || ('isHeld' in step && step.isHeld));

/** What the extension makes of the scene's requests, without page and bridge in between. */
async function play({ steps }: Scene): Promise<number> {
  let unread = 0;
  const requests = steps.filter((step): step is ExchangeStep => step.does === 'exchange');
  for (const { exchange } of requests) {
    if (!adapter.watches(exchange.url, exchange.method)) continue;
    const reading = readExchange(adapter, exchange);
    unread += reading.unread;
    for (const sighting of reading.sightings) await recordSighting(sighting);
  }
  return unread;
}

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.action, 'setTitle').mockResolvedValue();
  await Promise.all([log.activities.clear(), log.tallies.clear(), log.health.clear()]);
});

test('scenarios have names of their own, and there are enough', () => {
  const names = SCENARIOS.map(({ group, name }) => `${group}: ${name}`);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(60);
});

describe.each(GENERATIONS)('on the wire of %s', (generation) => {
  for (const [number, { group, name, settings, at }] of SCENARIOS.entries()) {
    const scene = at(new Desk(generation, Date.now() - 30_000, number));
    if (needsPage(scene)) continue;
    test(`${GROUPS[group]}: ${name}`, async () => {
      await changeSettings({ ...DEFAULT_SETTINGS, consentedAt: 1, ...settings });
      const unread = await play(scene);
      const rows = await log.activities.toArray();
      expect(gotOf(rows, scene, { unread, missed: 0 })).toEqual(expectedOf(scene));
    });
  }
});
