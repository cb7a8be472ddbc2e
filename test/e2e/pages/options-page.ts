import type { Locator, Page } from '@playwright/test';
import type { Kind } from '@/utils/activity/activity-kind';

type EditedList = 'never-log' | 'own-domain' | 'private' | 'topics';

/** The options, and the welcome page that takes their place before consent. */
export class OptionsPage {
  readonly accept: Locator;
  readonly started: Locator;
  /** The result of the last change. */
  readonly saveStatus: Locator;
  readonly undo: Locator;

  constructor(readonly page: Page) {
    this.accept = page.getByTestId('consent-accept');
    this.started = page.getByTestId('started');
    this.saveStatus = page.getByTestId('save-status');
    this.undo = this.saveStatus.getByRole('button', { name: 'Undo' });
  }

  /** What changed rules would change in the log, and the question whether to apply them. */
  get offer(): Locator {
    return this.page.getByTestId('reapply');
  }

  get offerSummary(): Locator {
    return this.page.getByTestId('reapply-summary');
  }

  /** Each activity that would change. */
  get offered(): Locator {
    return this.page.getByTestId('reapply-change');
  }

  /** What is known of how well we see `site`. */
  site(site: string): Locator {
    return this.page.getByTestId(`site-${site}`);
  }

  /** The file about what was not understood, as it would be saved. */
  get problemFile(): Locator {
    return this.page.getByTestId('problem-file');
  }

  async openSection(name: string): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
  }

  target(kind: Kind): Locator {
    return this.page.getByTestId(`target-${kind}`);
  }

  /** What is wrong with the target of `kind`; empty if nothing is. */
  targetError(kind: Kind): Locator {
    return this.page.getByTestId(`target-${kind}-error`);
  }

  /** Types a target and goes on to the next field. */
  async typeTarget(kind: Kind, typed: string): Promise<void> {
    await this.target(kind).fill(typed);
    await this.target(kind).press('Tab');
  }

  /** Types or pastes into a list and presses Enter. */
  async add(list: EditedList, typed: string): Promise<void> {
    const field = this.page.getByTestId(`${list}-input`);
    await field.fill(typed);
    await field.press('Enter');
  }

  listError(list: EditedList): Locator {
    return this.page.getByTestId(`${list}-error`);
  }
}
