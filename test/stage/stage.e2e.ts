import { expect } from '@/test/e2e/extension';

import { test } from './stage-alone';

const ANNA = { address: 'anna@acme.example', name: 'Anna Berg' };

for (const wire of ['arrays', 'objects'] as const) {
  test.describe(`speaking ${wire}`, () => {
    test('a mail is saved as it is written, and sent', async ({ open, stage }) => {
      const gmail = await open({ wire });
      await gmail.compose({
        to: 'Anna Berg <anna@acme.example>, kim@acme.example',
        bcc: 'boss@northlight.example',
        subject: 'Pensions & more',
        body: 'What "^pfg" means: <nothing>',
      });
      await gmail.send();

      expect(stage.drafts()[0]).toMatchObject({ operation: 'create-thread', account: 'u/0' });
      const [sent] = stage.sends();
      expect(sent).toMatchObject({
        operation: 'update-message',
        generation: wire,
        isAccepted: true,
      });
      expect(sent?.mail).toMatchObject({
        id: stage.drafts()[0]?.mail.id,
        from: { address: 'maria@northlight.example', name: 'Maria Lind' },
        to: [ANNA, { address: 'kim@acme.example' }],
        cc: [],
        bcc: [{ address: 'boss@northlight.example' }],
        subject: 'Pensions & more',
        body: 'What "^pfg" means: <nothing>',
        parent: null,
      });
      expect(Math.abs((sent?.mail.at ?? 0) - Date.now())).toBeLessThan(10_000);
    });

    test('a reply goes into its thread, and marks what it answers', async ({ open, stage }) => {
      const gmail = await open({ wire });
      await gmail.openConversation('Anna Berg');
      await gmail.reply({ body: 'Gladly.' });
      await gmail.send();

      const [sent] = stage.sends();
      expect(sent?.mail).toMatchObject({
        thread: 'thread-f:1795000000000000001',
        to: [ANNA],
        subject: 'Re: Retirement planning for our team',
        parent: { id: 'msg-f:1795000000000000001' },
      });
      expect(sent?.mail.parent?.header).toMatch(/^<.+@acme\.example>$/);
      expect(stage.edits().at(-1)?.edit.added).toEqual(['^io_re']);
      await expect(gmail.page.locator('#link_undo')).toBeVisible();
      await expect(gmail.page.locator('#link_vsm')).toHaveCount(0);
    });

    test('all of what page code can do reaches the server', async ({ open, stage }) => {
      const { page } = await open({ wire });
      const done = await page.evaluate(async (anna) => {
        const { stage: hooks } = window;
        const answers = {
          id: 'msg-f:1795000000000000001',
          thread: 'thread-f:1795000000000000001',
          header: '<x@acme.example>',
        };
        return {
          direct: await hooks.send({ to: [anna] }),
          directReply: await hooks.send({ to: [anna], answers }),
          saved: await hooks.save({ to: [anna], saves: 2 }),
          together: await hooks.sendTogether([{ to: [anna] }, { cc: [anna] }]),
          burst: (await hooks.burst(20, { bcc: [anna] })).length,
          poll: await hooks.poll(),
          retry: await hooks.retry(),
        };
      }, ANNA);
      expect(done.direct.problem).toBeNull();
      expect(
        stage
          .sends()
          .map(({ operation }) => operation)
          .slice(0, 4),
      ).toEqual(['create-thread', 'create-message', 'create-thread', 'create-thread']);
      expect(stage.drafts().map(({ operation }) => operation)).toEqual([
        'create-thread',
        'update-message',
      ]);
      expect(stage.sends()).toHaveLength(25);
      expect(new Set(stage.sends().map(({ mail }) => mail.id)).size).toBe(24);
    });
  });
}

test('the page keeps its own strict policy', async ({ open }) => {
  const gmail = await open();
  const problems: string[] = [];
  gmail.page.on('console', (message) => problems.push(message.text()));
  gmail.page.on('pageerror', (error) => problems.push(error.message));
  await gmail.page.reload();
  await gmail.compose({ to: 'anna@acme.example', subject: 'Hello' });
  await gmail.send();
  expect(problems).toEqual([]);
  const refusal = await gmail.page.evaluate(() => {
    try {
      document.createElement('p').innerHTML = '<b></b>';
      return 'allowed';
    } catch (error) {
      return (error as Error).name;
    }
  });
  expect(refusal).toBe('TypeError');
});

test('a mail moves into a window of its own, which closes when it is sent', async ({
  open,
  stage,
}) => {
  const gmail = await open();
  await gmail.compose({ to: 'anna@acme.example', subject: 'Begun here' });
  const popOut = await gmail.popOut();
  await expect(popOut.form.getByLabel('Subject')).toHaveValue('Begun here');
  await popOut.write({ body: 'Ended there' });
  const closed = popOut.page.waitForEvent('close');
  await popOut.pressSend();
  await closed;
  expect(stage.sends().map(({ mail }) => mail.body)).toEqual(['Ended there']);
});

test('a send that is undone is a draft again and can be sent once more', async ({
  open,
  stage,
}) => {
  const gmail = await open();
  await gmail.compose({ to: 'anna@acme.example', subject: 'Too fast' });
  await gmail.send();
  await gmail.undo();
  await expect(gmail.form.getByLabel('Subject')).toHaveValue('Too fast');
  expect(stage.edits().at(-1)?.edit.added).toContain('^r');
  await gmail.send();
  const [first, second] = stage.sends();
  expect(second?.mail.id).toBe(first?.mail.id);
});

test('other accounts and shared mailboxes speak to their own addresses', async ({
  open,
  stage,
}) => {
  for (const mailbox of ['u/1', 'b/SHARED/u/0', 'u/1/d/SHARED']) {
    const gmail = await open({ mailbox, by: 'fetch', autosaves: false });
    await gmail.compose({ to: 'anna@acme.example' });
    await gmail.send();
  }
  expect(stage.drafts()).toEqual([]);
  expect(stage.sends().map(({ account }) => account)).toEqual([
    'u/1',
    'u/0/d/SHARED',
    'u/1/d/SHARED',
  ]);
  expect(stage.sends()[1]?.mail.from.address).toBe('sales@northlight.example');
});

test('any exchange can be played: the server answers what it is told', async ({ open, stage }) => {
  const { page } = await open();
  const answer = await page.evaluate(() =>
    window.stage.exchange(
      { method: 'POST', url: 'https://mail.google.com/sync/u/0/i/s?c=1', bodyText: '[null,"x"]' },
      { status: 207, bodyText: '[1]' },
    ),
  );
  expect(answer).toEqual({ status: 207, body: '[1]' });
  expect(stage.sends()).toEqual([]);
});

test('sent mail is found again under the address that Gmail gives it', async ({ open }) => {
  const gmail = await open();
  await gmail.compose({ to: 'anna@acme.example', subject: 'Find me', body: 'Here' });
  await gmail.send();
  await gmail.page.locator('#link_vsm').click();
  await expect(gmail.page).toHaveURL(/#all\/[0-9a-f]{16}$/);
  await gmail.page.reload();
  await expect(gmail.page.getByRole('heading', { name: 'Find me' })).toBeVisible();
});

test('a mail to nobody is not sent', async ({ open, stage }) => {
  const gmail = await open();
  await gmail.compose({ to: 'nobody', subject: 'Hello' });
  await gmail.pressSend();
  await expect(gmail.form.getByRole('alert')).toContainText('at least one address');
  expect(stage.sends()).toEqual([]);
});
