import { useEffect, useState } from 'react';
import { browser } from '#imports';
import { ACCESS_KEY, type Access } from '@/utils/messages/access';
import type { Settings } from '@/utils/settings/settings';
import { sites } from '@/utils/sites/registry';

/** What the browser lets us watch. */
export interface Permitted {
  /** The ids of the sites whose pages we may see. */
  pages: ReadonlySet<string>;
  /** Requests may be watched from outside the pages. */
  requests: boolean;
  /** They may be watched, but are not yet: until then the page's script goes on. */
  isQuietAwaited: boolean;
}

/** The permission that quiet mode needs, apart from the site's pages. */
export const REQUESTS = { permissions: ['webRequest' as const] };

export async function permittedSites(): Promise<Permitted> {
  const { contains } = browser.permissions;
  const [kept, requests, ...pages] = await Promise.all([
    browser.storage.local.get(ACCESS_KEY),
    contains(REQUESTS),
    ...sites.map(({ matches }) => contains({ origins: [...matches] })),
  ]);
  const permitted = sites.filter((_, index) => pages[index]).map(({ id }) => id);
  const { isQuietAwaited = false } = (kept[ACCESS_KEY] ?? {}) as Partial<Access>;
  return { pages: new Set(permitted), requests, isQuietAwaited };
}

/** True if the browser lets us watch `site` the way the rep has chosen. */
export function isPermitted(
  { pages, requests }: Permitted,
  { quietSites }: Settings,
  site: string,
) {
  return pages.has(site) && (requests || !quietSites.includes(site));
}

/** The same, updated as it changes, starting with what was known when the popup opened. */
export function usePermittedSites(first: Permitted): Permitted {
  const [permitted, setPermitted] = useState(first);
  useEffect(() => {
    const look = () => void permittedSites().then(setPermitted);
    const lookIfNoted = (changes: object) => ACCESS_KEY in changes && look();
    const { onAdded, onRemoved } = browser.permissions;
    // It may have changed since it was read.
    look();
    onAdded.addListener(look);
    onRemoved.addListener(look);
    browser.storage.local.onChanged.addListener(lookIfNoted);
    return () => {
      onAdded.removeListener(look);
      onRemoved.removeListener(look);
      browser.storage.local.onChanged.removeListener(lookIfNoted);
    };
  }, []);
  return permitted;
}
