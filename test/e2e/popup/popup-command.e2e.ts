import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { CONSENTED, type Extension, expect, test } from '@/test/e2e/extension';

test.use({ zone: 'UTC', settings: { ...CONSENTED, currency: 'EUR' } });

const fieldsOf = (page: Page) => ({
  field: page.getByTestId('command'),
  understood: page.getByTestId('understood'),
});

test('one line logs what it was understood to say', async ({ extension }) => {
  const popup = await extension.openPopup();
  const { field, understood } = fieldsOf(popup.page);
  await field.fill('call Anna Berg no answer: try again');
  await expect(understood).toHaveText(
    'Enter to log: Call, no answer · Anna Berg · Note: try again',
  );
  await field.press('Enter');
  await expect(popup.notice).toContainText('Logged: Call, no answer');
  await expect(field).toHaveValue('');
  await expect(popup.line('call')).toHaveAttribute('data-actual', '1');
  const [row] = await extension.rowsOnce(1);
  expect(row).toMatchObject({
    kind: 'call',
    action: 'no-answer',
    note: 'try again',
    people: [{ name: 'Anna Berg' }],
  });
  await popup.notice.getByRole('button', { name: 'Undo' }).click();
  await expect(popup.line('call')).toHaveAttribute('data-actual', '0');

  await field.fill('won 5 000 Acme yesterday');
  await expect(understood).toContainText('Deal won and €5,000 · Acme');
  await field.press('Enter');
  await expect(popup.notice).toContainText('Logged: Deal won');
  await popup.notice.getByRole('button', { name: 'Undo' }).click();
  await expect(popup.notice).toContainText('Undone');
});

test('several acts are shown before they are written, and one Undo takes them all back', async ({
  extension,
}) => {
  const popup = await extension.openPopup();
  const { field, understood } = fieldsOf(popup.page);
  await field.focus();
  await popup.page.keyboard.type('called Anna three times');
  await expect(understood).toHaveText('Enter to log: 3 calls, connected · Anna');
  expect(await extension.rows()).toEqual([]);
  await popup.page.keyboard.press('Enter');
  await expect(popup.notice).toContainText('Logged: 3 calls, connected');
  await expect(popup.line('call')).toHaveAttribute('data-actual', '3');
  const rows = await extension.rowsOnce(3);
  expect(rows.map(({ people }) => people[0]?.name)).toEqual(['Anna', 'Anna', 'Anna']);
  await expect(field).toBeFocused();
  await popup.notice.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(popup.notice).toContainText('Undone');
  await expect(popup.line('call')).toHaveAttribute('data-actual', '0');
  expect((await extension.rows()).map(({ state }) => state)).toEqual([
    'undone',
    'undone',
    'undone',
  ]);
});

const REFUSED = [
  ['lunch with Bo', '“lunch” cannot be logged'],
  ['101 calls', '“101” is too many at once. Log at most 100'],
  ['won 1.500 Acme', '“1.500” can be read in two ways. Write 1500 or 1.50.'],
  ['won -500 Acme', '“-500” has a sign or brackets'],
  ['won 50% Acme', '“50%” is a percentage'],
  ['won 500 USD Acme', '“USD” is not your currency: amounts here are in EUR'],
  ['won Acme twice', '“twice” is too many: log each deal on its own line'],
  ['call Bo 25:00', '“25:00” is not a time'],
  ['call Bo tomorrow', '“tomorrow” is in the future'],
  ['call Bo this morning', '“this morning” is not exact'],
  ['call Studio 54', 'What is “54”?'],
  ['called Bo gestern', '“gestern” is a word in another language'],
  ['call "Studio 54', 'has no closing quotation mark'],
  ['call Bo: 14:30', '“14:30” is in the note'],
] as const;

test('what is not understood is said, kept and not logged', async ({ extension }) => {
  const popup = await extension.openPopup();
  const { field, understood } = fieldsOf(popup.page);
  for (const [typed, said] of REFUSED) {
    await field.fill(typed);
    await expect(understood).toContainText(said);
    await expect(understood).toHaveRole('status');
    await expect(field).toHaveAttribute('aria-invalid', 'false');
    await field.press('Enter');
    // Read by screen readers at once, and again each time Enter is pressed.
    await expect(understood).toHaveRole('alert');
    await expect(understood).toContainText(said);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(new RegExp(said.slice(0, 6)));
    await expect(field).toHaveValue(typed);
    await expect(field).toBeFocused();
  }
  expect(await extension.rows()).toEqual([]);
  await field.press('Escape');
  await expect(field).toHaveValue('');
  await expect(field).toHaveAttribute('aria-invalid', 'false');
  await expect(understood).toHaveText('Type what you did, who with, and when.');
});

test('a refusal has the colour of errors, in light and dark, and can be read', async ({
  extension,
}) => {
  const { page } = await extension.openPopup();
  const { field, understood } = fieldsOf(page);
  const danger = () =>
    page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = 'var(--danger)';
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await field.fill('won -500 Acme');
    await expect(understood).toHaveCSS('color', await danger());
    await field.press('Enter');
    const { violations } = await new AxeBuilder({ page }).include('form').analyze();
    expect(violations).toEqual([]);
    await field.fill('won 500 Acme');
    await expect(understood).not.toHaveCSS('color', await danger());
  }
});

test('nobody is told off while the first word is typed', async ({ extension }) => {
  const { page } = await extension.openPopup();
  const { field, understood } = fieldsOf(page);
  await field.pressSequentially('lun');
  await expect(understood).toHaveText('Type what you did, who with, and when.');
  await field.press('Enter');
  await expect(understood).toContainText('“lun” cannot be logged');
  await expect(field).toHaveValue('lun');
});

test('what is pasted is read whole, or refused whole', async ({ extension }) => {
  const popup = await extension.openPopup();
  const { field, understood } = fieldsOf(popup.page);
  const long = `call ${'Anna '.repeat(600)}`;
  await field.fill(long);
  await expect(understood).toHaveText('This is too long.');
  await field.press('Enter');
  await expect(field).toHaveValue(long);
  await field.fill('won\u00a05\u202f000\u00a0Acme');
  await expect(understood).toHaveText('Enter to log: Deal won and €5,000 · Acme');
  expect(await extension.rows()).toEqual([]);
});

const leavePrefill = (extension: Extension, kind: string) =>
  extension.office.evaluate(
    (prefill) =>
      (
        globalThis as unknown as {
          chrome: { storage: { session: { set(items: object): Promise<void> } } };
        }
      ).chrome.storage.session.set({ prefill }),
    kind,
  );

test('a keyboard command begins the line, also in a popup that is open', async ({ extension }) => {
  await leavePrefill(extension, 'meeting');
  const popup = await extension.openPopup();
  const { field } = fieldsOf(popup.page);
  await expect(field).toHaveValue('meeting ');
  await expect(field).toBeFocused();
  await leavePrefill(extension, 'call');
  await expect(field).toHaveValue('call ');
  await field.pressSequentially('Bo');
  await field.press('Enter');
  await expect(popup.notice).toContainText('Logged: Call');
});
