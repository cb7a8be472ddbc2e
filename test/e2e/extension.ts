import { rm } from 'node:fs/promises';
import { test as base, type Page, expect as runners } from '@playwright/test';
import { type Stage, startStage } from '@/test/stage/stage';
import { installedId, type Launched, launch, stopWorker } from '@/test/support/browser/launch';
import { lookingEarly } from '@/test/support/browser/look-early';
import { copyOfBuild, quietBuild } from '@/test/support/browser/quiet-build';
import { type RequestRecorder, recordRequests } from '@/test/support/browser/request-recorder';
import { runFirst } from '@/test/support/browser/run-first';
import { type Clock, startClock } from '@/test/support/clock';
import {
  emptyTables,
  putRows,
  resetData,
  rowsOf,
  storedUnder,
  storeSettings,
} from '@/test/support/extension-data';
import type { Activity } from '@/utils/activity/activity';
import type { Settings } from '@/utils/settings/settings';
import type { Health } from '@/utils/store/rows';
import { GmailPage, type GmailPlace } from './pages/gmail-page';
import { LinkedinPage, type LinkedinPlace } from './pages/linkedin-page';
import { PopupPage } from './pages/popup-page';

export const expect = lookingEarly(runners);

/** The extension in a browser, as one test sees it. */
export class Extension {
  constructor(
    readonly id: string,
    /** A page of the extension that shows and runs nothing. From here its data are read. */
    readonly office: Page,
    readonly requests: RequestRecorder,
  ) {}

  /** Every activity in the log. */
  rows(): Promise<Activity[]> {
    return rowsOf(this.office);
  }

  /** Changes settings as the options page would. */
  set(settings: Partial<Settings>): Promise<void> {
    return storeSettings(this.office, settings);
  }

  /** Waits until the log holds `count` activities, and returns them. */
  async rowsOnce(count: number): Promise<Activity[]> {
    await expect.poll(async () => (await this.rows()).length).toBe(count);
    return this.rows();
  }

  /** What is known of how well we see `site`. */
  async healthOf(site: string): Promise<Health | undefined> {
    const known = await rowsOf<Health>(this.office, 'health');
    return known.find((health) => health.site === site);
  }

  /** What `storage.local` holds under the keys that begin with `prefix`. */
  stored(prefix: string): Promise<Record<string, unknown>> {
    return storedUnder(this.office, prefix);
  }

  /** The requests in quiet mode that have left and not ended. */
  held(): Promise<Record<string, unknown>> {
    return storedUnder(this.office, 'request:', 'session');
  }

  /** Puts rows into a table as if they had always been there. The extension must have opened its database. */
  put(table: 'health' | 'quotas' | 'outcomes', rows: readonly object[]): Promise<void> {
    return putRows(this.office, table, rows);
  }

  emptyLog(): Promise<void> {
    return emptyTables(this.office);
  }

  /** Opens a page of the extension in a tab. */
  async open(path: string): Promise<Page> {
    const page = await this.office.context().newPage();
    await page.goto(`chrome-extension://${this.id}/${path}`);
    return page;
  }

  async openPopup(): Promise<PopupPage> {
    return new PopupPage(await this.open('popup.html'));
  }

  /** Opens the stand-in Gmail and waits until its mailbox is there. */
  async openGmail(place: GmailPlace = {}): Promise<GmailPage> {
    const gmail = new GmailPage(await this.office.context().newPage());
    await gmail.open(place);
    return gmail;
  }

  /** Opens the stand-in LinkedIn and waits until something is there. */
  async openLinkedin(place: LinkedinPlace = {}): Promise<LinkedinPage> {
    const linkedin = new LinkedinPage(await this.office.context().newPage());
    await linkedin.open(place);
    return linkedin;
  }

  stopWorker(): Promise<void> {
    return stopWorker(this.office);
  }
}

interface ForEachTest {
  /** The extension's settings before the test, over the defaults. */
  settings: Partial<Settings>;
  extension: Extension;
}

interface ForEachWorker {
  /** True: the browser has granted the permission for quiet mode. */
  isQuietGranted: boolean;
  language: string;
  zone: string;
  /** When the tests of a file begin, ms, by the clock of the browser and the stage; null: now. */
  begins: number | null;
  clock: Clock | null;
  stage: Stage;
  browserWithExtension: Launched & { id: string; office: Page };
}

/** The settings of a rep who has agreed to logging. */
export const CONSENTED: Partial<Settings> = { consentedAt: 1_790_000_000_000, repId: 'test-rep' };

/**
 * Tests of the built extension in Chromium, on the stage. They share one browser. Each test finds an empty log and a
 * fresh worker, and after each the extension must not have sent a request to any host.
 */
export const test = base.extend<ForEachTest, ForEachWorker>({
  isQuietGranted: [false, { scope: 'worker', option: true }],
  language: [process.env.QUOTA_PACER_LANGUAGE ?? 'en', { scope: 'worker', option: true }],
  zone: [process.env.TZ ?? 'Europe/Stockholm', { scope: 'worker', option: true }],
  settings: [CONSENTED, { option: true }],

  begins: [null, { scope: 'worker', option: true }],
  clock: [
    async ({ begins }, use) => use(begins === null ? null : startClock(begins)),
    { scope: 'worker' },
  ],

  stage: [
    async ({ clock }, use) => {
      const stage = await startStage(clock ? { now: clock.now } : {});
      await use(stage);
      await stage.close();
    },
    { scope: 'worker' },
  ],

  browserWithExtension: [
    async ({ stage, language, zone, isQuietGranted, clock }, use) => {
      const copy = isQuietGranted ? await quietBuild() : clock ? await copyOfBuild() : null;
      if (copy && clock) await runFirst(copy, clock.script);
      const launched = await launch(stage, { language, zone, ...(copy && { extension: copy }) });
      if (clock) await launched.context.addInitScript(clock.script);
      const id = await installedId(launched.context);
      const office = await launched.context.newPage();
      await office.goto(`chrome-extension://${id}/manifest.json`);
      await use({ ...launched, id, office });
      await launched.close();
      if (copy) await rm(copy, { recursive: true });
    },
    { scope: 'worker' },
  ],

  extension: [
    async ({ browserWithExtension, stage, settings, colorScheme }, use) => {
      const { context, id, office } = browserWithExtension;
      const others = context.pages().filter((page) => page !== office);
      await Promise.all(others.map((page) => page.close()));
      await stopWorker(office);
      await resetData(office, settings);
      stage.reset();
      const requests = recordRequests(context, stage, id);
      const dress = (page: Page) => {
        // Browsers start with light colours.
        if (colorScheme !== 'light')
          void page.emulateMedia({ colorScheme: colorScheme ?? null }).catch(() => {});
      };
      context.on('page', dress);
      await use(new Extension(id, office, requests));
      context.off('page', dress);
      requests.stop();
      const asked = { told: requests.told(), reached: requests.reached() };
      expect(asked, 'what the extension asked of any host').toEqual({ told: [], reached: [] });
    },
    { auto: true },
  ],
});
