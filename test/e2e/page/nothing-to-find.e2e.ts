import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Page, test } from '@playwright/test';
import { CONSENTED, expect } from '@/test/e2e/extension';
import { startStage } from '@/test/stage/stage';
import { builtExtension, installedId, launch } from '@/test/support/browser/launch';
import { quietBuild } from '@/test/support/browser/quiet-build';
import { recordRequests } from '@/test/support/browser/request-recorder';
import { hasScript, resetData, rowsOf } from '@/test/support/extension-data';
import { hostileHtml } from '@/test/support/hostile/hostile-html';
import type { Found } from '@/test/support/hostile/hostile-script';
import { printTable } from '@/test/support/print-table';
import { GREETING } from '@/utils/messages/page-channel';
import type { Settings } from '@/utils/settings/settings';
import { acts } from '@/utils/sites/linkedin/build/examples';
import type { Health } from '@/utils/store/rows';

const PLACE = 'https://www.linkedin.com/feed/';
const QUIET = { ...CONSENTED, quietSites: ['linkedin'] };
const PAUSED = { ...CONSENTED, pausedSites: ['gmail', 'linkedin'] };
const NOT_AGREED = { ...CONSENTED, consentedAt: null };

/**
 * What a plain patch of two methods and a function shows to a sensor, as SECURITY.md says: they no longer print as
 * native code, and our script is in the call stack. It must not grow.
 */
const PLAIN_PATCH: Found = {
  'functions that no longer print as native': [
    'fetch',
    'XMLHttpRequest.prototype.open',
    'XMLHttpRequest.prototype.send',
  ],
  'stacks and double reading': [
    'address of fetch: our script in the stack',
    'address of open: our script in the stack',
    'options of fetch: our script in the stack',
    'error of open: our address',
    'error of fetch: our address',
  ],
  'fresh frames': ['fetch of a new frame', 'send of a new frame', 'fetch, asked by a new frame'],
};

/** Opens a page whose own first script is the hostile one, as the site would serve it; `name`: what it calls. */
async function openHostile(page: Page, name: string = GREETING): Promise<void> {
  const body = hostileHtml(name);
  await page.route(PLACE, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(PLACE);
}

const OVERHEARD = 'the name of our parts, heard in frames that begin';

type Names = Record<string, string[]>;

interface Run {
  found: Found;
  names: Names;
  /** us a call of XMLHttpRequest's open. */
  timing: number;
  /** How many rows the page's own acts made. */
  logged: number;
  /** What came of what it forged. */
  believed: string[];
  /** How often the log says that something was refused. */
  refused: number;
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
  const isWatched = Boolean(settings.consentedAt) && settings.pausedSites === undefined;
  if (extension !== null) {
    await office.goto(`chrome-extension://${id}/manifest.json`);
    await resetData(office, settings);
    await expect.poll(() => hasScript(office, 'linkedin')).toBe(isWatched && !isQuiet);
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
  if (isWatched) {
    await expect.poll(async () => (await rowsOf(office)).length).toBeGreaterThan(0);
  }
  const names = await page.evaluate(() => window.hostile.names());
  const around = await page.evaluate((knowledge) => window.hostile.search(knowledge), {
    files: filesOf(extension ?? builtExtension, id),
    usual: usual ?? names,
  });
  const found = {
    ...around,
    ...(await page.evaluate(() => window.caller.search())),
    'requests of ours to any host': [...requests.told(), ...requests.reached()],
    ...(await page.evaluate(() => window.sensors.search())),
  };
  const timing = await page.evaluate(() => window.sensors.timing());
  const rows = extension === null ? [] : await rowsOf(office);
  const [health] = extension === null ? [] : await rowsOf<Health>(office, 'health');
  const believed = rows.map(({ key }) => key).filter((key) => key.includes('forged'));
  await launched.close();
  await stage.close();
  const logged = rows.length - believed.length;
  return { found, names, timing, logged, believed, refused: health?.refused ?? 0 };
}

const nothing = (found: Found) =>
  Object.fromEntries(Object.entries(found).filter(([, what]) => what.length > 0));

test('a page that looks for us finds nothing in quiet mode, paused, or before consent, and of the page script what a plain patch shows', async () => {
  test.setTimeout(240_000);
  const without = await run(null, {}, null);
  const build = await quietBuild();
  const quiet = await run(build, QUIET, without.names).finally(() =>
    rm(build, { recursive: true }),
  );
  const paused = await run(builtExtension, PAUSED, without.names);
  const notAgreed = await run(builtExtension, NOT_AGREED, without.names);
  const withScript = await run(builtExtension, CONSENTED, without.names);
  const runs = [without, quiet, paused, notAgreed, withScript];
  const rows = Object.keys(without.found).map((check) => [
    check,
    ...runs.map(({ found }) => found[check]?.join('; ') || 'nothing'),
  ]);
  printTable([
    [
      'what a hostile page looks for',
      'no extension',
      'quiet mode',
      'paused',
      'before consent',
      'page script',
    ],
    ...rows,
    ['time of one open()', ...runs.map(({ timing }) => `${timing.toFixed(2)} us`)],
    ['acts of the page that were logged', ...runs.map(({ logged }) => String(logged))],
    ['acts it forged that were believed', ...runs.map(({ believed }) => String(believed.length))],
  ]);
  for (const { found } of [without, quiet, paused, notAgreed]) expect(nothing(found)).toEqual({});
  const { [OVERHEARD]: overheard = [], ...patch } = nothing(withScript.found);
  expect(patch).toEqual(PLAIN_PATCH);
  // In a frame of its own the page can be there before any of us; that something is patched, it sees there anyway.
  expect(['a frame of text', 'a frame of a blob']).toEqual(expect.arrayContaining(overheard));
  expect(quiet.refused).toBeGreaterThan(0);
  expect(runs.flatMap(({ believed }) => believed)).toEqual([]);
  expect([paused.logged, notAgreed.logged]).toEqual([0, 0]);
});

test('what an extension that is not so careful leaves behind, the page finds', async () => {
  const stage = await startStage();
  const { context, close } = await launch(stage, { extension: null });
  const page = await context.newPage();
  await openHostile(page, 'known');
  const usual = await page.evaluate(() => window.hostile.names());
  await page.evaluate(() => {
    Object.assign(window, { seen: true });
    document.body.dataset.seen = 'yes';
    const icon = document.createElement('img');
    icon.src = 'chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/icon.png';
    document.body.append(icon);
    console.debug('seen');
    window.postMessage('seen', '*');
    const greet = (where: Document | null) => where?.dispatchEvent(new CustomEvent('known'));
    document.addEventListener('known', () => greet(document), { once: true });
    new MutationObserver(() =>
      setTimeout(() => {
        for (const { contentDocument } of document.querySelectorAll('iframe'))
          greet(contentDocument);
      }, 100),
    ).observe(document.body, { childList: true });
    const { fetch: native } = window;
    window.fetch = function seen(...given: Parameters<typeof fetch>) {
      return native(...given);
    };
  });
  const { around, sensors, caller } = await page.evaluate(
    async (knowledge) => ({
      around: await window.hostile.search(knowledge),
      sensors: await window.sensors.search(),
      caller: await window.caller.search(),
    }),
    { files: ['/stage/page.css', 'data:text/plain,seen'], usual },
  );
  const found = { ...around, ...sensors, ...caller };
  const missed = Object.keys(found).filter((check) => found[check]?.length === 0);
  expect(missed).toEqual(['stacks and double reading']);
  await close();
  await stage.close();
});
