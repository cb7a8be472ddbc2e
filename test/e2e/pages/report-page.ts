import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Kind } from '@/utils/activity/activity-kind';

/** The report. */
export class ReportPage {
  /** The weeks, newest first. */
  readonly weeks: Locator;
  readonly activities: Locator;
  readonly noWeeks: Locator;
  /** What became of the activities that are opened. */
  readonly details: Locator;
  /** The result of the rep's last act. */
  readonly notice: Locator;

  constructor(readonly page: Page) {
    this.weeks = page.getByTestId('week-row');
    this.activities = page.getByTestId('report-activity');
    this.noWeeks = page.getByTestId('no-weeks');
    this.details = page.getByTestId('report-details');
    this.notice = page.getByTestId('row-notice');
  }

  /** The cell of a week's row for `kind`; its `data-actual` and `data-target` are the numbers. */
  cell(week: number, kind: Kind): Locator {
    return this.weeks.nth(week).locator(`[data-line="${kind}"]`);
  }

  async chooseWeek(week: number): Promise<void> {
    await this.weeks.nth(week).getByRole('button').click();
  }

  /** Opens what became of an activity. */
  async openRow(row: Locator): Promise<void> {
    await row.getByRole('button', { name: /^More about/ }).press('Enter');
  }

  async chooseRange(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  /** Presses the button of a file, by its id, and reads what is saved. */
  async export(profile: string): Promise<{ name: string; text: string }> {
    const saving = this.page.waitForEvent('download');
    await this.page.getByTestId(`export-${profile}`).click();
    const download = await saving;
    const name = download.suggestedFilename();
    await expect(this.page.getByText(`Saved as ${name}`)).toBeVisible();
    return { name, text: await readFile(await download.path(), 'utf8') };
  }
}
