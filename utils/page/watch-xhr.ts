import { follow } from './follow';
import { apply, listenTo, note, noteOf, open, send, xhrResponse, xhrStatus } from './pristine';
import type { Watcher } from './watcher';

type Opened = [url: string, method: string];

/** Sees the page's XMLHttpRequests. What the page gets and passes is not touched. */
export function watchXhr(watcher: Watcher): void {
  const requests = new WeakMap<XMLHttpRequest, Opened | false>();

  // Methods, as the natives are: they cannot be constructed and bear the natives' names.
  Object.assign(XMLHttpRequest.prototype, {
    open(this: XMLHttpRequest, method: string, address: string | URL) {
      try {
        const url = `${address}`;
        const isWatched = watcher.watches(url, method);
        // An object may have been opened before, for another request.
        if (isWatched || noteOf(requests, this)) note(requests, this, isWatched && [url, method]);
      } catch {}
      // biome-ignore lint/complexity/noArguments: the page's own arguments, as many as it gave
      return apply(open, this, arguments);
    },
    send(this: XMLHttpRequest, given?: unknown) {
      try {
        const request = noteOf(requests, this) as Opened | false | undefined;
        if (request) {
          const ended = follow(watcher, ...request, given);
          // Once: the object may be used again.
          listenTo(this, 'loadend', () => ended(xhrStatus(this), xhrResponse(this)), {
            once: true,
          });
        }
      } catch {}
      // biome-ignore lint/complexity/noArguments: the page's own arguments, as many as it gave
      return apply(send, this, arguments);
    },
  });
}
