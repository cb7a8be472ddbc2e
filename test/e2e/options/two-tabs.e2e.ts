import { type Extension, expect, test } from '@/test/e2e/extension';
import { QuotaEditorPage } from '@/test/e2e/pages/quota-editor-page';
import { rowsOf } from '@/test/support/extension-data';
import type { Quota } from '@/utils/quota/quota';

const open = async (extension: Extension) =>
  new QuotaEditorPage(await extension.open('options.html#quota'));

/** The lines of the latest version, as `id: target`. */
async function lines(extension: Extension): Promise<string[]> {
  const latest = (await rowsOf<Quota>(extension.office, 'quotas')).at(-1);
  return (latest?.lines ?? []).map(({ id, target }) => `${id}: ${target}`);
}

test('what another tab has changed is not lost to an undo, which says why it was refused', async ({
  extension,
}) => {
  const [one, other] = [await open(extension), await open(extension)];
  await one.type('email', '70');
  await expect(other.target('email')).toHaveValue('70');
  await other.type('call', '55');
  await expect(one.target('call')).toHaveValue('55');
  await one.undo.click();
  const status = one.page.getByTestId('save-status');
  await expect(status).toContainText('changed in another tab');
  await expect(status).toHaveAttribute('data-kind', 'refused');
  expect((await lines(extension)).slice(0, 2)).toEqual(['email: 70', 'call: 55']);
  await other.undo.click();
  await expect.poll(() => lines(extension)).toContain('call: 50');
  expect(await lines(extension)).toContain('email: 70');
});
