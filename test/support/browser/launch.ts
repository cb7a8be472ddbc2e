import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, expect, type Page } from '@playwright/test';
import { findChromium } from '@/.ci/find-browser.mjs';
import type { Stage } from '@/test/stage/stage';

/** How the browser is set up, in addition to what every test needs. */
export interface LaunchOptions {
  /** Null: a browser without any extension, for comparison. */
  extension?: string | null;
  /** The language of the browser, and so of the extension, as `fr`. */
  language?: string;
  /** IANA name of the zone the machine is in. */
  zone?: string;
  colorScheme?: 'light' | 'dark';
  headless?: boolean;
  /** Ignores the pages' own content policy, for scripts that it would block. */
  bypassesPolicy?: boolean;
  /** The folder of a profile that outlives this browser; without it, the browser gets a new one. */
  profile?: string;
  /** Lets `installFrom` load an extension while the browser runs. */
  installsLater?: boolean;
}

export interface Launched {
  context: BrowserContext;
  close(): Promise<void>;
}

export const builtExtension = join(import.meta.dirname, '../../../.output/chrome-mv3');

/** Starts a Chromium in which every host name leads to the stage. */
export async function launch(stage: Stage, options: LaunchOptions = {}): Promise<Launched> {
  const { extension = builtExtension, language = 'en', zone, colorScheme = 'light' } = options;
  if (extension !== null && !existsSync(join(extension, 'manifest.json'))) {
    throw new Error(`No extension in ${extension}. Build it first: npm run build`);
  }
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'quota-pacer-')));
  // Without a path, Playwright uses its own download: the whole browser, because its headless shell loads no
  // extension.
  const executablePath = findChromium();
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath ? { executablePath } : { channel: 'chromium' }),
    ...(options.installsLater && { ignoreDefaultArgs: ['--disable-extensions'] }),
    headless: options.headless ?? true,
    bypassCSP: options.bypassesPolicy ?? false,
    colorScheme,
    env: { ...process.env, LANGUAGE: language, ...(zone && { TZ: zone }) } as Record<
      string,
      string
    >,
    args: [
      '--no-sandbox',
      `--lang=${language}`,
      ...stage.chromiumFlags,
      ...(options.installsLater ? ['--enable-unsafe-extension-debugging'] : []),
      ...(extension === null
        ? []
        : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
    ],
  });
  return {
    context,
    async close() {
      await context.close();
      if (options.profile === undefined) await rm(profile, { recursive: true, force: true });
    },
  };
}

/** Installs the extension in `folder` if it is not installed yet. Returns its id once that is done. */
export async function installNew(context: BrowserContext, folder: string): Promise<string> {
  const id = await installFrom(context, folder);
  await optionsOpened(context, id);
  return id;
}

/** Installs the extension in `folder`, or updates it if it was installed from there before. Returns its id. */
export async function installFrom(context: BrowserContext, folder: string): Promise<string> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('the browser cannot be spoken to');
  const { id } = await session.send('Extensions.loadUnpacked', { path: folder });
  await session.detach();
  return id;
}

/** The id of the extension in `context`, once its worker has started. */
export async function extensionIdOf(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return new URL(worker.url()).host;
}

/** The id of our extension in `context`, once it is installed. */
export async function installedId(context: BrowserContext): Promise<string> {
  const id = await extensionIdOf(context);
  await optionsOpened(context, id);
  return id;
}

/** The last step of an install opens the options in a tab that is still empty, which may be a test's own new one. */
async function optionsOpened(context: BrowserContext, id: string): Promise<void> {
  const options = `chrome-extension://${id}/options.html`;
  await expect.poll(() => context.pages().some((page) => page.url() === options)).toBe(true);
}

/** Stops the extension's worker, as the browser does after it was idle. `page` is a page of the extension. */
export async function stopWorker(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  // The command returns before the worker has stopped. Messages that are sent until then get no answer.
  let isStopping = false;
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      isStopping ||= versions.some(({ runningStatus }) => runningStatus === 'stopping');
      // Something that waits for the worker may start it again so soon that the stop is never reported.
      const isDone = (status: string) =>
        status === 'stopped' || (isStopping && status !== 'stopping');
      if (versions.every(({ runningStatus }) => isDone(runningStatus))) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}
