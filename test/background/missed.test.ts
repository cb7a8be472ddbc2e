import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pageHandlers } from '@/entrypoints/background/page-handlers';
import { recordSighting } from '@/entrypoints/background/recording/recorder';
import { siteHandlers } from '@/entrypoints/background/site-handlers';
import { tidy } from '@/entrypoints/bridge/tidy';
import { mailSighting } from '@/test/support/sightings';
import { activitySchema } from '@/utils/activity/activity';
import { BOUNDS } from '@/utils/activity/bounds';
import type { Sighting } from '@/utils/activity/sighting';
import { messageSchemas } from '@/utils/messages/messages';
import { DEFAULT_SETTINGS } from '@/utils/settings/settings';
import { shapeOf } from '@/utils/sites/gmail/wire';
import { changeSettings } from '@/utils/store/browser-storage/settings';
import { log } from '@/utils/store/database';
import { healthOf } from '@/utils/store/health';
import { changeHealth } from '@/utils/store/write/health';

const NOW = Date.parse('2026-11-18T09:30:00Z');
const GMAIL = {
  url: 'https://mail.google.com/mail/u/0/',
  tabId: 1,
  frameId: 0,
} as Parameters<typeof siteHandlers.missed>[1];
const INSIDE = {
  id: 'tove@northlight.example',
  role: 'to',
  name: 'Tove Holm',
  address: 'tove@northlight.example',
};
const NOBODY = {} as Parameters<(typeof pageHandlers)['log-missed']>[1];

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.action, 'setTitle').mockResolvedValue();
  await Promise.all([log.activities.clear(), log.tallies.clear(), log.health.clear()]);
  await changeSettings({ ...DEFAULT_SETTINGS, consentedAt: 1, zone: 'UTC' });
});

describe('what the page says was sent, and nobody saw', () => {
  test('is counted as missed', async () => {
    await siteHandlers.missed({ at: NOW }, GMAIL);
    await siteHandlers.missed({ at: NOW + 60_000 }, GMAIL);
    expect(await healthOf('gmail')).toMatchObject({ missed: 2, lastMissedAt: NOW + 60_000 });
  });

  test.each(['lastSightingAt', 'lastUnreadAt'] as const)(
    'is not, if by %s something was seen at that time',
    async (field) => {
      await changeHealth('gmail', () => ({ [field]: NOW - 3000 }));
      await siteHandlers.missed({ at: NOW }, GMAIL);
      expect(await healthOf('gmail')).toMatchObject({ missed: 0 });
      await siteHandlers.missed({ at: NOW + 60_000 }, GMAIL);
      expect(await healthOf('gmail')).toMatchObject({ missed: 1 });
    },
  );

  test('is not, while the site is not watched', async () => {
    await changeSettings({ pausedSites: ['gmail'] });
    expect(await siteHandlers.missed({ at: NOW }, GMAIL)).toMatchObject({ ok: false });
    expect(await healthOf('gmail')).toMatchObject({ missed: 0 });
  });

  test('can be logged, each as a mail by hand, and once', async () => {
    await changeHealth('gmail', () => ({ missed: 2, unread: 1 }));
    const answer = await pageHandlers['log-missed']({ site: 'gmail' }, NOBODY);
    expect(answer).toMatchObject({ ok: true });
    expect(await log.activities.toArray()).toMatchObject(
      Array.from({ length: 3 }, () => ({ kind: 'email', source: 'manual', state: 'counted' })),
    );
    expect(await healthOf('gmail')).toMatchObject({ missed: 0, unread: 0 });
    const again = await pageHandlers['log-missed']({ site: 'gmail' }, NOBODY);
    expect(again).toEqual({ ok: true, value: { keys: [] } });
    expect(await pageHandlers['log-missed']({ site: 'nowhere' }, NOBODY)).toMatchObject({
      ok: false,
    });
  });

  test('can be dismissed', async () => {
    await changeHealth('gmail', () => ({ missed: 2, unread: 1 }));
    await pageHandlers['dismiss-unread']({ site: 'gmail' }, NOBODY);
    expect(await healthOf('gmail')).toMatchObject({ missed: 0, unread: 0 });
  });
});

