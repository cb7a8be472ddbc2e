import { test } from '@playwright/test';
import { findFirefox } from '@/.ci/find-browser.mjs';
import { expect } from '@/test/e2e/extension';
import { type Stage, startStage } from '@/test/stage/stage';
import { type ConnectProxy, startConnectProxy } from '@/test/support/browser/connect-proxy';
import { type Firefox, inBrowser, launchFirefox } from '@/test/support/browser/firefox';

const GMAIL = 'mail.google.com';
const LINKEDIN = 'www.linkedin.com';

/** Makes the background sleep after a second without work, and the browser grant what a page asks for on a click. */
const PREFERENCES = {
  'extensions.background.idle.timeout': 1000,
  'extensions.webextOptionalPermissionPrompts': false,
  'privacy.userContext.enabled': true,
};

const KEYS = `
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const database = await done(indexedDB.open('quota-pacer'));
  const rows = await done(database.transaction('activities').objectStore('activities').getAll());
  database.close();
  return rows.map(({ key, proof }) => key.split(':')[0] + ' ' + proof).sort();
`;

test.skip(findFirefox() === null, 'there is no Firefox here');

let stage: Stage;
let proxy: ConnectProxy;
let firefox: Firefox;

test.beforeAll(async () => {
  stage = await startStage();
  proxy = await startConnectProxy([GMAIL, LINKEDIN], stage.port);
});

test.afterAll(async () => {
  proxy?.close();
  await stage?.close();
});

test.beforeEach(async () => {
  stage.reset();
  firefox = await launchFirefox(proxy.port, PREFERENCES);
  await firefox.driver.open(`${firefox.origin}/options.html`);
  await firefox.driver.click('[data-testid=consent-accept]');
});

test.afterEach(async () => {
  await firefox?.close();
});

const send = () =>
  firefox.driver.evaluate<{ problem: string | null }>(
    `return window.stage.send({ to: [{ address: 'anna@acme.example' }] })`,
  );

const followNth = (nth: number) =>
  firefox.driver.evaluate<{ isDone: boolean }>(
    `return window.linkedin.touch({ act: 'follow', whom: window.linkedin.members[${nth}] }, { generation: 'voyager' })`,
  );

/** Waits until the light of `site` in a popup in a tab says `state`, and stays in that tab. */
async function lightSays(site: string, state: string, patience = 20_000): Promise<void> {
  await firefox.driver.open(`${firefox.origin}/popup.html`);
  const light = () =>
    firefox.driver.evaluate<string | null>(
      `return document.querySelector('[data-testid=light-${site}]')?.dataset.state ?? null`,
    );
  await expect.poll(light, { timeout: patience }).toBe(state);
}

const openTabs = () => firefox.driver.send<string[]>('WebDriver:GetWindowHandles');

/** Switches to the one tab that was not among those. */
async function switchToNew(before: string[]): Promise<void> {
  const added = (await openTabs()).filter((tab) => !before.includes(tab));
  expect(added).toHaveLength(1);
  await firefox.driver.switchTo(added[0] as string);
}

/** Opens an address in a tab of the first container, as the rep's own menu does, and switches to it. */
async function openInContainer(url: string): Promise<void> {
  const before = await openTabs();
  await inBrowser(
    firefox,
    `const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
    gBrowser.selectedTab = gBrowser.addTab('${url}', { userContextId: 1, triggeringPrincipal });`,
  );
  await switchToNew(before);
}

const shows = (selector: string) =>
  firefox.driver.evaluate<boolean>(`return document.querySelector('${selector}') !== null`);

const keys = () => firefox.driver.evaluate<string[]>(KEYS);

test('in Firefox, switched off and on, an open tab is watched again, without what was done meanwhile', async () => {
  const { driver } = firefox;
  const mail = await driver.open(`https://${GMAIL}/mail/u/0/`);
  await lightSays('gmail', 'watching');
  await driver.switchTo(mail);
  await send();
  await inBrowser(firefox, 'await addon.disable()');
  await send();
  await inBrowser(firefox, 'await addon.enable()');
  await lightSays('gmail', 'watching');
  await driver.switchTo(mail);
  await send();
  await driver.open(`${firefox.origin}/popup.html`);
  await expect.poll(keys).toEqual(['gmail answer', 'gmail answer']);
});

