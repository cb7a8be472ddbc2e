import { browser } from '#imports';

/**
 * True if this page stands in a container tab. There the browser gives it a database of its own, which is empty; the
 * settings are those of all tabs. False in a normal tab, in the popup, and where it cannot be told. Only Firefox has
 * containers; it says which one our own tab is in without any permission.
 */
export async function isInContainer(): Promise<boolean> {
  if (!import.meta.env.FIREFOX) return false;
  const tab = await browser.tabs.getCurrent().catch(() => undefined);
  const { cookieStoreId = 'firefox-default' } = (tab ?? {}) as { cookieStoreId?: string };
  return cookieStoreId !== 'firefox-default';
}

/** Opens the page in which this is called once more, in a normal tab: one that an extension opens is in no container. */
export function openOutside(): void {
  void browser.tabs.create({ url: window.location.href });
}
