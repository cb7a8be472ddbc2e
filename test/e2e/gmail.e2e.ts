import { CONSENTED, expect, test } from './extension';

const ANNA = { address: 'anna@acme.example', name: 'Anna Berg' };
const TOVE = { address: 'tove@northlight.example', name: 'Tove Holm' };

for (const wire of ['arrays', 'objects'] as const) {
  test.describe(`Gmail speaking ${wire}`, () => {
    test('a new mail becomes an activity', async ({ extension, stage }) => {
      const gmail = await extension.openGmail({ wire });
      await gmail.compose({
        to: 'Anna Berg <anna@acme.example>',
        cc: 'kim@brightworks.example, Tove Holm <tove@northlight.example>',
        subject: 'Pensions "^r"',
        body: 'A secret that must not be kept',
      });
      await gmail.send();

      const [row] = await extension.rowsOnce(1);
      const [sent] = stage.sends();
      expect(row).toMatchObject({
        key: `gmail:u/0:${sent?.mail.id}`,
        kind: 'email',
        action: 'new',
        site: 'gmail',
        account: 'u/0',
        at: sent?.mail.at,
        state: 'counted',
        reason: null,
        proof: 'answer',
        source: 'auto',
        evidence: { thread: sent?.mail.thread },
        people: [
          { id: 'anna@acme.example', address: 'anna@acme.example', name: 'Anna Berg' },
          { id: 'kim@brightworks.example', address: 'kim@brightworks.example' },
        ],
      });
      const stored = JSON.stringify([row, await extension.stored('')]);
      expect(stored).not.toContain('must not be kept');
      expect(stored).not.toContain('Pensions');
    });

    test('a reply is told apart, and its conversation found again', async ({ extension }) => {
      const gmail = await extension.openGmail({ wire });
      await gmail.openConversation('Jules Moreau');
      await gmail.reply({ body: 'Yes, please.' });
      await gmail.send();

      const [row] = await extension.rowsOnce(1);
      expect(row).toMatchObject({
        action: 'reply',
        state: 'counted',
        people: [{ address: 'jules@brightworks.example' }],
        evidence: { thread: 'thread-f:1795000000000000002' },
      });
      await gmail.page.goto(row?.evidence.url ?? '');
      await expect(gmail.page.getByRole('heading', { name: 'Thursday at ten' })).toBeVisible();
    });

    test('sends of every kind count, once each', async ({ extension }) => {
      const { page } = await extension.openGmail({ wire });
      const sent = await page.evaluate(async (anna) => {
        const answers = { id: 'msg-f:1', thread: 'thread-f:1', header: '<x@acme.example>' };
        const { send, sendTogether } = window.stage;
        return [
          await send({ to: [anna] }),
          await send({ to: [anna], answers }),
          await send({ bcc: [anna], saves: 3 }),
          ...(await sendTogether([{ to: [anna] }, { cc: [anna], answers }])),
        ];
      }, ANNA);
      const rows = await extension.rowsOnce(5);
      expect(rows.map(({ key }) => key).sort()).toEqual(
        sent.map(({ id }) => `gmail:u/0:${id}`).sort(),
      );
      expect(rows.filter(({ action }) => action === 'reply')).toHaveLength(2);
      expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['counted']));
    });
  });
}

test('sends by fetch, from other accounts and from a shared mailbox', async ({ extension }) => {
  for (const mailbox of ['u/1', 'b/SHARED/u/0']) {
    const gmail = await extension.openGmail({ mailbox, by: 'fetch', autosaves: false });
    await gmail.compose({ to: 'anna@acme.example' });
    await gmail.send();
  }
  const rows = await extension.rowsOnce(2);
  expect(rows.map(({ account }) => account).sort()).toEqual(['u/0/d/SHARED', 'u/1']);
});

test('a mail sent from a window of its own, which closes at once', async ({ extension }) => {
  const gmail = await extension.openGmail();
  await gmail.compose({ to: 'anna@acme.example' });
  const popOut = await gmail.popOut();
  const closed = popOut.page.waitForEvent('close');
  await popOut.pressSend();
  await closed;
  const [row] = await extension.rowsOnce(1);
  expect(row).toMatchObject({ state: 'counted', people: [{ address: 'anna@acme.example' }] });
});

test('the open popup moves with each send', async ({ extension }) => {
  const popup = await extension.openPopup();
  await expect(popup.line('email')).toHaveAttribute('data-actual', '0');
  const gmail = await extension.openGmail();
  for (const count of ['1', '2']) {
    await gmail.compose({ to: 'Anna Berg <anna@acme.example>' });
    await gmail.send();
    await expect(popup.line('email')).toHaveAttribute('data-actual', count);
    await expect(popup.rows('counted')).toHaveCount(Number(count));
  }
  await gmail.page.evaluate((tove) => window.stage.send({ to: [tove] }), TOVE);
  await expect(popup.rows('excluded')).toHaveCount(1);
  await expect(popup.line('email')).toHaveAttribute('data-actual', '2');
});

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

  // What the observer sees it reports in order: once this one is in the log, the others would be.
  const last = await gmail.page.evaluate((anna) => window.stage.send({ to: [anna] }), ANNA);
  const rows = await extension.rowsOnce(1);
  expect(rows[0]?.key).toBe(`gmail:u/0:${last.id}`);

  // Nor did any of them look like a send that could not be read: the one that does is the only one counted.
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
    // The open tab hears of it; until then its sends are not seen.
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
