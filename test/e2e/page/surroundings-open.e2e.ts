import { type Page, test } from '@playwright/test';
import { CONSENTED, expect } from '@/test/e2e/extension';
import { type Stage, startStage } from '@/test/stage/stage';
import { bridgeStates } from '@/test/support/browser/bridge-states';
import { openSwitches, type Switches } from '@/test/support/browser/browser-switches';
import { builtExtension, installedId, type Launched, launch } from '@/test/support/browser/launch';
import { emptyTables, resetData } from '@/test/support/extension-data';
import { OPEN_PAGES } from '@/test/support/surroundings/surroundings-in-open-pages';
import { judge, type Place, placesOf, prepareAll } from './judge-surrounding';
import { Verdicts } from './verdicts';

let stage: Stage;
let without: Launched;
let ours: Launched;
let id: string;
let switches: Switches;
let office: Page;

test.beforeAll(async () => {
  stage = await startStage();
  [without, ours] = [
    await launch(stage, { extension: null }),
    await launch(stage, { extension: builtExtension }),
  ];
  id = await installedId(ours.context);
  switches = await openSwitches(ours.context, id);
  await openOffice();
  await resetData(office, CONSENTED);
});

test.afterAll(async () => {
  await Promise.all([without.close(), ours.close()]);
  await stage.close();
});

async function openOffice(): Promise<void> {
  office = await ours.context.newPage();
  await office.goto(`chrome-extension://${id}/manifest.json`);
}

/** Calls `turn` once all of `count` have come; they wait for it. */
function gate(count: number, turn: () => Promise<void>): () => Promise<void> {
  let come = 0;
  let open: (opened: Promise<void>) => void;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return () => {
    come += 1;
    if (come === count) open(turn());
    return opened;
  };
}

/** What our bridge in the top frame of the site's page says, once there is one in each frame; null if none comes. */
async function awaitBridge({ site, page }: Place): Promise<string | null> {
  const states = () => bridgeStates(office, `${new URL(page).origin}/*`);
  const watched = site === 'linkedin' ? undefined : 1;
  const missing = async () => (await states()).slice(0, watched).includes(null);
  const come = expect.poll(missing, { timeout: 5000 }).toBe(false);
  await come.catch(() => {});
  return (await states())[0] ?? null;
}

test('in an open page, whatever it has made of its functions, it gets what it gets without us, and no act is lost in silence', async () => {
  test.setTimeout(900_000);
  const verdicts = new Verdicts();
  const asked = await prepareAll(without);
  for (const odd of OPEN_PAGES) {
    await emptyTables(office);
    await switches.turn(false);
    const places = placesOf(odd);
    const pass = gate(places.length, async () => {
      await switches.turn(true);
      await openOffice();
    });
    const judged = places.map(async (place) => {
      const reach = () => pass().then(() => awaitBridge(place));
      const browsers = { without, ours, office: () => office, reach };
      return { place, ...(await judge(browsers, place, odd, asked[place.site])) };
    });
    verdicts.add(odd, await Promise.all(judged));
  }
  verdicts.print();
  expect(verdicts.wrong).toEqual([]);
});
