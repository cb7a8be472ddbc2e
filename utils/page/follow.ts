import type { Reader } from '@/utils/sites/site-adapter';
import { now } from './pristine';
import type { Report } from './report';
import type { TextOf, Watcher } from './watcher';

/** Reads each request that is followed when it leaves, without an answer, and again when it has ended. */
export const openFollow =
  (reader: Reader, textOf: TextOf, report: Report): Watcher['follow'] =>
  (url, method, given) => {
    let at: number;
    let isLost: true | undefined;
    const text = textOf(given, url);
    const tell = async (status?: number, source?: unknown) => {
      try {
        at ??= now();
        // First: the page may use up the answer as soon as this waits.
        const told = status && textOf(source, url, true);
        const body = await text;
        const answer = told ? { status, body: await told } : null;
        const { sightings, unread, shape } = reader.read({ url, method, body, answer, at });
        for (const sighting of sightings) report({ sighting });
        if (unread) report({ unread, shape });
      } catch {
        // A function that the page has broken. It is one act, however often it is read.
        if (!isLost) report({ unread: 1 });
        isLost = true;
      }
    };
    void tell();
    return tell;
  };
