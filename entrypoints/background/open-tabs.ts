import { browser, type ScriptPublicPath } from '#imports';
import { sites } from '@/utils/sites/registry';

/** In `storage.session`, which the browser empties whenever the extension starts, for any reason. */
const REACHED_KEY = 'reached';

/**
 * Runs once after each start of the extension: installed, updated, switched on again, or with the browser. A worker
 * that only slept finds it done.
 */
export async function reachAfterStart(): Promise<void> {
  const { [REACHED_KEY]: isDone } = await browser.storage.session.get(REACHED_KEY);
  if (isDone) return;
  await reachOpenTabs();
  await browser.storage.session.set({ [REACHED_KEY]: true });
}

/** Puts a bridge into all open tabs of sites. If there is one already, the new one does nothing. */
export async function reachOpenTabs(): Promise<void> {
  const reached = sites.map(async ({ id, matches, allFrames }) => {
    // A discarded tab has no page. It gets its bridge when it loads.
    const tabs = await browser.tabs.query({ url: [...matches], discarded: false });
    const files = [`/bridge-${id}.js` as ScriptPublicPath];
    // A tab may be closed by now, or show an error page.
    await Promise.allSettled(
      tabs.map((tab) =>
        browser.scripting.executeScript({ target: { tabId: tab.id ?? -1, allFrames }, files }),
      ),
    );
  });
  await Promise.allSettled(reached);
}
