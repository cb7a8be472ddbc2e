import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@/test/e2e/extension';
import { QuotaEditorPage } from '@/test/e2e/pages/quota-editor-page';
import { writeLog, writtenMail } from '@/test/support/write-log';

const WEEK = 7 * 24 * 60 * 60_000;

const PAGES = [
  'options.html#quota',
  'options.html#topics',
  'options.html#working-time',
  'options.html#not-counted',
  'options.html#sites',
  'options.html#privacy',
  'options.html#badge',
  'options.html#about',
  'report.html',
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('nobody is kept out of the options and the report', async ({ extension }) => {
      await (await extension.open('report.html')).close();
      await writeLog(extension.office, [writtenMail('a', Date.now())]);
      for (const path of PAGES) {
        const page = await extension.open(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect.soft(violations.map(({ id, impact }) => `${path}: ${impact} ${id}`)).toEqual([]);
        await page.setViewportSize({ width: 320, height: 640 });
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect.soft(overflow, `${path} is too wide for 320 px`).toBeLessThanOrEqual(0);
        await page.close();
      }
    });

    test.describe('before consent', () => {
      test.use({ settings: {} });

      test('nobody is kept out of the welcome', async ({ extension }) => {
        const page = await extension.open('options.html');
        await expect(page.getByTestId('consent-accept')).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, impact }) => `${impact} ${id}`)).toEqual([]);
      });
    });
  });
}

test('on a narrow page what the rep did scrolls: no name is broken into letters', async ({
  extension,
}) => {
  await (await extension.open('report.html')).close();
  const mails = [1, 2, 3, 4, 5, 6].map((ago) => writtenMail(`w${ago}`, Date.now() - ago * WEEK));
  await writeLog(extension.office, mails);
  const editor = new QuotaEditorPage(await extension.open('options.html#quota'));
  const { page } = editor;
  await page.setViewportSize({ width: 320, height: 640 });
  await editor.open('quota-history');
  const name = page.getByTestId('quota-history').getByRole('rowheader', { name: 'Emails' });
  await expect.poll(async () => (await name.boundingBox())?.height).toBeLessThan(60);
});
