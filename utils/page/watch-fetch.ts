import type { Watcher } from './observe';
import {
  apply,
  cloneRequest,
  cloneResponse,
  nativeFetch,
  now,
  requestText,
  responseText,
  then,
} from './pristine';

/** Sees the page's fetches. The page gets its own promise and its own answer. */
export function watchFetch(watcher: Watcher): void {
  const patched = {
    fetch(input: RequestInfo | URL, init?: RequestInit) {
      let note: ((response: Response | null) => void) | null = null;
      try {
        note = notify(watcher, input, init);
      } catch {}
      // biome-ignore lint/complexity/noArguments: the page's own arguments, as many as it gave
      const promise = apply(nativeFetch, this ?? window, arguments) as Promise<Response>;
      if (note) apply(then, promise, [note, () => note(null)]);
      return promise;
    },
  };
  window.fetch = patched.fetch as typeof fetch;
}

/** What to call with the answer of a watched request; null for any other. Must run before the page's body is used. */
function notify({ watches, ended }: Watcher, input: RequestInfo | URL, init?: RequestInit) {
  const request = input instanceof Request ? input : null;
  const url = request ? request.url : `${input as string | URL}`;
  const method = init?.method ?? request?.method ?? 'GET';
  if (!watches(url, method)) return null;
  const body = bodyOf(request, init);
  return (response: Response | null) => {
    try {
      const answer = response && apply(cloneResponse, response, []);
      const text = answer && apply(responseText, answer, []);
      const end = async () => {
        const sent = await body.catch(() => null);
        const got = text && (await text.catch(() => null));
        const status = response?.status ?? 0;
        ended({
          url,
          method,
          body: sent,
          answer: response && { status, body: got },
          endedAt: now(),
        });
      };
      end().catch(() => {});
    } catch {}
  };
}

/** The body as text; null when it is of another kind. */
async function bodyOf(request: Request | null, init?: RequestInit): Promise<string | null> {
  if (init?.body !== undefined && init.body !== null) {
    return typeof init.body === 'string' ? init.body : null;
  }
  return request && (apply(requestText, apply(cloneRequest, request, []), []) as Promise<string>);
}
