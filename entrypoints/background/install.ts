import { browser, type ScriptPublicPath } from '#imports';
import { sites } from '@/utils/sites/registry';
import { forgetSecrets } from '@/utils/store/secrets';
import { changeSettings, getSettings } from '@/utils/store/settings';

/** First run, updates, and the start of the browser. */
export function watchInstall(): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    const { repId } = await getSettings();
    if (repId === '') await changeSettings({ repId: crypto.randomUUID() });
    await reachOpenTabs();
    if (reason === 'install') await browser.runtime.openOptionsPage();
  });
  browser.runtime.onStartup.addListener(() => void forgetSecrets());
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
