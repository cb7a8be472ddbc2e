import type { Locator, Page } from '@playwright/test';

/** The part of the report about outcomes and what activities led to. */
export class ReportPerformancePage {
  /** Outcomes, newest first. */
  readonly outcomes: Locator;
  readonly notice: Locator;
  readonly dialog: Locator;
  /** The rows of the view that is shown: periods from new to old, then their sum. */
  readonly periods: Locator;
  readonly target: Locator;
  readonly planRows: Locator;
  readonly planWords: Locator;

  constructor(readonly page: Page) {
    this.outcomes = page.getByTestId('outcome-row');
    this.notice = page.getByTestId('outcome-notice');
    this.dialog = page.getByRole('dialog');
    this.periods = page.getByTestId('kpi-row');
    this.target = page.getByRole('textbox', { name: 'Sales target' });
    this.planRows = page.getByTestId('plan-row');
    this.planWords = page.getByTestId('plan-words');
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).press('Enter');
  }

  /** Fills in fields of the dialog by their labels, and presses Enter in the last. */
  async fill(fields: Record<string, string>): Promise<void> {
    for (const [label, text] of Object.entries(fields)) {
      await this.dialog.getByLabel(label).fill(text);
    }
    await this.dialog.getByLabel(Object.keys(fields).at(-1) ?? '').press('Enter');
  }

  /** Opens the import and gives it a file of these lines. */
  async chooseFile(lines: readonly string[]): Promise<void> {
    await this.press('Import a CSV');
    await this.dialog.getByLabel('File').setInputFiles({
      name: 'deals.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(lines.join('\r\n')),
    });
  }

  cell(row: number, column: string): Locator {
    return this.periods.nth(row).locator(`[data-column="${column}"]`);
  }
}
