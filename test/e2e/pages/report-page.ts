import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Kind } from '@/utils/activity/activity-kind';

/** The report. */
export class ReportPage {
  /** The weeks, newest first. */
  readonly weeks: Locator;
  readonly activities: Locator;
  readonly noWeeks: Locator;

  constructor(readonly page: Page) {
    this.weeks = page.getByTestId('week-row');
    this.activities = page.getByTestId('report-activity');
    this.noWeeks = page.getByTestId('no-weeks');
  }

  /** What stands in a week's row for `kind`; its `data-actual` and `data-target` bear the numbers. */
  cell(week: number, kind: Kind): Locator {
    return this.weeks.nth(week).locator(`[data-line="${kind}"]`);
  }

  async chooseWeek(week: number): Promise<void> {
    await this.weeks.nth(week).getByRole('button').click();
  }

  async chooseRange(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  /** Presses an export's button and reads what is saved. */
  async export(profile: 'activities' | 'weekly'): Promise<{ name: string; text: string }> {
    const saving = this.page.waitForEvent('download');
    await this.page.getByTestId(`export-${profile}`).click();
    const download = await saving;
    const name = download.suggestedFilename();
    await expect(this.page.getByText(`Saved as ${name}`)).toBeVisible();
    return { name, text: await readFile(await download.path(), 'utf8') };
  }
}
