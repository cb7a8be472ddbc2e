import type { Page } from '@playwright/test';
import { expect, test } from '@/test/e2e/extension';
import { exchange } from '@/utils/sites/gmail/build/answered-exchange';
import { send } from '@/utils/sites/gmail/build/exchange';
import { buildMail } from '@/utils/sites/gmail/build/mail';

const ANNA = { address: 'anna@acme.example', name: 'Anna Berg' };

/** Shows the notice as the page's code does, without sending anything. */
function showNotice(page: Page, links: readonly string[], text = 'Message sent') {
  return page.evaluate(
    ([names, said]) => {
      const notice = document.createElement('div');
      notice.className = 'vh';
      notice.append(said);
      for (const id of names) {
        const link = document.createElement('span');
        link.id = id;
        link.textContent = id;
        notice.append(link);
      }
      const host = document.querySelector('div.b8.UC');
      host?.classList.add('bAp');
      host?.replaceChildren(notice);
    },
    [links, text] as const,
  );
}
const SENT = ['link_undo', 'link_vsm'];

/** Draws the form of the draft `id` with one recipient, and beside it the suggestions of an address list. */
function drawForm(id: string): void {
  const draw = (tag: string, attributes: Record<string, string>, ...inner: (Node | string)[]) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...inner);
    return element;
  };
  const option = (address: string, name: string) =>
    draw('div', { role: 'option', 'data-name': name, 'data-hovercard-id': address });
  const chips = draw('div', { role: 'listbox' }, option('Anna@acme.example', 'Anna Berg'));
  document.body.append(
    draw(
      'section',
      {},
      draw('button', {}, 'Press'),
      draw('form', {}, draw('input', { type: 'hidden', name: 'draft', value: `#${id}` })),
      draw('div', { class: 'GS' }, draw('div', { class: 'anm', name: 'to' }, chips)),
      draw('div', { role: 'listbox' }, option('suggested@other.example', 'Suggested')),
    ),
  );
}

/** Makes exactly this exchange in the page. */
function replay(page: Page, { url, body, answer }: ReturnType<typeof exchange>) {
  return page.evaluate(
    ([address, asked, status, told]) =>
      window.stage.exchange(
        { method: 'POST', url: address, bodyText: asked },
        { status, bodyText: told },
      ),
    [url, body ?? '', answer?.status ?? 200, answer?.body ?? ''] as const,
  );
}

test('a notice of a sent mail that nobody saw turns the light, once for each', async ({
  extension,
}) => {
  const gmail = await extension.openGmail();
  await gmail.page.getByRole('heading', { name: 'Inbox' }).click();
  await showNotice(gmail.page, SENT);
  await showNotice(gmail.page, ['link_undo'], 'Conversation archived');
  await showNotice(gmail.page, []);
  await expect
    .poll(async () => (await extension.healthOf('gmail'))?.missed, { timeout: 15_000 })
    .toBe(1);
});

test('a notice of a mail that was seen is no news', async ({ extension }) => {
  const gmail = await extension.openGmail();
  await gmail.compose({ to: 'anna@acme.example' });
  await gmail.send();
  const [row] = await extension.rowsOnce(1);
  await showNotice(gmail.page, SENT);
  // What another tab saw a moment ago counts too, so only a later one that is missed can show it.
  await expect.poll(async () => (await extension.healthOf('gmail'))?.lastSightingAt).toBeTruthy();
  expect(row).toMatchObject({ state: 'counted', proof: 'answer' });
  expect((await extension.healthOf('gmail'))?.missed).toBe(0);
});

test('a notice settles a mail whose answer says nothing of it', async ({ extension }) => {
  const gmail = await extension.openGmail();
  await gmail.page.getByRole('heading', { name: 'Inbox' }).click();
  await replay(gmail.page, exchange('arrays', [send(buildMail())], { acknowledgements: [] }));
  await expect.poll(async () => (await extension.rows())[0]?.state).toBe('unconfirmed');
  await showNotice(gmail.page, SENT);
  await expect.poll(async () => (await extension.rows())[0]?.state).toBe('counted');
  expect((await extension.rows())[0]).toMatchObject({ proof: 'page', reason: null });
});

test.describe('undo, pressed', () => {
  test('takes the mail back at once, whatever the wire says of it', async ({ extension }) => {
    const gmail = await extension.openGmail();
    await gmail.page.getByRole('heading', { name: 'Inbox' }).click();
    await replay(gmail.page, exchange('arrays', [send(buildMail({ at: Date.now() }))]));
    await extension.rowsOnce(1);
    await showNotice(gmail.page, SENT);
    await gmail.page.locator('#link_undo').click();
    await expect.poll(async () => (await extension.rows())[0]?.state).toBe('undone');
    expect((await extension.rows())[0]).toMatchObject({ reason: 'taken-back' });
  });

  test('of another notice takes nothing back', async ({ extension }) => {
    const gmail = await extension.openGmail();
    await gmail.page.getByRole('heading', { name: 'Inbox' }).click();
    await replay(gmail.page, exchange('arrays', [send(buildMail({ at: Date.now() }))]));
    await showNotice(gmail.page, ['link_undo'], 'Conversation archived');
    await gmail.page.locator('#link_undo').click();
    const last = await gmail.page.evaluate((anna) => window.stage.send({ to: [anna] }), ANNA);
    const rows = await extension.rowsOnce(2);
    expect(rows.map(({ state }) => state)).toEqual(['counted', 'counted']);
    expect(rows.some(({ key }) => key.endsWith(last.id))).toBe(true);
  });
});

test('whom the wire does not name the form did', async ({ extension }) => {
  const gmail = await extension.openGmail();
  const mail = buildMail({ to: [], at: Date.now() });
  await gmail.page.evaluate(drawForm, mail.id);
  await gmail.page.getByRole('button', { name: 'Press' }).click();
  await replay(gmail.page, exchange('arrays', [send(mail)]));
  const [row] = await extension.rowsOnce(1);
  expect(row).toMatchObject({
    state: 'counted',
    proof: 'page',
    people: [{ id: 'anna@acme.example', name: 'Anna Berg', address: 'anna@acme.example' }],
  });
});

test('a mail that nobody says whom it is to asks the rep', async ({ extension }) => {
  const gmail = await extension.openGmail();
  await replay(gmail.page, exchange('arrays', [send(buildMail({ to: [] }))]));
  const [row] = await extension.rowsOnce(1);
  expect(row).toMatchObject({ state: 'unconfirmed', reason: 'no-people', people: [] });
});
