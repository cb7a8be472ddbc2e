import { CONSENTED, type Extension, expect, test } from '@/test/e2e/extension';
import type { LinkedinPage } from '@/test/e2e/pages/linkedin-page';
import { manyTouches, type PlannedTouch, signOf } from '@/test/support/many-touches';

const TOUCHES = 200;
const TABS = 4;
/** The worker is stopped when this many have arrived: at other moments in each run, which are printed if it fails. */
const STOPS = Array.from({ length: 5 }, () => Math.floor(Math.random() * (TOUCHES - 20))).sort(
  (one, other) => one - other,
);

/** Makes the touches at the same time, in as many tabs. The promise it returns resolves when all have been answered. */
async function makeAll(tabs: LinkedinPage[], touches: PlannedTouch[]): Promise<unknown> {
  for (const { page } of tabs) {
    await page.evaluate(async () => {
      for (const place of ['preload', 'blank'] as const) await window.linkedin.ready(place);
    });
  }
  return Promise.all(
    tabs.map(({ page }, tab) =>
      page.evaluate(
        (all) => window.linkedin.burst(all),
        touches.filter((_, place) => place % tabs.length === tab),
      ),
    ),
  );
}

async function openTabs(extension: Extension): Promise<LinkedinPage[]> {
  const tabs = [];
  for (let tab = 0; tab < TABS; tab++) tabs.push(await extension.openLinkedin());
  return tabs;
}

async function expectEachOnce(extension: Extension, touches: PlannedTouch[]): Promise<void> {
  const patience = { timeout: 60_000 };
  await expect.poll(async () => (await extension.rows()).length, patience).toBe(touches.length);
  const counted = async () => (await extension.rows()).filter(({ state }) => state === 'counted');
  await expect.poll(async () => (await counted()).length, patience).toBe(touches.length);
  const signs = (await extension.rows()).map(signOf).sort();
  expect(signs).toEqual(touches.map(({ sign }) => sign).sort());
  await expect.poll(() => extension.stored('outbox:')).toEqual({});
}

test.use({ isQuietGranted: true });

test(`over the page, ${TOUCHES} touches at once from ${TABS} tabs and their frames, the worker stopped in between, are ${TOUCHES} activities`, async ({
  extension,
}) => {
  test.setTimeout(120_000);
  const tabs = await openTabs(extension);
  const touches = manyTouches(TOUCHES);
  test.info().annotations.push({ type: 'the worker was stopped at', description: `${STOPS}` });
  const made = makeAll(tabs, touches);
  for (const arrived of STOPS) {
    await expect
      .poll(async () => (await extension.rows()).length, { intervals: [5], timeout: 60_000 })
      .toBeGreaterThanOrEqual(arrived);
    await extension.stopWorker();
  }
  await made;
  await expectEachOnce(extension, touches);
});

test.describe('in quiet mode', () => {
  test.use({ settings: { ...CONSENTED, quietSites: ['linkedin'] } });

  test(`${TOUCHES} touches at once from ${TABS} tabs and their frames are ${TOUCHES} activities`, async ({
    extension,
  }) => {
    test.setTimeout(120_000);
    const touches = manyTouches(TOUCHES);
    await makeAll(await openTabs(extension), touches);
    await expectEachOnce(extension, touches);
  });

  test('touches on their way while the worker is stopped are each counted once', async ({
    extension,
    stage,
  }) => {
    test.setTimeout(120_000);
    const tabs = await openTabs(extension);
    const touches = manyTouches(TOUCHES);
    let done = 0;
    // As many at a time as are needed to get through all of them.
    for (const many of [1, 13, 48, 30, 62, 46]) {
      const batch = touches.slice(done, done + many);
      for (const _ of batch) stage.linkedin.answerNext('held');
      let isMade = false;
      void makeAll(tabs, batch).then(() => {
        isMade = true;
      });
      const held = async () => Object.keys(await extension.held()).length;
      await expect.poll(held, { intervals: [50], timeout: 30_000 }).toBe(many);
      await extension.stopWorker();
      done += many;
      // The browser keeps few connections open: the next requests leave when the first have been answered.
      const isAnswered = () => {
        stage.release();
        return isMade;
      };
      await expect.poll(isAnswered, { intervals: [50], timeout: 30_000 }).toBe(true);
      await expect.poll(async () => (await extension.rows()).length).toBe(done);
    }
    await expectEachOnce(extension, touches);
  });
});

test.describe('quiet mode, switched while touches are made', () => {
  test('loses none and doubles none', async ({ extension }) => {
    test.setTimeout(120_000);
    const tabs = [await extension.openLinkedin(), await extension.openLinkedin()];
    const touches = manyTouches(120);
    const parts = [0, 1, 2, 3].map((part) => touches.filter((_, place) => place % 4 === part));
    for (const [turn, part] of parts.entries()) {
      const made = makeAll(tabs, part.slice(0, part.length / 2));
      await extension.set({ ...CONSENTED, quietSites: turn % 2 === 0 ? ['linkedin'] : [] });
      await makeAll(tabs, part.slice(part.length / 2));
      await made;
    }
    await expectEachOnce(extension, touches);
  });
});
