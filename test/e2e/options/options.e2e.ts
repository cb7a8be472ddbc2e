import { type Extension, expect, test } from '@/test/e2e/extension';
import { OptionsPage } from '@/test/e2e/pages/options-page';
import { rowsOf } from '@/test/support/extension-data';
import type { Quota } from '@/utils/quota/quota';
import type { Settings } from '@/utils/settings/settings';
import { furthestWallTime } from '@/utils/time/period';

const ANNA = { address: 'anna@berg.example', name: 'Anna Berg' };

const open = async (extension: Extension, section = '') =>
  new OptionsPage(await extension.open(`options.html${section}`));

async function settingsOf(extension: Extension): Promise<Partial<Settings>> {
  return ((await extension.stored('settings')).settings ?? {}) as Partial<Settings>;
}

/** The targets of the newest version of the quota, by line. */
async function newestTargets(extension: Extension): Promise<Record<string, number>> {
  const versions = await rowsOf<Quota>(extension.office, 'quotas');
  return Object.fromEntries(versions.at(-1)?.lines.map(({ id, target }) => [id, target]) ?? []);
}

test.describe('before consent', () => {
  test.use({ settings: {} });

  test('one click agrees, and from then on mails are counted', async ({ extension }) => {
    const gmail = await extension.openGmail();
    await gmail.page.evaluate((to) => window.stage.send({ to }), [ANNA]);
    const options = await open(extension);
    await options.accept.click();
    await expect(options.started).toBeVisible();
    const { consentedAt, joinedOn, joinedMinute } = await settingsOf(extension);
    expect(consentedAt).toBeGreaterThan(0);
    // A rep who starts in the middle of a week is asked only for the rest of it.
    const agreed = furthestWallTime(consentedAt ?? 0, process.env.TZ ?? 'Europe/Stockholm');
    expect({ day: joinedOn, minute: joinedMinute }).toEqual(agreed);
    expect(await newestTargets(extension)).toMatchObject({ email: 60, proposal: 1 });
    await gmail.page.evaluate((to) => window.stage.send({ to }), [ANNA]);
    await extension.rowsOnce(1);
    await options.page.getByRole('link', { name: 'See all options' }).click();
    await expect(options.target('email')).toHaveValue('60');
  });

  test('“Not now” leaves everything off', async ({ extension }) => {
    const options = await open(extension);
    await options.page.getByRole('button', { name: 'Not now' }).click();
    await expect(options.page.getByText('Nothing is logged until you agree.')).toBeVisible();
    expect((await settingsOf(extension)).consentedAt ?? null).toBeNull();
  });

  test('what is filled in is kept; what is wrong is named, and holds the consent back', async ({
    extension,
  }) => {
    const options = await open(extension);
    await options.typeTarget('email', '80');
    await options.typeTarget('call', 'many');
    await options.accept.click();
    await expect(options.target('call')).toBeFocused();
    await expect(options.targetError('call')).toContainText('“many” is not a number.');
    expect((await settingsOf(extension)).consentedAt ?? null).toBeNull();
    await options.typeTarget('call', '0');
    await options.page.getByTestId('own-domain-input').fill('Acme.example, maria@globex.example');
    await options.accept.click();
    await expect(options.started).toBeVisible();
    expect(await newestTargets(extension)).toMatchObject({ email: 80, call: 0, social: 25 });
    expect((await settingsOf(extension)).ownDomains).toEqual(['acme.example', 'globex.example']);
  });

  test('the company is read from an open mail tab', async ({ extension }) => {
    const gmail = await extension.openGmail();
    await gmail.page.evaluate(() => {
      document.title = 'Inbox (3) - maria@acme.example - Acme Mail';
    });
    const options = await open(extension);
    await expect(options.page.getByTestId('own-domain-input')).toHaveValue('acme.example');
  });
});

test('targets are saved as they are left, and an undo brings the one before back', async ({
  extension,
}) => {
  const options = await open(extension);
  await options.typeTarget('email', '75');
  await expect(options.saveStatus).toContainText('Saved');
  await expect(options.target('call')).toBeFocused();
  expect(await newestTargets(extension)).toMatchObject({ email: 75, call: 50 });
  await options.undo.click();
  await expect(options.saveStatus).toContainText('Undone');
  await expect(options.target('email')).toHaveValue('60');
  expect(await newestTargets(extension)).toMatchObject({ email: 60 });
});

for (const [typed, message] of [
  ['-5', 'cannot be below 0'],
  ['1.5', 'Whole numbers only'],
  ['', 'Enter a number'],
  ['100001', 'At most 100,000'],
  ['abc', '“abc” is not a number'],
] as const) {
  test(`a target of “${typed}” is refused with a reason, and the last good one stays`, async ({
    extension,
  }) => {
    const options = await open(extension);
    await options.typeTarget('call', '40');
    await expect(options.saveStatus).toContainText('Saved');
    await options.typeTarget('call', typed);
    await expect(options.targetError('call')).toContainText(message);
    await expect(options.target('call')).toHaveAttribute('aria-invalid', 'true');
    expect(await newestTargets(extension)).toMatchObject({ call: 40 });
  });
}

