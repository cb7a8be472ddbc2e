import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { importOutcomes, recordOutcome } from '@/entrypoints/background/recording/outcomes';
import type { ImportedOutcome } from '@/utils/activity/outcome';
import { messageSchemas } from '@/utils/messages/messages';
import { firstDay } from '@/utils/store/activities';
import { changeSettings } from '@/utils/store/browser-storage/settings';
import { log } from '@/utils/store/database';
import { latestOutcomes, outcomesBetween } from '@/utils/store/outcomes';
import { countTooMuch } from '@/utils/store/people';
import { deleteActivities } from '@/utils/store/write/activities';
import { reduceLog } from '@/utils/store/write/reduced';

const DEAL: ImportedOutcome = {
  id: 'import:7:won',
  kind: 'won',
  day: '2026-11-16',
  amount: 500_000,
  units: null,
  costOfGoods: null,
  acquisitionCost: null,
};
const SAID = { ...DEAL, at: Date.UTC(2026, 10, 16, 23, 30) };
const { id: _id, day: _day, ...said } = SAID;

beforeEach(async () => {
  fakeBrowser.reset();
  await log.outcomes.clear();
  await changeSettings({ zone: 'Europe/Stockholm', privacyLevel: 'full' });
});

test('what the rep says is kept on the rep’s own day', async () => {
  await recordOutcome('a', said);
  expect(await latestOutcomes(5, 'USD')).toMatchObject([
    { id: 'a', day: '2026-11-17', zone: 'Europe/Stockholm', source: 'manual' },
  ]);
});

test('an import is written at noon of its day; the same file again changes nothing', async () => {
  expect(await importOutcomes([DEAL])).toBe(1);
  const [row] = await outcomesBetween('2026-11-16', '2026-11-16', 'USD');
  expect(row).toMatchObject({ source: 'import', at: Date.UTC(2026, 10, 16, 11) });
  await changeSettings({ zone: 'America/New_York' });
  expect(await importOutcomes([DEAL])).toBe(0);
  expect(await latestOutcomes(5, 'USD')).toEqual([row]);
});

test('a changed file changes what came with it, not what the rep changed', async () => {
  const lost = { ...DEAL, id: 'import:8:lost', kind: 'lost' } as const;
  await importOutcomes([DEAL, lost]);
  await recordOutcome(DEAL.id, { ...said, amount: 7 });
  const changed = [DEAL, lost].map((outcome) => ({ ...outcome, amount: 9 }));
  expect(await importOutcomes(changed)).toBe(1);
  const rows = await latestOutcomes(5, 'USD');
  expect(new Map(rows.map(({ id, amount }) => [id, amount]))).toEqual(
    new Map([
      [DEAL.id, 7],
      [lost.id, 9],
    ]),
  );
});

test('outcomes begin the log as activities do, and are deleted with it', async () => {
  expect(await firstDay()).toBeNull();
  await importOutcomes([DEAL]);
  expect(await firstDay()).toBe('2026-11-16');
  await deleteActivities();
  expect(await firstDay()).toBeNull();
});

test('whom nobody is to name is not written, and the same file still changes nothing', async () => {
  const named = { ...DEAL, person: 'Anna Berg', note: 'signed' };
  await importOutcomes([named]);
  expect(await countTooMuch('none')).toBe(1);
  await changeSettings({ privacyLevel: 'none' });
  expect(await reduceLog('none')).toBe(1);
  expect(await importOutcomes([named])).toBe(0);
  await recordOutcome('by-hand', { ...said, person: 'Anna Berg' });
  const rows = await latestOutcomes(5, 'USD');
  expect(rows).toHaveLength(2);
  expect(JSON.stringify(rows)).not.toContain('Anna');
  expect(rows).toContainEqual(expect.objectContaining({ note: 'signed' }));
});

test.each([
  ['more than fit into one message', Array.from({ length: 5001 }, () => DEAL)],
  ['an amount below 0', [{ ...DEAL, amount: -1 }]],
  ['a fraction of a hundredth', [{ ...DEAL, amount: 0.5 }]],
  ['a field that is not known', [{ ...DEAL, at: 5 }]],
  ['no day', [{ ...DEAL, day: 'soon' }]],
])('an import with %s is refused at the border', (_, outcomes) => {
  expect(messageSchemas['import-outcomes'].safeParse({ outcomes }).success).toBe(false);
});

test('a row from before amounts said their decimals keeps its figure, whatever the currency', async () => {
  await log.outcomes.put({ ...DEAL, at: SAID.at, zone: 'UTC', source: 'manual' });
  const inCurrency = async (currency: string) => (await latestOutcomes(1, currency))[0]?.amount;
  expect(await inCurrency('USD')).toBe(500_000);
  expect(await inCurrency('JPY')).toBe(5000);
  expect(await inCurrency('KWD')).toBe(5_000_000);
  await changeSettings({ currency: 'JPY' });
  // The same file, read as yen: nothing in it has changed.
  expect(await importOutcomes([{ ...DEAL, amount: 5000, decimals: 0 }])).toBe(0);
  await changeSettings({ currency: 'USD' });
});
