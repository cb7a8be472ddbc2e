import type { Locator, Page } from '@playwright/test';
import type { State } from '@/utils/activity/activity';
import type { Kind } from '@/utils/activity/activity-kind';

/** The popup, opened as a tab. */
export class PopupPage {
  constructor(readonly page: Page) {}

  /** The quota's line of `kind`; its `data-actual` and `data-target` are the numbers. */
  line(kind: Kind): Locator {
    return this.page.getByTestId(`line-${kind}`);
  }

  /** The button that opens the form in which `kind` is logged by hand. */
  plus(kind: Kind): Locator {
    return this.line(kind).getByRole('button', { name: /^Log: / });
  }

  /** The form in which something is logged by hand. */
  get form(): Locator {
    return this.page.getByRole('form');
  }

  /** Today's last acts, of one state or of all. */
  rows(state?: State): Locator {
    const rows = this.page.getByTestId('activity-row');
    return state ? rows.and(this.page.locator(`[data-state="${state}"]`)) : rows;
  }

  /** Opens the details of a row. */
  async openRow(row: Locator): Promise<void> {
    await row.getByRole('button', { name: /^More about/ }).click();
  }

  /** Whether we see what the rep does on `site`; `data-state` tells. */
  light(site: string): Locator {
    return this.page.getByTestId(`light-${site}`);
  }

  /** The result of the rep's last act. */
  get notice(): Locator {
    return this.page.getByTestId('notice');
  }

  get headline(): Locator {
    return this.page.getByTestId('headline');
  }

  /** What screen readers hear when lines move. */
  get heard(): Locator {
    return this.page.getByTestId('line-changes');
  }
}
