import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pageHandlers } from '@/entrypoints/background/page-handlers';
import { siteHandlers } from '@/entrypoints/background/site-handlers';
import { tidy } from '@/entrypoints/bridge/tidy';
import { messageSchemas } from '@/utils/messages/messages';
import { shapeOf } from '@/utils/sites/gmail/wire';
import { log } from '@/utils/store/database';
import { changeHealth, healthOf } from '@/utils/store/health';
import { changeSettings, DEFAULT_SETTINGS } from '@/utils/store/settings';

const NOW = Date.parse('2026-11-18T09:30:00Z');
const GMAIL = {
  url: 'https://mail.google.com/mail/u/0/',
  tabId: 1,
  frameId: 0,
} as Parameters<typeof siteHandlers.missed>[1];
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

describe('the shape of what could not be read', () => {
  test('is kept, the latest few', async () => {
    for (let n = 0; n < 9; n++) {
      await siteHandlers.health({ unread: 1, refused: 0, shapes: [`[${n}]`] }, GMAIL);
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
