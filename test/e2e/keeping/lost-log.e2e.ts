import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { test as base, type Page } from '@playwright/test';
import { CONSENTED, expect } from '@/test/e2e/extension';
import { GmailPage } from '@/test/e2e/pages/gmail-page';
import { type Stage, startStage } from '@/test/stage/stage';
import { installedId, type Launched, launch } from '@/test/support/browser/launch';
import { iconOf, rowsOf, storedUnder, storeSettings } from '@/test/support/extension-data';
import { writeLog, writtenMail } from '@/test/support/write-log';

// The browser ends and starts again with the same profile. In between, something happens to its files.

const test = base.extend<{ stage: Stage; profile: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner wants this form
  async stage({}, use) {
    const stage = await startStage();
    await use(stage);
    await stage.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: the runner wants this form
  async profile({}, use) {
    const profile = mkdtempSync(join(tmpdir(), 'quota-pacer-lost-'));
    await use(profile);
    rmSync(profile, { recursive: true, force: true });
  },
});

interface Run extends Launched {
  id: string;
  office: Page;
  open(path: string): Promise<Page>;
}

async function start(stage: Stage, profile: string): Promise<Run> {
  const launched = await launch(stage, { profile });
  // A browser that is started with the extension installs it again.
  const id = await installedId(launched.context);
  const open = async (path: string) => {
    const page = await launched.context.newPage();
    await page.goto(`chrome-extension://${id}/${path}`);
    return page;
  };
  return { ...launched, id, open, office: await open('manifest.json') };
}

const markOf = async ({ office }: Run) => (await storedUnder(office, 'logMark')).logMark;

async function send({ context }: Run): Promise<void> {
  const gmail = new GmailPage(await context.newPage());
  await gmail.open();
  await gmail.page.evaluate(() => window.stage.send({ to: [{ address: 'anna@acme.example' }] }));
}

/** A rep who agreed, with 1,239 mails since 3 March 2026 and one that was just sent. */
async function logMuch(run: Run): Promise<void> {
  await expect.poll(async () => (await storedUnder(run.office, 'settings')).settings).toBeTruthy();
  await storeSettings(run.office, { ...CONSENTED, askedSites: ['gmail', 'linkedin'] });
  await (await run.open('popup.html')).getByTestId('line-email').waitFor();
  const first = Date.parse('2026-03-03T10:00:00Z');
  const rows = Array.from({ length: 1239 }, (_, n) => writtenMail(`m${n}`, first + n * 1000));
  await writeLog(run.office, rows);
  await send(run);
  await expect
    .poll(() => markOf(run))
    .toEqual({ activities: 1240, outcomes: 0, since: '2026-03-03' });
}

const filesOf = (profile: string) => join(profile, 'Default', 'IndexedDB');

const HAPPENS = {
  'deleted by another program': (profile) => rmSync(filesOf(profile), { recursive: true }),
  'damaged on the disk': (profile) => {
    for (const folder of readdirSync(filesOf(profile), { recursive: true, withFileTypes: true })) {
      if (folder.isFile() && !folder.name.startsWith('LOCK'))
        writeFileSync(join(folder.parentPath, folder.name), Buffer.alloc(4096, 0x5a));
    }
  },
} satisfies Record<string, (profile: string) => void>;

for (const [what, happens] of Object.entries(HAPPENS)) {
  test(`a log whose files are ${what} is said to be gone, in every face, until the rep begins a new one`, async ({
    stage,
    profile,
  }) => {
    const before = await start(stage, profile);
    await logMuch(before);
    await before.close();
    happens(profile);
    const run = await start(stage, profile);
    const popup = await run.open('popup.html');
    const said = popup.getByTestId('lost-log');
    await expect(said).toContainText('The browser lost the log');
    await expect(said).toContainText('About 1,240 activities since Mar 3, 2026 are gone.');
    await expect(popup.getByTestId('line-email')).toBeHidden();
    expect((await new AxeBuilder({ page: popup }).analyze()).violations).toEqual([]);
    await expect
      .poll(() => iconOf(run.office))
      .toMatchObject({
        badge: '!',
        title: 'Quota Pacer: The browser lost the log',
      });
    const report = await run.open('report.html');
    await expect(report.getByTestId('lost-log')).toContainText('About 1,240 activities');
    // What is done now goes into the new log, and does not hide the loss.
    await send(run);
    await expect.poll(async () => (await rowsOf(run.office)).length).toBe(1);
    await popup.reload();
    await expect(said).toBeVisible();
    await popup.getByRole('button', { name: 'Continue with the new log' }).click();
    await expect(popup.getByTestId('line-email')).toHaveAttribute('data-actual', '1');
    await expect(report.getByTestId('lost-log')).toBeHidden();
    await expect.poll(async () => (await iconOf(run.office)).badge).not.toBe('!');
    expect(await rowsOf(run.office)).toHaveLength(1);
    await run.close();
  });
}

test('a log that the rep deleted is not lost', async ({ stage, profile }) => {
  const before = await start(stage, profile);
  await logMuch(before);
  const options = await before.open('options.html#privacy');
  await options.getByTestId('delete-log').click();
  await options.getByTestId('delete-log-confirm').click();
  await expect(options.getByText('1,240 activities deleted.')).toBeVisible();
  await before.close();
  const run = await start(stage, profile);
  const popup = await run.open('popup.html');
  await expect(popup.getByTestId('line-email')).toHaveAttribute('data-actual', '0');
  await expect(popup.getByTestId('lost-log')).toBeHidden();
  expect(await markOf(run)).toBeUndefined();
  await run.close();
});
