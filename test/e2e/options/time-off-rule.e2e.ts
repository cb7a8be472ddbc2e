import { AxeBuilder } from '@axe-core/playwright';
import { CONSENTED, expect, test } from '@/test/e2e/extension';
import { QuotaEditorPage } from '@/test/e2e/pages/quota-editor-page';
import { rowsOf } from '@/test/support/extension-data';
import type { Quota } from '@/utils/quota/quota';

test.use({
  // A Friday after two days off.
  begins: Date.parse('2026-11-27T10:00:00+01:00'),
  zone: 'Europe/Stockholm',
  settings: {
    ...CONSENTED,
    calendar: {
      hours: [0, 1, 2, 3, 4, 5, 6].map((day) => (day < 5 ? [{ from: 540, to: 1020 }] : [])),
      daysOff: ['2026-11-23', '2026-11-24'],
    },
  },
});

test('time off lowers the target, or is made up for: the editor says what either asks', async ({
  extension,
}) => {
  const { page, undo } = new QuotaEditorPage(await extension.open('options.html#quota'));
  const popup = await extension.openPopup();
  await expect(popup.line('email')).toHaveAttribute('data-target', '36');
  await page.bringToFront();
  await page.getByTestId('quota-carry').getByText('Time off, carry-over').click();
  const rule = page.getByLabel('Time off and holidays');
  await expect(rule).toHaveValue('lower');
  await expect(
    page.getByText('Target for this period: 86 if lowered, 143 if made up.'),
  ).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await rule.focus();
  await page.keyboard.press('ArrowDown');
  await expect(rule).toHaveValue('make-up');
  const stored = async () =>
    (await rowsOf<Quota>(extension.office, 'quotas')).map(({ timeOff }) => timeOff ?? null);
  await expect.poll(stored).toContain('make-up');
  await expect(popup.line('email')).toHaveAttribute('data-target', '60');
  await undo.click();
  await expect(rule).toHaveValue('lower');
  await expect(popup.line('email')).toHaveAttribute('data-target', '36');
});
