import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  recordByHand,
  recordDecision,
  recordSighting,
  settleScheduled,
} from '@/entrypoints/background/recording/recorder';
import { drainOutbox } from '@/entrypoints/background/recording/recorder-outbox';
import { requestUpdate } from '@/entrypoints/background/updates';
import { mailSighting } from '@/test/support/sightings';
import { writtenMail } from '@/test/support/write-log';
import { writtenOutcome } from '@/test/support/write-outcomes';
import type { Activity } from '@/utils/activity/activity';
import { markOf } from '@/utils/quota/editing/version-mark';
import type { Quota } from '@/utils/quota/quota';
import { DEFAULT_SETTINGS } from '@/utils/settings/settings';
import { changeSettings } from '@/utils/store/browser-storage/settings';
import { log } from '@/utils/store/database';
import { healthOf } from '@/utils/store/health';
import { quotaVersions, saveQuota } from '@/utils/store/quotas';
import { oddly } from './odd-values';
import { readAll } from './read-all';

vi.mock('#i18n', () => ({
  i18n: { t: (key: string) => (key === 'common.language' ? 'en' : key) },
}));

/** A Wednesday. */
const NOW = Date.parse('2026-11-18T15:00:00Z');
const TODAY = '2026-11-18';

const QUOTA: Quota = {
  id: 'main',
  name: 'Outbound',
  effective: '2026-11-02',
  period: { unit: 'week', count: 1 },
  lines: [
    { id: 'email', filter: { kinds: ['email'] }, measure: 'activities', target: 10 },
    { id: 'who', filter: { kinds: ['email'], topics: ['pensions'] }, measure: 'people', target: 5 },
    { id: 'won', filter: { kinds: [], outcomes: ['won'] }, measure: 'amount', target: 900 },
  ],
  carry: { shortfall: true, surplus: true, cap: 50 },
  ramp: { from: '2026-11-02', shares: [50] },
};
const GOOD = writtenMail('good', NOW - 1000, { topics: ['pensions'] });
const TALLY = { day: TODAY, kind: 'email', action: 'new', site: 'gmail', counted: 1 } as const;
const OTHER_TALLY = { ...TALLY, site: 'other' };
const HEALTH = {
  site: 'gmail',
  lastSightingAt: NOW,
  lastUnreadAt: null,
  unread: 1,
  missed: 0,
  lastMissedAt: null,
  lastLimitAt: null,
  shapes: [{ at: NOW, shape: '[3]' }],
  refused: 0,
};
const PERSON = { id: 'anna@berg.example', person: 'anna@berg.example', name: 'Anna', unnamed: [] };

/** A row of each table, the fields of its key, and where it is put. */
const PLANTED = {
  activities: {
    row: {
      ...writtenMail('odd', NOW - 2000, { topics: ['pensions'], note: 'a note' }),
      aliases: ['gmail:u/0:before'],
    },
    fixed: ['key'],
  },
  quotas: { row: { ...QUOTA, effective: '2026-11-09' }, fixed: ['id', 'effective'] },
  tallies: { row: OTHER_TALLY, fixed: ['day', 'kind', 'action', 'site'] },
  health: { row: HEALTH, fixed: ['site'] },
  people: { row: PERSON, fixed: ['id'] },
  heard: { row: { hash: 'h', topics: ['pensions'], until: NOW }, fixed: ['hash'] },
  outcomes: { row: writtenOutcome('odd', 'won', NOW - 5), fixed: ['id'] },
};
type Table = keyof typeof PLANTED;

beforeEach(async () => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  vi.spyOn(fakeBrowser.action, 'setTitle').mockResolvedValue();
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en');
  await plant();
});

async function plant(): Promise<void> {
  await Promise.all(log.tables.map((table) => table.clear()));
  await changeSettings({ ...DEFAULT_SETTINGS, consentedAt: 1, zone: 'UTC' });
  await Promise.all([
    log.activities.put(GOOD),
    log.quotas.put(QUOTA),
    log.tallies.put(TALLY),
    log.outcomes.put(writtenOutcome('good', 'won', NOW, { amount: 500 })),
  ]);
}

/** What is stored in a table, byte for byte. */
async function lying(table: Table): Promise<unknown[]> {
  await log.open();
  const store = log.backendDB().transaction(table).objectStore(table);
  return new Promise((resolve, reject) => {
    const reading = store.getAll();
    reading.onsuccess = () => resolve(reading.result);
    reading.onerror = () => reject(reading.error);
  });
}

const RUNS = { numRuns: Number(process.env.QUOTA_PACER_RUNS ?? 60) };

