import { browser } from '#imports';
import type { Kind } from '@/utils/activity/activity-kind';
import { leavePrefill } from '@/utils/store/browser-storage/prefill';

const LOGS: Readonly<Record<string, Kind>> = { 'log-call': 'call', 'log-meeting': 'meeting' };

/** Opens the popup, ready to log the kind of a keyboard command. Call synchronously at the start of the worker. */
export function watchCommands(): void {
  browser.commands.onCommand.addListener((command) => {
    const kind = LOGS[command];
    if (kind === undefined) return;
    void leavePrefill(kind).catch(() => {});
    // At once: browsers allow it only while they know that the rep pressed a key.
    browser.action.openPopup().catch(openWindow);
  });
}

/** If the toolbar cannot show the popup, it gets its own window. */
async function openWindow(): Promise<void> {
  const url = browser.runtime.getURL('/popup.html');
  await browser.windows.create({ url, type: 'popup', width: 400, height: 640 }).catch(() => {});
}
