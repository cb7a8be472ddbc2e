import { rm } from 'node:fs/promises';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { GmailPage } from '@/test/e2e/pages/gmail-page';
import { LinkedinPage, leadPageOf, profileOf } from '@/test/e2e/pages/linkedin-page';
import { PopupPage } from '@/test/e2e/pages/popup-page';
import { ReportPage } from '@/test/e2e/pages/report-page';
import { type Stage, startStage } from '@/test/stage/stage';
import { installedId, launch } from '@/test/support/browser/launch';
import { copyOfBuild } from '@/test/support/browser/quiet-build';
import { runFirst } from '@/test/support/browser/run-first';
import { startClock } from '@/test/support/clock';
import { emptyTables, putRows, rowsOf, storeSettings } from '@/test/support/extension-data';
import { writeLog } from '@/test/support/write-log';
import type { Kind } from '@/utils/activity/activity-kind';
import { DEFAULT_QUOTA, type Quota } from '@/utils/quota/quota';
import { MEMBERS } from '@/utils/sites/linkedin/build/people';
import { momentOf } from '@/utils/time/period';
import { BEGAN, DAYS_OFF, HOURS, history, NOW, outcomes, TOPIC, ZONE } from './history';
import { SHOTS, say, show } from './pictures';
import { tableOf } from './table';

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

/**
 * How many times slower than real time the demo's clock runs while nobody watches, so that pictures show the same
 * minute on slow and fast machines.
 */
const SLOWER = 10;

const POPUP = { width: 360, height: 600 };
const PAGE = { width: 1280, height: 800 };

const quota: Quota = {
  ...DEFAULT_QUOTA,
  name: 'Outbound',
  effective: BEGAN,
};

/** Waits until the popup counts this many of `kind`. */
async function counts(popup: PopupPage, kind: Kind, many: number): Promise<void> {
  await expect(popup.line(kind)).toHaveAttribute('data-actual', String(many));
  say(`  the popup counts ${many}`);
}

/** A quarter later: what the rep has done since, as the options show it on that day. */
async function laterOn(page: Page): Promise<void> {
  await writeLog(page, history());
  await putRows(page, 'outcomes', outcomes());
  await emptyTables(page, 'quotas');
  await putRows(page, 'quotas', [quota]);
  await storeSettings(page, {
    consentedAt: momentOf({ day: BEGAN, minute: 8 * 60 }, ZONE),
    joinedOn: BEGAN,
    repId: 'demo',
    repName: 'Maria Lind',
    askedSites: ['gmail', 'linkedin'],
    learnedDomains: ['northlight.example'],
    ownDomains: ['northlight.example'],
    topics: [TOPIC],
    calendar: { hours: HOURS, daysOff: DAYS_OFF },
  });
}

async function showMails(page: Page, popup: PopupPage): Promise<void> {
  say('Mails are sent in a stand-in Gmail, by its own page code');
  const gmail = new GmailPage(page);
  await gmail.open();
  const write = { subject: 'Retirement planning', body: 'Shall we talk on Thursday?' };
  await gmail.compose({ to: 'Anna Berg <anna@acme.example>', ...write });
  await gmail.send();
  await counts(popup, 'email', 29);
  await show(page, 'stand-in-gmail', { ...PAGE, schemes: ['light'] });
  await gmail.compose({ to: 'Bo Ek <bo@harbour.example>', cc: 'kim@harbour.example', ...write });
  const popOut = await gmail.popOut();
  await popOut.pressSend();
  await counts(popup, 'email', 30);
  await page.bringToFront();
  await gmail.compose({ to: 'Dana Fox <dana@fox.example>', ...write });
  await gmail.send();
  await counts(popup, 'email', 31);
  say('One to a colleague: logged as internal, not counted');
  await gmail.compose({ to: 'boss@northlight.example', ...write });
  await gmail.send();
  await expect(popup.rows('excluded')).toHaveCount(1);
  await counts(popup, 'email', 31);
}

