import { CONSENTED, expect, test } from '@/test/e2e/extension';
import { manyTouches } from '@/test/support/many-touches';

test.use({ isQuietGranted: true, settings: { ...CONSENTED, quietSites: ['linkedin'] } });

/** More than the rate allows in the time that they take. */
const FLOOD = 2_000;
/** The browser itself breaks requests off where more are on their way. */
const AT_ONCE = 1_000;

const keys = (rows: readonly { key: string }[]) => new Set(rows.map(({ key }) => key));

test(`${FLOOD} touches, more than pass in that time, are ${FLOOD} activities`, async ({
  extension,
}) => {
  test.setTimeout(180_000);
  const linkedin = await extension.openLinkedin();
  const touches = manyTouches(FLOOD);
  for (let from = 0; from < FLOOD; from += AT_ONCE) {
    const some = touches.slice(from, from + AT_ONCE);
    await linkedin.page.evaluate((all) => window.linkedin.burst(all), some);
  }
  await expect.poll(async () => (await extension.rows()).length, { timeout: 60_000 }).toBe(FLOOD);
  const rows = await extension.rows();
  expect(keys(rows).size).toBe(FLOOD);
  expect(rows.filter(({ state }) => state !== 'counted')).toEqual([]);
  expect((await extension.healthOf('linkedin'))?.refused ?? 0).toBe(0);
  await expect.poll(() => extension.stored('outbox:')).toEqual({});
});

test('24 touches, the worker asleep before each few of them, are 24 activities', async ({
  extension,
}) => {
  test.setTimeout(120_000);
  const linkedin = await extension.openLinkedin();
  const touches = manyTouches(24);
  for (let from = 0; from < 24; from += 6) {
    await extension.stopWorker();
    await linkedin.page.evaluate(
      (all) => window.linkedin.burst(all),
      touches.slice(from, from + 6),
    );
    await extension.rowsOnce(from + 6);
  }
  const rows = await extension.rows();
  expect(rows.filter(({ state }) => state !== 'counted')).toEqual([]);
  await expect.poll(() => extension.held()).toEqual({});
});
