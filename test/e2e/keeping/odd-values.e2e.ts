import { AxeBuilder } from '@axe-core/playwright';
import { CONSENTED, type Extension, expect, test } from '@/test/e2e/extension';
import { putRows } from '@/test/support/extension-data';
import { writeLog, writtenMail } from '@/test/support/write-log';
import { writtenOutcome } from '@/test/support/write-outcomes';

/** Settings under names that every object inherits, and with values of the wrong type. */
const ODD_SETTINGS = JSON.parse(
  '{"constructor": 1, "toString": {}, "calendar": "nine to five", "zone": "Mars/Phobos", "weekStart": 9, "topics": [5]}',
);

/** Each table has rows of the wrong type and of a newer version, in a log with one good mail of today. */
async function plantOddRows({ office }: Extension): Promise<void> {
  const now = Date.now();
  const today = new Date(now).toISOString().slice(0, 10);
  await writeLog(office, [writtenMail('good', now - 1000)]);
  const odd = (key: string, over: object) => ({ ...writtenMail(key, now - 2000), ...over });
  await putRows(office, 'activities', [
    odd('fax', { kind: 'fax', action: 'page' }),
    odd('inherited', { kind: 'constructor', state: 'toString', reason: '__proto__' }),
    odd('archived', { state: 'archived' }),
    odd('people', { people: null, history: 'long', evidence: 5, topics: {} }),
    odd('zone', { zone: 'Mars/Phobos', reason: 'weather', signs: [null] }),
    { key: 'nothing', at: now - 3000, day: today },
  ]);
  await putRows(office, 'quotas', [
    {
      id: 'main',
      name: 5,
      effective: '2026-01-05',
      period: { unit: 'week', count: 1 },
      lines: [
        { id: 'email', filter: { kinds: ['email'] }, measure: 'activities', target: 60 },
        { id: 'pages', filter: { kinds: ['fax'] }, measure: 'pages', target: -5 },
        null,
      ],
    },
    { id: 'second', effective: '2026-01-05', period: { unit: 'fortnight', count: 1 } },
  ]);
  await putRows(office, 'outcomes', [
    writtenOutcome('good', 'won', now, { amount: 120_000 }),
    { ...writtenOutcome('odd', 'won', now), kind: 'constructor', amount: 'much' },
    { id: 'nothing', at: now, day: today },
  ]);
  await putRows(office, 'tallies', [
    { day: today, kind: 'toString', action: 'x', site: 'gmail', counted: null },
  ]);
  await putRows(office, 'health', [
    { site: 'gmail', unread: 'some', shapes: 7, lastSightingAt: {} },
  ]);
}

/** An address, and what is on the page once it is drawn. */
const PAGES = [
  ['popup.html', '[data-testid="line-email"]'],
  ['report.html', '[data-testid="outcome-row"]'],
  ['options.html#quota', '[data-testid="quota-table"], table'],
  ['options.html#privacy', '[data-testid="rep-name"]'],
  ['options.html#sites', '[data-testid="site-gmail"]'],
  ['options.html#working-time', 'h1'],
] as const;

test('odd settings and odd rows in every table: every face opens, an act is logged, nothing is deleted', async ({
  extension,
}) => {
  await (await extension.openPopup()).page.close();
  await plantOddRows(extension);
  await extension.set({ ...CONSENTED, ...ODD_SETTINGS });
  await extension.stopWorker();
  for (const [address, drawn] of PAGES) {
    const page = await extension.open(address);
    await expect(page.locator(drawn).first(), address).toBeVisible();
    await expect(page.getByTestId('failed'), address).toBeHidden();
    await expect(page.locator('.trouble'), address).toBeHidden();
    await page.close();
  }
  const popup = await extension.openPopup();
  await expect(popup.page.getByTestId('line-email')).toHaveAttribute('data-actual', '1');
  const fax = popup.page.locator('[data-key="gmail:u/0:fax"]');
  await expect(fax).toContainText('Page');
  await expect(fax).toContainText('unknown');
  await popup.page.close();
  const gmail = await extension.openGmail();
  await gmail.page.evaluate(() => window.stage.send({ to: [{ address: 'bo@globex.example' }] }));
  const rows = await extension.rowsOnce(8);
  expect(rows.filter(({ key }) => key === 'gmail:u/0:fax')).toMatchObject([{ kind: 'fax' }]);
  expect(rows.filter(({ key }) => key === 'nothing')).toHaveLength(1);
  const again = await extension.openPopup();
  await expect(again.page.getByTestId('line-email')).toHaveAttribute('data-actual', '2');
  expect((await extension.stored('settings')).settings).toMatchObject(ODD_SETTINGS);
});

test('a row of a newer version is listed by its name, says why it does not count, and offers no decision', async ({
  extension,
}) => {
  await (await extension.openPopup()).page.close();
  const row = { ...writtenMail('fax', Date.now() - 1000), kind: 'fax', action: 'page' };
  await putRows(extension.office, 'activities', [row]);
  const report = await extension.open('report.html');
  const listed = report.locator('[data-key="gmail:u/0:fax"]');
  await expect(listed).toContainText('Page to Anna Berg');
  await listed.getByRole('button').click();
  const details = report.getByTestId('report-details');
  await expect(details).toContainText('this version does not know this kind of activity');
  await expect(details.getByRole('button')).toHaveCount(0);
  expect((await new AxeBuilder({ page: report }).analyze()).violations).toEqual([]);
});
