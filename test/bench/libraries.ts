import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';

const PACKAGES = join(import.meta.dirname, '../../node_modules');

/**
 * Sets the hooks of gmail-js in the page, as its README does, and two names by which it recognises today's Gmail. The
 * debugger runs it, because the page's own policy would refuse a script tag.
 */
export async function withGmailJs(page: Page) {
  await page.evaluate(`window.GM_SPT_ENABLED = window.GM_RFT_ENABLED = 'true'`);
  await page.evaluate(readFileSync(join(PACKAGES, 'gmail-js/src/gmail.js'), 'utf8'));
  await page.evaluate(
    `window.gmail = new Gmail(false); gmail.observe.on('send_message', () => {});`,
  );
  expect(await page.evaluate(() => String(XMLHttpRequest.prototype.open))).not.toContain(
    'native code',
  );
}

/** Sets the hooks of the InboxSDK: its page-world script, after the mark that it looks for. */
export async function withInboxSdk(page: Page) {
  await page.evaluate(`document.head.setAttribute('data-inboxsdk-script-injected', 'true')`);
  await page.evaluate(readFileSync(join(PACKAGES, '@inboxsdk/core/pageWorld.js'), 'utf8'));
  expect(await page.evaluate(() => String(XMLHttpRequest))).not.toContain('native code');
}

/** Passes on every mail that gmail-js says was sent, by its id. */
export const TELL_GMAIL_JS = `gmail.observe.on('send_message', (url, body, mail) => noteSent(String(mail?.id)));`;

/** Passes on every mail that the InboxSDK's page-world script says was sent, by the id of its draft. */
export const TELL_INBOX_SDK = `document.addEventListener('inboxSDKajaxIntercept', ({ detail }) => {
  if (detail.type === 'emailSent') noteSent(String(detail.draftID ?? detail.messageID));
});`;
