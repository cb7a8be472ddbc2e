import { AxeBuilder } from '@axe-core/playwright';
import { type Extension, expect, test } from '@/test/e2e/extension';
import { ReportPerformancePage } from '@/test/e2e/pages/report-performance-page';
import { rowsOf } from '@/test/support/extension-data';
import { writeLog, writtenMail } from '@/test/support/write-log';
import { writtenOutcome } from '@/test/support/write-outcomes';
import type { Outcome } from '@/utils/activity/outcome';
import type { Quota } from '@/utils/quota/quota';

const NOW = Date.now();

test.use({ zone: 'UTC' });

const open = async (extension: Extension) =>
  new ReportPerformancePage(await extension.open('report.html'));

async function troubleOf({ page }: ReportPerformancePage): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, impact }) => `${impact} ${id}`);
}

test('a deal is logged by keyboard, changed, deleted, and each is taken back', async ({
  extension,
}) => {
  const report = await open(extension);
  await report.press('Log an outcome');
  await report.fill({ Person: 'Anna Berg', 'Amount in USD': 'much' });
  await expect(report.dialog.getByLabel('Amount in USD')).toBeFocused();
  await expect(report.dialog).toContainText('Enter an amount like 12,500.50.');
  expect(await troubleOf(report)).toEqual([]);
  await report.fill({ Date: '2999-01-01', 'Amount in USD': '12,500.50' });
  await expect(report.dialog).toContainText('This day is in the future.');
  await report.fill({ Date: '2026-11-02', 'Cost of goods': '4000' });
  await expect(report.outcomes).toContainText(['Anna Berg']);
  await expect(report.outcomes).toContainText(['$12,500.50$4,000']);
  await expect(report.notice).toBeFocused();
  await report.press('Edit: Deal won · Anna Berg · Nov 2, 2026');
  await report.fill({ 'Amount in USD': '10' });
  await expect(report.outcomes).toContainText(['$10$4,000']);
  await report.press('Undo');
  await expect(report.outcomes).toContainText(['$12,500.50']);
  await report.press('Delete: Deal won · Anna Berg · Nov 2, 2026');
  await expect(report.outcomes).toHaveCount(0);
  await report.press('Undo');
  await expect(report.outcomes).toContainText(['$12,500.50']);
  await report.page.getByLabel('Currency').selectOption('SEK');
  await expect(report.outcomes).toContainText(['SEK']);
  expect(await rowsOf<Outcome>(extension.office, 'outcomes')).toMatchObject([
    { kind: 'won', day: '2026-11-02', amount: 1_250_050, costOfGoods: 400_000 },
  ]);
});

test('a file is looked into first; the same file again changes nothing', async ({ extension }) => {
  const report = await open(extension);
  const stored = () => rowsOf<Outcome>(extension.office, 'outcomes');
  await report.chooseFile(['amount', '5']);
  await expect(report.dialog).toContainText('Still to choose: a column for Date');
  await report.press('Cancel');
  const lines = [
    'id,date,kind,amount',
    '1,2026-11-02,won,99.50',
    '2,soon,won,1',
    '3,2026-11-03,lost,',
  ];
  await report.chooseFile(lines);
  await report.press('Preview the import');
  await expect(report.dialog).toContainText('new: 2 · skipped: 1');
  await expect(report.dialog).toContainText('Line 3: Date “soon” is not understood');
  expect(await troubleOf(report)).toEqual([]);
  expect(await stored()).toEqual([]);
  await report.press('Import 2 outcomes');
  await expect(report.notice).toContainText('2 outcomes imported.');
  const once = await stored();
  expect(once).toMatchObject([{ id: 'import:1:won', amount: 9_950, source: 'import' }, {}]);
  await report.chooseFile(lines);
  await report.press('Preview the import');
  await expect(report.dialog).toContainText('new: 0 · already here: 2');
  await expect(report.dialog.getByRole('button', { name: /^Import/ })).toHaveCount(0);
  expect(await stored()).toEqual(once);
});

