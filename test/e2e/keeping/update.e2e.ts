import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { CONSENTED, expect } from '@/test/e2e/extension';
import { GmailPage } from '@/test/e2e/pages/gmail-page';
import { startStage } from '@/test/stage/stage';
import {
  builtExtension,
  installFrom,
  installNew,
  type Launched,
  launch,
} from '@/test/support/browser/launch';
import { rowsOf } from '@/test/support/extension-data';

/** A browser without the extension, and a copy of the extension to install and update in it. */
const test = base.extend<{ launched: Launched; copy: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner wants this form
  async launched({}, use) {
    const stage = await startStage();
    const launched = await launch(stage, { extension: null, installsLater: true });
    await use(launched);
    await launched.close();
    await stage.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: the runner wants this form
  async copy({}, use) {
    const folder = mkdtempSync(join(tmpdir(), 'quota-pacer-copy-'));
    cpSync(builtExtension, folder, { recursive: true });
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
});

function setVersion(folder: string, version: string): void {
  const file = join(folder, 'manifest.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), version }));
}

async function openOffice({ context }: Launched, id: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/manifest.json`);
  return page;
}

async function consent(office: Page): Promise<void> {
  const stored = () =>
    office.evaluate(() =>
      (globalThis as never as { chrome: typeof browser }).chrome.storage.local.get('settings'),
    );
  // The install step stores the rep's id, and must not be undone by this write.
  await expect.poll(async () => (await stored()).settings).toBeTruthy();
  await office.evaluate(
    (settings) =>
      (globalThis as never as { chrome: typeof browser }).chrome.storage.local.set({ settings }),
    CONSENTED,
  );
}

/** The part of the extension API that is used here. */
declare const browser: {
  storage: {
    local: {
      get(key: string): Promise<Record<string, unknown>>;
      set(items: Record<string, unknown>): Promise<void>;
    };
  };
};

const send = (gmail: GmailPage) =>
  gmail.page.evaluate(() =>
    window.stage.send({ to: [{ address: 'anna@acme.example', name: 'Anna Berg' }] }),
  );
const isPatched = (gmail: GmailPage) =>
  gmail.page.evaluate(() => !/native code/.test(String(XMLHttpRequest.prototype.open)));
/** Marks the observer's patch, so that another one in its place would be noticed. */
const mark = (gmail: GmailPage) =>
  gmail.page.evaluate(() => {
    (window as never as { patch: unknown }).patch = XMLHttpRequest.prototype.open;
  });
const isMarked = (gmail: GmailPage) =>
  gmail.page.evaluate(
    () => (window as never as { patch: unknown }).patch === XMLHttpRequest.prototype.open,
  );

test('a tab that was open before the extension came is watched without a reload', async ({
  launched,
  copy,
}) => {
  const gmail = new GmailPage(await launched.context.newPage());
  await gmail.open();
  const id = await installNew(launched.context, copy);
  const office = await openOffice(launched, id);
  await consent(office);
  await expect.poll(() => isPatched(gmail)).toBe(true);
  const { id: sent } = await send(gmail);
  await expect
    .poll(async () => (await rowsOf(office)).map(({ key }) => key))
    .toEqual([`gmail:u/0:${sent}`]);
});

test('an update loses nothing, keeps the log, and does not patch an open page twice', async ({
  launched,
  copy,
}) => {
  const id = await installNew(launched.context, copy);
  let office = await openOffice(launched, id);
  await consent(office);
  const gmail = new GmailPage(await launched.context.newPage());
  await gmail.open();
  const sent = [(await send(gmail)).id];
  await expect.poll(async () => (await rowsOf(office)).length).toBe(1);
  await mark(gmail);
  for (const version of ['7.0.0', '7.0.1']) {
    setVersion(copy, version);
    await office.close();
    const updating = installFrom(launched.context, copy);
    sent.push((await send(gmail)).id);
    await updating;
    sent.push((await send(gmail)).id);
    office = await openOffice(launched, id);
    await expect
      .poll(async () => (await rowsOf(office)).map(({ key }) => key).sort())
      .toEqual(sent.map((one) => `gmail:u/0:${one}`).sort());
  }
  expect(await isMarked(gmail)).toBe(true);
});

test('who agreed before there was LinkedIn is asked after the update; until then it is not watched', async ({
  launched,
  copy,
}) => {
  const id = await installNew(launched.context, copy);
  const office = await openOffice(launched, id);
  await consent(office);
  await office.close();
  setVersion(copy, '7.0.0');
  const choice = `chrome-extension://${id}/options.html#sites`;
  const asked = () => launched.context.pages().filter((page) => page.url() === choice);
  await installFrom(launched.context, copy);
  await expect.poll(() => asked().length).toBe(1);
  const [options] = asked() as [Page];
  await expect(options.getByRole('radio', { name: 'Do not watch LinkedIn' })).toBeChecked();
});
