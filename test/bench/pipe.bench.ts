import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page, test } from '@playwright/test';
import { type Stage, startStage } from '@/test/stage/stage';
import { writeBareExtension } from './bare-extension';
import { type Bench, open, openMail, openOurs } from './browser';
import { report } from './report';
import { seed } from './seed';
import { median } from './table';

const SENDS = 40;
const ROWS = 150_000;

/** Notes when the number at `selector` in the popup changes, by the clock that all pages of a browser share. */
async function noteChanges(popup: Page, selector: string): Promise<void> {
  await popup.locator(selector).waitFor();
  await popup.locator(selector).evaluate((watched) => {
    const page = window as unknown as { changedAt: number };
    // Ours has the number in an attribute, the bare one in its text.
    new MutationObserver(() => {
      page.changedAt = performance.timeOrigin + performance.now();
    }).observe(watched, { attributeFilter: ['data-actual'], childList: true });
  });
}

/** Sends once. Returns the ms from the answer in the page to the changed popup. */
async function sendOnce(mail: Page, popup: Page): Promise<number> {
  await popup.evaluate(() => {
    (window as unknown as { changedAt: number }).changedAt = 0;
  });
  const answeredAt = await mail.evaluate(async () => {
    await window.stage.send({ to: [{ address: 'anna@acme.example', name: 'Anna' }] });
    return performance.timeOrigin + performance.now();
  });
  await popup.waitForFunction(() => (window as unknown as { changedAt: number }).changedAt > 0);
  const changedAt = await popup.evaluate(
    () => (window as unknown as { changedAt: number }).changedAt,
  );
  return changedAt - answeredAt;
}

async function prepare(bench: Bench, path: string, selector: string) {
  const popup = await bench.context.newPage();
  await popup.goto(`${bench.origin}/${path}`);
  await noteChanges(popup, selector);
  const mail = await openMail(bench);
  await sendOnce(mail, popup);
  return { mail, popup };
}

async function openBare(stage: Stage): Promise<Bench> {
  return open(stage, writeBareExtension(mkdtempSync(join(tmpdir(), 'bare-'))));
}

test('from the answer in the page to the number in an open popup', async () => {
  const stage = await startStage();
  const benches = {
    bare: await openBare(stage),
    empty: await openOurs(stage),
    full: await openOurs(stage),
  };
  const seeding = await benches.full.context.newPage();
  await seeding.goto(`${benches.full.origin}/popup.html`);
  await seeding.getByTestId('line-email').waitFor();
  await seed(seeding, ROWS, Date.now());
  await seeding.close();

  const parts = {
    bare: await prepare(benches.bare, 'popup.html', '#count'),
    empty: await prepare(benches.empty, 'popup.html', '[data-testid="line-email"]'),
    full: await prepare(benches.full, 'popup.html', '[data-testid="line-email"]'),
  };
  const times: Record<keyof typeof parts, number[]> = { bare: [], empty: [], full: [] };
  for (let n = 0; n < SENDS; n++) {
    for (const name of ['bare', 'empty', 'full'] as const) {
      times[name].push(await sendOnce(parts[name].mail, parts[name].popup));
    }
  }
  const [bare, empty, full] = [median(times.bare), median(times.empty), median(times.full)];
  report({
    what: 'answer to changed popup',
    ours: empty,
    unit: 'ms',
    against: { name: 'bare message + put + text', figure: bare },
    goal: { text: 'at most 3 x', met: empty <= 3 * bare },
  });
  report({
    what: 'answer to changed popup, 150,000 in the log',
    ours: full,
    unit: 'ms',
    against: { name: 'ours, empty log', figure: empty },
    goal: { text: 'unchanged (at most 1.25 x)', met: full <= 1.25 * empty },
  });
  await Promise.all([...Object.values(benches).map((bench) => bench.close()), stage.close()]);
});
