import Papa from 'papaparse';
import { CONSENTED, type Extension, expect, test } from '@/test/e2e/extension';
import { ReportPage } from '@/test/e2e/pages/report-page';
import { writeLog, writtenMail } from '@/test/support/write-log';
import { ACTIVITY_COLUMNS } from '@/utils/csv/activities-csv';
import { WEEKLY_COLUMNS } from '@/utils/csv/weekly-csv';

const DAY = 24 * 3_600_000;

test.use({ zone: 'UTC', settings: { ...CONSENTED, repName: 'Maria Lind' } });

/** Noon of the Wednesday of the week `ago` weeks before this one. */
function wednesday(ago: number): number {
  const now = Date.now();
  const today = (new Date(now).getUTCDay() + 6) % 7;
  return Math.floor(now / DAY) * DAY + DAY / 2 + (2 - today - 7 * ago) * DAY;
}

/**
 * This week has three mails, one of them left out; last week two acts; the week before none; and the one before that a
 * mail with a dangerous note.
 */
async function openReport(extension: Extension): Promise<ReportPage> {
  const report = new ReportPage(await extension.open('report.html'));
  await expect(report.noWeeks).toBeVisible();
  await writeLog(extension.office, [
    writtenMail('a', wednesday(0)),
    writtenMail('b', wednesday(0) + 60_000),
    writtenMail('c', wednesday(0) + 120_000, { state: 'excluded', reason: 'internal', people: [] }),
    writtenMail('d', wednesday(1)),
    writtenMail('e', wednesday(1) + 60_000, { kind: 'call', action: 'voicemail', site: 'manual' }),
    writtenMail('f', wednesday(3), { note: '=HYPERLINK("https://evil.example")' }),
  ]);
  await report.page.reload();
  return report;
}

function read(text: string) {
  const options = { header: true, skipEmptyLines: true } as const;
  const { data, meta } = Papa.parse<Record<string, string>>(text, options);
  return { fields: meta.fields, rows: data };
}

test('weeks are listed from the newest back to the first, each against its targets', async ({
  extension,
}) => {
  const report = await openReport(extension);
  await expect(report.weeks).toHaveCount(4);
  await expect(report.cell(0, 'email')).toHaveAttribute('data-actual', '2');
  await expect(report.cell(0, 'email')).toHaveAttribute('data-target', '60');
  await expect(report.cell(1, 'call')).toHaveAttribute('data-actual', '1');
  await expect(report.cell(2, 'email')).toHaveAttribute('data-actual', '0');
  await expect(report.cell(3, 'email')).toHaveAttribute('data-actual', '1');
});

test('a week shows its activities, narrowed by kind and state', async ({ extension }) => {
  const report = await openReport(extension);
  await expect(report.activities).toHaveCount(3);
  await report.page.getByLabel('State').selectOption('excluded');
  await expect(report.activities).toHaveCount(1);
  await expect(report.activities).toHaveAttribute('data-state', 'excluded');
  await report.page.getByLabel('State').selectOption('');
  await report.chooseWeek(1);
  await expect(report.activities).toHaveCount(2);
  await report.page.getByLabel('Kind').selectOption('call');
  await expect(report.activities).toHaveCount(1);
  await report.chooseWeek(2);
  await expect(report.page.getByText('Nothing of this kind in these weeks.')).toBeVisible();
});

test('the activities of a range are saved as a CSV that runs no formula', async ({ extension }) => {
  const report = await openReport(extension);
  await report.chooseRange('Everything');
  const { name, text } = await report.export('activities');
  expect(name).toMatch(/^quota-pacer_Maria-Lind_\d{4}-W\d\d_\d{4}-W\d\d_activities\.csv$/);
  expect(text.startsWith('\uFEFF')).toBe(true);
  const { fields, rows } = read(text.slice(1));
  expect(fields).toEqual([...ACTIVITY_COLUMNS]);
  expect(rows.map(({ activity_id }) => activity_id)).toEqual(
    ['f', 'd', 'e', 'a', 'b', 'c'].map((key) => `gmail:u/0:${key}`),
  );
  expect(rows[0]?.note).toBe(`'=HYPERLINK("https://evil.example")`);
  expect(rows.at(-1)).toMatchObject({ counted: 'false', excluded_by: 'internal', seq: '6' });
});

test('one week of totals is saved plain', async ({ extension }) => {
  const report = await openReport(extension);
  await report.chooseWeek(1);
  await report.page.getByLabel('Plain (RFC 4180)').check();
  const { name, text } = await report.export('weekly');
  expect(name).toMatch(/^quota-pacer_Maria-Lind_\d{4}-W\d\d_weekly\.csv$/);
  const { fields, rows } = read(text);
  expect(fields).toEqual([...WEEKLY_COLUMNS]);
  expect(rows.map(({ type }) => type)).toEqual([
    'email',
    'call',
    'social',
    'meeting',
    'demo',
    'proposal',
  ]);
  expect(rows[0]).toMatchObject({ rep_name: 'Maria Lind', actual: '1', target: '60' });
});

test('the preview shows the first rows, and an empty week says that there is no file', async ({
  extension,
}) => {
  const report = await openReport(extension);
  await report.page.getByRole('button', { name: 'Preview' }).first().click();
  const preview = report.page.getByRole('region', { name: 'Activities: the first five rows' });
  await expect(preview.getByRole('row')).toHaveCount(4);
  await report.chooseWeek(2);
  await expect(preview).toBeHidden();
  await report.page.getByTestId('export-activities').click();
  await expect(report.page.getByText('so there is no file').last()).toBeVisible();
});
