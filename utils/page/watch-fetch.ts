import { asRead, plain } from './as-read';
import { apply, type Free, getPrototypeOf, getter, ownKeys, slot, statusOf } from './pristine';
import type { Ended, Watcher } from './watcher';
import { wrap } from './wrap';

const methodOf = getter(Request, 'method') as Free<[unknown], string>;
/** What the browser's own promises inherit, whatever the page calls Promise. */
const promises = getPrototypeOf((async () => {})());

/** Sees the page's fetches. The page gets its own answer. */
export function watchFetch(watcher: Watcher): void {
  // A method, like the native: it cannot be constructed, and has the native's name.
  wrap(watcher, window, 'fetch', (beneath) => ({
    fetch(this: unknown, input: unknown) {
      // biome-ignore lint/complexity/noArguments: the page's own arguments, as many as it gave
      const given = arguments as unknown as unknown[];
      const options = given[1] as object | null | undefined;
      let ended: Ended | undefined;
      try {
        let asked: unknown = 'GET';
        let body: unknown;
        if (typeof input !== 'string') {
          asked = slot(methodOf, input) ?? asked;
          body = input;
        }
        body = plain(options, 'body') ?? body;
        asked = plain(options, 'method') ?? asked;
        // Before the content of the request is used up.
        given[0] = asRead(input, (url) => {
          const method = watcher.watches(url, asked);
          if (method) ended = watcher.follow(url, method, body);
        });
      } catch {
        watcher.failed('fetch');
      }
      const returned = apply(beneath, this, given);
      // A promise of another kind, or with somebody's properties on it, is handed to the page as it is.
      if (!ended || slot(getPrototypeOf, returned) !== promises || ownKeys(returned as object)[0])
        return returned;
      // Listening to a promise ends the browser's report of a rejection to which the page does not listen. So instead
      // of one of the browser's own promises, the page gets another of that kind, which ends in the same way.
      return (async () => {
        let answer: unknown;
        try {
          answer = await returned;
          return answer;
        } finally {
          void (ended as Ended)(slot(statusOf, answer), answer);
        }
      })();
    },
  }));
}
