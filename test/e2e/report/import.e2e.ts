import { AxeBuilder } from '@axe-core/playwright';
import { CONSENTED, type Extension, expect, test } from '@/test/e2e/extension';
import { ImportDialog } from '@/test/e2e/pages/import-dialog';
import { rowsOf } from '@/test/support/extension-data';
import type { Outcome } from '@/utils/activity/outcome';

test.use({ zone: 'America/New_York', settings: { ...CONSENTED, currency: 'EUR' } });

const open = async (extension: Extension) => new ImportDialog(await extension.open('report.html'));
const stored = (extension: Extension) => rowsOf<Outcome>(extension.office, 'outcomes');

async function troubleOf({ page }: ImportDialog): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, impact, nodes }) => `${impact} ${id} ${nodes[0]?.html}`);
}

/** As HubSpot writes it, and as its users name their stages. */
const HUBSPOT = [
  'Record ID,Deal Name,Deal Stage,Close Date,Create Date,Amount,Currency,Deal owner,Associated Company',
  '11,Big one,Closed Won (Sales Pipeline),2026-11-02T02:00:00Z,2026-10-01,1000,USD,Maria,José AB',
  '12,Small one,Closed Lost,2026-11-03,2026-10-01,"1,250.50",EUR,Maria,Berg AB',
  '13,Odd one,Trade show,2026-11-04,2026-10-01,,EUR,Maria,Ek AB',
  '14,Bad one,closedwon,2026-11-05,2026-10-01,-5,EUR,Maria,Lind AB',
].join('\r\n');

test('every column of a CRM’s file is shown, and nothing of it is dropped in silence', async ({
  extension,
}) => {
  const dialog = await open(extension);
  await dialog.choose(HUBSPOT);
  await expect(dialog.columns).toHaveCount(9);
  await expect(dialog.step('columns')).toBeFocused();
  for (const [heading, field] of [
    ['Record ID', 'id'],
    ['Deal Name', 'note'],
    ['Deal Stage', 'kind'],
    ['Close Date', 'date'],
    ['Create Date', ''],
    ['Amount', 'amount'],
    ['Currency', 'currency'],
    ['Deal owner', ''],
    ['Associated Company', 'person'],
  ] as const) {
    await expect(dialog.takenFor(heading)).toHaveValue(field);
  }
  await expect(dialog.columns.nth(4)).toContainText('Another column fits “Date” better.');
  await expect(dialog.columns.nth(5)).toContainText('1000 · 1,250.50 · -5');
  await expect(dialog.dialog.getByLabel('Trade show (rows: 1)')).toHaveValue('');
  expect(await troubleOf(dialog)).toEqual([]);

  await dialog.look();
  await expect(dialog.step('preview')).toBeFocused();
  await expect(dialog.dialog).toContainText('new: 1 · skipped: 3');
  await expect(dialog.leftOut).toHaveText([
    'Line 2: amount in USD, without a rate',
    'Line 4: Outcome or stage “Trade show” is not understood',
    'Line 5: Amount “-5” is below 0',
  ]);
  expect(await troubleOf(dialog)).toEqual([]);
  await dialog.press('Cancel');
  expect(await stored(extension)).toEqual([]);
  expect(await extension.stored('importMappings')).toEqual({});
});

