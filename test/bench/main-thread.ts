import type { Page } from '@playwright/test';

/** Time of a page's main thread, ms, by the thread's own clock: what else the machine does is not in it. */
export interface Spent {
  all: number;
  scripts: number;
}

/** Gives what asks how much the main thread of `page` has spent since the meter was opened or was last asked. */
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
