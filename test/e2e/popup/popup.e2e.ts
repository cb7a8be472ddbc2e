import { AxeBuilder } from '@axe-core/playwright';
import { CONSENTED, expect, test } from '@/test/e2e/extension';
import { DEFAULT_QUOTA } from '@/utils/quota/quota';

const ANNA = { address: 'anna@acme.example', name: 'Anna Berg' };
const TOVE = { address: 'tove@northlight.example', name: 'Tove Holm' };
const BLIND = {
  site: 'gmail',
  lastSightingAt: null,
  lastUnreadAt: 1,
  unread: 3,
  missed: 0,
  lastMissedAt: null,
  shapes: [],
  refused: 0,
};

test.describe('before the rep agreed', () => {
  test.use({ settings: {} });

  test('the popup says that nothing is logged, and leads to the options', async ({ extension }) => {
    const { page } = await extension.openPopup();
    await expect(page.getByRole('heading', { name: 'Nothing is logged yet' })).toBeVisible();
    await expect(page.getByTestId('line-email')).toHaveCount(0);
    const opened = page.context().waitForEvent('page');
    await page.getByRole('button').click();
    await expect(await opened).toHaveURL(/options\.html$/);
  });
});

test('a call is logged by keyboard alone, and taken back', async ({ extension }) => {
  const popup = await extension.openPopup();
  const { keyboard } = popup.page;
  await popup.plus('call').focus();
  await keyboard.press('Enter');
  await expect(popup.form.getByRole('radio', { name: 'Connected' })).toBeFocused();
  await keyboard.press('ArrowRight');
  await keyboard.press('Tab');
  await keyboard.type('Anna Berg');
  await keyboard.press('Tab');
  await keyboard.type('Call back on Friday');
  await keyboard.press('Enter');

  await expect(popup.line('call')).toHaveAttribute('data-actual', '1');
  await expect(popup.plus('call')).toBeFocused();
  await expect(popup.notice).toContainText('Logged: Call, no answer');
  await expect(popup.heard).toContainText(/^Calls: 1 of 50/);
  await expect(popup.rows('counted')).toContainText('Call to Anna Berg, no answer');
  const [row] = await extension.rowsOnce(1);
  expect(row).toMatchObject({ kind: 'call', action: 'no-answer', note: 'Call back on Friday' });

  await popup.notice.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(popup.rows('undone')).toContainText('undone');
  await expect(popup.line('call')).toHaveAttribute('data-actual', '0');
  await expect(popup.notice).toBeFocused();
});

test('Escape leaves the form, not the popup, and logs nothing', async ({ extension }) => {
  const popup = await extension.openPopup();
  await popup.plus('meeting').click();
  await popup.form.getByLabel('Note').fill('never mind');
  await popup.page.keyboard.press('Escape');
  await expect(popup.form).toHaveCount(0);
  await expect(popup.plus('meeting')).toBeFocused();
  expect(await extension.rows()).toEqual([]);
});

test('a social touch says which', async ({ extension }) => {
  const popup = await extension.openPopup();
  await expect(popup.plus('social')).toBeHidden();
  await popup.plus('call').click();
  await popup.form.getByRole('combobox', { name: 'Kind' }).selectOption('Social touch');
  await popup.form.getByRole('combobox', { name: 'What happened' }).selectOption('Comment');
  await popup.form.getByRole('button', { name: 'Log', exact: true }).click();
  await expect(popup.rows('counted')).toContainText('Comment');
  await expect(popup.line('social')).toHaveAttribute('data-actual', '1');
});

