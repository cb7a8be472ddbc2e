import type { Watcher } from './observe';
import { answerOf, apply, listenTo, notebook, now, open, send } from './pristine';

/** Sees the page's XMLHttpRequests. What the page gets and passes is not touched. */
export function watchXhr({ watches, ended }: Watcher): void {
  const requests = notebook<XMLHttpRequest, { url: string; method: string }>();

  // Methods, as the natives are: they cannot be constructed and bear the natives' names.
  const patched = {
    open(this: XMLHttpRequest, method: string, url: string | URL) {
      try {
        const written = `${url}`;
        if (watches(written, method)) requests.set(this, { url: written, method });
        // An object may be opened anew for another request.
        else if (requests.get(this)) requests.set(this, { url: '', method });
      } catch {}
      // biome-ignore lint/complexity/noArguments: the page's own arguments, as many as it gave
      return apply(open, this, arguments);
    },
    send(this: XMLHttpRequest, body?: unknown) {
      try {
        const request = requests.get(this);
        if (request?.url) {
          const { url, method } = request;
          const text = typeof body === 'string' ? body : null;
          const stop = listenTo(this, 'loadend', () => {
            try {
              stop();
              ended({ url, method, body: text, answer: answerOf(this), endedAt: now() });
            } catch {}
          });
        }
      } catch {}
      // biome-ignore lint/complexity/noArguments: the page's own arguments, as many as it gave
      return apply(send, this, arguments);
    },
  };
  XMLHttpRequest.prototype.open = patched.open as typeof open;
  XMLHttpRequest.prototype.send = patched.send;
}
