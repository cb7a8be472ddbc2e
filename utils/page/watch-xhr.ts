import { answerOf, apply, listenTo, notebook, now, open, send } from './pristine';
import type { Watcher } from './watcher';

/** Sees the page's XMLHttpRequests. What the page gets and passes is not touched. */
export function watchXhr({ watches, ended }: Watcher): void {
  const requests = notebook<XMLHttpRequest, { url: string; method: string } | null>();

  // Methods, as the natives are: they cannot be constructed and bear the natives' names.
  const patched = {
    open(this: XMLHttpRequest, method: string, address: string | URL) {
      try {
        const url = `${address}`;
        const isWatched = watches(url, method);
        // An object may have been opened before, for another request.
        if (isWatched || requests.get(this)) requests.set(this, isWatched ? { url, method } : null);
      } catch {}
      // biome-ignore lint/complexity/noArguments: the page's own arguments, as many as it gave
      return apply(open, this, arguments);
    },
    send(this: XMLHttpRequest, given?: unknown) {
      try {
        let request = requests.get(this);
        const body = typeof given === 'string' ? given : null;
        const end = () => {
          try {
            if (request) ended({ ...request, body, answer: answerOf(this), endedAt: now() });
          } catch {}
          // The object may be used again.
          request = null;
        };
        if (request) listenTo(this, 'loadend', end);
      } catch {}
      // biome-ignore lint/complexity/noArguments: the page's own arguments, as many as it gave
      return apply(send, this, arguments);
    },
  };
  XMLHttpRequest.prototype.open = patched.open as typeof open;
  XMLHttpRequest.prototype.send = patched.send;
}
