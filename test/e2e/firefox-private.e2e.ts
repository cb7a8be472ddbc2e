import { test } from '@playwright/test';
import { findFirefox } from '@/.ci/find-browser.mjs';
import { expect } from '@/test/e2e/extension';
import { type Stage, startStage } from '@/test/stage/stage';
import { type ConnectProxy, startConnectProxy } from '@/test/support/browser/connect-proxy';
import { type Firefox, inBrowser, launchFirefox } from '@/test/support/browser/firefox';

const GMAIL = 'mail.google.com';

test.skip(findFirefox() === null, 'there is no Firefox here');

let stage: Stage;
let proxy: ConnectProxy;
let firefox: Firefox;

test.beforeAll(async () => {
  stage = await startStage();
  proxy = await startConnectProxy([GMAIL], stage.port);
});

test.afterEach(() => firefox?.close());

test.afterAll(async () => {
  proxy?.close();
  await stage?.close();
});

/** Sends a mail from the page that is open; true if the page's functions are the browser's own. */
const sendUnwatched = () =>
  firefox.driver.evaluate<boolean>(`
    await window.stage.send({ to: [{ address: 'anna@acme.example' }] });
    const { open, send } = XMLHttpRequest.prototype;
    return [fetch, open, send].every((one) => /native code/.test(Function.prototype.toString.call(one)));
  `);

/** What stands on our pages where they are opened by their address alone: they get nothing of the extension there. */
async function saidByPages(): Promise<unknown[]> {
  const said: unknown[] = [];
  for (const page of ['popup.html', 'options.html', 'report.html']) {
    await firefox.driver.send('WebDriver:Navigate', { url: `${firefox.origin}/${page}` });
    said.push(await firefox.driver.evaluate('return [typeof browser, document.body.innerText]'));
  }
  return said;
}

const NOTHING = Array(3).fill(['undefined', '']);

/** True if the window in front has the extension's icon, in the toolbar or in the menu of extensions. */
const hasIcon = () =>
  inBrowser<boolean>(
    firefox,
    `const { gUnifiedExtensions } = Services.wm.getMostRecentWindow('navigator:browser');
     return gUnifiedExtensions.panel.querySelector('[data-extensionid="' + addon.id + '"]') !== null;`,
  );

test('in a private window of Firefox nothing of the extension runs, and nothing is logged', async () => {
  firefox = await launchFirefox(proxy.port);
  const { driver, origin } = firefox;
  await driver.open(`${origin}/options.html`);
  await driver.click('[data-testid=consent-accept]');
  expect(await hasIcon()).toBe(true);
  const mail = await driver.open(`https://${GMAIL}/mail/u/0/`);
  expect(await sendUnwatched()).toBe(false);

  const { handle } = await driver.send<{ handle: string }>('WebDriver:NewWindow', {
    type: 'window',
    private: true,
  });
  await driver.switchTo(handle);
  expect(await hasIcon()).toBe(false);
  expect(await saidByPages()).toEqual(NOTHING);
  await driver.send('WebDriver:Navigate', { url: `https://${GMAIL}/mail/u/0/` });
  expect(await sendUnwatched()).toBe(true);

  await driver.switchTo(mail);
  expect(await sendUnwatched()).toBe(false);
  await driver.open(`${origin}/popup.html`);
  const emails = () =>
    driver.evaluate<string | undefined>(
      `return document.querySelector('[data-testid=line-email]')?.dataset.actual`,
    );
  await expect.poll(emails).toBe('2');
  // A tab in which it is not to be is none that it does not see.
  const light = `return document.querySelector('[data-testid=light-gmail]')?.dataset.state`;
  await expect.poll(() => driver.evaluate(light)).toBe('watching');
});

test('where Firefox never remembers history, nothing of the extension runs', async () => {
  firefox = await launchFirefox(proxy.port, { 'browser.privatebrowsing.autostart': true });
  const isThere = () => inBrowser<boolean>(firefox, 'return addon.isActive');
  expect(await isThere()).toBe(true);
  expect(await hasIcon()).toBe(false);
  await firefox.driver.open(`https://${GMAIL}/mail/u/0/`);
  expect(await sendUnwatched()).toBe(true);
  expect(await saidByPages()).toEqual(NOTHING);
});
