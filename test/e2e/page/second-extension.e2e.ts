import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page, test } from '@playwright/test';
import { CONSENTED, expect } from '@/test/e2e/extension';
import { type Stage, startStage } from '@/test/stage/stage';
import {
  builtExtension,
  installFrom,
  installNew,
  type Launched,
  launch,
} from '@/test/support/browser/launch';
import { emptyTables, hasScript, resetData } from '@/test/support/extension-data';
import { printTable } from '@/test/support/print-table';
import { SECOND, writeSecondExtension } from '@/test/support/surroundings/second-extension';
import type { Surrounding } from '@/test/support/surroundings/surrounding';
import { judge, openPlain, PLACES, type Place, prepareAll } from './judge-surrounding';

const byFetch = () => {
  const { asked, options } = window.odd;
  return window.odd.answerOf(fetch(asked.url, options()));
};
const byXhr = () => window.odd.byXhr();

/** Where it has frozen what we would wrap, that is told. */
const actsBeside = (does: keyof typeof SECOND, isFirst: boolean): readonly Surrounding[] => [
  { name: 'fetch', act: byFetch, fates: ['counted'] },
  {
    name: 'XMLHttpRequest',
    act: byXhr,
    fates: [does === 'freezes' && isFirst ? 'told' : 'counted'],
  },
];

let stage: Stage;
let folder: string;
const open: Launched[] = [];

test.beforeAll(async () => {
  stage = await startStage();
  folder = mkdtempSync(join(tmpdir(), 'quota-pacer-second-'));
});

test.afterEach(async () => {
  await Promise.all(open.splice(0).map((launched) => launched.close()));
});

test.afterAll(async () => {
  await stage.close();
  rmSync(folder, { recursive: true, force: true });
});

async function start(second: string | null = null): Promise<Launched> {
  const launched = await launch(stage, { extension: null, installsLater: true });
  open.push(launched);
  if (second !== null) await installFrom(launched.context, second);
  return launched;
}

async function installOurs({ context }: Launched): Promise<{ id: string; office: Page }> {
  const id = await installNew(context, builtExtension);
  const office = await context.newPage();
  await office.goto(`chrome-extension://${id}/manifest.json`);
  await resetData(office, CONSENTED);
  for (const { site } of PLACES) await expect.poll(() => hasScript(office, site)).toBe(true);
  return { id, office };
}

/** Which of the two ran first in the page of a place. */
async function orderIn(ours: Launched, place: Place) {
  const page = await openPlain(ours, place);
  await page.goto(place.page);
  const order = await page.evaluate(() => ({
    foundNative: window.second?.foundNative,
    isOutermost: window.second?.fetch === window.fetch,
  }));
  await page.close();
  return order;
}

for (const does of Object.keys(SECOND) as (keyof typeof SECOND)[]) {
  test(`beside an extension that ${does} what we wrap, before us or after us, all is as without us`, async () => {
    test.setTimeout(120_000);
    const lines: string[][] = [];
    const wrong: string[] = [];
    for (const isFirst of [true, false]) {
      const when = isFirst ? 'before us' : 'after us';
      const ours = await start();
      const { id, office } = await installOurs(ours);
      const isWanted = (other: string) => other < id === isFirst;
      const second = writeSecondExtension(join(folder, `${does} ${when}`), does, isWanted);
      await installFrom(ours.context, second);
      const browsers = { without: await start(second), ours, office };
      const asked = await prepareAll(browsers.without);
      for (const place of PLACES) {
        expect(await orderIn(ours, place), `on ${place.site}, ${when}`).toEqual({
          foundNative: isFirst,
          isOutermost: !isFirst,
        });
        for (const odd of actsBeside(does, isFirst)) {
          await emptyTables(office);
          const { fate, differs } = await judge(browsers, place, odd, asked[place.site]);
          lines.push([when, odd.name, place.site, fate, differs.join('; ') || 'as without us']);
          const name = `${when}, ${odd.name}, ${place.site}`;
          if (!odd.fates.includes(fate)) wrong.push(`${name}: ${fate}`);
          wrong.push(...differs.map((what) => `${name}: ${what}`));
        }
      }
    }
    printTable([['the other', 'by', 'site', 'the act', 'the page gets'], ...lines]);
    expect(wrong).toEqual([]);
  });
}
