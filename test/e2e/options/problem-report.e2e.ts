import { readFile } from 'node:fs/promises';
import { type Extension, expect, test } from '@/test/e2e/extension';
import { OptionsPage } from '@/test/e2e/pages/options-page';

const BLIND = {
  site: 'gmail',
  lastSightingAt: null,
  lastUnreadAt: Date.now(),
  unread: 2,
  missed: 1,
  lastMissedAt: Date.now(),
  shapes: [{ at: Date.now(), shape: '[{1:[3,true]}]' }],
  refused: 0,
};

async function openSites(extension: Extension, health?: object) {
  await (await extension.openPopup()).page.close();
  if (health) await extension.put('health', [health]);
  return new OptionsPage(await extension.open('options.html#sites'));
}

test('the file is shown whole, then saved as it was shown', async ({ extension }) => {
  const { page, problemFile } = await openSites(extension, BLIND);
  const show = page.getByRole('button', { name: 'Show the file' });
  await show.press('Enter');
  await expect(problemFile).toContainText('"unread": 2');
  const shown = (await problemFile.textContent()) ?? '';
  const { version, browser, sites } = JSON.parse(shown);
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(browser).toContain('Chromium');
  expect(browser).not.toContain('Brand');
  expect(sites).toEqual([
    expect.objectContaining({
      site: 'gmail',
      watching: true,
      missed: 1,
      shapes: [expect.objectContaining({ shape: '[{1:[3,true]}]' })],
    }),
    expect.objectContaining({ site: 'linkedin', watching: true, quiet: false, shapes: [] }),
  ]);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the file' }).click();
  const download = await saving;
  const name = download.suggestedFilename();
  expect(name).toMatch(/^quota-pacer_problem-report_\d{4}-\d\d-\d\d\.json$/);
  expect(await readFile(await download.path(), 'utf8')).toBe(shown);
  await expect(page.getByText(`Saved as ${name}.`)).toBeVisible();
  await show.click();
  await expect(problemFile).toBeHidden();
});

test('where nothing went wrong, it says so', async ({ extension }) => {
  const { page } = await openSites(extension);
  await page.getByRole('button', { name: 'Show the file' }).click();
  await expect(page.getByText('Everything was understood so far.')).toBeVisible();
});

test('the site says what may be missing, in the words of the popup, until the rep has seen it', async ({
  extension,
}) => {
  const options = await openSites(extension, BLIND);
  const gmail = options.site('gmail');
  await expect(gmail).toContainText('3 activities may be missing');
  await expect(gmail).toContainText('2 items from Gmail could not be read.');
  await expect(gmail).toContainText(
    '1 activity was visible on Gmail’s page but not detected otherwise.',
  );
  await gmail.getByRole('button', { name: 'Dismiss' }).click();
  await expect(gmail).toContainText('Watching');
  await expect(gmail).toContainText('Last unreadable: ');
  await expect(gmail).toContainText('Last missed: ');
});

test('a log that cannot be read gives no file, and says so', async ({ extension }) => {
  const { page } = await openSites(extension);
  await page.addInitScript(() => {
    IDBObjectStore.prototype.get = () => {
      throw new DOMException('no', 'UnknownError');
    };
  });
  await page.reload();
  await expect(page.getByTestId('site-gmail')).toContainText('could not be read.');
  await page.getByRole('button', { name: 'Show the file' }).click();
  await expect(page.getByText('No file was made: the log could not be read.')).toBeVisible();
});
