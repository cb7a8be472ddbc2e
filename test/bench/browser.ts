import { type BrowserContext, expect, type Page } from '@playwright/test';
import { CONSENTED } from '@/test/e2e/extension';
import type { Stage } from '@/test/stage/stage';
import { builtExtension, extensionIdOf, installedId, launch } from '@/test/support/browser/launch';
import { resetData } from '@/test/support/extension-data';
import type { Settings } from '@/utils/settings/settings';

export interface Bench {
  context: BrowserContext;
  /** `chrome-extension://...` */
  origin: string;
  close(): Promise<void>;
}

/** A new browser on the stage, with `extension`. */
export async function open(stage: Stage, extension: string): Promise<Bench> {
  const launched = await launch(stage, { extension });
  return { ...launched, origin: `chrome-extension://${await extensionIdOf(launched.context)}` };
}

/** A browser on the stage without any extension, for libraries that a page's strict policy would block. */
export function openPlain(stage: Stage) {
  return launch(stage, { extension: null, bypassesPolicy: true });
}

interface Ours {
  /** The folder of the build. */
  extension?: string;
  /** Settings in addition to the rep's consent. */
  settings?: Partial<Settings>;
}

/** Our extension, with the rep's consent given. */
export async function openOurs(
  stage: Stage,
  { extension = builtExtension, settings = {} }: Ours = {},
): Promise<Bench> {
  const bench = await open(stage, extension);
  await installedId(bench.context);
  const office = await openOffice(bench);
  await resetData(office, { ...CONSENTED, ...settings });
  const scripts = settings.quietSites?.length ? 1 : 2;
  await expect.poll(() => office.evaluate(countPageScripts)).toBe(scripts);
  await office.close();
  return bench;
}

/** A page of the extension that shows and runs nothing. */
export async function openOffice({ context, origin }: Bench): Promise<Page> {
  const office = await context.newPage();
  await office.goto(`${origin}/manifest.json`);
  return office;
}

/**
 * How many page scripts the extension has registered: one for each site that is not in quiet mode. Runs in the
 * browser.
 */
async function countPageScripts(): Promise<number> {
  const { scripting } = (globalThis as unknown as { chrome: typeof scriptingApi }).chrome;
  return (await scripting.getRegisteredContentScripts()).length;
}

declare const scriptingApi: {
  scripting: { getRegisteredContentScripts(): Promise<unknown[]> };
};

/** The stand-in mail, opened; `before` runs before any other script. */
export async function openMail(
  { context }: { context: BrowserContext },
  before = '',
): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(before);
  await page.goto('https://mail.google.com/mail/u/0/');
  return page;
}

/** The stand-in LinkedIn's feed, loaded; `before` runs before any other script. */
export async function openFeed({ context }: Pick<Bench, 'context'>, before = ''): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(before);
  await page.goto('https://www.linkedin.com/feed/');
  return page;
}

/** A page of a site with which the extension has nothing to do. */
export async function openOther({ context }: Pick<Bench, 'context'>): Promise<Page> {
  const page = await context.newPage();
  await page.route('**', (route) => route.fulfill({ body: '', contentType: 'text/html' }));
  await page.goto('https://other.example/');
  await page.unrouteAll();
  return page;
}
