import { type CDPSession, type Page, test } from '@playwright/test';
import { type Stage, startStage } from '@/test/stage/stage';
import { emptyTables, resetData, rowsOf } from '@/test/support/extension-data';
import { builtExtension, installedId, type Launched, launch } from '@/test/support/launch';
import { type Asked, type Heard, hearErrors, makeOdd } from '@/test/support/odd-page';
import { printTable } from '@/test/support/print-table';
import { type Fate, SURROUNDINGS, type Surrounding } from '@/test/support/surroundings';
import type { Activity } from '@/utils/activity/activity';
import { acts as mails } from '@/utils/sites/gmail/examples';
import { acts as touches } from '@/utils/sites/linkedin/examples';
import type { Exchange } from '@/utils/sites/site-adapter';
import type { Health } from '@/utils/store/database';
import { CONSENTED, expect } from './extension';

interface Place {
  site: 'gmail' | 'linkedin';
  page: string;
  exchange: Exchange;
}

const touch = touches.find(
  ({ url, body, answer }) => /voyager\/api/.test(url) && body?.[0] === '{' && answer,
);

const PLACES: readonly Place[] = [
  { site: 'gmail', page: 'https://mail.google.com/mail/u/0/', exchange: mails[0] as Exchange },
  { site: 'linkedin', page: 'https://www.linkedin.com/feed/', exchange: touch as Exchange },
];

/** Lays the server's answer ready, and says how the page is to ask for it. */
async function prepare(page: Page, { url, method, body, answer }: Exchange): Promise<Asked> {
  const { pathname, search } = new URL(url, 'https://site.example');
  const token = await page.evaluate(
    async (prepared) => {
      const given = { method: 'POST', body: JSON.stringify(prepared) };
      return (await fetch('/stage/answers', given)).text();
    },
    { status: answer?.status ?? 200, bodyText: answer?.body ?? '' },
  );
  return { url: pathname + search, method, body: body ?? '', token };
}

/** A page with nothing on it, at the site's own address. */
async function openPlain(launched: Launched, { page: url }: Place): Promise<Page> {
  const page = await launched.context.newPage();
  const html = '<!doctype html><html lang="en"><title>Odd</title><body></body></html>';
  await page.route(url, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  return page;
}

/** What the page can tell of its act, and what it heard. */
interface Told {
  result: unknown;
  heard: Heard[];
}

/** A function that stands alone, written in either way, as a script that calls it. */
const asScript = (made: () => unknown) =>
  /^(?:async )?(?:before|after|act)\(/.test(`${made}`)
    ? `({${made}}).${made.name}();`
    : `(${made})();`;

/** Runs `script` in the page and gives what comes of it, by the browser's own means: the page's may be broken. */
async function runIn(session: CDPSession, script: string): Promise<unknown> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: script,
    awaitPromise: true,
    returnByValue: true,
  });
  return exceptionDetails?.exception?.description?.split('\n')[0] ?? result.value;
}

async function play(page: Page, place: Place, odd: Surrounding, asked: Asked): Promise<Told> {
  await page.addInitScript(hearErrors);
  if (odd.before) await page.addInitScript({ content: asScript(odd.before) });
  await page.goto(place.page);
  await page.evaluate(makeOdd, asked);
  const session = await page.context().newCDPSession(page);
  if (odd.after) await runIn(session, asScript(odd.after));
  const result = await runIn(session, asScript(odd.act));
  await runIn(session, 'window.odd.pause(30)');
  const heard = (await runIn(session, 'window.heardErrors')) as Heard[];
  return { result, heard };
}

interface Known {
  rows: Activity[];
  health: Health | undefined;
}

async function knownAt(office: Page, site: string): Promise<Known> {
  const health = await rowsOf<Health>(office, 'health');
  return { rows: await rowsOf(office), health: health.find((one) => one.site === site) };
}

function fateOf({ rows, health }: Known): Fate {
  if (rows.some(({ state }) => state === 'counted')) return 'counted';
  if (rows.length > 0) return 'unconfirmed';
  if (health?.unread) return 'unread';
  return health?.failed?.length ? 'told' : 'none';
}

/** What became of the act: at once, or when the page is closed and what has no answer is given up. */
async function awaitFate(office: Page, page: Page, site: string): Promise<Fate> {
  const look = async () => fateOf(await knownAt(office, site));
  const isKnown = expect.poll(look, { timeout: 1500 }).not.toBe('none');
  const early = await isKnown.then(look, look);
  await page.close();
  if (early !== 'none') return early;
  const late = expect.poll(look, { timeout: 1500 }).not.toBe('none');
  return late.then(look, look);
}

/** Of one surrounding on one site: what became of the act, and what the page could tell that it could not without us. */
async function judge(
  browsers: { without: Launched; ours: Launched; office: Page },
  place: Place,
  odd: Surrounding,
  asked: Asked,
): Promise<{ fate: Fate; differs: string[] }> {
  const { without, ours, office } = browsers;
  const bare = await openPlain(without, place);
  const usual = await play(bare, place, odd, asked);
  await bare.close();
  await emptyTables(office);
  const page = await openPlain(ours, place);
  const { result, heard } = await play(page, place, odd, asked);
  const fate = await awaitFate(office, page, place.site);
  const differs: string[] = [];
  if (JSON.stringify(result) !== JSON.stringify(usual.result))
    differs.push(`${JSON.stringify(usual.result)} became ${JSON.stringify(result)}`);
  const words = (all: Heard[]) => all.map(({ what }) => what).join('; ') || 'nothing';
  if (words(heard) !== words(usual.heard))
    differs.push(`heard ${words(usual.heard)}, with us ${words(heard)}`);
  if (!odd.isItsError && heard.some(({ isOurs }) => isOurs))
    differs.push('our address in an error');
  return { fate, differs };
}

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
  const asked: Record<string, Asked> = {};
  for (const place of PLACES) {
    const page = await openPlain(without, place);
    await page.goto(place.page);
    asked[place.site] = await prepare(page, place.exchange);
    await page.close();
  }
  for (const odd of SURROUNDINGS) {
    const cells: string[] = [];
    const differences: string[] = [];
    for (const place of PLACES) {
      const { fate, differs } = await judge(
        { without, ours, office },
        place,
        odd,
        asked[place.site] as Asked,
      );
      cells.push(fate);
      differences.push(...differs);
      if (!odd.fates.includes(fate)) wrong.push(`${odd.name}, ${place.site}: ${fate}`);
      wrong.push(...differs.map((what) => `${odd.name}, ${place.site}: ${what}`));
    }
    lines.push([odd.name, ...cells, differences.length > 0 ? 'differs' : 'as without us']);
  }
  printTable([['surrounding', 'act on Gmail', 'act on LinkedIn', 'the page gets'], ...lines]);
  expect(wrong).toEqual([]);
});