describe('a notice of which nothing was seen, and whose answer comes 8 s after it', () => {
  const answered = (over: Partial<Sighting> = {}) =>
    recordSighting(mailSighting({ at: NOW - 500, ...over }));
  const counted = async () =>
    (await log.activities.toArray()).filter(({ state }) => state === 'counted');
  const logMissing = () => pageHandlers['log-missed']({ site: 'gmail' }, NOBODY);

  beforeEach(() => siteHandlers.missed({ at: NOW }, GMAIL));

  test('is withdrawn', async () => {
    expect(await healthOf('gmail')).toMatchObject({ missed: 1 });
    await answered();
    expect(await healthOf('gmail')).toMatchObject({ missed: 0, notices: [] });
    expect(await counted()).toHaveLength(1);
  });

  test('is withdrawn with what was logged for it by hand meanwhile: one act', async () => {
    await logMissing();
    expect(await counted()).toMatchObject([{ source: 'manual', at: NOW }]);
    await answered();
    expect(await counted()).toMatchObject([{ source: 'auto' }]);
    const [byHand] = (await log.activities.toArray()).filter(({ source }) => source === 'manual');
    expect(byHand).toMatchObject({
      state: 'undone',
      reason: 'seen-after-all',
      history: [{ why: 'logged' }, { from: 'counted', to: 'undone', why: 'seen-after-all' }],
    });
    expect(activitySchema.safeParse(byHand).success).toBe(true);
    const tallies = await log.tallies.toArray();
    expect(tallies.reduce((sum, { counted: many }) => sum + many, 0)).toBe(1);
  });

  test('seen twice, it takes back one', async () => {
    await siteHandlers.missed({ at: NOW + 60_000 }, GMAIL);
    await logMissing();
    await answered();
    await answered();
    await answered({ id: 'msg-a:other', at: NOW - 300 });
    expect(await counted()).toHaveLength(3);
    await answered({ id: 'msg-a:third', at: NOW + 59_000 });
    expect((await counted()).map(({ source }) => source)).toEqual(['auto', 'auto', 'auto']);
  });

  test.each([
    ['a mail inside the company', { people: [INSIDE] }, 0],
    ['a scheduled mail', { act: 'scheduled', due: Date.parse('2099-01-01T08:00:00Z') }, 0],
  ] as const)('%s takes it back too', async (_, over, left) => {
    await changeSettings({ ownDomains: ['northlight.example'] });
    await logMissing();
    await answered(over as Partial<Sighting>);
    expect(await counted()).toHaveLength(left);
  });

  test('without an answer it is asked for as itself, not as missing; what was logged stays until it is certain', async () => {
    await answered({ outcome: 'unknown' });
    expect(await healthOf('gmail')).toMatchObject({ missed: 0 });
    await siteHandlers.missed({ at: NOW + 60_000 }, GMAIL);
    await logMissing();
    const late = { id: 'msg-a:late', at: NOW + 59_000 };
    await answered({ ...late, outcome: 'unknown' });
    expect(await counted()).toMatchObject([{ source: 'manual' }]);
    await answered(late);
    expect(await counted()).toMatchObject([{ source: 'auto', at: NOW + 59_000 }]);
  });

  test('what was refused was not done: it stays missing', async () => {
    await answered({ outcome: 'refused' });
    expect(await healthOf('gmail')).toMatchObject({ missed: 1 });
  });

  test('another mail, a minute before or after, takes nothing back', async () => {
    await logMissing();
    await answered({ at: NOW - 60_000 });
    await answered({ at: NOW + 60_000, id: 'msg-a:other' });
    expect(await counted()).toHaveLength(3);
  });

  test('what the rep has decided since stands', async () => {
    const answer = await logMissing();
    const [key = ''] = answer.ok ? answer.value.keys : [];
    await pageHandlers['decide-activity']({ key, decision: 'exclude' }, NOBODY);
    await answered();
    expect(await log.activities.get(key)).toMatchObject({ state: 'excluded', reason: 'rep' });
  });

  test('told twice it is one, and dismissed it is none', async () => {
    await siteHandlers.missed({ at: NOW }, GMAIL);
    expect(await healthOf('gmail')).toMatchObject({ missed: 1 });
    await pageHandlers['dismiss-unread']({ site: 'gmail' }, NOBODY);
    expect(await healthOf('gmail')).toMatchObject({ missed: 0, notices: [] });
  });
});

test('no counter and no list grows without end', async () => {
  await changeHealth('gmail', () => ({
    unread: 5_000_000_000,
    missed: 5_000_000_000,
    refused: 5_000_000_000,
    notices: Array.from({ length: 5000 }, (_, at) => ({ at, key: null })),
  }));
  const { unread, missed, refused, notices } = await healthOf('gmail');
  expect({ unread, missed, refused, notices: notices?.length }).toEqual({
    unread: BOUNDS.counter,
    missed: BOUNDS.counter,
    refused: BOUNDS.counter,
    notices: BOUNDS.notices,
  });
});

describe('the shape of what could not be read', () => {
  test('is kept, the latest few', async () => {
    for (let n = 0; n < 9; n++) {
      await siteHandlers.health({ unread: 1, refused: 0, shapes: [`[${n}]`], failed: [] }, GMAIL);
    }
    const { shapes, unread } = await healthOf('gmail');
    expect(unread).toBe(9);
    expect(shapes.map(({ shape }) => shape)).toEqual(['[4]', '[5]', '[6]', '[7]', '[8]']);
  });

  test('tells types and lengths, and nothing that a person wrote', () => {
    const upload = { 1: ['anna@acme.example', 7, null, true], 'Dear "Anna': { 22: 'x' } };
    const shape = tidy(shapeOf(upload));
    expect(shape).toBe('{1:[17,true,null,true],k:{22:1}}');
    expect(tidy('{"cut off in the mid')).toBe('{k');
    expect(
      messageSchemas.health.safeParse({ unread: 1, refused: 0, shapes: [shape] }).success,
    ).toBe(true);
    expect(
      messageSchemas.health.safeParse({ unread: 1, refused: 0, shapes: ['Anna'] }).success,
    ).toBe(false);
  });
});
