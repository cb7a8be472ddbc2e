import { type Extension, expect, test } from '@/test/e2e/extension';
import { OptionsPage } from '@/test/e2e/pages/options-page';
import { ReportPage } from '@/test/e2e/pages/report-page';
import type { Settings } from '@/utils/settings/settings';

const ANNA = { address: 'anna@acme.example', name: 'Anna Berg' };
const BO = { address: 'bo@globex.example', name: 'Bo Ek' };

async function settingsOf(extension: Extension): Promise<Partial<Settings>> {
  return ((await extension.stored('settings')).settings ?? {}) as Partial<Settings>;
}

test('private people are forgotten from the popup’s menu; an undo counts the mail again, without names', async ({
  extension,
}) => {
  const gmail = await extension.openGmail();
  await gmail.page.evaluate((to) => window.stage.send({ to }), [ANNA]);
  await extension.rowsOnce(1);
  const popup = await extension.openPopup();
  await popup.openRow(popup.rows());
  await popup.page.getByRole('button', { name: 'Mark as private' }).press('Enter');
  await expect(popup.rows('excluded')).toContainText('private');
  await expect(popup.rows('excluded').getByRole('button', { name: /^More about/ })).toBeFocused();
  await expect(popup.notice).toContainText('Its names are deleted.');
  expect(JSON.stringify(await extension.rows())).not.toContain('anna@');
  expect((await settingsOf(extension)).privatePeople).toEqual([ANNA.address]);

  await popup.notice.getByRole('button', { name: 'Undo' }).click();
  await expect(popup.notice).toContainText('do not come back');
  await expect(popup.rows('counted')).toHaveCount(1);
  expect((await settingsOf(extension)).privatePeople).toEqual([]);
  expect((await extension.rows())[0]?.people).toEqual([]);
});

test('private people are people, not companies', async ({ extension }) => {
  const options = new OptionsPage(await extension.open('options.html#not-counted'));
  await options.add('private', 'family.example');
  await expect(options.listError('private')).toHaveText(
    '“family.example” is not one person’s address.',
  );
  await options.add('private', 'Mum <mum@family.example>');
  await expect
    .poll(async () => (await settingsOf(extension)).privatePeople)
    .toEqual(['mum@family.example']);
});

test('a row of the report is made private too, by keyboard, and taken back', async ({
  extension,
}) => {
  const gmail = await extension.openGmail();
  await gmail.page.evaluate((to) => window.stage.send({ to }), [ANNA]);
  await extension.rowsOnce(1);
  const report = new ReportPage(await extension.open('report.html'));
  const { activities, notice } = report;
  await report.openRow(activities);
  await report.details.getByRole('button', { name: 'Mark as private' }).press('Enter');
  await expect(activities).toHaveAttribute('data-state', 'excluded');
  await expect(notice).toContainText('Its names are deleted.');
  await expect(notice).toBeFocused();
  await notice.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(notice).toContainText('do not come back');
  await expect(activities).toHaveAttribute('data-state', 'counted');
  expect((await settingsOf(extension)).privatePeople).toEqual([]);
});

test('a mail to private people is in no export', async ({ extension }) => {
  const gmail = await extension.openGmail();
  await gmail.page.evaluate((to) => window.stage.send({ to }), [ANNA]);
  await extension.rowsOnce(1);
  const popup = await extension.openPopup();
  await popup.openRow(popup.rows());
  await popup.page.getByRole('button', { name: 'Mark as private' }).click();
  await expect(popup.rows('excluded')).toContainText('private');
  const next = await gmail.page.evaluate((to) => window.stage.send({ to }), [ANNA]);
  const last = await gmail.page.evaluate((to) => window.stage.send({ to }), [ANNA, BO]);
  await extension.rowsOnce(3);
  const report = new ReportPage(await extension.open('report.html'));
  const { text } = await report.export('activities');
  expect(text).toContain(last.id);
  expect(text).toContain(BO.address);
  expect(text).not.toContain(next.id);
  expect(text).not.toContain(ANNA.address);
});
