import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Page, test } from '@playwright/test';
import { startStage } from '@/test/stage/stage';
import { resetData, rowsOf } from '@/test/support/extension-data';
import { type Found, hostileScript } from '@/test/support/hostile-script';
import { hostileSensors } from '@/test/support/hostile-sensors';
import { builtExtension, installedId, launch } from '@/test/support/launch';
import { printTable } from '@/test/support/print-table';
import { quietBuild } from '@/test/support/quiet-build';
import { recordRequests } from '@/test/support/request-recorder';
import { GREETING } from '@/utils/messages/page-channel';
import { acts } from '@/utils/sites/linkedin/examples';
import type { Settings } from '@/utils/store/settings';
import { CONSENTED, expect } from './extension';

const PLACE = 'https://www.linkedin.com/feed/';
const QUIET = { ...CONSENTED, quietSites: ['linkedin'] };

/**
 * What a plain patch of two methods and a function shows to a sensor, and the README says: they no longer print as
 * native code, and our script stands in the call stack and reads what the page gave once more. Must not grow.
 */
const PLAIN_PATCH: Found = {
  'functions that no longer print as native': [
    'fetch',
    'XMLHttpRequest.prototype.open',
    'XMLHttpRequest.prototype.send',
  ],
  'stacks and double reading': [
    'address of fetch: our script in the stack',
    'address of fetch: read 2 times',
    'address of open: our script in the stack',
    'address of open: read 2 times',
    'options of fetch: our script in the stack',
    'options of fetch: read 2 times',
    'error of open: our address',
    'error of fetch: our address',
  ],
  'fresh frames': ['fetch of a new frame', 'send of a new frame', 'fetch, asked by a new frame'],
};

/** A page whose own first script is the hostile one, as the site would serve it. */
async function openHostile(page: Page): Promise<void> {
  const html = `<!doctype html><html lang="en"><head><title>Feed</title>
<script>(${hostileScript})();(${hostileSensors})()</script></head><body><main><p>Feed</p></main></body></html>`;
  await page.route(PLACE, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto(PLACE);
}

type Names = Record<string, string[]>;

interface Run {
  found: Found;
  names: Names;
  /** us a call of XMLHttpRequest's open. */
  timing: number;
  /** How many rows the page's own acts made. */
  logged: number;
}

const filesOf = (folder: string, id: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length))
    .map((path) => `chrome-extension://${id}${path}`);

/** Does the site's acts as the page's own code would. */
async function actIn(page: Page): Promise<void> {
  await page.evaluate(
    async (asked) => {
      for (const { url, method, body } of asked) {
        await fetch(url, { method, body });
        const request = new XMLHttpRequest();
        request.open(method, url);
        await new Promise((ended) => {
          request.onloadend = ended;
          request.send(body);
        });
      }
    },
    acts.slice(0, 5),
  );
}

/** One browser, with the extension as `settings` say, or without any. `usual`: what the page has without us. */
async function run(
  extension: string | null,
  settings: Partial<Settings>,
  usual: Names | null,
): Promise<Run> {
  const stage = await startStage();
  const launched = await launch(stage, { extension });
  const { context } = launched;
  const id = extension === null ? 'a'.repeat(32) : await installedId(context);
  const office = await context.newPage();
  const isQuiet = settings.quietSites?.includes('linkedin') ?? false;
  if (extension !== null) {
    await office.goto(`chrome-extension://${id}/manifest.json`);
    await resetData(office, settings);
    await expect.poll(() => scriptsIn(office)).toBe(isQuiet ? 0 : 1);
  }
  const requests = recordRequests(context, stage, id);
  const page = await context.newPage();
  await openHostile(page);
  await actIn(page);
  if (isQuiet) {
    // Interception, by which the hostile page came, may hide its requests from the extension.
    const plain = await context.newPage();
    await plain.goto(PLACE);
    await actIn(plain);
  }
  if (extension !== null) {
    await expect.poll(async () => (await rowsOf(office)).length).toBeGreaterThan(0);
  }
  const names = await page.evaluate(() => window.hostile.names());
  const around = await page.evaluate((knowledge) => window.hostile.search(knowledge), {
    files: filesOf(extension ?? builtExtension, id),
    events: [GREETING],
    usual: usual ?? names,
  });
  const found = {
    ...around,
    'requests of ours to any host': [...requests.told(), ...requests.reached()],
    ...(await page.evaluate(() => window.sensors.search())),
  };
  const timing = await page.evaluate(() => window.sensors.timing());
  const logged = extension === null ? 0 : (await rowsOf(office)).length;
  await launched.close();
  await stage.close();
  return { found, names, timing, logged };
}

/** How many page scripts are registered to run. */
const scriptsIn = (office: Page) =>
  office.evaluate(async () => {
    const { scripting } = (globalThis as unknown as { chrome: { scripting: Scripting } }).chrome;
    return (await scripting.getRegisteredContentScripts()).length;
  });
interface Scripting {
  getRegisteredContentScripts(): Promise<unknown[]>;
}

const nothing = (found: Found) =>
  Object.fromEntries(Object.entries(found).filter(([, what]) => what.length > 0));

test('a page that looks for us finds nothing in quiet mode, and of the page script what a plain patch shows', async () => {
  test.setTimeout(180_000);
  const without = await run(null, {}, null);
  const build = await quietBuild();
  const quiet = await run(build, QUIET, without.names).finally(() =>
    rm(build, { recursive: true }),
  );
  const withScript = await run(builtExtension, CONSENTED, without.names);
  const rows = Object.keys(without.found).map((check) => [
    check,
    ...[without, quiet, withScript].map(({ found }) => found[check]?.join('; ') || 'nothing'),
  ]);
  const timings = [without, quiet, withScript].map(({ timing }) => `${timing.toFixed(2)} us`);
  const logged = [without, quiet, withScript].map((one) => String(one.logged));
  printTable([
    ['what a hostile page looks for', 'no extension', 'quiet mode', 'page script'],
    ...rows,
    ['time of one open()', ...timings],
    ['acts of the page that were logged', ...logged],
  ]);
  expect(nothing(without.found)).toEqual({});
  expect(nothing(quiet.found)).toEqual({});
  expect(nothing(withScript.found)).toEqual(PLAIN_PATCH);
});

test('what an extension that is not so careful leaves behind, the page finds', async () => {
  const stage = await startStage();
  const { context, close } = await launch(stage, { extension: null });
  const page = await context.newPage();
  await openHostile(page);
  const usual = await page.evaluate(() => window.hostile.names());
  await page.evaluate(() => {
    Object.assign(window, { seen: true });
    document.body.dataset.seen = 'yes';
    const icon = document.createElement('img');
    icon.src = 'chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/icon.png';
    document.body.append(icon);
    console.debug('seen');
    window.postMessage('seen', '*');
    document.addEventListener('known', () => document.dispatchEvent(new CustomEvent('known')), {
      once: true,
    });
    const { fetch: native } = window;
    window.fetch = function seen(...given: Parameters<typeof fetch>) {
      return native(...given);
    };
  });
  const { around, sensors } = await page.evaluate(
    async (knowledge) => ({
      around: await window.hostile.search(knowledge),
      sensors: await window.sensors.search(),
    }),
    { files: ['/stage/page.css', 'data:text/plain,seen'], events: ['known'], usual },
  );
  const found = { ...around, ...sensors };
  const missed = Object.keys(found).filter((check) => found[check]?.length === 0);
  expect(missed).toEqual(['stacks and double reading']);
  await close();
  await stage.close();
});
