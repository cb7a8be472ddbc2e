import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page, test } from '@playwright/test';
import { type Stage, startStage } from '@/test/stage/stage';
import { emptyTables, resetData } from '@/test/support/extension-data';
import {
  builtExtension,
  installFrom,
  installNew,
  type Launched,
  launch,
} from '@/test/support/launch';
import { printTable } from '@/test/support/print-table';
import { SECOND, writeSecondExtension } from '@/test/support/second-extension';
import type { Surrounding } from '@/test/support/surroundings';
import { CONSENTED, expect } from './extension';
import { judge, PLACES, prepareAll } from './judge-surrounding';

const byFetch = () => {
  const { asked, options } = window.odd;
  return window.odd.answerOf(fetch(asked.url, options()));
};
const byXhr = () => window.odd.byXhr();

const ACTS: readonly Surrounding[] = [
  { name: 'fetch', act: byFetch, fates: ['counted'] },
  // Where it has frozen what we would wrap, that is told.
  { name: 'XMLHttpRequest', act: byXhr, fates: ['counted', 'told'] },
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

async function start(): Promise<Launched> {
  const launched = await launch(stage, { extension: null, installsLater: true });
  open.push(launched);
  return launched;
}

async function installOurs({ context }: Launched): Promise<Page> {
  const id = await installNew(context, builtExtension);
  const office = await context.newPage();
  await office.goto(`chrome-extension://${id}/manifest.json`);
  await resetData(office, CONSENTED);
  return office;
}

for (const does of Object.keys(SECOND) as (keyof typeof SECOND)[]) {
  test(`beside an extension that ${does} what we wrap, before us or after us, all is as without us`, async () => {
    test.setTimeout(120_000);
    const second = writeSecondExtension(join(folder, does), does);
    const [without, before, after] = [await start(), await start(), await start()];
    await installFrom(without.context, second);
    await installFrom(before.context, second);
    const offices = [await installOurs(before), await installOurs(after)];
    await installFrom(after.context, second);
    const asked = await prepareAll(without);
    const lines: string[][] = [];
    const wrong: string[] = [];
    for (const [index, ours] of [before, after].entries()) {
      const when = index === 0 ? 'installed before us' : 'installed after us';
      const browsers = { without, ours, office: offices[index] as Page };
      for (const odd of ACTS) {
        for (const place of PLACES) {
          await emptyTables(browsers.office);
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
