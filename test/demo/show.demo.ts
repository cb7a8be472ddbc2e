import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { GmailPage } from '@/test/e2e/pages/gmail-page';
import { LinkedinPage, leadPageOf, profileOf } from '@/test/e2e/pages/linkedin-page';
import { PopupPage } from '@/test/e2e/pages/popup-page';
import { type Stage, startStage } from '@/test/stage/stage';
import { rowsOf } from '@/test/support/extension-data';
import { installedId, launch } from '@/test/support/launch';
import type { Activity } from '@/utils/activity/activity';
import type { Kind } from '@/utils/activity/activity-kind';
import { MEMBERS } from '@/utils/sites/linkedin/build-people';

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

/** Waits until the popup counts so many of `kind`. */
async function counts(popup: PopupPage, kind: Kind, many: number): Promise<void> {
  await expect(popup.line(kind)).toHaveAttribute('data-actual', String(many));
  say(`  the popup counts ${many}`);
}

async function showMails(page: Page, popup: PopupPage): Promise<void> {
  say('Mails are sent in a stand-in Gmail, by its own page code');
  const gmail = new GmailPage(page);
  await gmail.open();
  await expect(popup.line('email')).toHaveAttribute('data-actual', '0');
  const write = { subject: 'Retirement planning', body: 'Shall we talk on Thursday?' };
  await page.bringToFront();
  await gmail.compose({ to: 'Anna Berg <anna@acme.example>', ...write });
  await gmail.send();
  await counts(popup, 'email', 1);
  await page.bringToFront();
  await show(page, 'stand-in-gmail', PAGE);
  await gmail.compose({ to: 'Bo Ek <bo@harbour.example>', cc: 'kim@harbour.example', ...write });
  const popOut = await gmail.popOut();
  await popOut.pressSend();
  await counts(popup, 'email', 2);
  say('One to a colleague: logged as internal, not counted');
  await page.bringToFront();
  await gmail.compose({ to: 'boss@northlight.example', ...write });
  await gmail.send();
  await expect(popup.rows('excluded')).toHaveCount(1);
  await counts(popup, 'email', 2);
}

async function showTouches(page: Page, popup: PopupPage, stage: Stage): Promise<void> {
  const [anna, ben, chloe] = MEMBERS;
  say('Touches are made in a stand-in LinkedIn, in the words that its pages speak in 2026');
  await page.bringToFront();
  const linkedin = new LinkedinPage(page);
  await linkedin.open();
  await linkedin.post().pressLike();
  await counts(popup, 'social', 1);
  await linkedin.post().comment('I see the same at my clients.');
  await counts(popup, 'social', 2);
  await page.bringToFront();
  await show(page, 'stand-in-linkedin', PAGE);
  await linkedin.go(profileOf(anna));
  await linkedin.invite('Your post on retirement planning spoke to me.');
  await counts(popup, 'social', 3);
  await page.bringToFront();
  await show(page, 'stand-in-linkedin-profile', PAGE);
  await linkedin.go(profileOf(chloe));
  await linkedin.message('Shall we talk on Thursday?');
  await counts(popup, 'social', 4);
  say('One that meets the limit of the week: logged as failed, not counted');
  stage.linkedin.answerNext('limit');
  await linkedin.follow('search');
  await linkedin.inviteAtOnce(ben);
  await expect(linkedin.limit).toBeVisible();
  await expect(popup.rows('failed')).toHaveCount(1);
  say('One that is taken back: logged as undone, no longer counted');
  await linkedin.go('/feed/');
  await linkedin.post().pressLike();
  await counts(popup, 'social', 3);
  say('And in Sales Navigator');
  await linkedin.open({ path: leadPageOf(anna) });
  await linkedin.pressSave();
  await counts(popup, 'social', 4);
}

test('the whole way of mails and touches', async () => {
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

  say('The rep lists a topic, and asks for ten people a week about it');
  await options.goto(`${origin}/options.html#topics`);
  await options.getByTestId('topics-input').fill('retirement planning');
  await options.keyboard.press('Enter');
  const target = options.getByTestId('topic-target-retirement planning');
  await target.fill('10');
  await target.press('Enter');
  await show(options, 'topics', PAGE);

  const popup = new PopupPage(await context.newPage());
  await popup.page.goto(`${origin}/popup.html`);
  await showMails(await context.newPage(), popup);
  await showTouches(await context.newPage(), popup, stage);

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
    say('The browser stays open: send mails, touch people, watch the popup. Close it to end.');
    await popup.page.bringToFront();
    await new Promise((closed) => context.once('close', closed));
  }
  await launched.close();
  await stage.close();
});
