import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type Extension, expect, test } from '@/test/e2e/extension';
import { OptionsPage } from '@/test/e2e/pages/options-page';
import { ReportPage } from '@/test/e2e/pages/report-page';
import { writeLog, writtenMail } from '@/test/support/write-log';
import type { Activity } from '@/utils/activity/activity';

const DAY = 24 * 3_600_000;
const NOW = Date.now();

const BLIND = {
  site: 'gmail',
  lastSightingAt: NOW,
  lastUnreadAt: NOW,
  unread: 2,
  missed: 1,
  lastMissedAt: NOW,
  shapes: [{ at: NOW, shape: '[{1:[3,true]}]' }],
  refused: 1,
};

/** One act in each state. */
const ACTS: Partial<Activity>[] = [
  {},
  { state: 'unconfirmed', reason: 'no-answer' },
  { state: 'unconfirmed', reason: 'no-people', people: [] },
  { state: 'undone', reason: 'taken-back' },
  { state: 'undone', reason: 'cancelled' },
  { state: 'failed', reason: 'refused' },
  { state: 'failed', reason: 'not-sent' },
  { state: 'excluded', reason: 'internal', people: [] },
  { state: 'scheduled', at: NOW + 2 * DAY },
];

/** A log with all of them, and a site that was not understood. */
async function fill(extension: Extension): Promise<void> {
  await (await extension.openPopup()).page.close();
  const rows = ACTS.map((over, place) => writtenMail(`m${place}`, over.at ?? NOW - place, over));
  await writeLog(extension.office, rows);
  await extension.put('health', [BLIND]);
}

async function expectOpenToAll(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect.soft(violations.map(({ id, impact }) => `${impact} ${id}`)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const size of ['100%', '200%']) {
    await page.evaluate((fontSize) => {
      document.documentElement.style.fontSize = fontSize;
    }, size);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft(overflow, `too wide for 320 px, text at ${size}`).toBeLessThanOrEqual(0);
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('the popup keeps nobody out, whatever became of an act', async ({ extension }) => {
      await fill(extension);
      const popup = await extension.openPopup();
      await expect(popup.rows()).toHaveCount(ACTS.length);
      await popup.openRow(popup.rows('unconfirmed').first());
      await expectOpenToAll(popup.page);
    });

    test('nor does the report', async ({ extension }) => {
      await fill(extension);
      const report = new ReportPage(await extension.open('report.html#unconfirmed'));
      await report.openRow(report.activities.first());
      await expect(report.details).toBeVisible();
      await expectOpenToAll(report.page);
    });

    test('nor does the file for a problem report', async ({ extension }) => {
      await fill(extension);
      const options = new OptionsPage(await extension.open('options.html#sites'));
      await options.page.getByRole('button', { name: 'Show the file' }).click();
      await expect(options.problemFile).toBeVisible();
      await expectOpenToAll(options.page);
    });
  });
}
