import { rm } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { startStage } from '@/test/stage/stage';
import { quietBuild } from '@/test/support/browser/quiet-build';
import { rowsOf } from '@/test/support/extension-data';
import { buildTouch } from '@/utils/sites/linkedin/build/exchange';
import { NOISE } from '@/utils/sites/linkedin/build/noise';
import type { Asked } from '@/utils/sites/linkedin/build/touch';
import { type Bench, openFeed, openOffice, openOther, openOurs, openPlain } from './browser';
import { openMeter } from './main-thread';
import { report } from './report';
import { median } from './table';

const ROUNDS = 5;
/** Requests in a round, one after the other. */
const TIMES = 60;

/** A page in which the browser's own part of a request does nothing, so that only the cost of hooks remains. */
const IDLE = `XMLHttpRequest.prototype.open = () => {};
XMLHttpRequest.prototype.send = () => {};
window.fetch = () => new Promise(() => {});`;

const noise = (wanted: string) => NOISE.find(({ name }) => name === wanted)?.asked as Asked;
const react = { act: 'react', post: 'activity:7490000000000000001' } as const;

const ASKED = {
  'that nobody watches': noise('page view'),
  'that is watched, but is no act': noise('edit of a message'),
  'that is an act': buildTouch('sdui', react)?.asked as Asked,
};

/** Time until a call by `by` returns to the page, us. The objects are made before. */
function costOf(page: Page, { method, url, body }: Asked, by: 'fetch' | 'xhr'): Promise<number> {
  return page.evaluate(
    ({ method, url, body, isFetch }) => {
      const made = Array.from({ length: 500 }, () => new XMLHttpRequest());
      const start = performance.now();
      for (const xhr of made) {
        if (isFetch) {
          void fetch(url, { method, body });
        } else {
          xhr.open(method, url);
          xhr.send(body);
        }
      }
      return ((performance.now() - start) * 1000) / made.length;
    },
    { method, url, body, isFetch: by === 'fetch' },
  );
}

test("what a request on LinkedIn's page costs its caller", async () => {
  const stage = await startStage();
  const [bare, ours] = [await openPlain(stage), await openOurs(stage)];
  const pages = { none: await openFeed(bare, IDLE), ours: await openFeed(ours, IDLE) };
  const fetchOf = (page: Page) => page.evaluate(() => String(fetch));
  expect(await fetchOf(pages.ours)).not.toBe(await fetchOf(pages.none));
  for (const by of ['xhr', 'fetch'] as const) {
    for (const kind of ['that nobody watches', 'that is watched, but is no act'] as const) {
      const cost = { none: [] as number[], ours: [] as number[] };
      for (let round = 0; round < ROUNDS; round++) {
        cost.none.push(await costOf(pages.none, ASKED[kind], by));
        cost.ours.push(await costOf(pages.ours, ASKED[kind], by));
      }
      const added = median(cost.ours) - median(cost.none);
      const most = kind === 'that nobody watches' ? 2 : 20;
      report({
        what: `added to a call of ${by} on LinkedIn ${kind}`,
        ours: added,
        unit: 'us',
        against: null,
        goal: { text: `under ${most} us`, met: added < most },
      });
    }
  }
  await Promise.all([bare.close(), ours.close(), stage.close()]);
});

/** Median time until a request is answered, us. */
function roundTripOf(page: Page, { method, url, body }: Asked): Promise<number> {
  return page.evaluate(
    async ({ method, url, body, times }) => {
      const trips: number[] = [];
      for (let n = 0; n < times; n++) {
        const start = performance.now();
        const answer = await fetch(url, { method, body });
        await answer.text();
        trips.push((performance.now() - start) * 1000);
      }
      return trips.sort((a, b) => a - b)[times / 2] as number;
    },
    { method, url, body, times: TIMES },
  );
}

const WAYS = ['none', 'page script', 'quiet mode'] as const;
type Way = (typeof WAYS)[number];

/** Each place from which requests are made has its own page. */
const PLACES = [
  {
    name: 'on another site',
    open: openOther,
    asked: { ...noise('page view'), url: '/not-watched' },
    isAct: false,
  },
  ...Object.entries(ASKED).map(([kind, asked]) => ({
    name: `on LinkedIn ${kind}`,
    open: openFeed,
    asked,
    isAct: kind === 'that is an act',
  })),
];
type Place = (typeof PLACES)[number];

/** Per request, us. */
interface Measured {
  trips: number[];
  thread: number[];
}

async function measure(browsers: Record<Way, Bench>, { open, asked }: Place) {
  const measured = {} as Record<Way, Measured>;
  const pages = {} as Record<Way, Page>;
  const meters = {} as Record<Way, Awaited<ReturnType<typeof openMeter>>>;
  for (const way of WAYS) {
    measured[way] = { trips: [], thread: [] };
    pages[way] = await open(browsers[way]);
    meters[way] = await openMeter(pages[way]);
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const way of WAYS) {
      await meters[way]();
      measured[way].trips.push(await roundTripOf(pages[way], asked));
      measured[way].thread.push(((await meters[way]()).all * 1000) / TIMES);
    }
  }
  await Promise.all(Object.values(pages).map((page) => page.close()));
  return measured;
}

function reportPlace({ name, isAct }: Place, measured: Record<Way, Measured>): void {
  // Only requests that are acts cause more work than their own transport.
  for (const what of isAct ? (['trips', 'thread'] as const) : (['trips'] as const)) {
    for (const way of ['page script', 'quiet mode'] as const) {
      report({
        what: `request ${name}, ${what === 'trips' ? 'sent to answered' : 'main thread'}: ${way}`,
        ours: median(measured[way][what]),
        unit: 'us',
        against: { name: 'no extension', figure: median(measured.none[what]) },
        goal: null,
      });
    }
  }
}

test('what is added until a request is answered', async () => {
  const [stage, quiet] = [await startStage(), await quietBuild()];
  const settings = { quietSites: ['linkedin'] };
  const browsers = {
    none: { ...(await openPlain(stage)), origin: '' },
    'page script': await openOurs(stage),
    'quiet mode': await openOurs(stage, { extension: quiet, settings }),
  };
  for (const place of PLACES) reportPlace(place, await measure(browsers, place));
  // Proves that the measured parts were at work: the reaction is in the log, once, however often it was made.
  for (const way of ['page script', 'quiet mode'] as const) {
    const office = await openOffice(browsers[way]);
    await expect.poll(async () => (await rowsOf(office)).length).toBe(1);
  }
  await Promise.all([...Object.values(browsers).map((one) => one.close()), stage.close()]);
  await rm(quiet, { recursive: true });
});
