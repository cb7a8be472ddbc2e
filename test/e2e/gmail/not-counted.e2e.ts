import { CONSENTED, expect, test } from '@/test/e2e/extension';

const ANNA = { address: 'anna@acme.example', name: 'Anna Berg' };
const TOVE = { address: 'tove@northlight.example', name: 'Tove Holm' };

test('mail within the company does not count and leaves nobody in the log', async ({
  extension,
}) => {
  const { page } = await extension.openGmail();
  await page.evaluate((tove) => window.stage.send({ to: [tove] }), TOVE);
  const self = { address: 'maria@northlight.example' };
  await page.evaluate((maria) => window.stage.send({ to: [maria] }), self);
  const rows = await extension.rowsOnce(2);
  expect(rows.map(({ reason }) => reason).sort()).toEqual(['internal', 'self']);
  for (const row of rows) {
    expect(row).toMatchObject({ state: 'excluded', people: [], evidence: {} });
  }
});

test('drafts, label edits, polls and views leave nothing', async ({ extension, stage }) => {
  const gmail = await extension.openGmail();
  await gmail.compose({ to: 'anna@acme.example', subject: '"^pfg"', body: '"^pfg"' });
  await gmail.form.getByRole('button', { name: 'Close' }).click();
  await gmail.openConversation('Anna Berg');
  await gmail.page.getByRole('button', { name: 'Archive' }).click();
  await gmail.waitForToast('Conversation archived');
  await gmail.page.evaluate(() => window.stage.poll());
  expect(stage.drafts().length).toBeGreaterThan(1);
  expect(stage.edits().length).toBeGreaterThan(1);

  // The observer reports in order: once this one is in the log, the others would be too.
  const last = await gmail.page.evaluate((anna) => window.stage.send({ to: [anna] }), ANNA);
  const rows = await extension.rowsOnce(1);
  expect(rows[0]?.key).toBe(`gmail:u/0:${last.id}`);

  // None of them looked like a send that could not be read either: only the one that does is counted.
  await gmail.page.evaluate(() =>
    window.stage.exchange(
      { method: 'POST', url: 'https://mail.google.com/sync/u/0/i/s', bodyText: '["^pfg"' },
      { status: 200, bodyText: '' },
    ),
  );
  await expect.poll(async () => (await extension.healthOf('gmail'))?.unread).toBeGreaterThan(0);
  expect(await extension.healthOf('gmail')).toMatchObject({ unread: 1, refused: 0 });
});

test.describe('what Gmail did not take', () => {
  for (const [fault, state, reason] of [
    ['refused', 'failed', 'refused'],
    ['error', 'failed', 'refused'],
    ['unacknowledged', 'unconfirmed', 'no-answer'],
    ['empty', 'unconfirmed', 'no-answer'],
    ['cut', 'unconfirmed', 'no-answer'],
  ] as const) {
    test(`a send that meets "${fault}" does not count until it is sent again`, async ({
      extension,
      stage,
    }) => {
      const gmail = await extension.openGmail();
      await gmail.compose({ to: 'anna@acme.example' });
      stage.answerNext(fault);
      await gmail.pressSend();
      await gmail.waitForToast('Message not sent');
      const [row] = await extension.rowsOnce(1);
      expect(row).toMatchObject({ state, reason });

      await gmail.send();
      await expect.poll(async () => (await extension.rows())[0]?.state).toBe('counted');
      const [again, ...others] = await extension.rows();
      expect(others).toEqual([]);
      expect(again?.key).toBe(row?.key);
      expect(again?.history.map(({ to }) => to)).toEqual([state, 'counted']);
    });
  }
});

test('a mail whose tab is closed before the answer waits for the rep', async ({
  extension,
  stage,
}) => {
  const gmail = await extension.openGmail();
  await gmail.compose({ to: 'anna@acme.example' });
  stage.answerNext('held');
  await gmail.pressSend();
  await expect.poll(() => stage.sends().length).toBe(1);
  await gmail.page.close();
  const [row] = await extension.rowsOnce(1);
  expect(row).toMatchObject({ state: 'unconfirmed', reason: 'no-answer' });
  stage.release();
});

test('a mail that was answered, or had no answer and was told of, is not told of again', async ({
  extension,
  stage,
}) => {
  const gmail = await extension.openGmail();
  stage.answerNext('cut');
  await gmail.page.evaluate((anna) => window.stage.send({ to: [anna] }), ANNA);
  await gmail.page.evaluate((anna) => window.stage.send({ to: [anna] }), ANNA);
  await extension.rowsOnce(2);
  await expect.poll(() => extension.stored('outbox:')).toEqual({});
  await extension.emptyLog();
  await gmail.page.close();
  const other = await extension.openGmail();
  await other.page.evaluate((anna) => window.stage.send({ to: [anna] }), ANNA);
  await extension.rowsOnce(1);
});

test('a mail that is undone and sent again is one activity', async ({ extension }) => {
  const gmail = await extension.openGmail();
  await gmail.compose({ to: 'anna@acme.example' });
  await gmail.send();
  await gmail.page.locator('#link_undo').click();
  await gmail.send();
  const last = await gmail.page.evaluate((anna) => window.stage.send({ to: [anna] }), ANNA);
  const rows = await extension.rowsOnce(2);
  expect(rows.filter(({ key }) => !key.endsWith(last.id))).toHaveLength(1);
});

test.describe('before the rep agreed', () => {
  test.use({ settings: {} });

  test('nothing is captured; from then on all is', async ({ extension }) => {
    const gmail = await extension.openGmail();
    const before = await gmail.page.evaluate((anna) => window.stage.send({ to: [anna] }), ANNA);
    await extension.set(CONSENTED);
    // The open tab has to hear of it first. Until then its sends are not seen.
    await expect(async () => {
      await gmail.page.evaluate((anna) => window.stage.send({ to: [anna] }), ANNA);
      expect(await extension.rows()).not.toEqual([]);
    }).toPass();
    const keys = (await extension.rows()).map(({ key }) => key);
    expect(keys).not.toContain(`gmail:u/0:${before.id}`);
  });
});

test.describe('a paused site', () => {
  test.use({ settings: { ...CONSENTED, pausedSites: ['gmail'] } });

  test('leaves nothing', async ({ extension }) => {
    const gmail = await extension.openGmail();
    await gmail.page.evaluate((anna) => window.stage.burst(5, { to: [anna] }), ANNA);
    await extension.set(CONSENTED);
    const paused = await extension.openGmail();
    const last = await paused.page.evaluate((anna) => window.stage.send({ to: [anna] }), ANNA);
    const rows = await extension.rowsOnce(1);
    expect(rows[0]?.key).toContain(last.id);
  });
});
