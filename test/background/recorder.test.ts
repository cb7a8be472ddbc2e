import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  recordByHand,
  recordDecision,
  recordDecisions,
  recordSighting,
} from '@/entrypoints/background/recording/recorder';
import { drainOutbox } from '@/entrypoints/background/recording/recorder-outbox';
import { mailSighting } from '@/test/support/sightings';
import { keepInOutbox, readOutbox } from '@/utils/messages/outbox';
import { DEFAULT_SETTINGS } from '@/utils/settings/settings';
import { talliesBetween } from '@/utils/store/activities';
import { changeSettings } from '@/utils/store/browser-storage/settings';
import { log } from '@/utils/store/database';

const rows = () => log.activities.toArray();
const counted = async () =>
  (await talliesBetween('1970-01-01', '2999-12-31')).reduce((sum, t) => sum + t.counted, 0);

const put = log.tallies.put.bind(log.tallies);

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.action, 'setTitle').mockResolvedValue();
  await Promise.all([log.activities.clear(), log.tallies.clear(), log.health.clear()]);
  await changeSettings({ ...DEFAULT_SETTINGS, consentedAt: 1, zone: 'Europe/Stockholm' });
});

describe('a sighting', () => {
  test('becomes a row and a number', async () => {
    expect(await recordSighting(mailSighting())).toBe(true);
    expect(await rows()).toMatchObject([{ key: 'gmail:u/0:msg-a:r1', state: 'counted' }]);
    expect(await talliesBetween('2026-11-18', '2026-11-18')).toEqual([
      { day: '2026-11-18', kind: 'email', action: 'new', site: 'gmail', counted: 1 },
    ]);
  });

  test('is dated by the clock of the rep', async () => {
    await recordSighting(mailSighting({ at: Date.parse('2026-11-18T23:30:00Z') }));
    expect(await rows()).toMatchObject([{ day: '2026-11-19', zone: 'Europe/Stockholm' }]);
  });

  test('seen a hundred times at once is one activity', async () => {
    await Promise.all(Array.from({ length: 100 }, () => recordSighting(mailSighting())));
    expect(await rows()).toHaveLength(1);
    expect(await counted()).toBe(1);
  });

  test('is not captured before the rep agreed', async () => {
    await changeSettings({ consentedAt: null });
    expect(await recordSighting(mailSighting())).toBe(false);
    expect(await rows()).toEqual([]);
  });

  test('is not captured on a paused site', async () => {
    await changeSettings({ pausedSites: ['gmail'] });
    expect(await recordSighting(mailSighting())).toBe(false);
    expect(await rows()).toEqual([]);
  });
});

describe("the rep's word", () => {
  test('logs, takes back, and counts again', async () => {
    const done = {
      kind: 'call',
      action: 'connected',
      person: '',
      note: '',
      at: Date.now(),
    } as const;
    const [key = ''] = await recordByHand(done);
    expect(await counted()).toBe(1);
    expect(await recordDecision(key, 'undo')).toBe(true);
    expect(await counted()).toBe(0);
    expect(await recordDecision(key, 'restore')).toBe(true);
    expect(await counted()).toBe(1);
  });

  test('logs several acts at once, and takes all of them back at once', async () => {
    const done = { kind: 'call', action: 'no-answer', person: 'Anna', note: '' } as const;
    const keys = await recordByHand({ ...done, at: Date.now() }, 3);
    expect(new Set(keys).size).toBe(3);
    expect(await rows()).toHaveLength(3);
    expect(await counted()).toBe(3);
    expect(await recordDecisions(keys, 'undo')).toBe(true);
    expect(await counted()).toBe(0);
    expect((await rows()).map(({ state }) => state)).toEqual(['undone', 'undone', 'undone']);
  });

  test('logs none of several acts if one of them cannot be written', async () => {
    const add = vi.spyOn(log.tallies, 'put');
    let written = 0;
    add.mockImplementation(((...given: Parameters<typeof log.tallies.put>) => {
      written += 1;
      if (written === 3) throw new Error('full');
      return put(...given);
    }) as typeof log.tallies.put);
    const done = { kind: 'call', action: 'connected', person: '', note: '' } as const;
    await expect(recordByHand({ ...done, at: Date.now() }, 3)).rejects.toThrow('full');
    add.mockRestore();
    expect(await rows()).toEqual([]);
    expect(await counted()).toBe(0);
  });

  test('takes back what is there, and says if nothing is', async () => {
    const done = { kind: 'call', action: 'connected', person: '', note: '' } as const;
    const [key = ''] = await recordByHand({ ...done, at: Date.now() });
    expect(await recordDecisions([key, 'manual:rep:gone'], 'undo')).toBe(true);
    expect(await counted()).toBe(0);
    expect(await recordDecisions(['manual:rep:gone'], 'undo')).toBe(false);
  });

  test('on a row that is not there is no decision', async () => {
    expect(await recordDecision('gmail:u/0:none', 'exclude')).toBe(false);
  });
});

describe('the outbox', () => {
  test('is brought to the log and emptied; what cannot be read in it stays', async () => {
    await keepInOutbox('a', mailSighting());
    await keepInOutbox('b', mailSighting({ id: 'msg-a:r2' }));
    await keepInOutbox('c', { forged: true });
    await drainOutbox();
    expect(await rows()).toHaveLength(2);
    expect(await readOutbox()).toMatchObject([{ sighting: { forged: true } }]);
  });

  test('keeps what could not be written', async () => {
    await keepInOutbox('a', mailSighting());
    const add = vi.spyOn(log.activities, 'add').mockRejectedValue(new Error('disk full'));
    await drainOutbox();
    add.mockRestore();
    expect(await readOutbox()).toHaveLength(1);
    await drainOutbox();
    expect(await rows()).toHaveLength(1);
  });
});

test('tallies always equal the log, whatever happens to it', async () => {
  const step = fc.record({
    id: fc.constantFrom('r1', 'r2', 'r3'),
    outcome: fc.constantFrom('accepted' as const, 'refused' as const, 'unknown' as const),
    decision: fc.constantFrom(null, 'exclude' as const, 'restore' as const, 'undo' as const),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      await Promise.all([log.activities.clear(), log.tallies.clear()]);
      for (const { id, outcome, decision } of steps) {
        await recordSighting(mailSighting({ id: `msg-a:${id}`, outcome }));
        if (decision) await recordDecision(`gmail:u/0:msg-a:${id}`, decision);
      }
      const counting = (await rows()).filter(({ state }) => state === 'counted');
      expect(await counted()).toBe(counting.length);
    }),
    { numRuns: 40 },
  );
});
