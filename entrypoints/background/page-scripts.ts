import { browser } from '#imports';
import { inTurn } from '@/utils/promises/in-turn';
import type { Settings } from '@/utils/settings/settings';
import { sites } from '@/utils/sites/registry';
import { getSettings, watchSettings } from '@/utils/store/browser-storage/settings';
import { wantsPageScript } from './access';

/** One change at a time, because registering a script twice is refused. ms */
const inOrder = inTurn(10_000);

/**
 * Makes the page script of a site run in its pages while the rep wants it there, and no longer. It takes effect in
 * the next page that loads. Call synchronously at the start of the worker.
 */
export function watchPageScripts(): void {
  watchSettings(followScripts);
  followPageScripts();
}

/** Call this when something other than the settings has changed the decision. */
export function followPageScripts(): void {
  // A failure is tried again at the next start, or when the settings change.
  void getSettings().then(followScripts, () => {});
}

function followScripts(settings: Settings): void {
  inOrder(() => register(settings)).catch(() => {});
}

async function register(settings: Settings): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts();
  for (const { id, matches, allFrames } of sites) {
    const name = `observer-${id}`;
    const isThere = registered.some((script) => script.id === name);
    const isWanted = await wantsPageScript(settings, id);
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
