import { openFollow } from '@/utils/page/follow';
import { secret } from '@/utils/page/pristine';
import { greet, openReport } from '@/utils/page/report';
import { watchFetch } from '@/utils/page/watch-fetch';
import { watchXhr } from '@/utils/page/watch-xhr';
import type { TextOf, Watcher } from '@/utils/page/watcher';
import type { Picker } from '@/utils/sites/site-adapter';

/**
 * The page-world script of one site: watches the page's requests for acts of the rep.
 *
 * A page that begins to load is watched at once. A page that was open already may have an earlier observer; there it
 * waits until the bridge, which can find out, tells it to watch. Whatever goes wrong, the page never notices, but the
 * bridge does: it is told by name, or gets no answer. Returns the secret of this observer. If the background put the
 * script into the page, the browser gives it the secret, and nobody else.
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
    // Again: the rep may have dismissed the warning.
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
  // There is nothing yet that could run a script of the page, so only the bridge hears this.
  if (!document.head) {
    patch();
    greet();
  }
  return secret;
}