test('the never-log list takes what is pasted, names what it cannot take, and forgets on request', async ({
  extension,
}) => {
  const options = await open(extension, '#not-counted');
  await options.add('never-log', 'acme, Bo@Globex.example;\nAnna Berg <anna@berg.example>');
  await expect(options.listError('never-log')).toHaveText(
    '“acme” is neither an address nor a domain.',
  );
  const stored = async () => (await settingsOf(extension)).neverLog;
  expect(await stored()).toEqual(['bo@globex.example', 'anna@berg.example']);
  await expect(options.page.getByTestId('never-log-input')).toHaveValue('acme');
  await options.page.getByRole('button', { name: 'Remove anna@berg.example' }).click();
  await expect.poll(stored).toEqual(['bo@globex.example']);
  await options.undo.click();
  await expect.poll(stored).toEqual(['bo@globex.example', 'anna@berg.example']);
});

test('a domain that is open to everybody is not taken for a company', async ({ extension }) => {
  const options = await open(extension, '#not-counted');
  await options.add('own-domain', 'gmail.com');
  await expect(options.listError('own-domain')).toContainText('open to everyone');
  expect((await settingsOf(extension)).ownDomains ?? []).toEqual([]);
});

test('hours that end before they start are named and not saved', async ({ extension }) => {
  const options = await open(extension, '#working-time');
  const from = options.page.getByLabel('Monday, from');
  await from.fill('18:00');
  await options.page.getByRole('checkbox', { name: 'Saturday' }).focus();
  await expect(options.page.getByText('The end must be after the start.')).toBeVisible();
  expect((await settingsOf(extension)).calendar).toBeUndefined();
  await from.fill('08:00');
  await options.page.getByRole('checkbox', { name: 'Saturday' }).focus();
  await expect(options.saveStatus).toContainText('Saved');
  const { calendar } = await settingsOf(extension);
  expect(calendar?.hours[0]).toEqual([{ from: 480, to: 1020 }]);
  await options.undo.click();
  await expect(from).toHaveValue('09:00');
});

test('days off are added from the first to the last, and removed together', async ({
  extension,
}) => {
  const options = await open(extension, '#working-time');
  await options.page.getByLabel('First day').fill('2026-12-24');
  await options.page.getByLabel('Last day').fill('2026-12-23');
  await options.page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(options.page.getByText('The last day is before the first.')).toBeVisible();
  await options.page.getByLabel('Last day').fill('2026-12-26');
  await options.page.getByRole('button', { name: 'Add', exact: true }).click();
  const stored = async () => (await settingsOf(extension)).calendar?.daysOff;
  await expect.poll(stored).toEqual(['2026-12-24', '2026-12-25', '2026-12-26']);
  await options.page.getByRole('button', { name: /^Remove Dec 24/ }).click();
  await expect.poll(stored).toEqual([]);
});

test('a paused site is not logged', async ({ extension }) => {
  const gmail = await extension.openGmail();
  const options = await open(extension, '#sites');
  await options.page.getByTestId('watch-gmail').uncheck();
  await expect(options.page.getByText('Paused: what you do in Gmail is not logged.')).toBeVisible();
  await expect.poll(async () => (await settingsOf(extension)).pausedSites).toEqual(['gmail']);
  await gmail.page.evaluate((to) => window.stage.send({ to }), [ANNA]);
  await options.page.getByTestId('watch-gmail').check();
  await expect.poll(async () => (await settingsOf(extension)).pausedSites).toEqual([]);
  await gmail.page.evaluate((to) => window.stage.send({ to }), [ANNA]);
  const rows = await extension.rowsOnce(1);
  expect(await gmail.page.evaluate(() => window.stage.lastUpload()?.body)).toContain(
    rows[0]?.key.split(':').slice(2).join(':'),
  );
});

test('consent is withdrawn and given again; the log stays', async ({ extension }) => {
  const gmail = await extension.openGmail();
  await gmail.page.evaluate((to) => window.stage.send({ to }), [ANNA]);
  await extension.rowsOnce(1);
  const options = await open(extension, '#privacy');
  await options.page.getByTestId('consent-withdraw').click();
  await expect(options.accept).toBeVisible();
  expect((await settingsOf(extension)).consentedAt).toBeNull();
  const unseen = await gmail.page.evaluate((to) => window.stage.send({ to }), [ANNA]);
  await options.accept.click();
  await expect(options.accept).toBeHidden();
  // The open tab has to hear of it first. Until then its sends are not seen.
  await expect(async () => {
    await gmail.page.evaluate((to) => window.stage.send({ to }), [ANNA]);
    expect((await extension.rows()).length).toBeGreaterThan(1);
  }).toPass();
  const keys = (await extension.rows()).map(({ key }) => key);
  expect(keys).not.toContain(`gmail:u/0:${unseen.id}`);
});
