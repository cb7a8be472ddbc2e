import { expect, test } from '@/test/e2e/extension';

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
