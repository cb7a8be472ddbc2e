import { apply, nativeFetch, now, textOf, then } from './pristine';
import type { Watcher } from './watcher';

type Notified = (response: Response | null) => void;

/** Sees the page's fetches. The page gets its own promise and its own answer. */
export function watchFetch(watcher: Watcher): void {
  const patched = {
    fetch(input: RequestInfo | URL, init?: RequestInit) {
      let notified: Notified | undefined;
      try {
        notified = notice(watcher, input, init);
      } catch {}
      // biome-ignore lint/complexity/noArguments: the page's own arguments, as many as it gave
      const promise = apply(nativeFetch, this ?? window, arguments) as Promise<Response>;
      if (notified) apply(then, promise, [notified, () => notified(null)]);
      return promise;
    },
  };
  window.fetch = patched.fetch as typeof fetch;
}

/** What to call with the answer of a watched request; nothing for any other. Must run before the body is used. */
function notice(
  { watches, ended }: Watcher,
  input: RequestInfo | URL,
  init?: RequestInit,
): Notified | undefined {
  const request = input instanceof Request ? input : null;
  const url = request ? request.url : `${input}`;
  const method = init?.method ?? request?.method ?? 'GET';
  if (!watches(url, method)) return;
  const given = init?.body;
  const body = typeof given === 'string' ? given : given || !request ? null : textOf(request);
  return async (response) => {
    try {
      const answer = response && { status: response.status, body: await textOf(response) };
      ended({ url, method, body: await body, answer, endedAt: now() });
    } catch {}
  };
}
