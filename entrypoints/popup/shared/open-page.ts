import { browser } from '#imports';

/** Opens one of our pages in a tab, and closes the popup. */
export function openPage(path: `/${'report' | 'options'}.html${'' | `#${string}`}`): void {
  void browser.tabs.create({ url: browser.runtime.getURL(path) });
  window.close();
}
