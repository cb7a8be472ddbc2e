import { type Extension, expect, test } from '@/test/e2e/extension';
import { ReportPage } from '@/test/e2e/pages/report-page';
import { writeLog, writtenMail } from '@/test/support/write-log';
import type { Activity } from '@/utils/activity/activity';

const DAY = 24 * 3_600_000;
const NOW = Date.now();

test.use({ zone: 'UTC' });

const lost: Partial<Activity> = {
  state: 'unconfirmed',
  reason: 'no-answer',
  history: [{ at: NOW, from: null, to: 'unconfirmed', why: 'seen' }],
  signs: [{ at: NOW, act: 'done', outcome: 'unknown', proof: 'answer' }],
};
const planned = (due: number): Partial<Activity> => ({
  at: due,
  state: 'scheduled',
  signs: [{ at: NOW, act: 'scheduled', outcome: 'accepted', proof: 'answer', due }],
});

async function reportWith(extension: Extension, rows: Partial<Activity>[], hash = '') {
  await (await extension.open('report.html')).close();
  await writeLog(
    extension.office,
    rows.map((over, place) => writtenMail(`m${place}`, over.at ?? NOW, over)),
  );
  return new ReportPage(await extension.open(`report.html${hash}`));
}

test('a mail that nobody answered for is settled from the report too, by keyboard, and taken back', async ({
  extension,
}) => {
  const { activities, notice } = await reportWith(extension, [lost]);
  await activities.getByRole('button', { name: 'It went through', exact: true }).press('Enter');
  await expect(activities).toHaveAttribute('data-state', 'counted');
  await expect(notice).toBeFocused();
  await expect(notice).toContainText('Counted now');
  await notice.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(activities).toHaveAttribute('data-state', 'unconfirmed');
  await activities.getByRole('button', { name: 'It did not go through' }).click();
  await expect(activities).toHaveAttribute('data-state', 'failed');
  await expect(activities).toContainText('did not go through');
});

test('a row tells what became of it, and is left out or counted there', async ({ extension }) => {
  const report = await reportWith(extension, [
    {
      history: [
        { at: NOW - 2 * DAY, from: null, to: 'scheduled', why: 'seen' },
        { at: NOW, from: 'scheduled', to: 'counted', why: 'due' },
      ],
    },
  ]);
  await report.openRow(report.activities);
  const steps = report.details.getByRole('listitem');
  await expect(steps).toHaveText([
    /seen: scheduled$/,
    /scheduled time reached: scheduled → counted$/,
  ]);
  await report.details.getByRole('button', { name: 'Don’t count' }).click();
  await expect(report.activities).toHaveAttribute('data-state', 'excluded');
  await expect(steps.last()).toHaveText(/you chose not to count it: counted → not counted$/);
  await report.notice.getByRole('button', { name: 'Undo' }).click();
  await expect(report.activities).toHaveAttribute('data-state', 'counted');
  await expect(steps).toHaveCount(4);
});

test('what waits is listed whatever the week, and by its address', async ({ extension }) => {
  const old = { ...lost, at: NOW - 20 * DAY };
  const rows = [planned(NOW + 30 * DAY), planned(NOW + 60 * DAY), {}, old];
  const { page, activities } = await reportWith(extension, rows, '#scheduled');
  await expect(activities).toHaveCount(2);
  await expect(page.getByRole('heading', { name: 'Activities', level: 2 })).toBeFocused();
  await expect(page.getByText('All weeks, including future ones')).toBeVisible();
  await expect(activities.first()).toContainText(/counts on .*\d/);
  await page.getByLabel('State').selectOption('unconfirmed');
  await expect(activities).toHaveCount(1);
  await activities.getByRole('button', { name: 'It went through', exact: true }).click();
  await expect(page.getByText('Nothing is waiting.')).toBeVisible();
  await page.getByLabel('State').selectOption('counted');
  await expect(activities).toHaveCount(1);
});

test('what cannot be done is said, and changes nothing', async ({ extension }) => {
  const { activities, notice } = await reportWith(extension, [lost]);
  await expect(activities).toHaveCount(1);
  await extension.emptyLog();
  await activities.getByRole('button', { name: 'It went through', exact: true }).click();
  await expect(notice).toContainText('Not saved: ');
});
