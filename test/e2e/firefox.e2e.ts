import { test } from '@playwright/test';
import { findFirefox } from '@/.ci/find-browser.mjs';
import { expect } from '@/test/e2e/extension';
import { type Stage, startStage } from '@/test/stage/stage';
import { type ConnectProxy, startConnectProxy } from '@/test/support/browser/connect-proxy';
import { FIREFOX_ID, type Firefox, launchFirefox } from '@/test/support/browser/firefox';
import { canSetFirefoxPolicy, setFirefoxPolicy } from '@/test/support/company-policy';
import type { Activity } from '@/utils/activity/activity';

const GMAIL = 'mail.google.com';
const LINKEDIN = 'www.linkedin.com';
const SITES = [GMAIL, LINKEDIN];

/** Requests of the browser itself, whatever the extension does. */
const FIREFOX_ITSELF = /(^|\.)(mozilla\.(com|org|net)|firefox\.com)$/;

const ROWS = `
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const existing = await indexedDB.databases();
  if (!existing.some(({ name }) => name === 'quota-pacer')) return [];
  const database = await done(indexedDB.open('quota-pacer'));
  const rows = await done(database.transaction('activities').objectStore('activities').getAll());
  database.close();
  return rows;
`;

/**
 * On a day off, nothing is left for today, so the badge shows the pace, which has a number on any day if the week was
 * asked from its start.
 */
const SHOW_PACE = `
  const { settings } = await browser.storage.local.get('settings');
  await browser.storage.local.set({ settings: { ...settings, badge: 'pace', joinedOn: null } });
`;

test.skip(findFirefox() === null, 'there is no Firefox here');

let stage: Stage;
let proxy: ConnectProxy;
let firefox: Firefox;

test.beforeAll(async () => {
  stage = await startStage();
  proxy = await startConnectProxy(SITES, stage.port);
  firefox = await launchFirefox(proxy.port);
});

test.afterAll(async () => {
  await firefox?.close();
  proxy?.close();
  await stage?.close();
});

test('in Firefox a mail that is sent is in the log, in the open popup and on the badge, and nowhere else', async () => {
  const { driver, origin } = firefox;
  const send = (address: string) =>
    driver.evaluate<{ problem: string | null }>(
      `return window.stage.send(${JSON.stringify({ to: [{ address }] })})`,
    );
  const emails = () =>
    driver.evaluate<string | null>(
      `return document.querySelector('[data-testid=line-email]')?.dataset.actual ?? null`,
    );
  const badge = () => driver.evaluate<string>('return browser.action.getBadgeText({})');

  await driver.open(`${origin}/options.html`);
  await driver.click('[data-testid=consent-accept]');
  // The pin of Chromium's menu is not there.
  await expect
    .poll(() => driver.evaluate<string>('return document.body.innerText'))
    .toContain('the gear wheel beside Quota Pacer');
  const mail = await driver.open(`https://${GMAIL}/mail/u/0/`);
  const popup = await driver.open(`${origin}/popup.html`);
  await expect.poll(emails).toBe('0');
  const before = await badge();
  await driver.evaluate(SHOW_PACE);

  await driver.switchTo(mail);
  expect(await send('anna@acme.example')).toMatchObject({ problem: null });

  await driver.switchTo(popup);
  await expect.poll(emails).toBe('1');
  const rows = await driver.evaluate<Activity[]>(ROWS);
  expect(rows).toMatchObject([
    { kind: 'email', action: 'new', site: 'gmail', state: 'counted', proof: 'answer' },
  ]);
  expect(rows[0]?.people).toMatchObject([{ address: 'anna@acme.example' }]);
  await expect.poll(badge).not.toBe(before);

  const others = proxy.hosts().filter((host) => !SITES.includes(host));
  test.info().annotations.push({ type: 'asked for by Firefox itself', description: `${others}` });
  expect(others.filter((host) => !FIREFOX_ITSELF.test(host))).toEqual([]);
  expect(stage.requests.filter((request) => request.origin === origin)).toEqual([]);
});

test('in Firefox a touch on LinkedIn is in the log, from the page and from its frame', async () => {
  const { driver, origin } = firefox;
  const touch = (place: string, act: object) =>
    driver.evaluate<{ isDone: boolean }>(
      `await window.linkedin.ready('${place}');
       const [person] = window.linkedin.members;
       const touch = { ...${JSON.stringify(act)}, person, whom: person };
       return window.linkedin.touch(touch, { carrier: { place: '${place}', by: 'xhr' } });`,
    );
  await driver.open(`https://${LINKEDIN}/feed/`);
  expect(await touch('top', { act: 'invite' })).toMatchObject({ isDone: true });
  expect(await touch('preload', { act: 'follow' })).toMatchObject({ isDone: true });
  await driver.open(`${origin}/popup.html`);
  const social = async () =>
    (await driver.evaluate<Activity[]>(ROWS))
      .filter(({ site }) => site === 'linkedin')
      .map(({ action, state }) => `${action} ${state}`)
      .sort();
  await expect.poll(social).toEqual(['follow counted', 'invite counted']);
});

test('in Firefox what an administrator has set holds, and no message changes it', async () => {
  test.skip(!canSetFirefoxPolicy(), 'only an administrator can set a policy, where there is none');
  const policy = { setBy: 'Acme sales desk', locked: ['weekStart'], weekStart: 7 };
  const takeAway = setFirefoxPolicy(FIREFOX_ID, policy);
  const managed = await launchFirefox(proxy.port).finally(takeAway);
  try {
    const { driver, origin } = managed;
    await driver.open(`${origin}/options.html`);
    await driver.click('[data-testid=consent-accept]');
    await driver.open(`${origin}/options.html#working-time`);
    const lock = () =>
      driver.evaluate<unknown>(`
        const group = document.querySelector('[data-testid=lock-weekStart]');
        return group && [group.disabled, group.querySelector('select').value, group.querySelector('legend')?.textContent];
      `);
    await expect.poll(lock).toEqual([true, '7', 'Set by Acme sales desk']);
    const change = `return browser.runtime.sendMessage({ type: 'save-settings', message: { patch: { weekStart: 1 } } })`;
    expect(await driver.evaluate(change)).toEqual({ ok: false, refusal: 'locked' });
  } finally {
    await managed.close();
  }
});
