import type { Pause } from '@/utils/csv/read-csv';

/** How long work goes on before the page may draw, ms. */
const SLICE = 16;

/** Lets the page draw in between. Ends the work by throwing once `signal` is aborted. */
export function pausing(signal: AbortSignal): Pause {
  let until = performance.now() + SLICE;
  return () => {
    if (performance.now() < until) return undefined;
    signal.throwIfAborted();
    return new Promise((resolve) => {
      setTimeout(() => {
        until = performance.now() + SLICE;
        resolve();
      });
    });
  };
}