test('it moves while it is open, and the rep has the last word', async ({ extension }) => {
  const popup = await extension.openPopup();
  await expect(popup.rows()).toHaveCount(0);
  await expect(popup.page.getByText('Nothing yet this week.')).toBeVisible();
  const { page } = await extension.openGmail();
  await page.evaluate((to) => window.stage.send({ to }), [ANNA]);
  await expect(popup.line('email')).toHaveAttribute('data-actual', '1');
  await expect(popup.line('email').getByRole('meter')).toHaveAttribute(
    'aria-valuetext',
    /^1 of 60, /,
  );

  const row = popup.rows();
  await popup.openRow(row);
  await expect(row).toContainText('Counted: the site confirmed it.');
  await row.getByRole('button', { name: 'Don’t count' }).click();
  await expect(popup.rows('excluded')).toContainText('Not counted: you chose not to count it.');
  await expect(popup.line('email')).toHaveAttribute('data-actual', '0');
  await row.getByRole('button', { name: 'Count it' }).click();
  await expect(popup.rows('counted')).toContainText('Counted: you chose to count it.');
  await expect(popup.line('email')).toHaveAttribute('data-actual', '1');
});

test('what does not count is shown, with a word why', async ({ extension }) => {
  const { page } = await extension.openGmail();
  await page.evaluate((to) => window.stage.send({ to }), [TOVE]);
  await extension.rowsOnce(1);
  const popup = await extension.openPopup();
  await expect(popup.rows('excluded')).toContainText('internal');
  await popup.openRow(popup.rows());
  await expect(popup.rows()).toContainText('everyone on this mail is in your company');
});

test.describe('a paused site', () => {
  test.use({ settings: { ...CONSENTED, pausedSites: ['gmail'] } });

  test('is shown as paused', async ({ extension }) => {
    const popup = await extension.openPopup();
    await expect(popup.light('gmail')).toHaveAttribute('data-state', 'paused');
  });
});

test('without the permission it says so', async ({ extension }) => {
  const popup = await extension.openPopup();
  await popup.page.addInitScript(() => {
    const { chrome } = globalThis as unknown as { chrome: { permissions: { contains: unknown } } };
    chrome.permissions.contains = async () => false;
  });
  await popup.page.reload();
  await expect(popup.light('gmail')).toHaveAttribute('data-state', 'not-permitted');
  await expect(popup.light('gmail').getByRole('button', { name: 'Allow' })).toBeVisible();
});

test('where nothing is asked, it offers to set targets', async ({ extension }) => {
  const popup = await extension.openPopup();
  const lines = DEFAULT_QUOTA.lines.map((line) => ({ ...line, target: 0 }));
  await extension.put('quotas', [{ ...DEFAULT_QUOTA, lines }]);
  await popup.page.reload();
  await expect(popup.headline).toContainText('No targets set');
  await expect(popup.headline.getByRole('button', { name: 'Set targets' })).toBeVisible();
  await expect(popup.page.getByRole('meter')).toHaveCount(0);
});

test('a log that cannot be opened is not shown as an empty week', async ({ extension }) => {
  const popup = await extension.openPopup();
  await popup.page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  await popup.page.reload();
  await expect(popup.page.getByRole('alert')).toContainText('The log could not be opened');
  await expect(popup.line('email')).toHaveCount(0);
});

test('what could not be written is said, and stays in the form', async ({ extension }) => {
  const popup = await extension.openPopup();
  await popup.plus('demo').click();
  await popup.form.getByLabel('Person').fill('Anna Berg');
  await popup.page.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage: unknown } } };
    chrome.runtime.sendMessage = () => Promise.reject(new Error('gone'));
  });
  await popup.page.keyboard.press('Enter');
  await expect(popup.notice).toContainText('Quota Pacer was updated or restarted');
  await expect(popup.form.getByLabel('Person')).toHaveValue('Anna Berg');
  expect(await extension.rows()).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('axe finds nothing', async ({ extension }) => {
      const { page } = await extension.openGmail();
      await page.evaluate((to) => window.stage.send({ to }), [TOVE]);
      await page.evaluate((to) => window.stage.send({ to }), [ANNA]);
      await extension.rowsOnce(2);
      await extension.put('health', [BLIND]);
      const popup = await extension.openPopup();
      await popup.openRow(popup.rows('excluded'));
      await popup.plus('call').click();
      const { violations } = await new AxeBuilder({ page: popup.page }).analyze();
      expect(violations).toEqual([]);
    });
  });
}
