import { apply, nativeFetch, textOf, then } from './pristine';
import type { Watcher } from './watcher';

type Notified = (response: Response | null) => void;

/** Sees the page's fetches. The page gets its own promise and its own answer. */
export function watchFetch(watcher: Watcher): void {
  Object.assign(window, {
    fetch(input: RequestInfo | URL, init?: RequestInit) {
      let notified: Notified | undefined;
      try {
        notified = notice(watcher, input, init);
      } catch {}
      // biome-ignore lint/complexity/noArguments: the page's own arguments, as many as it gave
      const promise = apply(nativeFetch, this, arguments) as Promise<Response>;
      if (notified) then(promise, notified, () => (notified as Notified)(null));
      return promise;
    },
  });
}

/** What to call with the answer of a watched request; nothing for any other. Must run before the body is used. */
function notice(
  { watches, saw }: Watcher,
  input: RequestInfo | URL,
  init?: RequestInit,
): Notified | undefined {
  // A string or a URL has neither.
  const { url = `${input}`, method = 'GET' } = input as Request;
  const asked = init?.method ?? method;
  if (!watches(url, asked)) return;
  const given = init?.body;
  const body = typeof given === 'string' ? given : given ? null : textOf(input);
  const tell = async (response: Response | null) => {
    try {
      const answer = response && { status: response.status, body: await textOf(response) };
      saw(url, asked, await body, answer);
    } catch {}
  };
  void tell(null);
  return tell;
}