/** 400 mails on one day, and from them 30 opportunities and 6 deals of 5,000 each. */
async function writeYear(extension: Extension): Promise<void> {
  const mails = Array.from({ length: 400 }, (_, n) => writtenMail(`m${n}`, NOW - n));
  await writeLog(extension.office, mails);
  const of = (kind: Outcome['kind'], count: number, over = {}) =>
    Array.from({ length: count }, (_, n) => writtenOutcome(`${kind}${n}`, kind, NOW - n, over));
  await extension.put('outcomes', [...of('opportunity', 30), ...of('won', 6, { amount: 500_000 })]);
}

test('what activities led to is told with its range, and what a target asks for', async ({
  extension,
}) => {
  await (await extension.open('report.html')).close();
  await writeLog(extension.office, [writtenMail('a', NOW)]);
  const report = await open(extension);
  await expect(report.cell(0, 'to-deal')).toContainText('not enough data0 of 10 opportunities');
  await report.target.fill('90000');
  await expect(report.planWords).toHaveText(
    'Not enough data: 1 activities so far, at least 10 are needed.',
  );
  await writeYear(extension);
  await report.page.reload();
  await expect(report.cell(0, 'to-opportunity')).toContainText(/^7\.5\(5\.\d to 10\.\d\)/);
  await expect(report.cell(0, 'to-deal')).toContainText('20%(9% to 37%)');
  await report.page.getByRole('tab', { name: 'Rates' }).press('ArrowRight');
  await expect(report.cell(0, 'opportunities')).toHaveText('30');
  await report.page.getByRole('tab', { name: 'Quantities' }).press('ArrowRight');
  await expect(report.cell(0, 'revenue')).toContainText('$30,000');
  await report.page.getByRole('tab', { name: 'Revenue' }).press('End');
  await expect(report.cell(0, 'profit')).toContainText('6 deals are missing a figure');
  await report.target.fill('90,000');
  await expect(report.planRows).toContainText(['Deals won18', 'Opportunities90', 'Activities1,2']);
});

test('a month of money and acts is chosen, and held against its own periods', async ({
  extension,
}) => {
  await (await extension.open('report.html')).close();
  await writeLog(extension.office, [writtenMail('a', NOW)]);
  await extension.put('outcomes', [writtenOutcome('w', 'won', NOW, { amount: 250_000 })]);
  const weekly: Quota = {
    id: 'main',
    name: 'Weeks',
    effective: '1970-01-01',
    period: { unit: 'week', count: 1 },
    lines: [{ id: 'email', filter: { kinds: ['email'] }, measure: 'activities', target: 60 }],
  };
  const sold = { kinds: [], outcomes: ['won'] } as const;
  await extension.put('quotas', [
    weekly,
    {
      ...weekly,
      id: 'month',
      name: 'Months',
      kind: 'combination',
      period: { unit: 'month', count: 1 },
      lines: [
        { id: 'email', filter: { kinds: ['email'] }, measure: 'activities', target: 2 },
        { id: 'sales', filter: sold, measure: 'amount', target: 1_000_000, name: 'Sales' },
      ],
    } satisfies Quota,
  ]);
  const report = await open(extension);
  const months = report.page.getByTestId('period-row');
  await expect(report.page.getByTestId('week-row')).toHaveCount(1);
  await expect(months).toHaveCount(0);
  await report.page.getByLabel('Quota shown').selectOption('Months');
  await expect(months).not.toHaveCount(0);
  // The week may reach into the next month.
  const month = report.page.locator(`[data-week="${new Date(NOW).toISOString().slice(0, 7)}"]`);
  await expect(month.locator('[data-line="sales"]')).toContainText('$2,500 / $10,000');
  await expect(month.locator('[data-line="score"]')).toHaveText('38');
  expect(await extension.stored('settings')).toMatchObject({ settings: { chosenQuota: 'month' } });
});
