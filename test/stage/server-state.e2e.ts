import { expect } from '@/test/e2e/extension';

import { UNDO_WAYS } from './page/composer';
import { test } from './stage-alone';

const HOUR = 3_600_000;

for (const undo of UNDO_WAYS) {
  test(`an undo by ${undo} leaves one draft, and sending it again one sent mail`, async ({
    open,
    stage,
  }) => {
    const gmail = await open({ undo });
    await gmail.compose({ to: 'Anna Berg <anna@acme.example>', subject: 'Too fast' });
    await gmail.send();
    const [first] = stage.sends();
    await gmail.undo();
    expect(Object.values(stage.states())).toEqual(['draft']);
    const id = await gmail.page.locator('input[name=draft]').inputValue();
    expect(id === `#${first?.mail.id}`).toBe(!undo.startsWith('new-id'));
    await expect(gmail.form.getByRole('option', { name: 'Anna Berg' })).toHaveAttribute(
      'data-hovercard-id',
      'anna@acme.example',
    );
    await gmail.send();
    expect(stage.states()).toEqual({ [id.slice(1)]: 'send' });
    expect(stage.sends()[1]?.mail.form).toBe(first?.mail.form);
  });
}

test('a scheduled mail waits, is a draft again when cancelled, and leaves at its time', async ({
  open,
  stage,
}) => {
  const gmail = await open();
  await gmail.compose({ to: 'anna@acme.example', subject: 'Later' });
  await gmail.schedule(Date.now() + HOUR);
  expect(Object.values(stage.states())).toEqual(['schedule']);
  const [set] = stage.schedules();
  expect(set?.mail.due).toBeGreaterThan((set?.mail.at ?? 0) + HOUR - 10_000);
  await gmail.cancel('Later');
  await expect(gmail.form.getByLabel('Subject')).toHaveValue('Later');
  expect(Object.values(stage.states())).toEqual(['draft']);
  await gmail.schedule(Date.now() - 1000);
  expect(Object.values(stage.states())).toEqual(['send']);
});

test('Ctrl and Enter send; answers stand below their conversation and may archive it', async ({
  open,
  stage,
}) => {
  const gmail = await open();
  await gmail.openConversation('Anna Berg');
  await gmail.forward({ to: 'kim@acme.example', body: 'For you.' });
  await expect(gmail.page.locator('main').locator(gmail.form)).toBeVisible();
  await gmail.form.getByLabel('Body').press('Control+Enter');
  await gmail.waitForToast('Message sent');
  expect(stage.edits().at(-1)?.edit.added).toEqual(['^io_fwd']);
  await gmail.reply({ body: 'Gladly.' });
  await gmail.form.getByRole('button', { name: 'Send and archive' }).click();
  await expect.poll(() => stage.sends().length).toBe(2);
  expect(stage.edits().slice(-2)).toMatchObject([
    { edit: { added: ['^io_re'] } },
    { edit: { added: ['^a'], removed: ['^i'] } },
  ]);
});

test('an answer that is begun before the mail is marked as read stays open', async ({ open }) => {
  const gmail = await open();
  const begun = Promise.withResolvers<void>();
  await gmail.page.route(/\/sync\//, async (route) => {
    await begun.promise;
    await route.continue();
  });
  await gmail.openConversation('Anna Berg');
  await gmail.forward({ body: 'For you.' });
  const drawn = await gmail.page.locator('main').elementHandle();
  begun.resolve();
  await expect.poll(() => drawn?.evaluate((view) => view.isConnected)).toBe(false);
  await expect(gmail.form.getByLabel('Body')).toHaveValue('For you.');
});

test('an upload that comes again or late changes nothing', async ({ open, stage }) => {
  const gmail = await open();
  await gmail.compose({ to: 'anna@acme.example' });
  await gmail.send();
  await gmail.undo();
  await gmail.page.evaluate(() => window.stage.retry());
  expect(Object.values(stage.states())).toEqual(['draft']);
});

test('the page says what a test wants it to say, and nobody hears of it', async ({
  open,
  stage,
}) => {
  const { page, toast, form } = await open();
  const asked = () => stage.requests.filter(({ path }) => path.startsWith('/sync/')).length;
  const before = asked();
  await page.evaluate(() => window.stage.toast('sent'));
  await expect(toast).toHaveText('Message sent');
  await expect(page.locator('.vh #link_undo')).toBeVisible();
  await expect(page.locator('.vh #link_vsm')).toBeVisible();
  await page.evaluate(() => window.stage.toast('archived'));
  await expect(page.locator('#link_vsm')).toHaveCount(0);
  await page.evaluate(() =>
    window.stage.openForm('msg-a:r7', { to: [{ address: 'anna@acme.example' }] }),
  );
  await expect(page.locator('input[name=draft]')).toHaveValue('#msg-a:r7');
  await page.evaluate(() => window.stage.closeForms());
  await expect(form).toHaveCount(0);
  expect(asked()).toBe(before);
});
