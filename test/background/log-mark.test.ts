import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { watchLog } from '@/entrypoints/background/log-mark';
import {
  emptyLog,
  recordByHand,
  recordSighting,
} from '@/entrypoints/background/recording/recorder';
import { forgetOld } from '@/entrypoints/background/recording/retention';
import { mailSighting } from '@/test/support/sightings';
import { writtenMail } from '@/test/support/write-log';
import { writtenOutcome } from '@/test/support/write-outcomes';
import { DEFAULT_SETTINGS } from '@/utils/settings/settings';
import {
  beginNewLog,
  getLost,
  getMark,
  lookForLost,
  seeLost,
} from '@/utils/store/browser-storage/lost-log';
import { changeSettings } from '@/utils/store/browser-storage/settings';
import { log } from '@/utils/store/database';
import { putOutcomes, removeOutcome } from '@/utils/store/write/outcomes';

const NOW = Date.parse('2026-11-18T15:00:00Z');
const MARK = { activities: 1240, outcomes: 0, since: '2026-03-03' };
const mark = (stored: unknown) => fakeBrowser.storage.local.set({ logMark: stored });

watchLog();

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.action, 'setTitle').mockResolvedValue();
  await Promise.all(log.tables.map((table) => table.clear()));
  await changeSettings({ ...DEFAULT_SETTINGS, consentedAt: 1, zone: 'UTC' });
});

/** Long enough for the mark to be brought up to date. */
const marked = (expected: unknown) =>
  vi.waitFor(async () => expect(await getMark()).toEqual(expected), { timeout: 4000 });

describe('the mark', () => {
  test('says how much there is and since when, and is written once for many acts', async () => {
    await log.activities.put(writtenMail('old', Date.parse('2026-03-03T10:00:00Z')));
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    for (let n = 0; n < 20; n += 1) await recordSighting(mailSighting({ id: `m${n}` }));
    await putOutcomes([writtenOutcome('won', 'won', NOW)]);
    await marked({ activities: 21, outcomes: 1, since: '2026-03-03' });
    const written = set.mock.calls.filter(([items]) => 'logMark' in items);
    expect(written.length).toBeLessThanOrEqual(2);
  });

  test('goes before what is deleted on purpose, and comes back for what is left', async () => {
    await mark(MARK);
    await emptyLog();
    expect(await getMark()).toBe(null);
    await recordByHand({ kind: 'call', action: 'connected', person: '', note: '', at: NOW });
    await marked({ activities: 1, outcomes: 0, since: '2026-11-18' });
  });

  test('goes before a retention period or the rep empties the log', async () => {
    await changeSettings({ retentionDays: 30 });
    await log.activities.put(writtenMail('old', NOW - 90 * 86_400_000));
    await mark({ ...MARK, activities: 1 });
    await forgetOld(NOW);
    expect(await getMark()).toBe(null);
    await mark({ ...MARK, activities: 0, outcomes: 1 });
    await removeOutcome('won');
    expect(await getMark()).toBe(null);
  });

  test('that makes no sense is none', async () => {
    for (const odd of [
      5,
      'constructor',
      { activities: -1 },
      { ...MARK, since: '2026-99-99' },
      [],
    ]) {
      await mark(odd);
      expect(await getMark()).toBe(null);
      expect(await seeLost()).toBe(null);
    }
  });
});

describe('a log', () => {
  test('that is empty though the mark says otherwise is lost, until a new one is begun', async () => {
    await mark(MARK);
    expect(await seeLost()).toEqual(MARK);
    await lookForLost(log);
    expect(await getLost()).toEqual(MARK);
    await log.activities.put(writtenMail('new', NOW));
    await lookForLost(log);
    expect(await seeLost()).toEqual(MARK);
    await beginNewLog();
    expect(await seeLost()).toBe(null);
    await lookForLost(log);
    expect(await getLost()).toBe(null);
  });

  test('that begins is not lost', async () => {
    await lookForLost(log);
    expect(await seeLost()).toBe(null);
  });

  test('that has anything, an outcome or a row that makes no sense, is not lost', async () => {
    await mark(MARK);
    await log.table('activities').put({ key: 'odd' });
    await lookForLost(log);
    expect(await seeLost()).toBe(null);
    await log.activities.clear();
    await log.outcomes.put(writtenOutcome('won', 'won', NOW));
    await lookForLost(log);
    expect(await seeLost()).toBe(null);
  });
});
