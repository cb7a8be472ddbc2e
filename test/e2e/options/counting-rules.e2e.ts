import { AxeBuilder } from '@axe-core/playwright';
import { type Extension, expect, test } from '@/test/e2e/extension';
import { OptionsPage } from '@/test/e2e/pages/options-page';
import { writeLog, writtenMail } from '@/test/support/write-log';
import type { Activity } from '@/utils/activity/activity';
import type { Settings } from '@/utils/settings/settings';

// The mailbox on the stage belongs to Maria at northlight.example.
const ANNA = { address: 'anna@acme.example', name: 'Anna Berg' };
const BO = { address: 'bo@globex.example', name: 'Bo Ek' };
const TOVE = { address: 'tove@northlight.example', name: 'Tove Holm' };

test.use({ zone: 'UTC' });

const open = async (extension: Extension) =>
  new OptionsPage(await extension.open('options.html#not-counted'));

async function settingsOf(extension: Extension): Promise<Partial<Settings>> {
  return ((await extension.stored('settings')).settings ?? {}) as Partial<Settings>;
}

async function rowOf(extension: Extension, id: string): Promise<Activity | undefined> {
  return (await extension.rows()).find(({ key }) => key.endsWith(id));
}

test('the company is learned from the first send; once removed it stays removed', async ({
  extension,
}) => {
  const gmail = await extension.openGmail();
  const sendTo = (to: typeof TOVE) =>
    gmail.page.evaluate((who) => window.stage.send({ to: [who] }), to);
  const first = await sendTo(TOVE);
  await expect
    .poll(() => rowOf(extension, first.id))
    .toMatchObject({ state: 'excluded', reason: 'internal' });
  const options = await open(extension);
  await options.page.getByRole('button', { name: 'Remove northlight.example' }).click();
  await expect.poll(async () => (await settingsOf(extension)).ownDomains).toEqual([]);
  await expect(options.offerSummary).toHaveText('No activity from this week on changes.');
  await expect(options.page.getByTestId('reapply-unseen')).toContainText(
    '1 uncounted activity has no names',
  );
  const second = await sendTo(TOVE);
  await expect.poll(() => rowOf(extension, second.id)).toMatchObject({ state: 'counted' });
  expect((await settingsOf(extension)).ownDomains).toEqual([]);
});

test('mail to machines and lists does not count, unless the rep wants it', async ({
  extension,
}) => {
  const gmail = await extension.openGmail();
  const to = [{ address: 'no-reply@acme.example' }, { address: 'team@googlegroups.com' }];
  await gmail.page.evaluate((who) => window.stage.send({ to: who }), to);
  const [row] = await extension.rowsOnce(1);
  expect(row).toMatchObject({ state: 'excluded', reason: 'automatic', people: [] });
  const options = await open(extension);
  await options.page.getByTestId('leave-out-automatic').click();
  await expect.poll(async () => (await settingsOf(extension)).leaveOutAutomatic).toBe(false);
  const next = await gmail.page.evaluate((who) => window.stage.send({ to: who }), to);
  await expect.poll(() => rowOf(extension, next.id)).toMatchObject({ state: 'counted' });
});

