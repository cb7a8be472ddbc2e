import { test } from '@playwright/test';
import { findFirefox } from '@/.ci/find-browser.mjs';
import { expect } from '@/test/e2e/extension';
import { startStage } from '@/test/stage/stage';
import { startConnectProxy } from '@/test/support/browser/connect-proxy';
import { inBrowser, launchFirefox } from '@/test/support/browser/firefox';
import { catchNotices } from '@/test/support/browser/firefox-notices';

test.skip(findFirefox() === null, 'there is no Firefox here');

/** The background sleeps after a second without work, and the browser grants what a page asks for on a click. */
const PREFERENCES = {
  'extensions.background.idle.timeout': 1000,
  'extensions.webextOptionalPermissionPrompts': false,
};

/** Any minute is working time and outside of quiet hours, and the day has its summary from its first minute on. */
const ALWAYS = `
  const { settings } = await browser.storage.local.get('settings');
  const hours = Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }]);
  const reminders = { behind: false, summary: false, done: false, behindAt: 0, summaryAt: 0, quietFrom: 0, quietTo: 0 };
  await browser.storage.local.set({
    settings: { ...settings, joinedOn: null, calendar: { hours, daysOff: [] }, reminders },
  });
`;

test('in Firefox a click on a reminder opens the report, also when the background sleeps', async () => {
  // The background starts again once it has been idle for a minute, which on a busy machine takes a few. Until then no
  // reminder is given whose click it would not hear.
  test.setTimeout(420_000);
  const stage = await startStage();
  const proxy = await startConnectProxy([], stage.port);
  const firefox = await launchFirefox(proxy.port, PREFERENCES);
  const { driver, origin } = firefox;
  try {
    const notices = await catchNotices(firefox);
    await driver.open(`${origin}/options.html`);
    await driver.click('[data-testid=consent-accept]');
    await driver.evaluate(ALWAYS);
    await driver.open(`${origin}/options.html#reminders`);
    await driver.click('[data-testid=reminder-summary]');
    await expect.poll(notices.shown, { timeout: 300_000 }).toEqual(['reminder-summary']);
    const background = () => inBrowser<string>(firefox, 'return policy.extension.backgroundState');
    await expect.poll(background, { timeout: 20_000 }).toBe('stopped');
    await notices.click('reminder-summary');
    const tabs = () =>
      inBrowser<string[]>(
        firefox,
        'return gBrowser.tabs.map((tab) => tab.linkedBrowser.currentURI.spec)',
      );
    await expect.poll(tabs).toContain(`${origin}/report.html`);
    expect(await notices.shown()).toEqual([]);
  } finally {
    await firefox.close();
    proxy.close();
    await stage.close();
  }
});
