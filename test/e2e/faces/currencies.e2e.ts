import { CONSENTED, type Extension, expect, test } from '@/test/e2e/extension';
import { PopupPage } from '@/test/e2e/pages/popup-page';
import { QuotaEditorPage } from '@/test/e2e/pages/quota-editor-page';
import { ReportPage } from '@/test/e2e/pages/report-page';
import { ReportPerformancePage } from '@/test/e2e/pages/report-performance-page';
import { rowsOf } from '@/test/support/extension-data';
import { writtenOutcome } from '@/test/support/write-outcomes';
import type { Outcome } from '@/utils/activity/outcome';
import { DEFAULT_QUOTA, type Quota } from '@/utils/quota/quota';

test.use({ zone: 'UTC' });

/** The part of the extension API that these tests use. */
declare const chrome: { action: { getBadgeText(details: object): Promise<string> } };

/** Stored before targets had a field for decimals: 750,000 of the currency. */
const SALES: Quota = {
  ...DEFAULT_QUOTA,
  lines: [
    {
      id: 'deals',
      filter: { kinds: [], outcomes: ['won'] },
      measure: 'amount',
      target: 75_000_000,
      name: 'Deals',
    },
  ],
};
const calendar = { hours: Array(7).fill([{ from: 0, to: 1440 }]), daysOff: [] };
/** Stored before amounts had a field for decimals: 5,000 of the currency. */
const OLD = writtenOutcome('old', 'won', Date.now(), { amount: 500_000 });

async function begin(extension: Extension): Promise<void> {
  await (await extension.open('report.html')).close();
  await extension.put('quotas', [SALES]);
  await extension.put('outcomes', [OLD]);
}

const reportOf = async (extension: Extension) =>
  new ReportPerformancePage(await extension.open('report.html'));

async function logInReport(extension: Extension, currency: string, amount: string) {
  const report = await reportOf(extension);
  await report.press('Log an outcome');
  await report.fill({ [`Amount in ${currency}`]: amount });
  return report;
}

const newest = async (extension: Extension) =>
  (await rowsOf<Outcome>(extension.office, 'outcomes')).find(({ id }) => id !== 'old');

/** The figures of the line's row in the file of weeks. */
async function weeklyFile(report: ReportPerformancePage): Promise<string> {
  await report.page.getByRole('radio', { name: /Plain/ }).check();
  const { text } = await new ReportPage(report.page).export('weekly');
  return text.split('\r\n').find((line) => line.includes('Deals')) ?? '';
}

const target = async (extension: Extension) => {
  const editor = new QuotaEditorPage(await extension.open('options.html#quota'));
  return editor.page.getByLabel('Deals, per week');
};

test.describe('yen', () => {
  test.use({ settings: { ...CONSENTED, calendar, currency: 'JPY' } });

  test('have no decimals, and what was stored before keeps its figure', async ({ extension }) => {
    await begin(extension);
    const popup = await extension.openPopup();
    const deals = popup.page.getByTestId('line-deals');
    await expect(deals).toContainText('¥5,000 / ¥750,000');
    await popup.page.getByTestId('command').fill('won 5000 Acme');
    await expect(popup.page.getByTestId('understood')).toContainText('¥5,000 · Acme');
    await popup.page.getByTestId('command').press('Enter');
    await expect(deals).toContainText('¥10,000 / ¥750,000');

    const report = await logInReport(extension, 'JPY', '2,500.50');
    await expect(report.dialog).toContainText('Enter an amount like 12,500.');
    await report.fill({ 'Amount in JPY': '2,500' });
    await expect(report.outcomes.filter({ hasText: '¥2,500' })).toHaveCount(1);
    await expect(deals).toContainText('¥12,500 / ¥750,000');
    // At least a seventh of the week's target is asked today. A hundredth of it would be a few thousand.
    const badge = () => extension.office.evaluate(() => chrome.action.getBadgeText({}));
    await expect.poll(badge).toMatch(/^\d{3}k$/);
    expect(await weeklyFile(report)).toContain(',12500,750000,750000,');
    const field = await target(extension);
    await expect(field).toHaveValue('750,000');
    await field.fill('750,000.5');
    await field.press('Tab');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field.page().getByText('It stays at ¥750,000.')).not.toContainText('decimals');
  });
});

test.describe('Kuwaiti dinars', () => {
  test.use({ settings: { ...CONSENTED, calendar, currency: 'KWD' } });

  test('have three decimals in every place', async ({ extension }) => {
    await begin(extension);
    const report = await logInReport(extension, 'KWD', '12.345');
    await expect(report.outcomes.filter({ hasText: /12\.345/ })).toHaveCount(1);
    expect(await newest(extension)).toMatchObject({ amount: 12_345, decimals: 3 });
    expect(await weeklyFile(report)).toContain(',5012.345,750000,750000,');
    const field = await target(extension);
    await expect(field).toHaveValue('750,000');
    await field.fill('900.1255');
    await field.press('Tab');
    await expect(field.page().getByText('At most 3 decimals.')).toBeVisible();
    await field.fill('900.125');
    await field.press('Tab');
    await expect(field).toHaveValue('900.125');
    await expect
      .poll(async () => (await rowsOf<Quota>(extension.office, 'quotas')).at(-1)?.lines[0])
      .toMatchObject({ target: 900_125, decimals: 3 });
    const popup = new PopupPage(await extension.open('popup.html'));
    await expect(popup.page.getByTestId('line-deals')).toContainText('900.125');
  });
});

test('a currency chosen anew keeps every figure, and nothing is lost on the way back', async ({
  extension,
}) => {
  await begin(extension);
  const report = await reportOf(extension);
  await expect(report.outcomes).toContainText(['$5,000']);
  for (const [currency, shown] of [
    ['JPY', '¥5,000'],
    ['KWD', /KWD\s5,000/],
    ['USD', '$5,000'],
  ] as const) {
    await report.page.getByLabel('Currency').selectOption(currency);
    await expect(report.outcomes).toContainText([shown]);
  }
  expect(await rowsOf<Outcome>(extension.office, 'outcomes')).toEqual([OLD]);
});
