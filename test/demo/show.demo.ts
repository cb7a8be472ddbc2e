import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { GmailPage } from '@/test/e2e/pages/gmail-page';
import { PopupPage } from '@/test/e2e/pages/popup-page';
import { startStage } from '@/test/stage/stage';
import { rowsOf } from '@/test/support/extension-data';
import { installedId, launch } from '@/test/support/launch';
import type { Activity } from '@/utils/activity/activity';

const ROOT = join(import.meta.dirname, '../..');
const SHOTS = join(ROOT, 'test-results/demo');
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

let shots = 0;

/** Saves what `page` shows, in light and dark. */
async function show(page: Page, name: string, size: { width: number; height: number }) {
  shots += 1;
  await page.setViewportSize(size);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const file = join(SHOTS, `${shots}-${name}-${colorScheme}.png`);
    await page.screenshot({ path: file });
    say(`  saved ${relative(ROOT, file)}`);
  }
  await page.emulateMedia({ colorScheme: null });
}

function say(line: string) {
  process.stdout.write(`${line}\n`);
}

/** What was logged, a line an act. */
function tableOf(rows: readonly Activity[]): string {
  const cells = [...rows]
    .sort((a, b) => a.at - b.at)
    .map(({ at, kind, action, site, state, reason, people }) => [
      new Date(at).toLocaleTimeString('en-GB'),
      kind,
      action,
      site,
      people.map(({ name, address, id }) => name ?? address ?? id).join(', ') || '-',
      state,
      reason ?? '-',
    ]);
  const all = [['time', 'kind', 'action', 'site', 'people', 'state', 'reason'], ...cells];
  const widths = all[0]?.map((_, n) => Math.max(...all.map((row) => row[n]?.length ?? 0))) ?? [];
  return all.map((row) => row.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join('  ')).join('\n');
}

const POPUP = { width: 376, height: 560 };
const PAGE = { width: 1280, height: 800 };

test('the whole way of a mail', async () => {
  mkdirSync(SHOTS, { recursive: true });
  const stage = await startStage();
  const launched = await launch(stage, { headless: !hasDisplay });
  const { context } = launched;
  const origin = `chrome-extension://${await installedId(context)}`;

  say('\nFirst run: the welcome page asks before anything is captured');
  const options = await context.newPage();
  await options.goto(`${origin}/options.html`);
  await expect(options.getByTestId('consent-accept')).toBeVisible();
  await show(options, 'welcome', PAGE);
  await options.getByTestId('consent-accept').click();
  await expect(options.getByTestId('consent-accept')).toBeHidden();

  say('Mails are sent in a stand-in Gmail, by its own page code');
  const gmail = new GmailPage(await context.newPage());
  await gmail.open();
  const popup = new PopupPage(await context.newPage());
  await popup.page.goto(`${origin}/popup.html`);
  await expect(popup.line('email')).toHaveAttribute('data-actual', '0');
  const counts = async (mails: number) => {
    await expect(popup.line('email')).toHaveAttribute('data-actual', String(mails));
    say(`  the popup counts ${mails}`);
  };
  const write = { subject: 'Retirement planning', body: 'Shall we talk on Thursday?' };

  await gmail.page.bringToFront();
  await gmail.compose({ to: 'Anna Berg <anna@acme.example>', ...write });
  await gmail.send();
  await counts(1);
  await gmail.page.bringToFront();
  await show(gmail.page, 'stand-in-gmail', PAGE);
  await gmail.compose({ to: 'Bo Ek <bo@harbour.example>', cc: 'kim@harbour.example', ...write });
  const popOut = await gmail.popOut();
  await popOut.pressSend();
  await counts(2);
  say('One to a colleague: logged as internal, not counted');
  await gmail.page.bringToFront();
  await gmail.compose({ to: 'boss@northlight.example', ...write });
  await gmail.send();
  await expect(popup.rows('excluded')).toHaveCount(1);
  await counts(2);

  say('A call is logged by hand');
  await popup.page.bringToFront();
  await popup.plus('call').click();
  await popup.form.getByLabel('No answer').check();
  await popup.form.getByLabel('Who (optional)').fill('Anna Berg');
  await popup.page.keyboard.press('Enter');
  await expect(popup.line('call')).toHaveAttribute('data-actual', '1');
  await show(popup.page, 'popup', POPUP);

  const report = await context.newPage();
  await report.goto(`${origin}/report.html`);
  await expect(report.getByTestId('week-row').first()).toBeVisible();
  await show(report, 'report', PAGE);
  await options.bringToFront();
  await options.goto(`${origin}/options.html`);
  await show(options, 'options', PAGE);

  say(`\nWhat was logged:\n${tableOf(await rowsOf(popup.page))}\n`);
  if (hasDisplay) {
    say('The browser stays open: send mails, watch the popup. Close it to end.');
    await popup.page.bringToFront();
    await new Promise((closed) => context.once('close', closed));
  }
  await launched.close();
  await stage.close();
});