async function showTouches(page: Page, popup: PopupPage, stage: Stage): Promise<void> {
  const [anna, ben, chloe] = MEMBERS;
  say('People are touched in a stand-in LinkedIn, in the words that its pages speak in 2026');
  const linkedin = new LinkedinPage(page);
  await linkedin.open();
  // People who write about the topic on screen are noted, so that later touches of them get its label.
  await expect.poll(async () => (await rowsOf(popup.page, 'heard')).length).toBeGreaterThan(0);
  await linkedin.post().pressLike();
  await counts(popup, 'social', 9);
  await linkedin.post().comment('I see the same at my clients.');
  await counts(popup, 'social', 10);
  await show(page, 'stand-in-linkedin', { ...PAGE, schemes: ['light'] });
  await linkedin.go(profileOf(anna));
  await linkedin.invite('Your post on retirement planning spoke to me.');
  await counts(popup, 'social', 11);
  await linkedin.go(profileOf(chloe));
  await linkedin.message('Shall we talk on Thursday?');
  await counts(popup, 'social', 12);
  await linkedin.pressFollow();
  await counts(popup, 'social', 13);
  say('One that meets the limit of the week: logged as failed, not counted');
  stage.linkedin.answerNext('limit');
  await linkedin.follow('search');
  await linkedin.inviteAtOnce(ben);
  await expect(linkedin.limit).toBeVisible();
  await expect(popup.rows('failed')).toHaveCount(1);
  say('One that is taken back: logged as undone, no longer counted');
  await linkedin.go('/feed/');
  await linkedin.post().pressLike();
  await counts(popup, 'social', 12);
  say('And in Sales Navigator');
  await linkedin.open({ path: leadPageOf(anna) });
  await linkedin.pressSave();
  await counts(popup, 'social', 13);
}

async function showCalls(popup: PopupPage): Promise<void> {
  say('Calls are logged by hand: in the form, and in one line');
  const { page } = popup;
  await page.bringToFront();
  await popup.plus('call').click();
  await popup.form.getByLabel('No answer').check();
  await popup.form.getByLabel('Person (optional)').fill('Anna Berg');
  await page.keyboard.press('Enter');
  await counts(popup, 'call', 24);
  for (const [line, many] of [
    ['call Bo Ek voicemail', 25],
    ['call Chloe Martin: wants a demo in January', 26],
  ] as const) {
    await page.getByTestId('command').fill(line);
    await page.getByTestId('command').press('Enter');
    await counts(popup, 'call', many);
  }
}

/** The report, and the first lines of the week's file. */
async function showReport(report: ReportPage): Promise<void> {
  const { page } = report;
  await expect(report.weeks.first()).toBeVisible();
  await expect(report.activities.first()).toBeVisible();
  await show(page, 'report', PAGE);
  for (const [name, part] of [
    ['report-chart', page.getByRole('figure')],
    ['report-activities', report.activities.first()],
  ] as const) {
    await part.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await show(page, name, { ...PAGE, schemes: ['light'] });
  }
  const { name, text } = await report.export('weekly');
  say(`\nThe first lines of ${name}:\n${text.split('\r\n').slice(0, 5).join('\n')}\n`);
}

async function open(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

test("a rep's Wednesday afternoon, after a quarter", async () => {
  await rm(SHOTS, { recursive: true, force: true });
  const clock = startClock(NOW, hasDisplay ? 1 : SLOWER);
  const extension = await copyOfBuild();
  await runFirst(extension, clock.script);
  const stage = await startStage({ now: clock.now });
  const launched = await launch(stage, { headless: !hasDisplay, extension, zone: ZONE });
  const { context } = launched;
  await context.addInitScript(clock.script);
  const origin = `chrome-extension://${await installedId(context)}`;

  say('\nFirst run: the welcome page asks before anything is captured');
  const options = await open(context, `${origin}/options.html`);
  const agree = options.getByTestId('consent-accept');
  await expect(agree).toBeVisible();
  await show(options, 'welcome', PAGE);
  await agree.click();
  await expect(agree).toBeHidden();

  say('A quarter later, on a Wednesday after lunch: behind');
  await laterOn(options);
  const popup = new PopupPage(await open(context, `${origin}/popup.html`));
  await counts(popup, 'email', 28);
  await expect(popup.headline).toHaveAttribute('data-state', 'behind');
  await show(popup.page, 'popup-behind', POPUP);

  await showMails(await context.newPage(), popup);
  await showTouches(await context.newPage(), popup, stage);
  await showCalls(popup);
  await expect(popup.headline).toHaveAttribute('data-state', 'on-pace');
  await show(popup.page, 'popup-on-pace', POPUP);

  await showReport(new ReportPage(await open(context, `${origin}/report.html`)));
  await options.goto(`${origin}/options.html#quota`);
  await options.reload();
  await expect(options.getByTestId('target-email')).toBeVisible();
  await show(options, 'options', PAGE);

  const today = (await rowsOf(popup.page)).filter(({ key }) => !key.includes(':demo:'));
  say(`What was logged this afternoon:\n${tableOf(today)}\n`);
  if (hasDisplay) {
    say('The browser stays open: send mails, touch people, watch the popup. Close it to end.');
    await popup.page.bringToFront();
    await new Promise((closed) => context.once('close', closed));
  }
  await launched.close();
  await stage.close();
  await rm(extension, { recursive: true, force: true });
});
