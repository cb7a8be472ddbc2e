import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { noteUnread } from '@/entrypoints/background/recording/health';
import { emptyLog, recordSighting } from '@/entrypoints/background/recording/recorder';
import { drainOutbox } from '@/entrypoints/background/recording/recorder-outbox';
import { recordHeard, recordLimit } from '@/entrypoints/background/recording/recorder-pages';
import { recordPrivate } from '@/entrypoints/background/recording/recorder-rules';
import { siteHandlers } from '@/entrypoints/background/site-handlers';
import { touchSighting } from '@/test/support/sightings';
import type { Sighting } from '@/utils/activity/sighting';
import { keepInOutbox } from '@/utils/messages/outbox';
import { DEFAULT_SETTINGS } from '@/utils/settings/settings';
import { talliesBetween } from '@/utils/store/activities';
import { changeSettings } from '@/utils/store/browser-storage/settings';
import { log } from '@/utils/store/database';
import { healthOf } from '@/utils/store/health';
import { forgetHeard } from '@/utils/store/write/heard';

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

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.action, 'setTitle').mockResolvedValue();
  await emptyLog();
  await changeSettings({ ...DEFAULT_SETTINGS, consentedAt: 1, zone: 'UTC', topics: [TOPIC] });
});

describe('a topic', () => {
  test('that a person was heard to speak of labels what is done to them, under any id', async () => {
    await touch({ people: [person(PROFILE, { others: ['member:7'] })] });
    await recordHeard([{ ids: ['member:7'], topics: [TOPIC] }], Date.now());
    await another(5, { people: [person(PROFILE)], action: 'message' });
    await another(9, { people: [person('profile:ACoAABo')] });
    expect((await rows()).map(({ topics }) => topics)).toEqual([[], [TOPIC], []]);
  });

  test('is kept beside a hash, and of those who spoke of it nothing else', async () => {
    await recordHeard([{ ids: [PROFILE], topics: [TOPIC] }], T);
    const [heard, ...others] = await log.heard.toArray();
    expect(others).toEqual([]);
    expect(heard).toEqual({
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      topics: [TOPIC],
      until: T + 30 * DAY,
    });
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(PROFILE));
    expect(heard?.hash).not.toBe(Buffer.from(digest).toString('hex'));
  });

  test('is forgotten after thirty days', async () => {
    const now = Date.now();
    await recordHeard([{ ids: [PROFILE], topics: [TOPIC] }], now - 31 * DAY);
    await touch({ people: [person(PROFILE)] });
    expect(await rows()).toMatchObject([{ topics: [] }]);
    await recordHeard([{ ids: ['member:7'], topics: [TOPIC] }], now);
    await forgetHeard(now);
    expect(await log.heard.count()).toBe(1);
  });

  test('of somebody who is private is forgotten, and not heard again', async () => {
    const said = [{ ids: ['member:7', PROFILE], topics: [TOPIC] }];
    await touch({ people: [person(PROFILE)] });
    await recordHeard(said, Date.now());
    const [row] = await rows();
    await recordPrivate(row?.key ?? '');
    expect(await log.heard.count()).toBe(1); // by an id that was not known to be theirs
    await log.heard.clear();
    await recordHeard(said, Date.now());
    expect(await log.heard.count()).toBe(0);
  });

  test('that is not one of the rep is dropped, whoever says it', async () => {
    await recordHeard([{ ids: [PROFILE], topics: ['what Tara wrote'] }], Date.now());
    expect(await log.heard.count()).toBe(0);
    await touch({ topics: ['what Tara wrote', TOPIC] });
    expect(await rows()).toMatchObject([{ topics: [TOPIC] }]);
  });
});

describe('the limit of invitations', () => {
  const invitation = { action: 'invite', proof: 'status', object: 'invite:x' } as const;

  test('shown after one makes it fail, and no other', async () => {
    await touch({ ...invitation, id: 'invite:y:1', object: 'invite:y', at: T - 9000 });
    await touch({ ...invitation, id: 'invite:x:1' });
    await recordLimit('linkedin', T + 2000);
    expect((await rows()).map(({ state }) => state)).toEqual(['counted', 'failed']);
    expect(await talliesBetween('2026-11-16', '2026-11-22')).toMatchObject([{ counted: 1 }]);
  });

  test('shown before one is written makes that one fail, and only that one', async () => {
    await recordLimit('linkedin', T + 2000);
    await keepInOutbox('a', touchSighting({ ...invitation, at: T, id: 'invite:x:1' }));
    await drainOutbox();
    await touch({ ...invitation, id: 'invite:y:1', object: 'invite:y', at: T + 1000 });
    expect((await rows()).map(({ state }) => state)).toEqual(['failed', 'counted']);
    expect(await healthOf('linkedin')).toMatchObject({ lastLimitAt: null });
  });
});

describe('what a page shows', () => {
  // The one site on which these tests rely. The people shown are the same for all sites.
  const page = { url: 'https://mail.google.com/mail/u/0/', tabId: 1, frameId: 0 };
  const people = [{ ids: [PROFILE], name: 'Tara Target', headline: null, company: null }];

  test('is taken from a site that is watched', async () => {
    await touch({ people: [person(PROFILE)] });
    expect(await siteHandlers['people-shown']({ people }, page)).toMatchObject({ ok: true });
    expect(await rows()).toMatchObject([{ people: [{ name: 'Tara Target' }] }]);
    const heard = { people: [{ ids: [PROFILE], topics: [TOPIC] }] };
    expect(await siteHandlers['topics-heard'](heard, page)).toMatchObject({ ok: true });
    expect(await log.heard.count()).toBe(1);
    expect(await siteHandlers['limit-shown']({ at: T }, page)).toMatchObject({ ok: true });
    expect(await healthOf('gmail')).toMatchObject({ lastLimitAt: T });
  });

  test.each([
    ['a page of no site', {}, { ...page, url: 'https://elsewhere.example/' }, 'not-allowed'],
    ['a paused site', { pausedSites: ['gmail'] }, page, 'not-watched'],
    ['a site before consent', { consentedAt: null }, page, 'not-watched'],
  ])('is not taken from %s', async (_, settings, sender, refusal) => {
    await touch({ people: [person(PROFILE)] });
    await changeSettings(settings);
    const heard = { people: [{ ids: [PROFILE], topics: [TOPIC] }] };
    const answers = await Promise.all([
      siteHandlers['people-shown']({ people }, sender),
      siteHandlers['topics-heard'](heard, sender),
      siteHandlers['limit-shown']({ at: T }, sender),
    ]);
    expect(answers).toEqual(Array.from({ length: 3 }, () => ({ ok: false, refusal })));
    expect(await rows()).toMatchObject([{ people: [{ id: PROFILE }] }]);
    expect(JSON.stringify([await rows(), await log.people.toArray()])).not.toContain('Tara T');
    expect(await log.heard.count()).toBe(0);
  });
});

test('an operation that nobody knows is counted, and named in the health of the site', async () => {
  await noteUnread('linkedin', 1, 'voyager.voyagerSocialDashReactions.frobnicate');
  await noteUnread('linkedin', 2, null);
  expect(await healthOf('linkedin')).toMatchObject({
    unread: 3,
    shapes: [{ shape: 'voyager.voyagerSocialDashReactions.frobnicate' }],
    lastUnreadAt: expect.any(Number),
  });
});
