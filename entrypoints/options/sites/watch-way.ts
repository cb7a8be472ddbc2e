import { browser } from '#imports';
import type { Settings } from '@/utils/settings/settings';
import type { sites } from '@/utils/sites/registry';

/** How a site is watched: from within its pages, from outside them, or not at all. */
export type Way = 'page' | 'quiet' | 'off';

type Watched = Pick<Settings, 'pausedSites' | 'quietSites'>;

/** True for a site that can be watched from outside its pages. */
export const isQuietOffered = ({ network }: (typeof sites)[number]): boolean => network.length > 0;

/** How the settings have `site` watched. */
export function wayOf({ pausedSites, quietSites }: Watched, site: string): Way {
  if (pausedSites.includes(site)) return 'off';
  return quietSites.includes(site) ? 'quiet' : 'page';
}

/** What of the settings changes where `site` is to be watched that way. */
export function settingsOf({ pausedSites, quietSites }: Watched, site: string, way: Way): Watched {
  return {
    pausedSites: withSite(pausedSites, site, way === 'off'),
    quietSites: withSite(quietSites, site, way === 'quiet'),
  };
}

function withSite(list: readonly string[], site: string, isOn: boolean): string[] {
  const others = list.filter((id) => id !== site);
  return isOn ? [...others, site] : others;
}

/** What the browser has to grant for a site to be watched from outside its pages. */
export const QUIET = { permissions: ['webRequest' as const] };

/** Asks the rep, through the browser; on a click alone, and before anything is awaited. False where it was refused. */
export async function askForQuiet(): Promise<boolean> {
  try {
    return await browser.permissions.request(QUIET);
  } catch {
    return false;
  }
}
