import type { Page } from '@playwright/test';
import { CONSENTED, type Extension, expect, test } from '@/test/e2e/extension';
import { OptionsPage } from '@/test/e2e/pages/options-page';
import { rowsOf } from '@/test/support/extension-data';
import type { Quota } from '@/utils/quota/quota';
import type { Settings } from '@/utils/settings/settings';

/** The browser's own question cannot be answered from here: `answer` is the rep's answer. */
async function openAnswering(extension: Extension, path: string, answer: boolean) {
  const page = await extension.office.context().newPage();
  await page.addInitScript((isGranted) => {
    const { permissions } = (globalThis as unknown as { chrome: { permissions: Asked } }).chrome;
    const { contains } = permissions;
    let isHeld = false;
    permissions.request = async () => {
      isHeld = isGranted;
      return isGranted;
    };
    permissions.contains = async (wanted) =>
      wanted.permissions ? isHeld : contains.call(permissions, wanted);
  }, answer);
  await page.goto(`chrome-extension://${extension.id}/${path}`);
  return new OptionsPage(page);
}

type Question = (wanted: { permissions?: string[] }) => Promise<boolean>;
interface Asked {
  request: Question;
  contains: Question;
}

async function settingsOf(extension: Extension): Promise<Partial<Settings>> {
  return ((await extension.stored('settings')).settings ?? {}) as Partial<Settings>;
}

const way = (page: Page, name: string) => page.getByRole('radio', { name: new RegExp(`^${name}`) });

test.describe('the welcome', () => {
  test.use({ settings: {} });

  test('watches LinkedIn from within its page unless told otherwise', async ({ extension }) => {
    const options = await openAnswering(extension, 'options.html', true);
    await expect(way(options.page, 'From inside')).toBeChecked();
    await expect(options.page.getByText('LinkedIn’s terms do not allow')).toBeVisible();
    await options.accept.click();
    await expect(options.started).toBeVisible();
    expect(await settingsOf(extension)).toMatchObject({ pausedSites: [], quietSites: [] });
  });

  test('quiet mode is asked for on the click, and holds once the rep agrees', async ({
    extension,
  }) => {
    const options = await openAnswering(extension, 'options.html', true);
    await way(options.page, 'Quiet mode').check();
    await expect(way(options.page, 'Quiet mode')).toBeChecked();
    expect((await settingsOf(extension)).quietSites ?? []).toEqual([]);
    await options.accept.click();
    await expect(options.started).toBeVisible();
    expect(await settingsOf(extension)).toMatchObject({ quietSites: ['linkedin'] });
  });

  test('where the browser refuses, LinkedIn stays as it was, and the page says so', async ({
    extension,
  }) => {
    const options = await openAnswering(extension, 'options.html', false);
    await way(options.page, 'Quiet mode').click();
    await expect(options.page.getByText('did not grant the permission')).toBeVisible();
    await expect(way(options.page, 'From inside')).toBeChecked();
    await options.accept.click();
    await expect(options.started).toBeVisible();
    expect(await settingsOf(extension)).toMatchObject({ pausedSites: [], quietSites: [] });
  });

  test('LinkedIn can be left unwatched from the start', async ({ extension }) => {
    const options = await openAnswering(extension, 'options.html', true);
    await way(options.page, 'Do not watch').check();
    await options.accept.click();
    await expect(options.started).toBeVisible();
    expect(await settingsOf(extension)).toMatchObject({ pausedSites: ['linkedin'] });
  });
});

test('the options switch the way, and an undo brings the one before back', async ({
  extension,
}) => {
  const options = await openAnswering(extension, 'options.html#sites', true);
  const linkedin = options.site('linkedin');
  await way(options.page, 'Quiet mode').check();
  await expect(options.saveStatus).toContainText('Saved');
  expect(await settingsOf(extension)).toMatchObject({ quietSites: ['linkedin'] });
  await way(options.page, 'Do not watch').check();
  await expect(linkedin).toContainText('Paused');
  const stored = () => settingsOf(extension);
  await expect.poll(stored).toMatchObject({ quietSites: [], pausedSites: ['linkedin'] });
  await options.undo.click();
  await expect.poll(stored).toMatchObject({ quietSites: ['linkedin'], pausedSites: [] });
  await expect(way(options.page, 'Quiet mode')).toBeChecked();
});

