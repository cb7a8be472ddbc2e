import type { Reader } from '@/utils/sites/site-adapter';
import { openReport } from './report';
import { watchFetch } from './watch-fetch';
import { watchXhr } from './watch-xhr';
import type { Watcher } from './watcher';

/**
 * Watches the page's requests for acts of the rep on the reader's site. A page that is loading is watched at once.
 * In one that was open already an observer may stand from before: then only when the bridge, who can find out, says so.
 */
export function observe(reader: Reader): void {
  let isOff = false;
  let isPatched = false;
  const patch = () => {
    if (isPatched) return;
    isPatched = true;
    watchXhr(watcher);
    watchFetch(watcher);
  };
  const report = openReport((on) => {
    isOff = !on;
    if (on) patch();
  });
  const watcher: Watcher = {
    watches: (url, method) => !isOff && reader.watches(url, method),
    ended: (exchange) => report(reader.read(exchange)),
  };
  if (document.readyState === 'loading') patch();
}
