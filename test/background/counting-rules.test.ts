import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { recordDecision, recordSighting } from '@/entrypoints/background/recording/recorder';
import {
  reapplyRules,
  recordNotPrivate,
  recordPrivate,
} from '@/entrypoints/background/recording/recorder-rules';
import { mailSighting } from '@/test/support/sightings';
import { BOUNDS } from '@/utils/activity/bounds';
import { DEFAULT_SETTINGS } from '@/utils/settings/settings';
import { talliesBetween } from '@/utils/store/activities';
import { changeSettings, getSettings } from '@/utils/store/browser-storage/settings';
import { log } from '@/utils/store/database';

const rows = () => log.activities.orderBy('at').toArray();
const counted = async () =>
  (await talliesBetween('1970-01-01', '2999-12-31')).reduce((sum, t) => sum + t.counted, 0);
const mailTo = (address: string, over = {}) =>
  recordSighting(
    mailSighting({
      id: `msg-a:${address}`,
      people: [{ id: address, role: 'to', name: null, address }],
      ...over,
    }),
  );
const keyTo = (address: string) => `gmail:u/0:msg-a:${address}`;
const WEEK = ['2026-11-16', '2026-11-22'] as const;

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.action, 'setTitle').mockResolvedValue();
  await Promise.all([log.activities.clear(), log.tallies.clear(), log.health.clear()]);
  await changeSettings({ ...DEFAULT_SETTINGS, consentedAt: 1, zone: 'Europe/Stockholm' });
});

describe('the company of the account', () => {
  test('is learned from its first send, which is judged by it already', async () => {
    await mailTo('boss@acme.example');
    expect(await rows()).toMatchObject([{ state: 'excluded', reason: 'internal' }]);
    expect(await getSettings()).toMatchObject({
      ownDomains: ['acme.example'],
      learnedDomains: ['acme.example'],
    });
  });

  test('is not learned again once the rep has removed it', async () => {
    await mailTo('anna@berg.example');
    await changeSettings({ ownDomains: [] });
    await mailTo('boss@acme.example');
    expect((await getSettings()).ownDomains).toEqual([]);
    expect(await counted()).toBe(2);
  });

  test('is learned once by many sends at the same time', async () => {
    const senders = ['rep@acme.example', 'rep@globex.example'];
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        mailTo(`p${n}@berg.example`, { from: senders[n % 2] ?? null }),
      ),
    );
    expect((await getSettings()).learnedDomains.toSorted()).toEqual([
      'acme.example',
      'globex.example',
    ]);
  });

  test('is nobody’s at a free-mail domain', async () => {
    await mailTo('anna@gmail.com', { from: 'rep@gmail.com' });
    await mailTo('rep@gmail.com', { from: 'rep@gmail.com' });
    expect((await rows()).map(({ reason }) => reason).toSorted()).toEqual(
      ['self', null].toSorted(),
    );
    expect((await getSettings()).ownDomains).toEqual([]);
  });
});

describe('a changed policy', () => {
  test('is held against the days asked for, with their numbers', async () => {
    await mailTo('anna@berg.example');
    await mailTo('bo@globex.example');
    await mailTo('last@berg.example', { at: Date.parse('2026-11-12T09:00:00Z') });
    await changeSettings({ neverLog: ['berg.example'] });
    expect(await reapplyRules(...WEEK)).toBe(1);
    expect((await rows()).map(({ state, people }) => [state, people.length])).toEqual([
      ['counted', 1],
      ['excluded', 0],
      ['counted', 1],
    ]);
    expect(await counted()).toBe(2);
    expect(await reapplyRules(...WEEK)).toBe(0);
  });

  test('leaves alone what the rep decided', async () => {
    await mailTo('anna@berg.example');
    await recordDecision(keyTo('anna@berg.example'), 'exclude');
    await changeSettings({ neverLog: ['berg.example'] });
    expect(await reapplyRules(...WEEK)).toBe(0);
  });
});

describe('private people', () => {
  const MUM = 'mum@family.example';

  test('are forgotten, and neither they nor what goes to them counts from then on', async () => {
    await mailTo(MUM);
    expect(await recordPrivate(keyTo(MUM))).toEqual([MUM]);
    await mailTo(MUM, { id: 'msg-a:2' });
    expect(await rows()).toMatchObject([
      { state: 'excluded', reason: 'private', people: [] },
      { state: 'excluded', reason: 'private', people: [] },
    ]);
    expect(await counted()).toBe(0);
    expect((await getSettings()).privatePeople).toEqual([MUM]);
  });

  test('are so no longer once that is taken back; the row counts, without names', async () => {
    await changeSettings({ privatePeople: ['other@family.example'] });
    await mailTo(MUM);
    await recordPrivate(keyTo(MUM));
    expect(await recordNotPrivate(keyTo(MUM), [MUM])).toBe(true);
    expect(await rows()).toMatchObject([{ state: 'counted', reason: null, people: [] }]);
    expect(await counted()).toBe(1);
    expect((await getSettings()).privatePeople).toEqual(['other@family.example']);
  });

  test('need a row that names them, and room on the list', async () => {
    expect(await recordPrivate('gmail:u/0:none')).toBe('not-found');
    expect(await recordNotPrivate('gmail:u/0:none', [])).toBe(false);
    const privatePeople = Array.from({ length: BOUNDS.privatePeople }, (_, n) => `p${n}@x.example`);
    await changeSettings({ privatePeople });
    await mailTo(MUM);
    expect(await recordPrivate(keyTo(MUM))).toBe('list-full');
    expect(await rows()).toMatchObject([{ state: 'counted', people: [{ id: MUM }] }]);
  });
});
