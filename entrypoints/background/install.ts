import { browser } from '#imports';
import { sites } from '@/utils/sites/registry';
import { forgetSecrets } from '@/utils/store/browser-storage/secrets';
import { changeSettings, getSettings } from '@/utils/store/browser-storage/settings';

/** The first run, updates, and the start of the browser. */
export function watchInstall(): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    const { repId } = await getSettings();
    if (repId === '') await changeSettings({ repId: crypto.randomUUID() });
    const isNewSite = await pauseUnasked();
    if (reason === 'install') await browser.runtime.openOptionsPage();
    else if (isNewSite) await browser.tabs.create({ url: browser.runtime.getURL(CHOICE) });
  });
  browser.runtime.onStartup.addListener(() => void forgetSecrets(Date.now() - RESTORING));
}

/** Tabs that the browser restores at its start may be older than the worker by this much, ms. */
const RESTORING = 60_000;

/** The page on which the rep chooses which sites are watched, and how. */
const CHOICE = '/options.html#sites';

/**
 * Consent does not cover a site that came later with an update: it is paused until the rep chooses. True if there is
 * such a site. A rep who has not agreed yet is asked about all sites.
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
