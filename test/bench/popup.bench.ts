import { test } from '@playwright/test';
import { startStage } from '@/test/stage/stage';
import { type Bench, openOurs } from './browser';
import { report } from './report';
import { seed } from './seed';
import { median } from './table';

const OPENINGS = 15;
const ROWS = 150_000;

/** How long the browser is left alone before each opening, ms: it is still busy closing the page before. */
const REST = 400;

/** Ms from the start of navigation until the popup shows its numbers. */
async function openPopup(bench: Bench): Promise<number> {
  const page = await bench.context.newPage();
  await new Promise((resume) => setTimeout(resume, REST));
  await page.addInitScript(() => {
    const shown = window as unknown as { shownAt: number };
    new MutationObserver(() => {
      if (!shown.shownAt && document.querySelector('[data-testid="line-email"]')) {
        shown.shownAt = performance.now();
      }
    }).observe(document, { subtree: true, childList: true });
  });
  await page.goto(`${bench.origin}/popup.html`);
  await page.getByTestId('line-email').waitFor();
  const shownAt = await page.evaluate(() => (window as unknown as { shownAt: number }).shownAt);
  await page.close();
  return shownAt;
}

test('opening the popup', async () => {
  const stage = await startStage();
  const [empty, full] = [await openOurs(stage), await openOurs(stage)];
  const page = await full.context.newPage();
  await page.goto(`${full.origin}/popup.html`);
  await page.getByTestId('line-email').waitFor();
  await seed(page, ROWS, Date.now());
  await page.close();

  const times = { empty: [] as number[], full: [] as number[] };
  for (let n = 0; n < OPENINGS; n++) {
    times.empty.push(await openPopup(empty));
    times.full.push(await openPopup(full));
  }
  const [ofEmpty, ofFull] = [median(times.empty), median(times.full)];
  report({
    what: 'popup: opened to numbers, 150,000 in the log',
    ours: ofFull,
    unit: 'ms',
    against: { name: 'ours, empty log', figure: ofEmpty },
    goal: { text: 'under 100 ms, at most 1.5 x', met: ofFull < 100 && ofFull <= 1.5 * ofEmpty },
  });
  await Promise.all([empty.close(), full.close(), stage.close()]);
});
