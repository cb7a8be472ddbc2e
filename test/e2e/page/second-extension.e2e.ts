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
import { SECOND, writeSecondExtension } from '@/test/support/surroundings/second-extension';
import type { Surrounding } from '@/test/support/surroundings/surrounding';
import { judge, openPlain, PLACES, type Place, prepareAll } from './judge-surrounding';
import { Verdicts } from './verdicts';

const byFetch = () => {
  const { asked, options } = window.odd;
  return window.odd.answerOf(fetch(asked.url, options()));
};
const byXhr = () => window.odd.byXhr();

/** Where it has frozen what we would wrap, that is told. */
function actsBeside(does: keyof typeof SECOND, isFirst: boolean): readonly Surrounding[] {
  const when = `it ${does} ${isFirst ? 'before us' : 'after us'}`;
  const isFrozen = does === 'freezes' && isFirst;
  return [
    { name: `${when}: fetch`, act: byFetch, fates: ['counted'] },
    { name: `${when}: XMLHttpRequest`, act: byXhr, fates: [isFrozen ? 'told' : 'counted'] },
  ];
}

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
    const verdicts = new Verdicts();
    for (const isFirst of [true, false]) {
      const ours = await start();
      const { id, office } = await installOurs(ours);
      const isWanted = (other: string) => other < id === isFirst;
      const second = writeSecondExtension(join(folder, `${does}-${isFirst}`), does, isWanted);
      await installFrom(ours.context, second);
      const browsers = { without: await start(second), ours, office: () => office };
      const asked = await prepareAll(browsers.without);
      for (const place of PLACES) {
        const order = await orderIn(ours, place);
        expect(order, place.site).toEqual({ foundNative: isFirst, isOutermost: !isFirst });
      }
      for (const odd of actsBeside(does, isFirst)) {
        await emptyTables(office);
        const judged = PLACES.map(async (place) => ({
          place,
          ...(await judge(browsers, place, odd, asked[place.site])),
        }));
        verdicts.add(odd, await Promise.all(judged));
      }
    }
    verdicts.print();
    expect(verdicts.wrong).toEqual([]);
  });
}
