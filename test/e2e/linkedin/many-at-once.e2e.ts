import { CONSENTED, type Extension, expect, test } from '@/test/e2e/extension';
import type { LinkedinPage } from '@/test/e2e/pages/linkedin-page';
import { manyTouches, signOf } from '@/test/support/many-touches';

/** More than pass any border at a time. The browser itself lets no single page make so many requests at once. */
const TOUCHES = manyTouches(2_000);
const TABS = 2;

test.use({ isQuietGranted: true });

async function expectAll(extension: Extension): Promise<void> {
  test.setTimeout(240_000);
  const tabs: LinkedinPage[] = [];
  while (tabs.length < TABS) tabs.push(await extension.openLinkedin());
  const own = (tab: number) => TOUCHES.filter((_, place) => place % TABS === tab);
  await Promise.all(
    tabs.map(({ page }, tab) =>
      page.evaluate(async (all) => {
        for (const place of ['preload', 'blank'] as const) await window.linkedin.ready(place);
        await window.linkedin.burst(all);
      }, own(tab)),
    ),
  );
  const written = async () => (await extension.rows()).length;
  await expect.poll(written, { timeout: 120_000 }).toBe(TOUCHES.length);
  const counted = async () =>
    (await extension.rows()).filter(({ state }) => state === 'counted').length;
  await expect.poll(counted, { timeout: 60_000 }).toBe(TOUCHES.length);
  const signs = (await extension.rows()).map(signOf).sort();
  expect(signs).toEqual(TOUCHES.map(({ sign }) => sign).sort());
  const { refused = 0, unread = 0 } = (await extension.healthOf('linkedin')) ?? {};
  expect({ refused, unread }).toEqual({ refused: 0, unread: 0 });
  await expect.poll(() => extension.stored('outbox:')).toEqual({});
}

test(`${TOUCHES.length} touches at once are as many activities`, ({ extension }) =>
  expectAll(extension));

test.describe('in quiet mode', () => {
  test.use({ settings: { ...CONSENTED, quietSites: ['linkedin'] } });

  test(`${TOUCHES.length} touches at once are as many activities`, ({ extension }) =>
    expectAll(extension));
});
