import { useEffect, useState } from 'react';
import { browser } from '#imports';
import { sites } from '@/utils/sites/registry';

/** The ids of the sites that the browser lets us watch. */
export async function permittedSites(): Promise<ReadonlySet<string>> {
  const isPermitted = await Promise.all(
    sites.map(({ matches }) => browser.permissions.contains({ origins: [...matches] })),
  );
  return new Set(sites.filter((_, index) => isPermitted[index]).map(({ id }) => id));
}

/** The same as it changes, beginning with what was known when the popup opened. */
export function usePermittedSites(first: ReadonlySet<string>): ReadonlySet<string> {
  const [permitted, setPermitted] = useState(first);
  useEffect(() => {
    const look = () => void permittedSites().then(setPermitted);
    const { onAdded, onRemoved } = browser.permissions;
    onAdded.addListener(look);
    onRemoved.addListener(look);
    return () => {
      onAdded.removeListener(look);
      onRemoved.removeListener(look);
    };
  }, []);
  return permitted;
}
