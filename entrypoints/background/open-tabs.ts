import { browser, type ScriptPublicPath } from '#imports';
import { sites } from '@/utils/sites/registry';

/** In `storage.session`, which the browser empties when the extension starts, whatever it starts from. */
const REACHED_KEY = 'reached';

/**
 * Once after each start of the extension: installed, updated, switched on again, or with the browser. A worker that
 * only slept finds that it is done.
 */
export async function reachAfterStart(): Promise<void> {
  const { [REACHED_KEY]: isDone } = await browser.storage.session.get(REACHED_KEY);
  if (isDone) return;
  await reachOpenTabs();
  await browser.storage.session.set({ [REACHED_KEY]: true });
}

/** Puts a bridge into open tabs of all sites. One that lives there already leaves it at that. */
export async function reachOpenTabs(): Promise<void> {
  const reached = sites.map(async ({ id, matches, allFrames }) => {
    // One that was discarded has no page; it gets its bridge when it loads.
    const tabs = await browser.tabs.query({ url: [...matches], discarded: false });
    const files = [`/bridge-${id}.js` as ScriptPublicPath];
    // A tab may close meanwhile, or show an error of the browser's.
    await Promise.allSettled(
      tabs.map((tab) =>
        browser.scripting.executeScript({ target: { tabId: tab.id ?? -1, allFrames }, files }),
      ),
    );
  });
  await Promise.allSettled(reached);
}
