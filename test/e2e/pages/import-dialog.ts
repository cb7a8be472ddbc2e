import type { Locator, Page } from '@playwright/test';

/** The report's import of outcomes, step by step. */
export class ImportDialog {
  readonly dialog: Locator;
  /** One for each column of the file. */
  readonly columns: Locator;
  readonly goOn: Locator;
  readonly confirm: Locator;
  readonly newRows: Locator;
  readonly changedRows: Locator;
  readonly leftOut: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog');
    this.columns = page.getByTestId('import-column');
    this.goOn = this.dialog.getByRole('button', { name: 'Preview the import' });
    this.confirm = this.dialog.getByRole('button', { name: /^Import \d/ });
    this.newRows = page.getByTestId('import-row');
    this.changedRows = page.getByTestId('import-change');
    this.leftOut = page.getByTestId('import-rejected');
  }

  /** The step that is shown. */
  step(name: 'choose' | 'columns' | 'preview' | 'writing'): Locator {
    return this.page.getByTestId(`import-${name}`);
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).press('Enter');
  }

  /** Opens the import and gives it a file. */
  async choose(content: string | Buffer, name = 'deals.csv'): Promise<void> {
    if (!(await this.dialog.isVisible())) await this.press('Import a CSV');
    const buffer = typeof content === 'string' ? Buffer.from(content) : content;
    const file = { name, mimeType: 'text/csv', buffer };
    await this.dialog.getByLabel('File').setInputFiles(file);
  }

  /** What the column with this heading is taken for. */
  takenFor(heading: string): Locator {
    return this.dialog.getByLabel(`Meaning of “${heading}”`);
  }

  /** From the columns to what would be written. */
  async look(): Promise<void> {
    await this.goOn.press('Enter');
    await this.step('preview').waitFor();
  }
}
