import type { CDPSession, Page } from '@playwright/test';
import { expect } from '@/test/e2e/extension';
import type { Launched } from '@/test/support/browser/launch';
import { rowsOf } from '@/test/support/extension-data';
import { type Asked, type Heard, hearErrors, makeOdd } from '@/test/support/surroundings/odd-page';
import type { Fate, Surrounding } from '@/test/support/surroundings/surrounding';
import type { Activity } from '@/utils/activity/activity';
import { acts as mails } from '@/utils/sites/gmail/build/examples';
import { acts as touches } from '@/utils/sites/linkedin/build/examples';
import type { Exchange } from '@/utils/sites/site-adapter';
import type { Health } from '@/utils/store/rows';

export interface Place {
  site: 'gmail' | 'linkedin';
  page: string;
  exchange: Exchange;
}

const touch = touches.find(
  ({ url, body, answer }) => /voyager\/api/.test(url) && body?.[0] === '{' && answer,
);

export const PLACES: readonly Place[] = [
  { site: 'gmail', page: 'https://mail.google.com/mail/u/0/', exchange: mails[0] as Exchange },
  { site: 'linkedin', page: 'https://www.linkedin.com/feed/', exchange: touch as Exchange },
];

/** Where a surrounding is tried. */
export const placesOf = ({ only }: Surrounding) =>
  PLACES.filter(({ site }) => (only ?? site) === site);

/** Lays the server's answer ready, and says how the page is to ask for it. */
export async function prepare(page: Page, { url, method, body, answer }: Exchange): Promise<Asked> {
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
export async function openPlain(launched: Launched, { page: url }: Place): Promise<Page> {
  const page = await launched.context.newPage();
  const html = '<!doctype html><html lang="en"><title>Odd</title><body></body></html>';
  await page.route(url, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  return page;
}

/** Has our script come into a page that is open, and gives what its bridge says. */
type Reach = () => Promise<string | null>;

/** What the page can tell of its act, and what it heard. */
export interface Told {
  result: unknown;
  heard: Heard[];
  /** The popup says of its tab that it is not seen. */
  isBlind: boolean;
}

/** A function that stands alone, written in either way, as a script that calls it. */
function asScript(made: (() => unknown) | string): string {
  if (typeof made === 'string') return made;
  const isMethod = /^(?:async )?(?:before|after|act)\(/.test(`${made}`);
  return isMethod ? `({${made}}).${made.name}();` : `(${made})();`;
}

/** Runs `script` in the page and gives what comes of it, by the browser's own means: the page's may be broken. */
export async function runIn(session: CDPSession, script: string): Promise<unknown> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: script,
    awaitPromise: true,
    returnByValue: true,
  });
  return exceptionDetails?.exception?.description?.split('\n')[0] ?? result.value;
}

/** `reach`: has our script come, where the page is open before it. */
async function play(
  page: Page,
  place: Place,
  odd: Surrounding,
  asked: Asked,
  reach?: Reach,
): Promise<Told> {
  await page.addInitScript(hearErrors);
  if (odd.before && !odd.isOpen) await page.addInitScript({ content: asScript(odd.before) });
  await page.goto(place.page);
  await page.evaluate(makeOdd, asked);
  const session = await page.context().newCDPSession(page);
  if (odd.before && odd.isOpen) await runIn(session, asScript(odd.before));
  const state = (await reach?.()) ?? null;
  if (odd.after) await runIn(session, asScript(odd.after));
  const result = await runIn(session, asScript(odd.act));
  await runIn(session, 'window.odd.pause(30)');
  const heard = (await runIn(session, 'window.heardErrors')) as Heard[];
  return { result, heard, isBlind: state === 'blind' };
}

interface Known {
  rows: Activity[];
  health: Health | undefined;
}

async function knownAt(office: Page, site: string): Promise<Known> {
  const health = await rowsOf<Health>(office, 'health');
  const rows = await rowsOf(office);
  return {
    rows: rows.filter((row) => row.site === site),
    health: health.find((one) => one.site === site),
  };
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
  const isKnown = () => expect.poll(look, { timeout: 1500 }).not.toBe('none').then(look, look);
  const early = await isKnown();
  await page.close();
  return early === 'none' ? isKnown() : early;
}

export interface Judged {
  fate: Fate;
  /** What the page could tell that it could not without us. */
  differs: string[];
}

/** Of one surrounding on one site, where nothing is known yet. */
export async function judge(
  browsers: { without: Launched; ours: Launched; office: () => Page; reach?: Reach },
  place: Place,
  odd: Surrounding,
  asked: Asked,
): Promise<Judged> {
  const { without, ours, office, reach } = browsers;
  const [bare, page] = [await openPlain(without, place), await openPlain(ours, place)];
  const [usual, { result, heard, isBlind }] = await Promise.all([
    play(bare, place, odd, asked),
    play(page, place, odd, asked, reach),
  ]);
  await bare.close();
  const fate = isBlind ? 'told' : await awaitFate(office(), page, place.site);
  await page.close();
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

/** Lays ready on the stage what the page of each site is to ask for. */
export async function prepareAll(launched: Launched): Promise<Record<Place['site'], Asked>> {
  const asked: Partial<Record<Place['site'], Asked>> = {};
  for (const place of PLACES) {
    const page = await openPlain(launched, place);
    await page.goto(place.page);
    asked[place.site] = await prepare(page, place.exchange);
    await page.close();
  }
  return asked as Record<Place['site'], Asked>;
}
