import { type Extension, expect, test } from '@/test/e2e/extension';
import { UNDO_WAYS } from '@/test/stage/page/composer';

/** Waits until the log holds one row, in `state`. */
async function rowIn(extension: Extension, state: string) {
  await expect
    .poll(async () => (await extension.rows()).map((row) => row.state), { timeout: 8_000 })
    .toEqual([state]);
  const [row] = await extension.rows();
  return row;
}

for (const undo of UNDO_WAYS) {
  test(`a mail taken back by ${undo} does not count; sent again it is one`, async ({
    extension,
    stage,
  }) => {
    const gmail = await extension.openGmail({ undo });
    await gmail.compose({ to: 'Anna Berg <anna@acme.example>', subject: 'Too fast' });
    await gmail.send();
    const sent = await rowIn(extension, 'counted');
    await gmail.undo();
    expect(await rowIn(extension, 'undone')).toMatchObject({ reason: 'taken-back' });
    await gmail.write({ to: 'kim@brightworks.example' });
    await gmail.send();
    const again = await rowIn(extension, 'counted');
    expect(again).toMatchObject({
      key: sent?.key,
      reason: null,
      people: [{ address: 'anna@acme.example' }, { address: 'kim@brightworks.example' }],
    });
    expect(Object.values(stage.states())).toEqual(['send']);
  });
}

test('an answer taken back, below its conversation, does not count', async ({ extension }) => {
  const gmail = await extension.openGmail({ undo: 'new-id' });
  await gmail.openConversation('Jules Moreau');
  await gmail.reply({ body: 'Yes, please.' });
  await gmail.form.getByLabel('Body').press('Control+Enter');
  await gmail.waitForToast('Message sent');
  await rowIn(extension, 'counted');
  await gmail.undo();
  await rowIn(extension, 'undone');
});

test('what was pressed too late stays counted', async ({ extension, stage }) => {
  const gmail = await extension.openGmail();
  await gmail.compose({ to: 'anna@acme.example' });
  await gmail.send();
  await rowIn(extension, 'counted');
  stage.endUndo();
  await gmail.page.locator('#link_undo').click();
  await gmail.waitForToast('Too late to undo');
  const row = await rowIn(extension, 'counted');
  expect(row?.signs?.map(({ act, outcome }) => [act, outcome])).toContainEqual([
    'undone',
    'refused',
  ]);
});

test('an archived conversation, put back, takes no mail back', async ({ extension }) => {
  const gmail = await extension.openGmail();
  await gmail.openConversation('Jules Moreau');
  await gmail.reply({ body: 'Yes.' });
  await gmail.send();
  await rowIn(extension, 'counted');
  await gmail.page.getByRole('button', { name: 'Archive', exact: true }).click();
  await gmail.waitForToast('Conversation archived');
  await gmail.page.locator('#link_undo').click();
  await expect(gmail.toast).toHaveCount(0);
  await gmail.page.evaluate(() => window.stage.send());
  const rows = await extension.rowsOnce(2);
  expect(rows.map(({ state }) => state)).toEqual(['counted', 'counted']);
});
