import { type Page, test } from '@playwright/test';
import { CONSENTED, expect } from '@/test/e2e/extension';
import { type Stage, startStage } from '@/test/stage/stage';
import { builtExtension, installedId, type Launched, launch } from '@/test/support/browser/launch';
import { emptyTables, resetData } from '@/test/support/extension-data';
import { SURROUNDINGS } from '@/test/support/surroundings/surroundings';
import { judge, placesOf, prepareAll } from './judge-surrounding';
import { Verdicts } from './verdicts';

let stage: Stage;
let without: Launched;
let ours: Launched;
let office: Page;

test.beforeAll(async () => {
  stage = await startStage();
  [without, ours] = [
    await launch(stage, { extension: null }),
    await launch(stage, { extension: builtExtension }),
  ];
  const id = await installedId(ours.context);
  office = await ours.context.newPage();
  await office.goto(`chrome-extension://${id}/manifest.json`);
  await resetData(office, CONSENTED);
});

test.afterAll(async () => {
  await Promise.all([without.close(), ours.close()]);
  await stage.close();
});

test('in whatever surrounding, the page gets what it gets without us, and no act is lost in silence', async () => {
  test.setTimeout(900_000);
  const verdicts = new Verdicts();
  const asked = await prepareAll(without);
  const browsers = { without, ours, office: () => office };
  for (const odd of SURROUNDINGS) {
    await emptyTables(office);
    const judged = placesOf(odd).map(async (place) => ({
      place,
      ...(await judge(browsers, place, odd, asked[place.site])),
    }));
    verdicts.add(odd, await Promise.all(judged));
  }
  verdicts.print();
  expect(verdicts.wrong).toEqual([]);
});
