import { browser } from '#imports';
import { inTurn } from '@/utils/promises/in-turn';
import { sites } from '@/utils/sites/registry';
import {
  getSettings,
  isQuiet,
  isWatched,
  type Settings,
  watchSettings,
} from '@/utils/store/settings';

/** One change at a time: a script that is registered twice is refused. ms */
const inOrder = inTurn(10_000);

/**
 * Sees to it that the page script of a site that offers quiet mode runs in its pages as long as the rep wants it
 * there: from the next page that loads on. Call synchronously at the start of the worker.
 */
export function watchPageScripts(): void {
  watchSettings(followScripts);
  // What fails now is tried again at the next start, or when the settings change.
  void getSettings().then(followScripts, () => {});
}

function followScripts(settings: Settings): void {
  inOrder(() => register(settings)).catch(() => {});
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
