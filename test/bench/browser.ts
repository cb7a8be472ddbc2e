import type { BrowserContext, Page } from '@playwright/test';
import { CONSENTED } from '@/test/e2e/extension';
import type { Stage } from '@/test/stage/stage';
import { resetData } from '@/test/support/extension-data';
import { builtExtension, extensionIdOf, installedId, launch } from '@/test/support/launch';

export interface Bench {
  context: BrowserContext;
  /** `chrome-extension://...` */
  origin: string;
  close(): Promise<void>;
}

/** A browser of its own on the stage, with `extension`. */
export async function open(stage: Stage, extension: string): Promise<Bench> {
  const launched = await launch(stage, { extension });
  return { ...launched, origin: `chrome-extension://${await extensionIdOf(launched.context)}` };
}

/** A browser on the stage without any extension, for libraries that would not run under a page's strict policy. */
export function openPlain(stage: Stage) {
  return launch(stage, { extension: null, bypassesPolicy: true });
}

/** Our extension, with the rep's consent given. */
export async function openOurs(stage: Stage): Promise<Bench> {
  const bench = await open(stage, builtExtension);
  await installedId(bench.context);
  const office = await bench.context.newPage();
  await office.goto(`${bench.origin}/manifest.json`);
  await resetData(office, CONSENTED);
  await office.close();
  return bench;
}

/** The stand-in mail, open; `before` runs before any other script. */
export async function openMail(
  { context }: { context: BrowserContext },
  before = '',
): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(before);
  await page.goto('https://mail.google.com/mail/u/0/');
  return page;
}
