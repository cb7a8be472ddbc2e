import { now } from './pristine';
import type { Watcher } from './watcher';

/**
 * Tells the watcher of a request that is about to leave. What this returns tells it of the end: of the status, and
 * where the answer is to be had; without a status no answer came. Neither ever throws after it has returned.
 */
export function follow({ textOf, saw }: Watcher, url: string, method: string, given: unknown) {
  const at = now();
  const body = textOf(given, url);
  const tell = async (status?: number, source?: unknown) => {
    try {
      // First: the page may use up the answer as soon as this waits.
      const answer = status ? { status, body: await textOf(source, url) } : null;
      saw(url, method, await body, answer, at);
    } catch {}
  };
  void tell();
  return tell;
}
