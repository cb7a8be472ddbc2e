import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  emptyLog,
  recordByHand,
  recordSighting,
} from '@/entrypoints/background/recording/recorder';
import { recordShown } from '@/entrypoints/background/recording/recorder-pages';
import { forgetOld } from '@/entrypoints/background/recording/retention';
import { mailSighting, touchSighting } from '@/test/support/sightings';
import type { Activity } from '@/utils/activity/activity';
import type { Outcome } from '@/utils/activity/outcome';
import { DEFAULT_QUOTA, topicLine } from '@/utils/quota/quota';
import { DEFAULT_SETTINGS } from '@/utils/settings/settings';
import { countOlder, talliesBetween } from '@/utils/store/activities';
import { actsBetween } from '@/utils/store/acts';
import { changeSettings } from '@/utils/store/browser-storage/settings';
import { log } from '@/utils/store/database';
import { outcomesBetween } from '@/utils/store/outcomes';
import { countTooMuch } from '@/utils/store/people';
import { putOutcomes } from '@/utils/store/write/outcomes';
import { reduceLog } from '@/utils/store/write/reduced';
import { deleteOlder } from '@/utils/store/write/retention';

const T = Date.parse('2026-11-18T10:00:00Z');
const WEEK = 7 * 24 * 3_600_000;
const TARA = { id: 'profile:ACoAATara', role: null, name: 'Tara Target', address: null };
const rows = () => log.activities.orderBy('at').toArray();
/** Everything that is stored, as text. */
const everything = async () =>
  JSON.stringify([await rows(), await log.people.toArray(), await log.heard.toArray()]);
const NAMES = /anna|berg|tara|target/i;

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.action, 'setTitle').mockResolvedValue();
  await emptyLog();
  await changeSettings({ ...DEFAULT_SETTINGS, consentedAt: 1, zone: 'UTC' });
});

async function doAll(at = T) {
  await recordSighting(mailSighting({ at: at - 120_000 }));
  await recordSighting(mailSighting({ id: 'msg-b:r2', at: at - 60_000 }));
  await recordSighting(touchSighting({ at, people: [TARA] }));
  await recordByHand({ kind: 'call', action: 'connected', person: 'Anna', note: '', at: at + 1 });
  await recordShown([{ ids: [TARA.id], name: 'Tara Target' }]);
}

const copiesOf = (row: Activity | undefined, count: number) =>
  Array.from({ length: count }, (_, n) => ({ ...row, key: `copy:${n}` }) as Activity);

describe('people', () => {
  test('of whom domains are kept are told apart, and nobody can say who they are', async () => {
    await changeSettings({ privacyLevel: 'domain' });
    await doAll();
    expect(await everything()).not.toMatch(/anna|tara|profile:/i);
    const [first, again, touch, call] = await rows();
    expect(first?.people).toEqual([
      { id: expect.stringMatching(/^hash:/), company: 'berg.example' },
    ]);
    expect(again?.people).toEqual(first?.people);
    expect([touch, call].map((row) => row?.people)).toEqual([
      [{ id: expect.stringMatching(/^hash:[0-9a-f]{24}$/) }],
      [{ id: expect.stringMatching(/^hash:[0-9a-f]{24}$/) }],
    ]);
  });

  test('of whom nothing is kept still count as so many', async () => {
    await changeSettings({ privacyLevel: 'none', topics: ['pensions'] });
    const about = { people: [TARA], topics: ['pensions'] };
    await recordSighting(touchSighting({ ...about, at: T }));
    await recordSighting(touchSighting({ ...about, at: T + 60_000, id: 'comment:activity:9:1' }));
    const quota = { ...DEFAULT_QUOTA, lines: [topicLine('pensions', 50)] };
    const acts = await actsBetween('2026-11-16', '2026-11-22', [quota]);
    expect(acts).toHaveLength(2);
    expect(new Set(acts.flatMap(({ people }) => people)).size).toBe(1);
    expect(await everything()).not.toMatch(NAMES);
  });

  test('that are stored are reduced when the rep wants it, however many, and counts stay', async () => {
    await doAll();
    const [row] = await rows();
    await log.activities.bulkAdd(copiesOf(row, 600));
    const tallies = await talliesBetween('2026-11-16', '2026-11-22');
    expect(await countTooMuch('domain')).toBe(604);
    expect(await reduceLog('domain')).toBe(604);
    expect(await countTooMuch('domain')).toBe(0);
    expect(await everything()).not.toMatch(/anna|tara|profile:/i);
    expect(await talliesBetween('2026-11-16', '2026-11-22')).toEqual(tallies);
    expect(await reduceLog('none')).toBe(602);
    expect(await everything()).not.toMatch(NAMES);
    expect(await reduceLog('full')).toBe(0);
  });
});

describe('what is older than it may be', () => {
  const deal = (day: string): Outcome => ({
    id: day,
    kind: 'won',
    at: 1,
    day,
    zone: 'UTC',
    amount: 100,
    units: null,
    costOfGoods: null,
    acquisitionCost: null,
    person: 'Anna Berg',
    note: 'Signed',
    source: 'manual',
  });

  test('is deleted by whole weeks, with whom only it named; counts and amounts stay', async () => {
    await doAll(T - 6 * WEEK);
    await recordSighting(mailSighting({ id: 'msg-c:r3', at: T }));
    await putOutcomes([deal('2026-10-07'), deal('2026-11-18')]);
    await forgetOld(T);
    expect(await rows()).toHaveLength(5);
    await changeSettings({ retentionDays: 30 });
    // 30 days ago is in the middle of this week, which is therefore kept whole.
    await forgetOld(Date.parse('2026-11-10T12:00Z'));
    expect(await rows()).toHaveLength(5);
    await forgetOld(T);
    expect(await rows()).toMatchObject([{ key: 'gmail:u/0:msg-c:r3' }]);
    expect(await log.people.count()).toBe(0);
    expect(await talliesBetween('2026-10-05', '2026-10-11')).toHaveLength(3);
    expect(await outcomesBetween('2026-10-01', '2026-12-31', 'USD')).toEqual([
      expect.not.objectContaining({ person: 'Anna Berg' }),
      deal('2026-11-18'),
    ]);
  });

  test('is deleted to the end also if the worker stopped on the way', async () => {
    await recordSighting(mailSighting());
    const [row] = await rows();
    await log.activities.bulkAdd(copiesOf(row, 1200));
    let batches = 0;
    vi.spyOn(log.activities, 'bulkDelete').mockImplementation(((keys: string[]) => {
      batches += 1;
      if (batches === 2) throw new Error('stopped');
      return log.activities.where('key').anyOf(keys).delete();
    }) as never);
    await expect(deleteOlder('2026-12-01')).rejects.toThrow('stopped');
    expect(await countOlder('2026-12-01')).toBe(701);
    vi.restoreAllMocks();
    expect(await deleteOlder('2026-12-01')).toBe(701);
    expect(await countOlder('2026-12-01')).toBe(0);
  });
});
