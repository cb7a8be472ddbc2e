import { type Page, test } from '@playwright/test';
import { startStage } from '@/test/stage/stage';
import { openMail, openOurs, openPlain } from './browser';
import { withGmailJs, withInboxSdk } from './libraries';
import { report } from './report';
import { median } from './table';

const ROUNDS = 15;

/**
 * A page in which the browser's own part of a request does nothing, so that only the cost of hooks remains. Scripts
 * of extensions take the natives as they find them.
 */
const IDLE = `XMLHttpRequest.prototype.open = () => {};
XMLHttpRequest.prototype.send = () => {};`;

/**
 * Median time of the code of one request, us: opened and sent to a URL that nobody watches. The objects are made
 * before, because making and collecting them would hide the rest.
 */
function costOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const batches: number[] = [];
    for (let batch = 0; batch < 7; batch++) {
      const made = Array.from({ length: 2000 }, () => new XMLHttpRequest());
      const start = performance.now();
      for (const xhr of made) {
        xhr.open('POST', '/not-watched');
        xhr.send('{}');
      }
      batches.push(((performance.now() - start) * 1000) / 2000);
    }
    return batches.sort((a, b) => a - b)[3] as number;
  });
}

/** Median time until a request to a URL that nobody watches is answered, us. */
function roundTripOf(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const times: number[] = [];
    for (let n = 0; n < 60; n++) {
      const start = performance.now();
      await new Promise((resolve) => {
        const xhr = new XMLHttpRequest();
        xhr.open('POST', '/not-watched');
        xhr.onloadend = resolve;
        xhr.send('{}');
      });
      times.push((performance.now() - start) * 1000);
    }
    return times.sort((a, b) => a - b)[30] as number;
  });
}

test('what a request that nobody watches costs', async () => {
  const stage = await startStage();
  const [bare, ours] = [await openPlain(stage), await openOurs(stage)];
  const idle = {
    none: await openMail(bare, IDLE),
    ours: await openMail(ours, IDLE),
    'gmail-js': await openMail(bare, IDLE),
    InboxSDK: await openMail(bare, IDLE),
  };
  await withGmailJs(idle['gmail-js']);
  await withInboxSdk(idle.InboxSDK);
  const real = { none: await openMail(bare), ours: await openMail(ours) };

  const cost: Record<string, number[]> = { none: [], ours: [], 'gmail-js': [], InboxSDK: [] };
  const trip: Record<string, number[]> = { none: [], ours: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, page] of Object.entries(idle)) cost[name]?.push(await costOf(page));
    for (const [name, page] of Object.entries(real)) trip[name]?.push(await roundTripOf(page));
  }
  const added = (name: string) => median(cost[name] ?? []) - median(cost.none ?? []);
  for (const name of ['gmail-js', 'InboxSDK']) {
    report({
      what: 'added to a request that nobody watches',
      ours: added('ours'),
      unit: 'us',
      against: { name, figure: added(name) },
      goal: { text: `less than ${name}`, met: added('ours') < added(name) },
    });
  }
  report({
    what: 'request that nobody watches, sent to answered',
    ours: median(trip.ours ?? []),
    unit: 'us',
    against: { name: 'no extension', figure: median(trip.none ?? []) },
    goal: null,
  });
  await Promise.all([bare.close(), ours.close(), stage.close()]);
});
