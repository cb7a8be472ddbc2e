import { browser } from '#imports';

/**
 * True if this page is in a container tab. There the browser gives it its own database, which is empty; the settings
 * are shared by all tabs. False in a normal tab, in the popup, and if it cannot be told. Only Firefox has containers,
 * and it tells which one our own tab is in without any permission.
 */
export async function isInContainer(): Promise<boolean> {
  if (!import.meta.env.FIREFOX) return false;
  const tab = await browser.tabs.getCurrent().catch(() => undefined);
  const { cookieStoreId = 'firefox-default' } = (tab ?? {}) as { cookieStoreId?: string };
  return cookieStoreId !== 'firefox-default';
}

/** Opens the page that calls this once more, in a normal tab: a tab that an extension opens is in no container. */
export function openOutside(): void {
  void browser.tabs.create({ url: window.location.href });
}
