import type { Page } from '@playwright/test';

/** Time of a page's main thread, ms, by the thread's own clock, which leaves out other work of the machine. */
export interface Spent {
  all: number;
  scripts: number;
}

/**
 * Opens a meter. The function it returns says how much time the main thread of `page` has used since it was last
 * asked.
 */
export async function openMeter(page: Page): Promise<() => Promise<Spent>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async (): Promise<Spent> => {
    const { metrics } = await session.send('Performance.getMetrics');
    const figure = (wanted: string) =>
      (metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN) * 1000;
    return { all: figure('TaskDuration'), scripts: figure('ScriptDuration') };
  };
  let last = await read();
  return async () => {
    const before = last;
    last = await read();
    return { all: last.all - before.all, scripts: last.scripts - before.scripts };
  };
}
