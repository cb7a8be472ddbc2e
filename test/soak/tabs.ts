import type { BrowserContext, Page } from '@playwright/test';
import { GmailPage } from '@/test/e2e/pages/gmail-page';
import { LinkedinPage } from '@/test/e2e/pages/linkedin-page';
import type { PlannedAct } from './acts';

export type Site = PlannedAct['site'];

/** A rep's open tabs: two of each site. */
export class Tabs {
  private readonly open: Record<Site, Page[]> = { gmail: [], linkedin: [] };

  constructor(private readonly context: BrowserContext) {}

  async openAll(): Promise<void> {
    for (const site of ['gmail', 'linkedin'] as const) {
      while (this.open[site].length < 2) this.open[site].push(await this.openOne(site));
    }
  }

  private async openOne(site: Site): Promise<Page> {
    const page = await this.context.newPage();
    if (site === 'gmail') {
      await new GmailPage(page).open();
    } else {
      await new LinkedinPage(page).open();
      await page.evaluate(async () => {
        for (const place of ['preload', 'blank'] as const) await window.linkedin.ready(place);
      });
    }
    return page;
  }

  of(site: Site): readonly Page[] {
    return this.open[site];
  }

  /** Runs `script` in the page of every tab. */
  async everywhere(script: () => void): Promise<void> {
    const pages = [...this.open.gmail, ...this.open.linkedin];
    await Promise.all(pages.map((page) => page.evaluate(script)));
  }

  /** Loads a tab of `site` anew. */
  async renew(site: Site, nth: number): Promise<void> {
    await this.open[site].splice(nth, 1)[0]?.close();
    await this.openAll();
  }

  /** Does all `acts` at once, spread over the tabs of their sites; ends when every one was answered. */
  async act(acts: readonly PlannedAct[]): Promise<void> {
    await Promise.all(
      (['gmail', 'linkedin'] as const).flatMap((site) =>
        this.open[site].map((page, nth) =>
          doIn(
            page,
            acts.filter((act) => act.site === site).filter((_, place) => place % 2 === nth),
          ),
        ),
      ),
    );
  }
}

/** Does `acts`, all of one site, in one of its tabs. */
export async function doIn(page: Page, acts: readonly PlannedAct[]): Promise<void> {
  const touches = acts.flatMap((act) => (act.site === 'linkedin' ? [act] : []));
  const mails = acts.length - touches.length;
  if (touches.length > 0) await page.evaluate((all) => window.linkedin.burst(all), touches);
  if (mails > 0) {
    await page.evaluate(
      (count) => window.stage.burst(count, { to: [{ address: 'anna@acme.example' }] }),
      mails,
    );
  }
}
