import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { emptyLog, recordSighting } from '@/entrypoints/background/recording/recorder';
import { recordHeard, recordShown } from '@/entrypoints/background/recording/recorder-pages';
import { recordPrivate } from '@/entrypoints/background/recording/recorder-rules';
import { touchSighting } from '@/test/support/sightings';
import type { Sighting } from '@/utils/activity/sighting';
import { DEFAULT_QUOTA, topicLine } from '@/utils/quota/quota';
import { DEFAULT_SETTINGS } from '@/utils/settings/settings';
import { talliesBetween } from '@/utils/store/activities';
import { actsBetween } from '@/utils/store/acts';
import { changeSettings, getSettings } from '@/utils/store/browser-storage/settings';
import { log } from '@/utils/store/database';

const T = Date.parse('2026-11-18T10:00:00Z');
const DAY = 24 * 3_600_000;
const TOPIC = 'retirement planning';
const PROFILE = 'profile:ACoAATara';
const rows = () => log.activities.orderBy('at').toArray();
const person = (id: string, over = {}) => ({ id, role: null, name: null, address: null, ...over });
const touch = (over: Partial<Sighting> = {}) => recordSighting(touchSighting({ at: T, ...over }));
/** Another act on another post, this many minutes later. */
const another = (minutes: number, over: Partial<Sighting> = {}) =>
  touch({ id: `comment:activity:${minutes}:1`, object: 'x', at: T + minutes * 60_000, ...over });
const shown = (ids: string[], name: string | null = null) => ({
  ids,
  name,
  headline: null,
  company: null,
});
const peopleReached = async () => {
  const quota = { ...DEFAULT_QUOTA, lines: [topicLine(TOPIC, 50)] };
  return (await actsBetween('2026-11-16', '2026-11-22', [quota])).flatMap((one) => one.people);
};

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.action, 'setTitle').mockResolvedValue();
  await emptyLog();
  const settings = { ...DEFAULT_SETTINGS, consentedAt: 1, zone: 'UTC', topics: [TOPIC] };
  await changeSettings(settings);
});

describe('a touch', () => {
  test('on one post twice in a moment, or tried again after it failed, is one row', async () => {
    await touch({ outcome: 'refused' });
    await touch({ at: T + 20_000, id: 'comment:activity:7400:2' });
    await touch({ at: T + 20_900, id: 'comment:activity:7400:3' });
    expect(await rows()).toMatchObject([{ state: 'counted', at: T + 20_000 }]);
  });

  test('is taken back by what it was done to and when it was made', async () => {
    await touch();
    await touch({ at: T + 600_000, id: 'comment:activity:7400:2' });
    const deleted: Partial<Sighting> = { id: 'comment:9', act: 'undone', people: [], at: T + DAY };
    await touch({ ...deleted, madeAt: T + 5000 });
    expect((await rows()).map(({ state }) => state)).toEqual(['undone', 'counted']);
    await touch({ ...deleted, id: 'comment:8', at: T + DAY + 1 });
    expect((await rows()).map(({ state }) => state)).toEqual(['undone', 'undone']);
    expect(await talliesBetween('2026-11-16', '2026-11-22')).toMatchObject([{ counted: 0 }]);
  });

  test('that is no more than a look counts only if the rep wants that', async () => {
    const { object: _, ...visit } = touchSighting({ action: 'visit', proof: 'page' });
    expect(await recordSighting(visit)).toBe(false);
    await changeSettings({ countVisits: true });
    expect(await recordSighting(visit)).toBe(true);
    expect(await rows()).toMatchObject([{ action: 'visit', state: 'counted' }]);
  });
});

