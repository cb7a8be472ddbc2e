import { copyFileSync, mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from '@playwright/test';

const ROOT = join(import.meta.dirname, '../..');
export const SHOTS = join(ROOT, 'test-results/demo');

/** The pictures in the README, which `npm run demo -- --keep` renews. */
const KEPT = join(import.meta.dirname, 'pictures');
const isKept = process.env.QUOTA_PACER_KEEP_PICTURES === '1';
const OF_THE_README = ['popup-on-pace-light', 'popup-on-pace-dark', 'report-light'];

const SCHEMES = ['light', 'dark'] as const;
let shots = 0;

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Saves what `page` shows, in light and dark, once everything is drawn and nothing moves. */
export async function show(
  page: Page,
  name: string,
  {
    schemes = SCHEMES,
    ...size
  }: { width: number; height: number; schemes?: readonly ('light' | 'dark')[] },
): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  shots += 1;
  await page.setViewportSize(size);
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    await drawn(page);
    const called = `${name}-${colorScheme}`;
    const path = join(SHOTS, `${String(shots).padStart(2, '0')}-${called}.png`);
    await page.screenshot({ path, caret: 'hide' });
    say(`  saved ${relative(ROOT, path)}`);
    if (isKept && OF_THE_README.includes(called)) {
      mkdirSync(KEPT, { recursive: true });
      copyFileSync(path, join(KEPT, `${called}.png`));
    }
  }
  await page.emulateMedia({ colorScheme: null });
}

/** Waits until fonts are loaded, nothing moves, and the browser has drawn it. */
async function drawn(page: Page): Promise<void> {
  await page.bringToFront();
  await page.evaluate(async () => {
    await document.fonts.ready;
    const moving = document.getAnimations().filter(({ effect }) => {
      const { endTime } = effect?.getComputedTiming() ?? {};
      return endTime !== Number.POSITIVE_INFINITY;
    });
    await Promise.allSettled(moving.map(({ finished }) => finished));
    const frame = () => new Promise((next) => requestAnimationFrame(next));
    await frame();
    await frame();
  });
}
