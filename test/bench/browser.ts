import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { findChromium } from '@/.ci/find-browser.mjs';
import type { Stage } from '@/test/stage/stage';

export const EXTENSION = join(import.meta.dirname, '../../.output/chrome-mv3');

export interface Bench {
  context: BrowserContext;
  /** `chrome-extension://...`; empty without an extension. */
  origin: string;
  close(): Promise<void>;
}

/** A browser of its own on the stage, with `extension` or with none. */
export async function open(stage: Stage, extension: string | null): Promise<Bench> {
  const loading = extension
    ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]
    : [];
  const executablePath = findChromium();
  const context = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'bench-')), {
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', ...stage.chromiumFlags, ...loading],
  });
  const worker = extension
    ? (context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker')))
    : null;
  const origin = worker ? new URL(worker.url()).origin : '';
  return {
    context,
    origin: worker ? `chrome-extension://${new URL(worker.url()).host}` : origin,
    close: () => context.close(),
  };
}

/** The stand-in mail, open. */
export async function openMail({ context }: Bench): Promise<Page> {
  const page = await context.newPage();
  await page.goto('https://mail.google.com/mail/u/0/');
  return page;
}

/** Our extension, with the rep's consent given. */
export async function openOurs(stage: Stage): Promise<Bench> {
  const bench = await open(stage, EXTENSION);
  const page = await bench.context.newPage();
  await page.goto(`${bench.origin}/options.html`);
  await page.getByTestId('consent-accept').click();
  await page.getByTestId('consent-accept').waitFor({ state: 'detached' });
  await page.close();
  return bench;
}