test('by keyboard: a rate and a stage are given once, kept for the next file, and a new rate is a change', async ({
  extension,
}) => {
  const dialog = await open(extension);
  await dialog.choose(HUBSPOT);
  const stage = dialog.dialog.getByLabel('Trade show (rows: 1)');
  await stage.focus();
  await dialog.page.keyboard.type('Opp');
  const rate = dialog.dialog.getByLabel('1 USD in EUR (rows: 1)');
  await rate.fill('a lot');
  await rate.press('Enter');
  await expect(dialog.dialog).toContainText('Enter a rate like 0.92.');
  await rate.fill('0.92');
  await rate.press('Enter');
  await dialog.look();
  await expect(dialog.dialog).toContainText('new: 3 · skipped: 1');
  await expect(dialog.newRows).toContainText(['€920', '€1,250.50', '–']);
  await dialog.confirm.press('Enter');
  await expect(dialog.page.getByTestId('outcome-notice')).toContainText('3 outcomes imported.');
  const once = await stored(extension);
  // 2 November, 02:00 in Greenwich, is the evening before in New York.
  expect(once).toMatchObject([
    { id: 'import:11:won', day: '2026-11-01', amount: 92_000, note: 'Big one · 1000 USD × 0.92' },
    { id: 'import:12:lost', day: '2026-11-03', amount: 125_050, person: 'Berg AB' },
    { id: 'import:13:opportunity', amount: null },
  ]);

  // The same file again: read as before, and with nothing to write.
  await dialog.choose(HUBSPOT);
  await expect(dialog.dialog).toContainText(
    'Same choices as for your last file with these columns.',
  );
  await expect(rate).toHaveValue('0.92');
  await dialog.look();
  await expect(dialog.dialog).toContainText('new: 0 · already here: 3 · skipped: 1');
  await expect(dialog.confirm).toHaveCount(0);
  await dialog.press('Back');
  await rate.fill('0.95');
  await dialog.look();
  await expect(dialog.changedRows).toContainText(['€950']);
  await expect(dialog.changedRows).toContainText(['was: €920 · Big one · 1000 USD × 0.92']);
  await dialog.confirm.press('Enter');
  await expect(dialog.page.getByTestId('outcome-notice')).toContainText('1 outcome imported.');
  expect(await stored(extension)).toMatchObject([{ amount: 95_000 }, once[1], once[2]]);
});

test('what a file leaves open is asked once, and columns that nobody knows are chosen', async ({
  extension,
}) => {
  const dialog = await open(extension);
  await dialog.choose(
    ['When;What for;Extra', '03/04/2026;5,000;a', '05/06/2026;7,000;b'].join('\n'),
  );
  await expect(dialog.dialog).toContainText(
    'Still to choose: a column for Date and Outcome or stage.',
  );
  await expect(dialog.goOn).toHaveAttribute('aria-disabled', 'true');
  await dialog.takenFor('When').selectOption('Date');
  await dialog.takenFor('What for').selectOption('Amount');
  await dialog.dialog.getByLabel('Every row is').selectOption('Deal won');
  const order = dialog.dialog.getByRole('group', { name: 'Which day is 03/04/2026?' });
  await order.getByLabel('Friday, April 3, 2026').check();
  const decimals = dialog.dialog.getByRole('group', { name: 'How does the file write amounts?' });
  await decimals.getByLabel('1,234.50').check();
  expect(await troubleOf(dialog)).toEqual([]);
  await dialog.look();
  await expect(dialog.newRows).toContainText([/Apr 3, 2026.*€5,000/, /Jun 5, 2026.*€7,000/]);
  await dialog.press('Back');
  await expect(order.getByLabel('Friday, April 3, 2026')).toBeChecked();
});

test('a file with nothing to import says why, and another one can be chosen', async ({
  extension,
}) => {
  const dialog = await open(extension);
  for (const [content, said] of [
    ['', 'This file is empty.'],
    ['date,kind\r\n', 'column names but no rows'],
    [Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 'Save it as CSV in your spreadsheet program'],
    [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'This is not a text file.'],
  ] as const) {
    await dialog.choose(content as string | Buffer);
    await expect(dialog.step('choose')).toContainText(said);
  }
  await dialog.choose('sep=;\r\ndate;kind\r\n2026-11-02;gewonnen');
  await expect(dialog.columns).toHaveCount(2);
  await dialog.look();
  await expect(dialog.dialog).toContainText('new: 1');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours, 360 px wide`, () => {
    test.use({ colorScheme });

    test('the columns fit, and axe finds nothing', async ({ extension }) => {
      const dialog = await open(extension);
      await dialog.page.setViewportSize({ width: 360, height: 740 });
      await dialog.choose(HUBSPOT);
      await expect(dialog.columns).toHaveCount(9);
      const wider = () => dialog.dialog.evaluate((shown) => shown.scrollWidth - shown.clientWidth);
      expect(await wider()).toBe(0);
      expect(await troubleOf(dialog)).toEqual([]);
      await dialog.look();
      expect(await wider()).toBe(0);
      expect(await troubleOf(dialog)).toEqual([]);
    });
  });
}
