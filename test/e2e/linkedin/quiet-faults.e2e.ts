import { CONSENTED, type Extension, expect, test } from '@/test/e2e/extension';
import type { LinkedinPage } from '@/test/e2e/pages/linkedin-page';
import { wakeWorker } from '@/test/support/extension-data';
import { manyTouches } from '@/test/support/many-touches';

test.use({ isQuietGranted: true, settings: { ...CONSENTED, quietSites: ['linkedin'] } });

/** 2 s after the next start of the worker, and the time to look, ms. */
const SOON = { timeout: 4_000 };

const MANY = 24;
/** The worker is killed when so many have arrived: at another moment in each run, which is printed should it fail. */
const KILLED_AT = 1 + Math.floor(Math.random() * (MANY - 1));

const states = async (extension: Extension) => (await extension.rows()).map(({ state }) => state);
const unread = async (extension: Extension) => (await extension.healthOf('linkedin'))?.unread ?? 0;

/** Makes the touches at once; gives what ends when all have been answered. */
function makeAll({ page }: LinkedinPage): Promise<unknown> {
  test.info().annotations.push({ type: 'the worker was killed at', description: `${KILLED_AT}` });
  return page.evaluate((all) => window.linkedin.burst(all), manyTouches(MANY));
}

test(`${MANY} touches on their way, the worker killed in the middle, are all in the log within 2 s of its next start`, async ({
  extension,
  stage,
}) => {
  for (let place = 0; place < MANY; place++) stage.linkedin.answerNext('held');
  let isMade = false;
  void makeAll(await extension.openLinkedin()).then(() => {
    isMade = true;
  });
  const held = async () => Object.keys(await extension.held()).length;
  await expect.poll(held, { intervals: [50] }).toBe(MANY);
  // The browser keeps few lines open: the next arrive when the first have been answered.
  const arrived = () => {
    stage.release();
    return stage.linkedin.touches.length;
  };
  await expect.poll(arrived, { intervals: [5] }).toBeGreaterThanOrEqual(KILLED_AT);
  await extension.stopWorker();
  await expect.poll(() => arrived() === MANY && isMade, { intervals: [20] }).toBe(true);
  await wakeWorker(extension.office);
  await expect.poll(async () => (await extension.rows()).length, SOON).toBe(MANY);
  // Where an answer was told to the worker that was killed, the rep is asked.
  expect(new Set(['counted', 'unconfirmed', ...(await states(extension))]).size).toBe(2);
  // All that may be said to be missing is that nobody knows whether the worker was told of more.
  expect(await unread(extension)).toBeLessThanOrEqual(1);
});

test(`${MANY} touches, the worker killed while they leave: what it was not told of is said to be missing`, async ({
  extension,
  stage,
}) => {
  const made = makeAll(await extension.openLinkedin());
  await expect
    .poll(() => stage.linkedin.touches.length, { intervals: [1] })
    .toBeGreaterThanOrEqual(1);
  await extension.stopWorker();
  await made;
  await wakeWorker(extension.office);
  await expect.poll(() => unread(extension), SOON).toBeGreaterThanOrEqual(1);
  const isSettled = async () =>
    Object.values(await extension.held()).every((one) => (one as { isOpen?: boolean }).isOpen);
  await expect.poll(isSettled, SOON).toBe(true);
  const rows = await extension.rows();
  expect(rows.length).toBeLessThanOrEqual(MANY);
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  const logged = `${rows.length} logged, ${await unread(extension)} said to be missing`;
  test.info().annotations.push({ type: 'of them', description: logged });
});

test(`${MANY} touches, the worker asleep before each few of them, are ${MANY} activities`, async ({
  extension,
}) => {
  test.setTimeout(120_000);
  const linkedin = await extension.openLinkedin();
  const touches = manyTouches(MANY);
  for (let from = 0; from < MANY; from += 6) {
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