test.describe('a changed list', () => {
  async function sendAndOpen(extension: Extension): Promise<OptionsPage> {
    const gmail = await extension.openGmail();
    await gmail.page.evaluate((to) => window.stage.send({ to }), [ANNA]);
    await gmail.page.evaluate((to) => window.stage.send({ to }), [BO, ANNA]);
    await gmail.page.evaluate((to) => window.stage.send({ to }), [BO]);
    await extension.rowsOnce(3);
    return open(extension);
  }

  test('shows what it would change of this week, and changes it by keyboard alone', async ({
    extension,
  }) => {
    const options = await sendAndOpen(extension);
    await options.add('never-log', 'acme.example');
    await expect(options.offerSummary).toHaveText(
      'This changes 2 activities from this week on (never-log list: 1, fewer names: 1).',
    );
    await expect(options.offered).toContainText([/counted → never-log list/, /fewer names/]);
    await expect(options.page.getByTestId('never-log-input')).toBeFocused();
    expect((await extension.rows()).every(({ state }) => state === 'counted')).toBe(true);

    await options.page.getByRole('button', { name: 'Apply from this week on' }).press('Enter');
    await expect(options.offerSummary).toHaveText('2 activities changed.');
    await expect(options.offerSummary).toBeFocused();
    const rows = await extension.rows();
    expect(rows.map(({ state }) => state).sort()).toEqual(['counted', 'counted', 'excluded']);
    expect(JSON.stringify(rows)).not.toContain('anna@acme.example');
    expect(rows.find(({ state }) => state === 'excluded')).toMatchObject({ reason: 'never-log' });
    const popup = await extension.openPopup();
    await expect(popup.line('email')).toHaveAttribute('data-actual', '2');
  });

  test('holds from now on only, if the rep wants that', async ({ extension }) => {
    const options = await sendAndOpen(extension);
    await options.add('own-domain', 'acme.example');
    await expect(options.offerSummary).toContainText('(internal: 1, fewer names: 1)');
    await options.page.getByRole('button', { name: 'Apply from now on only' }).press('Enter');
    await expect(options.offer).toHaveCount(0);
    await expect(options.page.getByRole('heading', { name: 'Within your company' })).toBeFocused();
    expect((await extension.rows()).every(({ state }) => state === 'counted')).toBe(true);
  });

  test('that is undone changes nothing', async ({ extension }) => {
    const options = await sendAndOpen(extension);
    await options.add('never-log', 'acme.example');
    await expect(options.offered).toHaveCount(2);
    await options.undo.click();
    await expect(options.offerSummary).toHaveText('No activity from this week on changes.');
  });

  test('that cannot be held against the log says so, and can be tried again', async ({
    extension,
  }) => {
    const options = await sendAndOpen(extension);
    await options.add('never-log', 'acme.example');
    await expect(options.offered).toHaveCount(2);
    const apply = options.page.getByRole('button', { name: 'Apply from this week on' });
    await options.page.evaluate(() => {
      const { runtime } = (globalThis as unknown as { chrome: { runtime: object } }).chrome;
      const send = (runtime as { sendMessage: unknown }).sendMessage;
      Object.assign(runtime, {
        sendMessage: async () => {
          Object.assign(runtime, { sendMessage: send });
          return { ok: false, refusal: 'storage-failed' };
        },
      });
    });
    await apply.click();
    await expect(options.offer.getByRole('alert')).toContainText('Not applied');
    await apply.click();
    await expect(options.offerSummary).toHaveText('2 activities changed.');
  });
});

test('what the company has set holds beside the rep’s own lists, and cannot be removed', async ({
  extension,
}) => {
  const page = await extension.office.context().newPage();
  await page.addInitScript(() => {
    const { storage } = (globalThis as unknown as { chrome: { storage: object } }).chrome;
    const managed = { get: async () => ({ neverLog: ['rival.example'] }) };
    Object.defineProperty(storage, 'managed', { value: managed });
  });
  await page.goto(`chrome-extension://${extension.id}/options.html#not-counted`);
  const locked = page.getByRole('list', { name: /set by your company$/ });
  await expect(locked).toContainText('rival.example');
  await expect(locked.getByRole('button')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('the question whether to change this week is open to everybody', async ({ extension }) => {
      await (await extension.open('report.html')).close();
      await writeLog(
        extension.office,
        Array.from({ length: 12 }, (_, n) => writtenMail(`m${n}`, Date.now())),
      );
      const options = await open(extension);
      await options.add('never-log', 'berg.example');
      await expect(options.offered).toHaveCount(12);
      const { violations } = await new AxeBuilder({ page: options.page }).analyze();
      expect(violations.map(({ id, impact }) => `${impact} ${id}`)).toEqual([]);
      await options.page.setViewportSize({ width: 320, height: 640 });
      const overflow = await options.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    });
  });
}
