import { type BrowserContext, test as base } from '@playwright/test';
import { GmailPage, type GmailPlace } from '@/test/e2e/pages/gmail-page';
import { LinkedinPage, type LinkedinPlace } from '@/test/e2e/pages/linkedin-page';
import { launch } from '@/test/support/browser/launch';
import { type Stage, startStage } from './stage';

/** The stage in a browser without the extension. */
export const test = base.extend<
  {
    open: (place?: GmailPlace) => Promise<GmailPage>;
    openLinkedin: (place?: LinkedinPlace) => Promise<LinkedinPage>;
  },
  { stage: Stage; browserAlone: BrowserContext }
>({
  stage: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner wants this form
    async ({}, use) => {
      const stage = await startStage();
      await use(stage);
      await stage.close();
    },
    { scope: 'worker' },
  ],
  browserAlone: [
    async ({ stage }, use) => {
      const { context, close } = await launch(stage, { extension: null });
      await use(context);
      await close();
    },
    { scope: 'worker' },
  ],
  async open({ stage, browserAlone }, use) {
    stage.reset();
    const pages: GmailPage[] = [];
    await use(async (place) => {
      const gmail = new GmailPage(await browserAlone.newPage());
      pages.push(gmail);
      await gmail.open(place);
      return gmail;
    });
    await Promise.all(pages.map(({ page }) => page.close()));
  },
  async openLinkedin({ stage, browserAlone }, use) {
    stage.reset();
    const pages: LinkedinPage[] = [];
    await use(async (place) => {
      const linkedin = new LinkedinPage(await browserAlone.newPage());
      pages.push(linkedin);
      await linkedin.open(place);
      return linkedin;
    });
    await Promise.all(pages.map(({ page }) => page.close()));
  },
});
