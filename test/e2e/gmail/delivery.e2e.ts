import { expect, test } from '@/test/e2e/extension';

const SENDS = 200;
const ANNA = { address: 'anna@acme.example', name: 'Anna Berg' };

test('a burst while the worker is stopped before, during and after is counted, each mail once', async ({
  extension,
}) => {
  const gmail = await extension.openGmail();
  await extension.stopWorker();
  const burst = gmail.page.evaluate(({ count, mail }) => window.stage.burst(count, mail), {
    count: SENDS,
    mail: { to: [ANNA] },
  });
  // Each at another point of the burst: when this many have arrived.
  for (const arrived of [1, 40, 90, 150]) {
    await expect
      .poll(async () => (await extension.rows()).length, { intervals: [5], timeout: 20_000 })
      .toBeGreaterThanOrEqual(arrived);
    await extension.stopWorker();
  }
  const sent = await burst;
  await extension.stopWorker();
  await expect.poll(async () => (await extension.rows()).length, { timeout: 20_000 }).toBe(SENDS);
  const rows = await extension.rows();
  expect(new Set(rows.map(({ key }) => key))).toEqual(
    new Set(sent.map(({ id }) => `gmail:u/0:${id}`)),
  );
  expect(rows.every(({ state, history }) => state === 'counted' && history.length === 1)).toBe(
    true,
  );
  const popup = await extension.openPopup();
  await expect(popup.line('email')).toHaveAttribute('data-actual', String(SENDS));
  await expect.poll(() => extension.stored('outbox:')).toEqual({});
});

test('the same send replayed a hundred times, from two tabs, is one activity', async ({
  extension,
}) => {
  const [one, other] = [await extension.openGmail(), await extension.openGmail()];
  await one.page.evaluate((to) => window.stage.send({ to }), [ANNA]);
  const [first] = await extension.rowsOnce(1);
  const upload = await one.page.evaluate(async () => {
    for (let n = 0; n < 100; n++) await window.stage.retry();
    return window.stage.lastUpload();
  });
  expect(upload).not.toBeNull();
  await other.page.evaluate(async (again) => {
    await fetch(again?.url ?? '', { method: 'POST', body: again?.body ?? '' });
  }, upload);
  // This comes after everything that the burst caused.
  await one.page.evaluate((to) => window.stage.send({ to }), [ANNA]);
  await other.page.evaluate((to) => window.stage.send({ to }), [ANNA]);
  const rows = await extension.rowsOnce(3);
  expect(rows.filter(({ key }) => key === first?.key)).toEqual([first]);
});

test('what the worker could not be told is told when it starts again', async ({ extension }) => {
  const gmail = await extension.openGmail();
  await gmail.page.evaluate((to) => window.stage.send({ to }), [ANNA]);
  await extension.rowsOnce(1);
  const popup = await extension.openPopup();
  await extension.stopWorker();
  await gmail.page.evaluate((to) => window.stage.send({ to }), [ANNA]);
  await extension.rowsOnce(2);
  await expect(popup.line('email')).toHaveAttribute('data-actual', '2');
});
