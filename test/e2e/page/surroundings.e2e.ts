import { type Page, test } from '@playwright/test';
import { CONSENTED, expect } from '@/test/e2e/extension';
import { type Stage, startStage } from '@/test/stage/stage';
import { builtExtension, installedId, type Launched, launch } from '@/test/support/browser/launch';
import { emptyTables, resetData } from '@/test/support/extension-data';
import { printTable } from '@/test/support/print-table';
import { SURROUNDINGS } from '@/test/support/surroundings/surroundings';
import { judge, PLACES, prepareAll } from './judge-surrounding';

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
  const lines: string[][] = [];
  const wrong: string[] = [];
  const asked = await prepareAll(without);
  for (const odd of SURROUNDINGS) {
    await emptyTables(office);
    const judged = await Promise.all(
      PLACES.map(async (place) => {
        if (odd.only && odd.only !== place.site) return null;
        return judge({ without, ours, office }, place, odd, asked[place.site]);
      }),
    );
    const cells = judged.map((one) => one?.fate ?? 'not watched');
    const differences = judged.flatMap((one) => one?.differs ?? []);
    for (const [index, one] of judged.entries()) {
      const name = `${odd.name}, ${PLACES[index]?.site}`;
      if (one && !odd.fates.includes(one.fate)) wrong.push(`${name}: ${one.fate}`);
      wrong.push(...(one?.differs ?? []).map((what) => `${name}: ${what}`));
    }
    lines.push([odd.name, ...cells, differences.length > 0 ? 'differs' : 'as without us']);
  }
  printTable([['surrounding', 'act on Gmail', 'act on LinkedIn', 'the page gets'], ...lines]);
  expect(wrong).toEqual([]);
});