describe.each(Object.keys(PLANTED) as Table[])('whatever lies in a row of %s', (table) => {
  const { row, fixed } = PLANTED[table];

  test('every face reads the others, the recorder writes, and the row stays', async () => {
    await fc.assert(
      fc.asyncProperty(oddly(row, fixed), async (odd) => {
        await plant();
        await log.table(table).put(odd);
        const before = await lying(table);
        const { progress, rows, outcomeIds } = await readAll(NOW);
        expect(rows.map(({ key }) => key)).toContain(GOOD.key);
        expect(outcomeIds).toContain('good');
        if (table !== 'activities' && table !== 'tallies' && table !== 'quotas')
          expect(progress.lines.find(({ line }) => line.id === 'email')?.actual).toBe(1);
        // What is known of a site may be rewritten by us.
        if (table !== 'health') expect(await lying(table)).toEqual(before);
        await healthOf('gmail');
        expect(await recordSighting(mailSighting({ id: 'msg-a:r2', at: NOW }))).toBe(true);
        expect(await log.activities.get('gmail:u/0:msg-a:r2')).toMatchObject({ state: 'counted' });
        await recordByHand({ kind: 'call', action: 'connected', person: '', note: '', at: NOW });
        await settleScheduled();
        await drainOutbox();
        await readAll(NOW);
      }),
      RUNS,
    );
  });
});

test('an act that is seen again under the key of an odd row is in the log', async () => {
  const key = 'gmail:u/0:msg-a:r1';
  await fc.assert(
    fc.asyncProperty(oddly({ ...GOOD, key }, ['key']), async (odd) => {
      await plant();
      await log.table('activities').put(odd);
      expect(await recordSighting(mailSighting({ at: NOW }))).toBe(true);
      await recordDecision(key, 'exclude');
      await recordDecision(key, 'restore');
      await readAll(NOW);
      expect((await lying('activities')).length).toBe(2);
    }),
    RUNS,
  );
});

test.each([
  ['kind', { kind: 'fax' }],
  ['inherited kind', { kind: 'constructor' }],
  ['state', { state: 'archived' }],
])(
  'a row of an unknown %s is listed by its name, does not count, and is left alone',
  async (_, over) => {
    const row = { ...writtenMail('msg-a:r1', NOW - 3000), ...over } as Activity;
    await log.table('activities').put(row);
    const { progress, rows } = await readAll(NOW);
    expect(rows).toContainEqual(row);
    expect(progress.lines.find(({ line }) => line.id === 'email')?.actual).toBe(1);
    expect(await recordSighting(mailSighting({ at: NOW, act: 'undone' }))).toBe(true);
    expect(await log.activities.get(row.key)).toEqual(row);
  },
);

test('the count of a day that makes no sense is counted anew from the log', async () => {
  await log.table('tallies').put({ ...TALLY, counted: 'many' });
  await log.activities.put(writtenMail('second', NOW - 4000));
  const { progress } = await readAll(NOW);
  expect(progress.lines.find(({ line }) => line.id === 'email')?.actual).toBe(2);
});

describe('an odd quota', () => {
  const odd = { id: 'fax', filter: { kinds: ['fax'] }, measure: 'pages', target: -1 };

  test('is read without the line that makes no sense, and keeps it when it is written', async () => {
    await log.table('quotas').put({ ...QUOTA, lines: [...QUOTA.lines, odd] });
    const [read] = await quotaVersions();
    expect(read).toEqual(QUOTA);
    expect(await saveQuota({ ...QUOTA, name: 'Renamed' }, markOf(QUOTA))).toBe(true);
    expect(await lying('quotas')).toEqual([
      { ...QUOTA, name: 'Renamed', lines: [...QUOTA.lines, odd] },
    ]);
  });

  test('alone is not the same as none: the usual targets do not take its place', async () => {
    await log.quotas.clear();
    await log.table('quotas').put({ ...QUOTA, lines: 'many' });
    expect(await quotaVersions()).toEqual([]);
    const { progress } = await readAll(NOW);
    expect(progress.lines).toEqual([]);
  });

  test('asks for the fields that are not known yet to be kept', async () => {
    const newer = { ...QUOTA, mood: 'bright' };
    await log.table('quotas').put(newer);
    expect(await quotaVersions()).toEqual([newer]);
  });
});

test('a page of the list is full though odd rows lie among its rows', async () => {
  const day = TODAY;
  const many = Array.from({ length: 30 }, (_, n) => writtenMail(`m${n}`, NOW - 10_000 - n));
  await log.activities.bulkPut(many);
  await log
    .table('activities')
    .bulkPut(many.map(({ at }, n) => ({ key: `odd${n}`, at: at + 0.5, day })));
  const latest = await log.activities.where('at').below(NOW).reverse().limit(20).toArray();
  expect(latest.map(({ at }) => at)).toEqual([GOOD, ...many].slice(0, 20).map(({ at }) => at));
});

test('the badge is drawn beside odd rows of every table', async () => {
  for (const [table, { row }] of Object.entries(PLANTED)) {
    await log
      .table(table)
      .put({ ...row, kind: 'constructor', lines: [null], people: 5, unread: '' });
  }
  requestUpdate();
  await vi.waitFor(() => expect(fakeBrowser.action.setTitle).toHaveBeenCalled());
});
