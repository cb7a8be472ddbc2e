import { follow } from './follow';
import { apply, nativeFetch, onEnd, statusOf } from './pristine';
import type { Watcher } from './watcher';

/** Sees the page's fetches. The page gets its own promise and its own answer. */
export function watchFetch(watcher: Watcher): void {
  Object.assign(window, {
    fetch(input: RequestInfo | URL, init?: RequestInit) {
      let ended: ReturnType<typeof follow> | undefined;
      try {
        // A string or a URL has neither.
        const { url = `${input}`, method = 'GET' } = input as Request;
        const asked = init?.method ?? method;
        // Before the body is used.
        if (watcher.watches(url, asked)) {
          ended = follow(watcher, url, asked, init?.body ?? (input instanceof Request && input));
        }
      } catch {}
      // biome-ignore lint/complexity/noArguments: the page's own arguments, as many as it gave
      const promise = apply(nativeFetch, this, arguments) as Promise<Response>;
      if (ended)
        onEnd(
          promise,
          (response) => ended(statusOf(response), response),
          () => ended(),
        );
      return promise;
    },
  });
}
