import type { Picker } from '@/utils/sites/site-adapter';
import { now } from './pristine';
import type { Report } from './report';
import type { TextOf, Watcher } from './watcher';

/**
 * Reports each request that is followed, when it leaves and again when it has ended. Of its text and the answer's,
 * only what the site's picker takes is kept.
 */
export const openFollow =
  (picker: Picker, textOf: TextOf, report: Report): Watcher['follow'] =>
  (url, method, given) => {
    let isLost: true | undefined;
    // Reads the clock and the text at once, because the page may change what carries the text.
    const left = (async () => ({
      at: now(),
      request: picker.pickRequest({ url, method, body: await textOf(given, url) }),
    }))();
    const tell = async (status?: number, source?: unknown) => {
      try {
        // First, because the page may use up the answer as soon as this waits.
        const told = status && textOf(source, url, true);
        const { at, request } = await left;
        if (request === undefined) return;
        const answer = told ? { status, body: picker.pickAnswer(await told, url) } : null;
        report({ excerpt: { request, answer, at } });
      } catch {
        // The page has broken a function. It is one act, however often it is read.
        if (!isLost) report({ unread: 1 });
        isLost = true;
      }
    };
    void tell();
    return tell;
  };
