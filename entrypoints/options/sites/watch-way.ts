import { browser } from '#imports';
import type { Settings } from '@/utils/settings/settings';
import type { sites } from '@/utils/sites/registry';

/** How a site is watched: from within its pages, from outside them (quiet mode), or not at all. */
export type Way = 'page' | 'quiet' | 'off';

type Watched = Pick<Settings, 'pausedSites' | 'quietSites'>;

/** True for a site that offers quiet mode. */
export const isQuietOffered = ({ network }: (typeof sites)[number]): boolean => network.length > 0;

/** How `site` is watched by these settings. */
export function wayOf({ pausedSites, quietSites }: Watched, site: string): Way {
  if (pausedSites.includes(site)) return 'off';
  return quietSites.includes(site) ? 'quiet' : 'page';
}

/** The settings to change so that `site` is watched that way. */
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

/** The permission that quiet mode needs. */
export const QUIET = { permissions: ['webRequest' as const] };

/**
 * Asks the rep for the browser's permission. Call it only on a click, and before anything is awaited. False if it was
 * refused.
 */
export async function askForQuiet(): Promise<boolean> {
  try {
    return await browser.permissions.request(QUIET);
  } catch {
    return false;
  }
}
