import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { settleLost } from '@/entrypoints/background/network/settle';
import { recordSighting } from '@/entrypoints/background/recording/recorder';
import { drainOutbox } from '@/entrypoints/background/recording/recorder-outbox';
import { takeTimeOff } from '@/entrypoints/background/time-off';
import { mailSighting } from '@/test/support/sightings';
import { writtenMail } from '@/test/support/write-log';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/settings/settings';
import { heldOf } from '@/utils/store/browser-storage/held-requests';
import { madeOf } from '@/utils/store/browser-storage/holidays';
import { secretOf } from '@/utils/store/browser-storage/secrets';
import { readSettings } from '@/utils/store/browser-storage/settings';
import { getTold } from '@/utils/store/browser-storage/told';
import { log } from '@/utils/store/database';
import { oddly, oddValue } from './odd-values';

vi.mock('#i18n', () => ({
  i18n: { t: (key: string) => (key === 'common.language' ? 'en' : key) },
}));

/** A Wednesday. */
const NOW = Date.parse('2026-11-18T15:00:00Z');

/** A rep who has set everything that can be set. */
const SET: Settings = {
  ...DEFAULT_SETTINGS,
  consentedAt: 1,
  zone: 'UTC',
  ownDomains: ['acme.example'],
  neverLog: ['lawyer.example', 'bank.example'],
  topics: ['pensions'],
  joinedOn: '2026-11-02',
  halfDaysOff: [{ day: '2026-11-20', half: 'morning' }],
  holidays: { country: 'SE', region: null },
  workedHolidays: ['2026-12-24'],
  chosenQuota: 'main',
  calendar: { ...DEFAULT_SETTINGS.calendar, daysOff: ['2026-11-25'] },
  retentionDays: 365,
};

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
});

/** A browser in which `stored` is stored; nothing is remembered from earlier reads. */
async function begin(stored: Record<string, unknown>, session: Record<string, unknown> = {}) {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.action, 'setTitle').mockResolvedValue();
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en');
  vi.resetModules();
  const { log: fresh } = await import('@/utils/store/database');
  await Promise.all(fresh.tables.map((table) => table.clear()));
  await fresh.activities.put(writtenMail('good', NOW - 1000));
  await fakeBrowser.storage.local.set(stored);
  await fakeBrowser.storage.session.set(session);
  return { readAll: (await import('./read-all')).readAll };
}

const RUNS = { numRuns: Number(process.env.QUOTA_PACER_RUNS ?? 60) };
const POLICY = {
  setBy: 'Acme',
  locked: ['weekStart'],
  weekStart: 1,
  hours: ['09:00-17:00', '', '', '', '', '', ''],
  daysOff: ['2026-12-31'],
  ownDomains: ['acme.example'],
  quotas: [{ id: 'out', lines: [{ kinds: ['call'], target: 50 }] }],
};

test('whatever lies in the settings, every face is there, and a change keeps the rest as it lies', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(oddly(SET, []), oddValue), async (settings) => {
      const { readAll } = await begin({ settings });
      const { rows } = await readAll(NOW);
      expect(rows.map(({ key }) => key)).toContain('gmail:u/0:good');
      const { changeSettings } = await import('@/utils/store/browser-storage/settings');
      expect(await changeSettings({ repName: 'Maria' })).toMatchObject({ repName: 'Maria' });
      const { settings: after } = await fakeBrowser.storage.local.get('settings');
      const before = typeof settings === 'object' && !Array.isArray(settings) ? settings : {};
      expect(after).toMatchObject({ ...DEFAULT_SETTINGS, ...before, repName: 'Maria' });
      await takeTimeOff('2026-11-19', 'day', true);
    }),
    RUNS,
  );
});

describe('settings', () => {
  test('with names that every object inherits are read as if these were not there', () => {
    const odd = JSON.parse('{"constructor": 1, "__proto__": {"zone": 5}, "toString": null}');
    expect(readSettings({ ...odd, repName: 'Maria' })).toEqual({
      ...DEFAULT_SETTINGS,
      repName: 'Maria',
    });
    expect(readSettings(odd)).toEqual(DEFAULT_SETTINGS);
  });

  test('lose of a list only what is odd in it: what may never be logged stays out', () => {
    expect(
      readSettings({ neverLog: ['lawyer.example', 5, null, 'bank.example'] }).neverLog,
    ).toEqual(['lawyer.example', 'bank.example']);
    const many = Array.from({ length: 3000 }, (_, n) => `n${n}.example`);
    expect(readSettings({ neverLog: many }).neverLog).toEqual(many.slice(0, 2000));
  });

  test('lose of a group only what is odd in it', () => {
    const { reminders, calendar } = readSettings({
      reminders: { ...DEFAULT_SETTINGS.reminders, behind: true, summaryAt: 'late' },
      calendar: { hours: 'nine to five', daysOff: ['2026-11-25', '2026-99-99'] },
    });
    expect(reminders).toEqual({ ...DEFAULT_SETTINGS.reminders, behind: true });
    expect(calendar).toEqual({
      hours: DEFAULT_SETTINGS.calendar.hours,
      daysOff: ['2026-11-25'],
    });
  });

  test('never take the hours of one weekday for those of another', () => {
    const [day = []] = DEFAULT_SETTINGS.calendar.hours;
    const hours = ['late', day, day, day, day, [], []];
    expect(readSettings({ calendar: { hours, daysOff: [] } }).calendar.hours).toEqual(
      DEFAULT_SETTINGS.calendar.hours,
    );
  });
});

test('whatever else lies in the storage, every face is there and the recorder writes', async () => {
  const item = fc.oneof(
    oddValue,
    fc.constant({ madeOf: 'x', holidays: [{ day: '2026-99-99', name: 'x' }] }),
  );
  const items = fc.record({
    holidays: item,
    told: item,
    companySeen: fc.oneof(oddly(POLICY, []), oddValue),
    companyGood: fc.oneof(oddly(POLICY, []), oddValue),
    salt: item,
    'outbox:a': item,
    'outbox:b': fc.constant({ sighting: null, notBefore: 'never' }),
    'secret:1:0': item,
    constructor: item,
  });
  const session = fc.record({ 'request:1': item, 'time-off-taken': item, prefill: item });
  await fc.assert(
    fc.asyncProperty(items, session, async (stored, inSession) => {
      const { readAll } = await begin({ ...stored, settings: SET }, inSession);
      await readAll(NOW);
      await getTold();
      await madeOf();
      await heldOf('1');
      await settleLost();
      const kept = await secretOf({ tabId: 1, frameId: 0, timeOrigin: 5 });
      expect(kept.secret).toBe(null);
      await drainOutbox();
      await takeTimeOff('2026-11-19', 'morning', true);
      await takeTimeOff('2026-11-19', 'morning', false);
      expect(await recordSighting(mailSighting({ at: NOW }))).toBe(true);
      expect(await log.activities.get('gmail:u/0:msg-a:r1')).toBeDefined();
    }),
    RUNS,
  );
});

test('what waits in the outbox and makes no sense stays there', async () => {
  const odd = { sighting: { kind: 'fax' }, notBefore: 0 };
  await begin({
    settings: SET,
    'outbox:odd': odd,
    'outbox:good': { sighting: mailSighting({ at: NOW }), notBefore: 0 },
  });
  await drainOutbox();
  const stored = await fakeBrowser.storage.local.get(null);
  expect(stored['outbox:odd']).toEqual(odd);
  expect(stored['outbox:good']).toBeUndefined();
});
