import type { Locator, Page } from '@playwright/test';
import type { State } from '@/utils/activity/activity';
import type { Kind } from '@/utils/activity/activity-kind';

/** The popup, opened as a tab. */
export class PopupPage {
  constructor(readonly page: Page) {}

  /** The quota's line of `kind`; its `data-actual` and `data-target` bear the numbers. */
  line(kind: Kind): Locator {
    return this.page.getByTestId(`line-${kind}`);
  }

  /** Today's last acts, of one state or of all. */
  rows(state?: State): Locator {
    const rows = this.page.getByTestId('activity-row');
    return state ? rows.and(this.page.locator(`[data-state="${state}"]`)) : rows;
  }
}