test('visits and company pages count only once the rep wants them to', async ({ extension }) => {
  const options = new OptionsPage(await extension.open('options.html#sites'));
  for (const name of ['count-visits', 'count-organizations']) {
    await expect(options.page.getByTestId(name)).not.toBeChecked();
    await options.page.getByTestId(name).check();
    await expect(options.saveStatus).toContainText('Saved');
  }
  const on = { countVisits: true, countOrganizations: true };
  await expect.poll(() => settingsOf(extension)).toMatchObject(on);
});

test.describe('a lost permission', () => {
  test.use({ settings: { ...CONSENTED, quietSites: ['linkedin'] } });

  test('is said in the options and in the popup, each with a way to grant it', async ({
    extension,
  }) => {
    const options = await openAnswering(extension, 'options.html#sites', true);
    const linkedin = options.site('linkedin');
    await expect(linkedin).toContainText('needs a permission that the browser does not grant now');
    await expect(linkedin.getByRole('button', { name: 'Grant the permission' })).toBeVisible();
    const popup = await extension.openPopup();
    await expect(popup.light('linkedin')).toHaveAttribute('data-state', 'not-permitted');
    await expect(popup.light('linkedin').getByRole('button', { name: 'Allow' })).toBeVisible();
    await expect(popup.light('gmail')).toHaveAttribute('data-state', 'watching');
  });
});

test.describe('topics', () => {
  const stored = async (extension: Extension) => (await settingsOf(extension)).topics;

  test('are added, refused with a reason, and removed', async ({ extension }) => {
    const options = new OptionsPage(await extension.open('options.html#topics'));
    await options.add('topics', ' ');
    await expect(options.listError('topics')).toHaveText('Enter a topic first.');
    await options.add('topics', `retirement planning, ${'a'.repeat(81)}`);
    await expect(options.listError('topics')).toContainText('is too long: 80 characters at most.');
    await expect.poll(() => stored(extension)).toEqual(['retirement planning']);
    await options.add('topics', 'Retirement Planning');
    await expect(options.listError('topics')).toContainText('is already on the list.');
    const many = Array.from({ length: 50 }, (_, index) => `topic ${index}`).join(', ');
    await options.add('topics', many);
    await expect(options.listError('topics')).toContainText('The list is full: 50');
    expect(await stored(extension)).toEqual(['retirement planning']);
    await options.page.getByRole('button', { name: 'Remove retirement planning' }).click();
    await expect.poll(() => stored(extension)).toEqual([]);
  });

  test('get a line in the quota with a target, and lose it without', async ({ extension }) => {
    const options = new OptionsPage(await extension.open('options.html#topics'));
    await options.add('topics', 'retirement planning');
    const target = options.page.getByTestId('topic-target-retirement planning');
    await target.fill('many');
    await target.press('Enter');
    await expect(options.page.getByTestId('topic-target-retirement planning-error')).toContainText(
      '“many” is not a number.',
    );
    await target.fill('50');
    await target.press('Enter');
    const lines = async () =>
      (await rowsOf<Quota>(extension.office, 'quotas')).at(-1)?.lines.map(({ id }) => id) ?? [];
    await expect.poll(lines).toContain('topic:retirement planning');
    const popup = await extension.openPopup();
    const line = popup.page.getByTestId('line-topic:retirement planning');
    await expect(line).toContainText('retirement planning · people');
    await expect(line).toHaveAttribute('data-target', '50');
    await target.fill('');
    await target.press('Enter');
    await expect.poll(lines).not.toContain('topic:retirement planning');
    await expect(line).toBeHidden();
  });
});
