import { browser } from '#imports';
import { sites } from '@/utils/sites/registry';
import {
  getSettings,
  isQuiet,
  isWatched,
  type Settings,
  watchSettings,
} from '@/utils/store/settings';

let turn = Promise.resolve();

/**
 * Sees to it that the page script of a site that offers quiet mode runs in its pages as long as the rep wants it
 * there: from the next page that loads on. Call synchronously at the start of the worker.
 */
export function watchPageScripts(): void {
  watchSettings((settings) => void followScripts(settings));
  void getSettings().then(followScripts);
}

/** One change at a time: a script that is registered twice is refused. */
function followScripts(settings: Settings): Promise<void> {
  turn = turn.then(() => register(settings)).catch(() => {});
  return turn;
}

async function register(settings: Settings): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts();
  for (const { id, matches, allFrames, network } of sites) {
    if (network.length === 0) continue;
    const name = `observer-${id}`;
    const isThere = registered.some((script) => script.id === name);
    const isWanted = isWatched(settings, id) && !isQuiet(settings, id);
    if (isThere && !isWanted) {
      await browser.scripting.unregisterContentScripts({ ids: [name] });
    } else if (isWanted && !isThere) {
      await browser.scripting.registerContentScripts([
        {
          id: name,
          js: [`${name}.js`],
          matches: [...matches],
          runAt: 'document_start',
          world: 'MAIN',
          allFrames,
          matchOriginAsFallback: allFrames,
          persistAcrossSessions: true,
        },
      ]);
    }
  }
}
