import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findFirefox } from '@/.ci/find-browser.mjs';
import { Marionette } from './marionette';

export const builtForFirefox = join(import.meta.dirname, '../../../.output/firefox-mv3');

/** The host of the extension's pages. Any UUID will do, and this one is known before the extension is installed. */
const HOST = '5d0a3c3e-7f6b-4a55-9a44-51d3c2b7a001';
export const FIREFOX_ID = 'quota-pacer@quota-pacer.example';

/** The browser's own known requests are switched off, so that the rest is easier to read. */
const QUIET = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  // Its players for protected video come from another maker, which it asks some seconds after its start.
  'media.gmp-manager.updateEnabled': false,
  'media.gmp-provider.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
};

export interface Firefox {
  driver: Marionette;
  /** `moz-extension://...`, without a slash at the end. */
  origin: string;
  close(): Promise<void>;
}

/**
 * Starts Firefox with a new, empty profile behind the proxy, and installs the built extension. `preferences` are
 * added to those that every test needs.
 */
export async function launchFirefox(
  proxyPort: number,
  preferences: Record<string, string | number | boolean> = {},
): Promise<Firefox> {
  const profile = await mkdtemp(join(tmpdir(), 'quota-pacer-firefox-'));
  await writeFile(join(profile, 'user.js'), written(proxyPort, preferences));
  const firefox = spawn(
    findFirefox() ?? 'firefox',
    [
      '--headless',
      '--no-remote',
      '--profile',
      profile,
      '--marionette',
      // Without this, it opens no page of an extension for us.
      '--remote-allow-system-access',
    ],
    { stdio: 'ignore', env: { ...process.env, HOME: profile } },
  );
  const ended = once(firefox, 'exit');
  const close = async () => {
    firefox.kill();
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const port = await marionettePort(profile, () => firefox.exitCode !== null);
    const driver = await Marionette.connect(port);
    await driver.send('WebDriver:NewSession', { acceptInsecureCerts: true });
    await driver.send('WebDriver:SetTimeouts', { implicit: 5000, script: 15_000 });
    // Allowed in private windows, as far as it lets itself be allowed there.
    const given = { path: builtForFirefox, temporary: true, allowPrivateBrowsing: true };
    await driver.send('Addon:Install', given);
    return { driver, origin: `moz-extension://${HOST}`, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function written(proxyPort: number, preferences: object): string {
  const wanted = {
    ...QUIET,
    'marionette.port': 0,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: HOST }),
    ...preferences,
  };
  return Object.entries(wanted)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

/** Once it listens, Firefox writes the port into its profile. */
async function marionettePort(profile: string, hasEnded: () => boolean): Promise<number> {
  for (;;) {
    const text = await readFile(join(profile, 'MarionetteActivePort'), 'utf8').catch(() => '');
    if (text !== '') return Number(text);
    if (hasEnded()) throw new Error('Firefox ended before it could be driven');
    await pause(50);
  }
}

/** Runs the body of an async function in the browser itself, where it manages the extension. */
export async function inBrowser<Result>({ driver }: Firefox, body: string): Promise<Result> {
  await driver.send('Marionette:SetContext', { value: 'chrome' });
  try {
    return await driver.evaluate<Result>(`
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const addon = await AddonManager.getAddonByID('${FIREFOX_ID}');
      const policy = WebExtensionPolicy.getByID('${FIREFOX_ID}');
      ${body}
    `);
  } finally {
    await driver.send('Marionette:SetContext', { value: 'content' });
  }
}
