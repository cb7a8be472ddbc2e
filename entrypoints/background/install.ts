import { browser, type ScriptPublicPath } from '#imports';
import { sites } from '@/utils/sites/registry';
import { forgetSecrets } from '@/utils/store/secrets';
import { changeSettings, getSettings } from '@/utils/store/settings';

/** First run, updates, and the start of the browser. */
export function watchInstall(): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    const { repId } = await getSettings();
    if (repId === '') await changeSettings({ repId: crypto.randomUUID() });
    const isNewSite = await pauseUnasked();
    await reachOpenTabs();
    if (reason === 'install') await browser.runtime.openOptionsPage();
    else if (isNewSite) await browser.tabs.create({ url: browser.runtime.getURL(CHOICE) });
  });
  browser.runtime.onStartup.addListener(() => void forgetSecrets());
}

/** Where the rep says which sites are watched, and how. */
const CHOICE = '/options.html#sites';

/**
 * Who agreed has not agreed to a site that came since: it is paused until they choose. True if there is one. A rep who
 * has not agreed yet is asked about all.
 */
export async function pauseUnasked(): Promise<boolean> {
  const { consentedAt, askedSites } = await getSettings();
  const unasked = sites.map(({ id }) => id).filter((id) => !askedSites.includes(id));
  if (consentedAt === null || unasked.length === 0) return false;
  await changeSettings((stored) => ({
    askedSites: [...stored.askedSites, ...unasked],
    pausedSites: [...new Set([...stored.pausedSites, ...unasked])],
  }));
  return true;
}

/** Tabs that were open before have no bridge, or the dead one of the version before. */
async function reachOpenTabs(): Promise<void> {
  for (const site of sites) {
    const tabs = await browser.tabs.query({ url: [...site.matches] });
    const reached = tabs.map(({ id }) =>
      browser.scripting.executeScript({
        target: { tabId: id ?? -1, allFrames: site.allFrames },
        files: [`/bridge-${site.id}.js` as ScriptPublicPath],
      }),
    );
    // A tab may close or be discarded meanwhile; it gets its bridge when it loads.
    await Promise.allSettled(reached);
  }
}