test('in Firefox a permission that is taken back ends the counting in an open tab, and given back begins it', async () => {
  const { driver, origin } = firefox;
  const mail = await driver.open(`https://${GMAIL}/mail/u/0/`);
  await lightSays('gmail', 'watching');
  const permit = (verb: 'add' | 'remove') =>
    inBrowser(
      firefox,
      `
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const origins = ['https://${GMAIL}/*'];
      await ExtensionPermissions.${verb}(addon.id, { permissions: [], origins }, policy.extension);
    `,
    );
  await permit('remove');
  await lightSays('gmail', 'not-permitted');
  await driver.switchTo(mail);
  await send();
  await permit('add');
  await lightSays('gmail', 'watching');
  await driver.switchTo(mail);
  await send();
  await driver.open(`${origin}/popup.html`);
  await expect.poll(keys).toEqual(['gmail answer']);
});

test('in Firefox quiet mode loses no touch: the page’s script goes on until the browser tells of requests', async () => {
  test.setTimeout(200_000);
  const { driver, origin } = firefox;
  await driver.open(`${origin}/options.html#sites`);
  await driver.click('[data-testid=watch-choice] input[value=quiet]');
  const feed = await driver.open(`https://${LINKEDIN}/feed/`);
  await driver.evaluate(`await window.linkedin.ready('top')`);
  await followNth(0);
  // The background is restarted within two minutes. Until then the page's script sees what is done.
  await lightSays('linkedin', 'watching-quietly', 150_000);
  await expect.poll(async () => (await keys()).length).toBe(1);
  const [first] = await keys();
  const asleep = () => inBrowser<string>(firefox, 'return policy.extension.backgroundState');
  for (const nth of [1, 2]) {
    await driver.switchTo(feed);
    await driver.send('WebDriver:Refresh');
    await driver.evaluate(`await window.linkedin.ready('top')`);
    await expect.poll(asleep, { timeout: 20_000 }).toBe('stopped');
    await followNth(nth);
    await driver.open(`${origin}/popup.html`);
    const status = Array.from({ length: nth }, () => 'linkedin status');
    await expect.poll(keys).toEqual([first, ...status]);
  }
});

test('in Firefox a page of ours in a container says where the log is, and opens there', async () => {
  const { driver, origin } = firefox;
  await openInContainer(`https://${GMAIL}/mail/u/0/`);
  await expect
    .poll(() => driver.evaluate<boolean>('return typeof window.stage?.send === "function"'))
    .toBe(true);
  await send();
  await driver.open(`${origin}/popup.html`);
  await expect.poll(keys).toEqual(['gmail answer']);
  // Adds the mark of a log. Without it, nothing could look lost.
  const mark = "return (await browser.storage.local.get('logMark')).logMark?.activities";
  await expect.poll(() => driver.evaluate(mark)).toBe(1);
  expect(await shows('[data-testid=log-elsewhere]')).toBe(false);
  for (const path of ['popup.html', 'options.html#privacy', 'report.html']) {
    await openInContainer(`${origin}/${path}`);
    await expect.poll(() => shows('[data-testid=log-elsewhere]')).toBe(true);
    const said = await driver.evaluate<string>('return document.body.innerText');
    expect(said).toContain('The log is not in this tab');
    expect(await shows('[data-testid=lost-log], [data-testid=no-weeks], nav')).toBe(false);
    const before = await openTabs();
    await driver.click('[data-testid=log-elsewhere] button');
    await expect.poll(async () => (await openTabs()).length).toBe(before.length + 1);
    await switchToNew(before);
    const tab = `return gBrowser.selectedBrowser.currentURI.spec + ' ' + gBrowser.selectedTab.userContextId`;
    await expect.poll(() => inBrowser(firefox, tab)).toBe(`${origin}/${path} 0`);
    await expect
      .poll(() => driver.evaluate('return document.querySelector("h1") !== null'))
      .toBe(true);
    expect(await shows('[data-testid=log-elsewhere]')).toBe(false);
  }
  await expect.poll(() => shows('[data-testid=no-weeks]')).toBe(false);
});
