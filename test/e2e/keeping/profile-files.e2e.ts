import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { CONSENTED, expect } from '@/test/e2e/extension';
import { GmailPage } from '@/test/e2e/pages/gmail-page';
import { type Stage, startStage } from '@/test/stage/stage';
import { installedId, launch } from '@/test/support/browser/launch';
import { filesWith } from '@/test/support/browser/search-files';
import { putRows, rowsOf, storedUnder, storeSettings } from '@/test/support/extension-data';
import { writeLog, writtenMail } from '@/test/support/write-log';
import { writtenOutcome } from '@/test/support/write-outcomes';
import type { Settings } from '@/utils/settings/settings';

// What is in the files of the browser's whole profile, on the disk.

interface Started {
  profile: string;
  office: Page;
  open(path: string): Promise<Page>;
  close(): Promise<void>;
}

const test = base.extend<{ stage: Stage; started: Started }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner wants this form
  async stage({}, use) {
    const stage = await startStage();
    await use(stage);
    await stage.close();
  },
  async started({ stage }, use) {
    const profile = mkdtempSync(join(tmpdir(), 'quota-pacer-files-'));
    const { context, close } = await launch(stage, { profile });
    const id = await installedId(context);
    const open = async (path: string) => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${id}/${path}`);
      return page;
    };
    const office = await open('manifest.json');
    await expect.poll(async () => (await storedUnder(office, 'settings')).settings).toBeTruthy();
    await use({ profile, office, open, close });
    await close();
    rmSync(profile, { recursive: true, force: true });
  },
});

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
/** Random letters that compression cannot shorten, so that the name is in a file as it is. */
const madeUp = () =>
  Array.from({ length: 24 }, () => LETTERS[Math.floor(Math.random() * LETTERS.length)]).join('');

/** A log of 2,000 mails and touches with results, each with a person of another name. Returns some of the names. */
async function logNames({ office, open }: Started, settings: Partial<Settings>): Promise<string[]> {
  await storeSettings(office, { ...CONSENTED, askedSites: ['gmail', 'linkedin'], ...settings });
  await (await open('popup.html')).getByTestId('line-email').waitFor();
  const names = Array.from({ length: 2000 }, madeUp);
  const now = Date.now();
  const rows = names.map((name, n) =>
    writtenMail(`m${n}`, now - n, {
      people: [{ id: `${name}@a.example`, name, address: `${name}@a.example` }],
    }),
  );
  await writeLog(office, rows);
  const people = names.map((name) => {
    const id = `vanity:${name}`;
    return { id, person: id, name, unnamed: [] };
  });
  await putRows(office, 'people', people.slice(0, 700));
  const outcomes = names.map((person, n) => writtenOutcome(`o${n}`, 'won', now - n, { person }));
  await putRows(office, 'outcomes', outcomes.slice(0, 300));
  return names.filter((_, n) => n % 20 === 0);
}

test('after the log is deleted, no name of it is in any file of the profile', async ({
  started,
}) => {
  const names = await logNames(started, {});
  expect(filesWith(started.profile, names).length).toBeGreaterThan(20);
  const report = await started.open('report.html');
  const options = await started.open('options.html#privacy');
  await options.getByTestId('delete-log').click();
  await options.getByTestId('delete-log-confirm').click();
  await expect(options.getByText('2,000')).toBeVisible();
  await expect
    .poll(() => filesWith(started.profile, names), { timeout: 30_000, intervals: [1000] })
    .toEqual([]);
  expect(await rowsOf(started.office)).toEqual([]);
  await expect(report.getByTestId('no-weeks')).toBeVisible();
});

test('after people are reduced, no name of theirs is in any file of the profile, and all rows are there', async ({
  started,
}) => {
  const names = await logNames(started, { privacyLevel: 'none' });
  const options = await started.open('options.html#privacy');
  await options.getByTestId('reduce-offer').getByRole('button').click();
  await expect
    .poll(() => filesWith(started.profile, names), { timeout: 40_000, intervals: [1000] })
    .toEqual([]);
  expect(await rowsOf(started.office)).toHaveLength(2000);
  expect(await rowsOf(started.office, 'outcomes')).toHaveLength(300);
});

test('no byte of a subject or a text that was sent is in any file of the profile', async ({
  started,
}) => {
  await storeSettings(started.office, { ...CONSENTED, askedSites: ['gmail', 'linkedin'] });
  const [subject, body] = [madeUp(), madeUp()];
  const gmail = new GmailPage(await started.office.context().newPage());
  await gmail.open();
  const mail = { to: [{ address: 'anna@acme.example' }], subject, body };
  await gmail.page.evaluate((sent) => window.stage.send(sent), mail);
  await expect.poll(async () => (await rowsOf(started.office)).length).toBe(1);
  await gmail.page.close();
  await started.office.context().close();
  // The stand-in's own pages are cached by the browser; they hold no mail.
  expect(filesWith(started.profile, [subject, body])).toEqual([]);
});
