import { expect } from '@/test/support/expect';
import { writeLog, writtenMail } from '@/test/support/write-log';
import type { Activity } from '@/utils/activity/activity';
import { CONSENTED, test } from './extension';
import { OptionsPage } from './pages/options-page';

test('deleting the log asks first, says how many, and deletes them', async ({ extension }) => {
  const options = new OptionsPage(await extension.open('options.html#privacy'));
  const now = Date.now();
  const rows: Activity[] = [1, 2, 3].map((n) => writtenMail(`m${n}`, now - n));
  await writeLog(extension.office, rows);
  await options.page.getByTestId('delete-log').click();
  const dialog = options.page.getByRole('dialog', { name: 'Delete 3 activities?' });
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeVisible();
  await options.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(options.page.getByTestId('delete-log')).toBeFocused();
  expect(await extension.rows()).toHaveLength(3);
  await options.page.getByTestId('delete-log').click();
  await options.page.getByTestId('delete-log-confirm').click();
  await expect(options.page.getByText('3 activities deleted.')).toBeVisible();
  expect(await extension.rows()).toEqual([]);
  expect((await extension.stored('settings')).settings).toMatchObject(CONSENTED);
});
