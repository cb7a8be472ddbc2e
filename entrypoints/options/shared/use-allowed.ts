import { useEffect, useState } from 'react';
import { browser } from '#imports';

type Permissions = Parameters<typeof browser.permissions.contains>[0];

/** Whether the browser grants all of `wanted`; the rep can take that back at any time. True until it is known. */
export function useAllowed(wanted: Permissions): boolean {
  const [isAllowed, setIsAllowed] = useState(true);
  // The caller may pass a new object each time.
  const asked = JSON.stringify(wanted);
  useEffect(() => {
    const ask = () => void browser.permissions.contains(JSON.parse(asked)).then(setIsAllowed);
    ask();
    browser.permissions.onAdded.addListener(ask);
    browser.permissions.onRemoved.addListener(ask);
    return () => {
      browser.permissions.onAdded.removeListener(ask);
      browser.permissions.onRemoved.removeListener(ask);
    };
  }, [asked]);
  return isAllowed;
}
