import { type Firefox, inBrowser } from './firefox';

/**
 * What stands in for the desktop, which shows no notices to a Firefox without a screen. Laid into the browser's first
 * window, which stays open.
 */
const STAND_IN = `
  const shown = new Map();
  const service = {
    showAlert: (alert, observer) => { shown.set(alert.name, observer); },
    closeAlert: (name) => { shown.delete(name); },
    QueryInterface: ChromeUtils.generateQI(['nsIAlertsService']),
  };
  const factory = {
    createInstance: (kind) => service.QueryInterface(kind),
    QueryInterface: ChromeUtils.generateQI(['nsIFactory']),
  };
  Components.manager.QueryInterface(Components.interfaces.nsIComponentRegistrar).registerFactory(
    Services.uuid.generateUUID(), 'stand-in', '@mozilla.org/alerts-service;1', factory,
  );
  window.shownNotices = shown;
`;

/** Notices of the extension as the desktop has them. */
export interface Notices {
  /** The ids of those that stand there. */
  shown(): Promise<string[]>;
  /** As a rep does who wants to know more. */
  click(id: string): Promise<void>;
}

/** Catches the notices that the browser shows from now on. */
export async function catchNotices(firefox: Firefox): Promise<Notices> {
  await inBrowser(firefox, STAND_IN);
  return {
    shown: () => inBrowser(firefox, 'return [...window.shownNotices.keys()]'),
    click: (id) =>
      inBrowser(
        firefox,
        `window.shownNotices.get('${id}').observe(null, 'alertclickcallback', null)`,
      ),
  };
}
