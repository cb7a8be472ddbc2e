import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { recordSighting, settleScheduled } from '@/entrypoints/background/recording/recorder';
import { drainOutbox } from '@/entrypoints/background/recording/recorder-outbox';
import { mailSighting } from '@/test/support/sightings';
import { keepInOutbox, readOutbox } from '@/utils/messages/outbox';
import { DEFAULT_SETTINGS } from '@/utils/settings/settings';
import { talliesBetween } from '@/utils/store/activities';
import { changeSettings } from '@/utils/store/browser-storage/settings';
import { log } from '@/utils/store/database';

const NOW = Date.parse('2026-11-18T09:30:00Z');
const HOUR = 3_600_000;
const rows = () => log.activities.toArray();
const counted = async () =>
  (await talliesBetween('1970-01-01', '2999-12-31')).flatMap(({ day, counted: many }) =>
    many > 0 ? [`${day}: ${many}`] : [],
  );

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.action, 'setTitle').mockResolvedValue();
  await Promise.all([log.activities.clear(), log.tallies.clear(), log.health.clear()]);
  await changeSettings({ ...DEFAULT_SETTINGS, consentedAt: 1, zone: 'Europe/Stockholm' });
});

const set = (due: number, at = NOW - 1000) => mailSighting({ act: 'scheduled', at, due });
const undone = (at: number) => mailSighting({ act: 'undone', at, people: [] });

describe('what is scheduled', () => {
  test('counts on its day once its time has come, however late that is seen', async () => {
    await recordSighting(set(NOW + 30 * HOUR));
    await settleScheduled();
    expect(await rows()).toMatchObject([{ state: 'scheduled', day: '2026-11-19' }]);
    expect(await counted()).toEqual([]);
    vi.setSystemTime(NOW + 400 * HOUR);
    await settleScheduled();
    expect(await rows()).toMatchObject([{ state: 'counted', day: '2026-11-19' }]);
    expect(await counted()).toEqual(['2026-11-19: 1']);
  });

  test('has an alarm for the next that is due', async () => {
    await recordSighting(set(NOW + 30 * HOUR));
    await recordSighting({ ...set(NOW + 5 * HOUR), id: 'other' });
    await settleScheduled();
    expect((await fakeBrowser.alarms.get('due'))?.scheduledTime).toBe(NOW + 5 * HOUR);
    vi.setSystemTime(NOW + 6 * HOUR);
    await settleScheduled();
    expect((await fakeBrowser.alarms.get('due'))?.scheduledTime).toBe(NOW + 30 * HOUR);
  });

  test('and cancelled never counts', async () => {
    await recordSighting(set(NOW + HOUR));
    await recordSighting(undone(NOW));
    vi.setSystemTime(NOW + 2 * HOUR);
    await settleScheduled();
    expect(await rows()).toMatchObject([{ state: 'undone', reason: 'cancelled' }]);
    expect(await counted()).toEqual([]);
  });

  test('and set anew counts at the new time alone', async () => {
    await recordSighting(set(NOW + HOUR));
    await recordSighting(set(NOW + 50 * HOUR, NOW));
    vi.setSystemTime(NOW + 2 * HOUR);
    await settleScheduled();
    expect(await counted()).toEqual([]);
    vi.setSystemTime(NOW + 51 * HOUR);
    await settleScheduled();
    expect(await counted()).toEqual(['2026-11-20: 1']);
  });
});

describe('what is taken back, or waits', () => {
  test('moves the number to the day of the mail that is sent instead, under a new id too', async () => {
    await recordSighting(mailSighting({ at: NOW - 48 * HOUR }));
    await recordSighting(undone(NOW - 47 * HOUR));
    expect(await counted()).toEqual([]);
    await recordSighting(mailSighting({ id: 'new', formerly: 'msg-a:r1', at: NOW }));
    expect(await rows()).toHaveLength(1);
    expect(await counted()).toEqual(['2026-11-18: 1']);
    // And again, under a third id that only knows the second.
    await recordSighting({ ...undone(NOW + 1), id: 'new' });
    await recordSighting(mailSighting({ id: 'third', formerly: 'new', at: NOW + 2 }));
    expect(await rows()).toHaveLength(1);
    expect(await counted()).toEqual(['2026-11-18: 1']);
  });

  test('is found by the window it was written in', async () => {
    await recordSighting(mailSighting({ writtenIn: 'w' }));
    await recordSighting(undone(NOW));
    await recordSighting(mailSighting({ id: 'new', writtenIn: 'w', at: NOW + 1 }));
    expect(await rows()).toMatchObject([{ key: 'gmail:u/0:msg-a:r1', state: 'counted' }]);
    await recordSighting(mailSighting({ id: 'an answer', writtenIn: 'w', at: NOW + 2 }));
    expect(await rows()).toHaveLength(2);
  });

  test('waits in the outbox behind the send, whichever was put there first', async () => {
    await keepInOutbox('a', undone(NOW));
    await keepInOutbox('b', mailSighting({ at: NOW - 9000 }));
    await drainOutbox();
    expect(await rows()).toMatchObject([{ state: 'undone' }]);
    expect(await readOutbox()).toEqual([]);
  });

  test('is left to the bridge as long as that has it in hand', async () => {
    await keepInOutbox('a', mailSighting(), NOW + 1000);
    await drainOutbox();
    expect(await rows()).toEqual([]);
    vi.setSystemTime(NOW + 1000);
    await drainOutbox();
    expect(await rows()).toHaveLength(1);
  });

  test('and was never sent leaves no row', async () => {
    expect(await recordSighting(undone(NOW))).toBe(true);
    expect(await rows()).toEqual([]);
  });
});

test('a sighting of the first version that still waits is not lost', async () => {
  const { formerly: _, writtenIn: __, act: ___, due: ____, ...before } = mailSighting();
  await fakeBrowser.storage.local.set({ 'outbox:a': before });
  await drainOutbox();
  expect(await rows()).toMatchObject([{ state: 'counted' }]);
});
