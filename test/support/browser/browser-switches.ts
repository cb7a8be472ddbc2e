import type { BrowserContext, Page } from '@playwright/test';

/** What a rep can do to the extension on the browser's own page. */
export interface Switches {
  /** Switches the extension off or on. */
  turn(isOn: boolean): Promise<void>;
  /** Takes away the access to all sites, until the extension asks for it, or gives it back. */
  permit(isPermitted: boolean): Promise<void>;
  close(): Promise<void>;
}

/** Opens the browser's own page on which extensions are managed. */
export async function openSwitches(context: BrowserContext, id: string): Promise<Switches> {
  const page: Page = await context.newPage();
  await page.goto('chrome://extensions');
  return {
    turn: (isOn) =>
      page.evaluate(([one, on]) => chrome.management.setEnabled(one, on), [id, isOn] as const),
    permit: (isPermitted) =>
      page.evaluate(
        ([extensionId, given]) =>
          chrome.developerPrivate.updateExtensionConfiguration({
            extensionId,
            hostAccess: given ? 'ON_ALL_SITES' : 'ON_CLICK',
          }),
        [id, isPermitted] as const,
      ),
    close: () => page.close(),
  };
}

/** The part of that page that this uses. */
declare const chrome: {
  management: { setEnabled(id: string, isOn: boolean): Promise<void> };
  developerPrivate: {
    updateExtensionConfiguration(update: {
      extensionId: string;
      hostAccess: 'ON_CLICK' | 'ON_ALL_SITES';
    }): Promise<void>;
  };
};