describe('a person', () => {
  test('seen under two ids is named in every row, also in those before', async () => {
    await touch({ people: [person('member:7')] });
    await another(5, { people: [person(PROFILE, { name: 'Tara Target', others: ['member:7'] })] });
    await another(9, { people: [person('member:7')] });
    const people = (await rows()).map((row) => row.people[0]);
    expect(people).toEqual([
      { id: 'member:7', name: 'Tara Target' },
      { id: PROFILE, name: 'Tara Target' },
      { id: 'member:7', name: 'Tara Target' },
    ]);
  });

  test('whom the rep has touched gets a name from what the page shows; of others nothing is kept', async () => {
    await touch({ people: [person(PROFILE)] });
    await recordShown([
      shown([PROFILE, 'vanity:tara-target'], 'Tara Target'),
      shown(['profile:ACoAABo'], 'Bo Bystander'),
    ]);
    expect(await rows()).toMatchObject([{ people: [{ id: PROFILE, name: 'Tara Target' }] }]);
    expect((await log.people.toArray()).map(({ id }) => id)).toEqual([
      PROFILE,
      'vanity:tara-target',
    ]);
    expect(JSON.stringify(await log.people.toArray())).not.toContain('Bo');
  });

  test('reached under several ids is one person', async () => {
    await touch({ people: [person('member:7')], topics: [TOPIC] });
    await another(5, { people: [person(PROFILE)], topics: [TOPIC] });
    expect(new Set(await peopleReached()).size).toBe(2);
    await recordShown([shown([PROFILE, 'member:7'])]);
    expect(new Set(await peopleReached()).size).toBe(1);
  });

  test('who is left out is not kept', async () => {
    await changeSettings({ privatePeople: [PROFILE] });
    await touch();
    expect(await log.people.count()).toBe(0);
  });

  test.each([
    ['is left out from the start', { privatePeople: [PROFILE] }, false],
    ['becomes private', {}, true],
  ])(
    'who %s is named by nothing that stays, and what was done is one act still',
    async (_, settings, isLater) => {
      await changeSettings(settings);
      const invitation = {
        action: 'invite',
        id: `invite:${PROFILE}:2967`,
        object: `invite:${PROFILE}`,
      };
      await touch({ ...invitation, outcome: 'unknown' });
      const [row] = await rows();
      if (isLater) await recordPrivate(row?.key ?? '');
      await touch(invitation);
      const all = await rows();
      expect(all).toMatchObject([{ state: 'excluded', reason: 'private' }]);
      expect(all[0]?.object).toMatch(/^linkedin:me:invite:person:[0-9a-f]{24}$/);
      const kept = JSON.stringify([all, await log.people.toArray(), await log.heard.toArray()]);
      expect(kept).not.toContain('ACoAATara');
      expect(kept).not.toContain('Tara');
    },
  );

  test('who becomes private is forgotten, and private under every id known', async () => {
    await touch({ people: [person(PROFILE, { name: 'Tara Target', others: ['member:7'] })] });
    const [row] = await rows();
    expect(await recordPrivate(row?.key ?? '')).toEqual([PROFILE, 'member:7']);
    expect(await log.people.count()).toBe(0);
    expect((await getSettings()).privatePeople).toEqual([PROFILE, 'member:7']);
    await another(5, { people: [person('member:7')] });
    expect((await rows()).at(-1)).toMatchObject({ state: 'excluded', reason: 'private' });
    expect(JSON.stringify(await rows())).not.toContain('Tara');
  });

  test('is private under an id that was joined to theirs before', async () => {
    await touch({ people: [person(PROFILE, { others: ['member:7'] })] });
    await changeSettings({ privatePeople: ['member:7'] });
    await another(5);
    expect((await rows()).at(-1)).toMatchObject({ state: 'excluded', reason: 'private' });
  });

  test('of a mail is not among them, and a mail asks for none', async () => {
    const asked = vi.spyOn(log.people, 'bulkGet');
    const heard = vi.spyOn(log.heard, 'bulkGet');
    const { object: _, ...mail } = touchSighting({ kind: 'email', action: 'new' });
    await recordSighting(mail);
    expect(await rows()).toHaveLength(1);
    expect(asked).not.toHaveBeenCalled();
    expect(heard).not.toHaveBeenCalled();
    expect(await log.people.count()).toBe(0);
    vi.restoreAllMocks();
  });
});

test('deleting the log forgets people and what was heard', async () => {
  await touch();
  await recordHeard([{ ids: [PROFILE], topics: [TOPIC] }], Date.now());
  await emptyLog();
  expect(await Promise.all([rows(), log.people.toArray(), log.heard.toArray()])).toEqual([
    [],
    [],
    [],
  ]);
});
