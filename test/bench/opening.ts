import type { Page } from '@playwright/test';
import type { Bench } from './browser';

/** How long the browser rests before each opening, ms: it is still busy closing the page before. */
const REST = 400;

export interface Opening {
  page: Page;
  /** Ms from the start of navigation until the numbers had been painted. */
  paintedAt: number;
  /** The sum of all layout shifts until the popup was at rest. */
  shift: number;
}

interface Watched {
  paintedAt?: number;
  shift: number;
}

/** Opens the popup at the width that browsers show, and waits until it is at rest. */
export async function openPopup({ context, origin }: Bench): Promise<Opening> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 360, height: 600 });
  await rest(page);
  await page.addInitScript(watchPainting);
  await page.goto(`${origin}/popup.html`);
  await page.waitForFunction(() => (window as unknown as Watched).paintedAt);
  await rest(page);
  const { paintedAt = Number.NaN, shift } = await page.evaluate(() => {
    const watched = window as unknown as Watched;
    return { paintedAt: watched.paintedAt, shift: watched.shift };
  });
  return { page, paintedAt, shift };
}

const rest = (page: Page) => page.waitForTimeout(REST);

/** Runs in the page, before its own code. */
function watchPainting(): void {
  const watched = window as unknown as Watched;
  watched.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) watched.shift += (entry as unknown as Shift).value;
  }).observe({ type: 'layout-shift', buffered: true });
  new MutationObserver((_, observer) => {
    if (!document.querySelector('[data-testid^="line-"][data-actual]')) return;
    observer.disconnect();
    // The frame after these numbers appeared has painted them.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        watched.paintedAt = performance.now();
      };
      port2.postMessage(null);
    });
  }).observe(document, { subtree: true, childList: true });
}

type Shift = { value: number };
