import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { CONSENTED, type Extension, expect, test } from '@/test/e2e/extension';
import type { Kind } from '@/utils/activity/activity-kind';
import { DEFAULT_QUOTA, type Quota, type QuotaLine } from '@/utils/quota/quota';

const lineOf = (kind: Kind, target: number, weight = 1): QuotaLine => ({
  id: kind,
  filter: { kinds: [kind] },
  measure: 'activities',
  target,
  weight,
});
const WEEK: Quota = { ...DEFAULT_QUOTA, name: 'Outbound', effective: '2026-01-01' };
const MONTH_AGO = new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10);
/** Half of it is over, whichever day this is. */
const PLAN: Quota = {
  ...WEEK,
  id: 'plan',
  name: 'Two-month plan of the whole northern sales team',
  kind: 'combination',
  period: { unit: 'day', count: 61, anchor: MONTH_AGO },
  lines: [
    lineOf('call', 10, 3),
    lineOf('demo', 20),
    {
      id: 'deals',
      filter: { kinds: [], outcomes: ['won'] },
      measure: 'amount',
      target: 7_500_000,
      weight: 0,
    },
  ],
};
const OVER: Quota = { ...WEEK, id: 'over', name: 'Over', until: '2026-01-31' };

/** The part of the extension API that these tests use. */
declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  action: { getTitle(details: object): Promise<string> };
};

/** Every day is worked round the clock, so that what today asks does not depend on when the test runs. */
const ALWAYS = [{ from: 0, to: 1440 }];
const calendar = { hours: Array(7).fill(ALWAYS), daysOff: [] };
test.use({ settings: { ...CONSENTED, calendar, currency: 'USD' } });

const send = (page: Page, type: string, message: object) =>
  page.evaluate((asked) => chrome.runtime.sendMessage(asked), { type, message });
const titleOf = (extension: Extension) =>
  extension.office.evaluate(() => chrome.action.getTitle({}));

test('the rep switches between quotas, and popup and badge follow', async ({ extension }) => {
  await extension.openPopup();
  await extension.put('quotas', [OVER, PLAN, WEEK]);
  const popup = await extension.openPopup();
  const quotas = popup.page.getByTestId('quota-switch');
  await expect(quotas.locator('option')).toHaveText(['Outbound', PLAN.name]);
  await quotas.selectOption('plan');
  await expect(popup.line('demo')).toHaveAttribute('data-target', '20');
  for (let call = 0; call < 5; call += 1) {
    await send(popup.page, 'log-activity', { kind: 'call', action: 'connected' });
  }
  const won = { kind: 'won', at: Date.now(), amount: 1_250_050 };
  const costs = { units: null, costOfGoods: null, acquisitionCost: null };
  await send(popup.page, 'log-outcome', { ...won, ...costs });
  await expect(popup.line('call')).toHaveAttribute('data-actual', '5');
  await expect(popup.page.getByTestId('line-deals')).toContainText('$12,500 / $75,000');
  // Calls, half done, weigh three; demos, not begun, weigh one; deals weigh nothing.
  await expect(popup.page.getByTestId('outlook')).toContainText('Score 38 of 100');
  await popup.page.reload();
  await expect(popup.line('call')).toHaveAttribute('data-target', '10');
  await expect.poll(() => titleOf(extension)).toContain('behind pace');
  await popup.page.getByTestId('quota-switch').selectOption('main');
  await expect(popup.line('email')).toHaveAttribute('data-target', '60');
  await expect(popup.line('call')).toHaveAttribute('data-actual', '5');
});

test('an afternoon off moves what is asked to other days, and can be taken back', async ({
  extension,
}) => {
  await extension.openPopup();
  await extension.put('quotas', [{ ...WEEK, period: { unit: 'month', count: 2 } }]);
  const popup = await extension.openPopup();
  const email = popup.line('email');
  const before = await email.textContent();
  const takeOff = async (name: string) => {
    await popup.page.getByRole('button', { name: 'Time off' }).click();
    await popup.page.getByRole('button', { name, exact: true }).click();
  };
  const halves = async () => (await extension.stored('settings')).settings;
  await takeOff('Off this afternoon');
  await expect(popup.notice).toContainText('Off this afternoon');
  await expect.poll(halves).toMatchObject({ halfDaysOff: [{ half: 'afternoon' }] });
  await popup.notice.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(halves).toMatchObject({ halfDaysOff: [] });
  await expect(email).toHaveText(before ?? '');
  await takeOff('Off today');
  await expect(popup.headline).toContainText('Day off');
  await takeOff('Work today after all');
  await expect(popup.headline).not.toContainText('Day off');
  await expect(email).toHaveText(before ?? '');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('all of it is there at the first paint: nothing moves after it, and axe finds nothing', async ({
      extension,
    }) => {
      await extension.openPopup();
      await extension.put('quotas', [PLAN, WEEK]);
      const page = await extension.office.context().newPage();
      await page.setViewportSize({ width: 360, height: 600 });
      await page.addInitScript(() => {
        const seen = { shifts: 0 };
        Object.assign(window, { seen });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            seen.shifts += (entry as PerformanceEntry & { value: number }).value;
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(`chrome-extension://${extension.id}/popup.html`);
      await page.getByTestId('headline').waitFor();
      await page.waitForFunction(() => document.readyState === 'complete');
      // Two frames after everything was read, whatever was going to move has moved.
      await page.evaluate(async () => {
        await new Promise((resume) => requestIdleCallback(resume));
        await new Promise((resume) => requestAnimationFrame(() => requestAnimationFrame(resume)));
      });
      expect(await page.evaluate(() => (window as never as { seen: object }).seen)).toEqual({
        shifts: 0,
      });
      await page.getByRole('button', { name: 'Time off' }).click();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });
  });
}
