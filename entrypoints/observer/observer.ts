import { openFollow } from '@/utils/page/follow';
import { secret } from '@/utils/page/pristine';
import { greet, openReport } from '@/utils/page/report';
import { watchFetch } from '@/utils/page/watch-fetch';
import { watchXhr } from '@/utils/page/watch-xhr';
import type { TextOf, Watcher } from '@/utils/page/watcher';
import type { Picker } from '@/utils/sites/site-adapter';

/**
 * The page-world script of one site: watches the page's requests for acts of the rep. A page that begins to load is
 * watched at once. In one that was open already an observer may stand from before: then only when the bridge, who can
 * find out, says so. Whatever goes wrong, the page never hears of it, and the bridge does: by name, or because nobody
 * answers it. Returns the secret of this observer, which the browser gives to the background where that put the script
 * into the page, and to nobody else.
 */
export function startObserver(picker: Picker, textOf: TextOf): string {
  let isWatching = true;
  /** What does not work in this page. */
  let failures: { [part in Parameters<Watcher['failed']>[0]]?: true } | undefined;
  let patch: (() => void) | null = () => {
    patch = null;
    try {
      watchXhr(watcher);
    } catch {
      watcher.failed('open');
    }
    watchFetch(watcher);
  };
  const report = openReport((on) => {
    isWatching = on;
    if (!on) return;
    patch?.();
    // Anew: the rep may have said since that it was seen.
    if (failures) report({ failed: failures });
  });
  const watcher: Watcher = {
    watches(url, asked) {
      try {
        const method = typeof asked === 'string' ? asked : 'POST';
        if (isWatching && picker.watches(url, method)) return method;
      } catch {
        watcher.failed('watch');
      }
      return undefined;
    },
    follow: openFollow(picker, textOf, report),
    failed(part) {
      if (failures?.[part]) return;
      failures = { ...failures, [part]: true };
      report({ failed: failures });
    },
  };
  // There is nothing yet that could run a script of the page: so nobody but the bridge hears this.
  if (!document.head) {
    patch();
    greet();
  }
  return secret;
}
