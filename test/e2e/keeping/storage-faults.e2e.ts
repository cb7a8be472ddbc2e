import { type Extension, expect, test } from '@/test/e2e/extension';
import type { GmailPage } from '@/test/e2e/pages/gmail-page';
import {
  breakDatabase,
  breakStorage,
  leaveInOutbox,
  letBridgesStore,
  mendDatabase,
} from '@/test/support/browser/failing-storage';
import { wakeWorker } from '@/test/support/extension-data';
import { mailSighting } from '@/test/support/sightings';
import type { Sighting } from '@/utils/activity/sighting';

const ANNA = { address: 'anna@acme.example', name: 'Anna Berg' };
const send = ({ page }: GmailPage) => page.evaluate((to) => window.stage.send({ to: [to] }), ANNA);

/** How soon after a fault has ended everything must be written, ms: 2 s, and the time to check. */
const SOON = { timeout: 3_000 };

const rowsSoon = (extension: Extension, count: number) =>
  expect.poll(async () => (await extension.rows()).length, SOON).toBe(count);

test.afterEach(async ({ extension }) => {
  await letBridgesStore(extension.office, true);
});

test('a database that cannot be opened for a while loses nothing, and the popup says what waits', async ({
  extension,
}) => {
  const gmail = await extension.openGmail();
  await send(gmail);
  await extension.rowsOnce(1);
  await breakDatabase(extension.office);
  for (let sent = 0; sent < 5; sent++) await send(gmail);
  const popup = await extension.openPopup();
  const notice = popup.page.getByTestId('unwritten');
  await expect(notice).toContainText('5 activities are not in the log yet');
  await expect(notice).toContainText('Waiting since');
  expect(await extension.rows()).toHaveLength(1);
  await mendDatabase(extension.office);
  await rowsSoon(extension, 6);
  await expect(popup.line('email')).toHaveAttribute('data-actual', '6');
  await expect(notice).toBeEmpty();
  await expect.poll(() => extension.stored('outbox:')).toEqual({});
});

test('where neither the log nor the outbox can be written, all waits in the page through a short outage', async ({
  extension,
}) => {
  const gmail = await extension.openGmail();
  await send(gmail);
  await extension.rowsOnce(1);
  await breakDatabase(extension.office);
  await letBridgesStore(extension.office, false);
  for (let sent = 0; sent < 5; sent++) await send(gmail);
  const popup = await extension.openPopup();
  await expect(popup.page.getByTestId('unwritten')).toContainText('5 activities');
  expect(await extension.stored('outbox:')).toEqual({});
  await mendDatabase(extension.office);
  // One after the other, because each needs several tries.
  await expect.poll(async () => (await extension.rows()).length).toBe(6);
  await expect(popup.page.getByTestId('unwritten')).toBeEmpty();
});

test('where the outbox cannot be written, the log is', async ({ extension }) => {
  const gmail = await extension.openGmail();
  await letBridgesStore(extension.office, false);
  for (let sent = 0; sent < 20; sent++) await send(gmail);
  await rowsSoon(extension, 20);
  expect((await extension.rows()).every(({ state }) => state === 'counted')).toBe(true);
});

for (const how of ['refuses', 'is silent'] as const) {
  test(`where the worker’s own storage ${how}, the log is written all the same`, async ({
    extension,
  }) => {
    const gmail = await extension.openGmail();
    await wakeWorker(extension.office);
    await breakStorage(extension.office, how);
    // The domain of the first one is learned, which is written to that storage.
    for (let sent = 0; sent < 20; sent++) await send(gmail);
    await rowsSoon(extension, 20);
    expect((await extension.rows()).every(({ state }) => state === 'counted')).toBe(true);
  });
}

test('what a page left that is gone is written at the next start of the worker, not when its time is up', async ({
  extension,
}) => {
  await extension.stopWorker();
  const now = Date.now();
  const left = Array.from({ length: 500 }, (_, place) => {
    const sighting = mailSighting({ id: `msg-a:r${place}`, outcome: 'unknown', at: now });
    const notBefore = place % 2 === 0 ? now + 40_000 : 0;
    return [`left-${place}`, { sighting, notBefore, since: now - 5_000 }] as const;
  });
  await leaveInOutbox(extension.office, Object.fromEntries(left));
  // The first page of a site starts it.
  await extension.openGmail();
  const written = async () => (await extension.rows()).length;
  await expect.poll(written, { timeout: 4_000 }).toBe(500);
  await expect.poll(() => extension.stored('outbox:')).toEqual({});
});

test('what is in the log leaves the outbox though its page is gone, and is not said to wait', async ({
  extension,
}) => {
  const gmail = await extension.openGmail();
  const { id } = await send(gmail);
  const [row] = await extension.rowsOnce(1);
  await gmail.page.close();
  const left = (sighting: Sighting) => ({ sighting, notBefore: 0, since: Date.now() - 60_000 });
  const logged = left(mailSighting({ id, at: row?.at ?? 0 }));
  await leaveInOutbox(extension.office, { logged });
  await expect.poll(() => extension.stored('outbox:'), SOON).toEqual({});
  await breakDatabase(extension.office);
  await leaveInOutbox(extension.office, { logged, other: left(mailSighting({ id: 'msg-a:r2' })) });
  const popup = await extension.openPopup();
  await expect(popup.page.getByTestId('unwritten')).toContainText('1 activity');
  await mendDatabase(extension.office);
  await expect.poll(() => extension.stored('outbox:'), SOON).toEqual({});
  await expect(popup.page.getByTestId('unwritten')).toBeEmpty();
  expect(await extension.rows()).toHaveLength(2);
});

test('18 tabs, each closed the moment its mail is answered, the worker asleep: 18 activities', async ({
  extension,
}) => {
  test.setTimeout(120_000);
  const ids: string[] = [];
  for (let tab = 0; tab < 18; tab++) {
    const gmail = await extension.openGmail();
    await extension.stopWorker();
    ids.push((await send(gmail)).id);
    await gmail.page.close();
  }
  await expect
    .poll(async () => (await extension.rows()).filter(({ state }) => state === 'counted').length)
    .toBe(18);
  expect((await extension.rows()).map(({ key }) => key).sort()).toEqual(
    ids.map((id) => `gmail:u/0:${id}`).sort(),
  );
});

test.describe('a notice that comes at once, and the answer seconds later', () => {
  test('is not missing meanwhile, and one act in the end', async ({ extension, stage }) => {
    const gmail = await extension.openGmail();
    await gmail.page.getByRole('heading', { name: 'Inbox' }).click();
    stage.answerNext('held');
    const sent = send(gmail);
    await expect.poll(() => stage.sends().length).toBe(1);
    await gmail.page.evaluate(showSent);
    const popup = await extension.openPopup();
    // Longer than a notice waits for the act that it is about.
    await gmail.page.waitForTimeout(7_000);
    expect((await extension.healthOf('gmail'))?.missed ?? 0).toBe(0);
    await expect(popup.page.getByTestId('light-gmail')).toHaveAttribute('data-state', 'watching');
    stage.release();
    await sent;
    const [row] = await extension.rowsOnce(1);
    expect(row).toMatchObject({ state: 'counted', proof: 'answer' });
    expect((await extension.healthOf('gmail'))?.missed ?? 0).toBe(0);
  });
});

/** The notice as the page's code shows it. */
function showSent(): void {
  const notice = document.createElement('div');
  notice.className = 'vh';
  for (const id of ['link_undo', 'link_vsm']) {
    const link = document.createElement('span');
    link.id = id;
    notice.append(link);
  }
  document.querySelector('div.b8.UC')?.replaceChildren(notice);
}
