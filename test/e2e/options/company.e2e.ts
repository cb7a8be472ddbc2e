import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { test as base, type Page } from '@playwright/test';
import { CONSENTED, expect } from '@/test/e2e/extension';
import { PopupPage } from '@/test/e2e/pages/popup-page';
import { startStage } from '@/test/stage/stage';
import { builtExtension, installedId, type Launched, launch } from '@/test/support/browser/launch';
import { canSetPolicy, idOfFolder, setPolicy } from '@/test/support/company-policy';
import { storeSettings } from '@/test/support/extension-data';

const POLICY = {
  setBy: 'Acme sales desk',
  locked: ['weekStart', 'quotas', 'neverLog'],
  weekStart: 7,
  neverLog: ['lawyer@firm.example'],
  retentionDays: 1,
  quotas: [{ id: 'team', name: 'Team calls', lines: [{ kinds: ['call'], target: 250 }] }],
};

/** A browser of its own, with a copy of the extension, so that the policy applies to no other test. */
const test = base.extend<{ launched: Launched & { id: string } }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner wants this form
  async launched({}, use) {
    test.skip(!canSetPolicy(), 'only an administrator can set a policy on this machine');
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'quota-pacer-policy-')));
    cpSync(builtExtension, folder, { recursive: true });
    const takeAway = setPolicy(idOfFolder(folder), POLICY);
    const stage = await startStage();
    const launched = await launch(stage, { extension: folder, zone: 'Europe/Stockholm' });
    try {
      await use({ ...launched, id: await installedId(launched.context) });
    } finally {
      takeAway();
      await launched.close();
      await stage.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
});

/** The part of the extension API that these tests use. */
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

const send = (page: Page, type: string, message: object) =>
  page.evaluate((asked) => chrome.runtime.sendMessage(asked), { type, message });

async function open({ context, id }: Launched & { id: string }, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/${path}`);
  return page;
}

test('what an administrator has set holds, and neither a face nor a message changes it', async ({
  launched,
}) => {
  test.slow();
  const office = await open(launched, 'manifest.json');
  await storeSettings(office, CONSENTED);
  const popup = new PopupPage(await open(launched, 'popup.html'));
  // The browser gives a policy some seconds after its start.
  await expect(popup.line('call')).toHaveAttribute('data-target', '250', { timeout: 20_000 });
  await expect(popup.page.getByRole('heading', { level: 1 })).toContainText('Sun');

  const { page } = popup;
  const refused = { ok: false, refusal: 'locked' };
  expect(await send(page, 'save-settings', { patch: { weekStart: 1 } })).toEqual(refused);
  expect(await send(page, 'save-settings', { patch: { neverLog: [] } })).toMatchObject({
    ok: true,
  });
  expect(await send(page, 'save-settings', { patch: { neverLog: ['a.example'] } })).toEqual(
    refused,
  );
  const mine = {
    id: 'main',
    name: '',
    effective: '2026-01-01',
    period: { unit: 'week', count: 1 },
  };
  expect(await send(page, 'save-quota', { quota: { ...mine, lines: [] }, basedOn: null })).toEqual(
    refused,
  );
  expect(
    await send(page, 'save-quota', {
      quota: { ...mine, id: 'company:team', lines: [] },
      basedOn: null,
    }),
  ).toEqual(refused);
  expect(await send(page, 'end-quota', { id: 'company:team', until: null })).toEqual(refused);
  await page.reload();
  await expect(popup.line('call')).toHaveAttribute('data-target', '250');

  const options = await open(launched, 'options.html#working-time');
  const weekStart = options.getByLabel('The week starts on');
  await expect(weekStart).toBeDisabled();
  await expect(weekStart).toHaveValue('7');
  await expect(options.getByTestId('lock-weekStart')).toContainText('Set by Acme sales desk');
  await expect(options.getByTestId('company-problems')).toContainText('retentionDays: 1');
  expect((await new AxeBuilder({ page: options }).analyze()).violations).toEqual([]);
  await options.goto(`chrome-extension://${launched.id}/options.html#quota`);
  await expect(options.getByText('Set by Acme sales desk').first()).toBeVisible();
  await expect(options.getByTestId('target-call')).toBeDisabled();
});

test('a policy that stops making sense is said, and the last good state of a field holds', async ({
  launched,
}) => {
  test.slow();
  const office = await open(launched, 'manifest.json');
  await storeSettings(office, CONSENTED);
  const options = await open(launched, 'options.html#working-time');
  await expect(options.getByLabel('The week starts on')).toHaveValue('7');
  const takeAway = setPolicy(launched.id, { ...POLICY, weekStart: 9, setBy: 'New desk' });
  try {
    // The browser waits until the file has been unchanged for some seconds.
    const problems = options.getByTestId('company-problems');
    await expect(problems).toContainText('weekStart: 9', { timeout: 25_000 });
    await expect(options.getByTestId('lock-weekStart')).toContainText('Set by New desk');
    await expect(options.getByLabel('The week starts on')).toHaveValue('7');
  } finally {
    takeAway();
  }
});
