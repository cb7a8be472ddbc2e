import { secret } from '@/utils/page/pristine';
import { greet, openReport } from '@/utils/page/report';
import { watchFetch } from '@/utils/page/watch-fetch';
import { watchXhr } from '@/utils/page/watch-xhr';
import type { TextOf, Watcher } from '@/utils/page/watcher';
import type { Reader } from '@/utils/sites/site-adapter';

/**
 * The page-world script of one site: watches the page's requests for acts of the rep. A page that begins to load is
 * watched at once. In one that was open already an observer may stand from before: then only when the bridge, who can
 * find out, says so. Whatever goes wrong, the page never hears of it. Returns the secret of this observer, which the
 * browser gives to the background where that put the script into the page, and to nobody else.
 */
export function startObserver(reader: Reader, textOf: TextOf): string {
  try {
    let isWatching = true;
    const watcher: Watcher = {
      watches: (url, method) => isWatching && reader.watches(url, method),
      textOf,
      saw: (url, method, body, answer, at) =>
        report(reader.read({ url, method, body, answer, at })),
    };
    let patch: (() => void) | null = () => {
      patch = null;
      watchXhr(watcher);
      watchFetch(watcher);
    };
    const report = openReport((on) => {
      isWatching = on;
      if (on) patch?.();
    });
    // There is nothing yet that could run a script of the page: so nobody but the bridge hears this.
    if (!document.head) {
      patch();
      greet();
    }
  } catch {}
  return secret;
}
