import type { Locator, Page } from '@playwright/test';

/** The section of the options for setting quotas. */
export class QuotaEditorPage {
  readonly undo: Locator;
  readonly editLines: Locator;
  readonly addLine: Locator;
  readonly perDay: Locator;
  readonly addQuota: Locator;
  /** The choice of the quota that is shown. */
  readonly choice: Locator;

  constructor(readonly page: Page) {
    this.undo = page.getByTestId('save-status').getByRole('button', { name: 'Undo' });
    this.editLines = page.getByTestId('edit-lines');
    this.addLine = page.getByRole('button', { name: 'Add a line' });
    this.perDay = page.getByTestId('per-day');
    this.addQuota = page.getByTestId('add-quota');
    this.choice = page.getByTestId('quota-choice').locator('option:checked');
  }

  /** The target of a line, in its field. */
  target(id: string): Locator {
    return this.page.getByTestId(`target-${id}`);
  }

  error(id: string): Locator {
    return this.page.getByTestId(`target-${id}-error`);
  }

  lineName(index: number): Locator {
    return this.page.getByTestId(`line-name-${index}`);
  }

  /** Opens the rest of a line. */
  more(name: string): Locator {
    return this.page.getByRole('button', { name: `More about “${name}”` });
  }

  /** Types a target and goes on to the next field. */
  async type(id: string, typed: string): Promise<void> {
    await this.target(id).fill(typed);
    await this.target(id).press('Tab');
  }

  /** Chooses from a list that opens. */
  async choose(label: string, choice: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).selectOption({ label: choice });
  }

  async setDay(field: string, day: string): Promise<void> {
    await this.page.getByTestId(field).fill(day);
    await this.page.getByTestId(field).press('Enter');
  }

  /** Unfolds a part of the page. */
  async open(part: string): Promise<void> {
    await this.page.getByTestId(part).locator('summary').click();
  }
}
