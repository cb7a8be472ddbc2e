import { CONSENTED, expect, test } from './extension';

test.use({ zone: 'UTC', settings: { ...CONSENTED, currency: 'EUR' } });

test('one line logs what it was understood to say, and nothing on a guess', async ({
  extension,
}) => {
  const popup = await extension.openPopup();
  const { page } = popup;
  const field = page.getByTestId('command');
  const understood = page.getByTestId('understood');
  await field.fill('call Anna Berg no answer: try again');
  await expect(understood).toHaveText('Enter logs: Call, no answer · Anna Berg · try again');
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

  for (const [typed, said] of [
    ['lunch with Bo', 'Begin with what it was'],
    ['15 calls', 'One at a time'],
    ['won 5.000 Acme', 'Write the amount without separators'],
    ['call Bo 25:00', 'There is no such time'],
  ] as const) {
    await field.fill(typed);
    await expect(understood).toContainText(said);
    await field.press('Enter');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
  }
  await field.press('Escape');
  await expect(field).toHaveValue('');
  expect(await extension.rows()).toHaveLength(1);

  await field.fill('won 5k Acme yesterday');
  await expect(understood).toContainText('Deal won and €5,000 · Acme');
  await field.press('Enter');
  await expect(popup.notice).toContainText('Logged: Deal won');
  await popup.notice.getByRole('button', { name: 'Undo' }).click();
  await expect(popup.notice).toContainText('Taken back');
});

test('a keyboard command begins the line, also in a popup that is open', async ({ extension }) => {
  const ask = (kind: string) =>
    extension.office.evaluate(
      (prefill) =>
        (
          globalThis as unknown as {
            chrome: { storage: { session: { set(items: object): Promise<void> } } };
          }
        ).chrome.storage.session.set({ prefill }),
      kind,
    );
  await ask('meeting');
  const popup = await extension.openPopup();
  const field = popup.page.getByTestId('command');
  await expect(field).toHaveValue('meeting ');
  await expect(field).toBeFocused();
  await ask('call');
  await expect(field).toHaveValue('call ');
  await field.pressSequentially('Bo');
  await field.press('Enter');
  await expect(popup.notice).toContainText('Logged: Call');
});
