import { test as base, type Page } from '@playwright/test';
import { startStage } from '@/test/stage/stage';
import { openSwitches, type Switches } from '@/test/support/browser/browser-switches';
import { installedId, type Launched, launch } from '@/test/support/browser/launch';
import { resetData, rowsOf } from '@/test/support/extension-data';
import { CONSENTED, expect } from './extension';
import { GmailPage } from './pages/gmail-page';
import { LinkedinPage } from './pages/linkedin-page';
import { PopupPage } from './pages/popup-page';

/** A browser of its own: its pages of the extension close when the extension is switched off. */
class Browser {
  constructor(
    readonly launched: Launched,
    readonly id: string,
    readonly switches: Switches,
  ) {}

  async openGmail(): Promise<GmailPage> {
    const gmail = new GmailPage(await this.launched.context.newPage());
    await gmail.open();
    return gmail;
  }

  async openLinkedin(): Promise<LinkedinPage> {
    const linkedin = new LinkedinPage(await this.launched.context.newPage());
    await linkedin.open();
    return linkedin;
  }

  async openPopup(): Promise<PopupPage> {
    return new PopupPage(await this.openOffice('popup.html'));
  }

  async openOffice(path = 'manifest.json'): Promise<Page> {
    const page = await this.launched.context.newPage();
    await page.goto(`chrome-extension://${this.id}/${path}`);
    return page;
  }

  /** The keys of all that is logged. */
  async keys(): Promise<string[]> {
    const office = await this.openOffice();
    const keys = (await rowsOf(office)).map(({ key }) => key).sort();
    await office.close();
    return keys;
  }

  /** Waits until each light says that its site is watched. */
  async seesAll(): Promise<void> {
    const popup = await this.openPopup();
    for (const site of ['gmail', 'linkedin'])
      await expect(popup.light(site)).toHaveAttribute('data-state', 'watching');
    await popup.page.close();
  }
}

const test = base.extend<{ browser: never; own: Browser }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner wants this form
  async own({}, use) {
    const stage = await startStage();
    const launched = await launch(stage);
    const id = await installedId(launched.context);
    const own = new Browser(launched, id, await openSwitches(launched.context, id));
    const office = await own.openOffice();
    await resetData(office, CONSENTED);
    await office.close();
    await use(own);
    await launched.close();
    await stage.close();
  },
});

const send = async ({ page }: GmailPage) => {
  const { id } = await page.evaluate(() =>
    window.stage.send({ to: [{ address: 'anna@acme.example', name: 'Anna Berg' }] }),
  );
  return `gmail:u/0:${id}`;
};

/** Follows the nth person, by a request of the page's own code. */
const followNth = ({ page }: LinkedinPage, nth: number) =>
  page.evaluate(async (which) => {
    const whom = window.linkedin.members[which];
    if (!whom) throw new Error('there are not so many');
    await window.linkedin.touch({ act: 'follow', whom }, { generation: 'voyager' });
  }, nth);

const mails = (keys: string[]) => keys.filter((key) => key.startsWith('gmail:'));
const touches = (keys: string[]) => keys.filter((key) => key.startsWith('linkedin:'));

test('switched off and on: open tabs are watched again, and what was done meanwhile is not logged', async ({
  own,
}) => {
  const gmail = await own.openGmail();
  const linkedin = await own.openLinkedin();
  await own.seesAll();
  const counted = [await send(gmail)];
  await followNth(linkedin, 0);
  await expect.poll(async () => (await own.keys()).length).toBe(2);

  for (const round of [1, 2]) {
    await own.switches.turn(false);
    await send(gmail);
    await followNth(linkedin, round * 2 - 1);
    await own.switches.turn(true);
    await own.seesAll();
    counted.push(await send(gmail));
    await followNth(linkedin, round * 2);
    await expect.poll(async () => mails(await own.keys())).toEqual([...counted].sort());
    await expect.poll(async () => touches(await own.keys()).length).toBe(1 + round);
  }
});

test('access taken and given back: nothing counts meanwhile, tabs old and new are watched after', async ({
  own,
}) => {
  const gmail = await own.openGmail();
  const linkedin = await own.openLinkedin();
  await own.seesAll();
  const popup = await own.openPopup();
  await own.switches.permit(false);
  for (const site of ['gmail', 'linkedin'])
    await expect(popup.light(site)).toHaveAttribute('data-state', 'not-permitted');
  await send(gmail);
  await followNth(linkedin, 0);
  const late = await own.openGmail();
  await send(late);

  await own.switches.permit(true);
  for (const site of ['gmail', 'linkedin'])
    await expect(popup.light(site)).toHaveAttribute('data-state', 'watching');
  const counted = [await send(gmail), await send(late)];
  await followNth(linkedin, 1);
  await expect.poll(async () => mails(await own.keys())).toEqual(counted.sort());
  await expect.poll(async () => touches(await own.keys()).length).toBe(1);
});

test('after a crash of all of the extension open tabs go on', async ({ own }) => {
  const gmail = await own.openGmail();
  await own.seesAll();
  const office = await own.openOffice();
  const session = await own.launched.context.newCDPSession(office);
  const crashed = office.waitForEvent('crash');
  session.send('Page.crash').catch(() => {});
  await crashed;
  const sent = await send(gmail);
  await expect.poll(() => own.keys()).toEqual([sent]);
  await own.seesAll();
});

test('a tab that nobody watches is named by its place, and is watched once it is loaded again', async ({
  own,
}) => {
  const first = await own.openGmail();
  const lost = await own.openGmail();
  const popup = await own.openPopup();
  const light = popup.light('gmail');
  await expect(light).toHaveAttribute('data-state', 'watching');
  // Removes every listener from the document, including ours.
  await lost.page.evaluate(() => {
    document.open();
    document.close();
  });
  await expect(light).toHaveAttribute('data-state', 'blind-tabs');
  const place = own.launched.context.pages().indexOf(lost.page) + 1;
  await expect(light).toContainText('Gmail: one open tab is not watched');
  await expect(light).toContainText(`Tab ${place} of this window:`);
  await light.getByRole('button', { name: 'Reload the tab' }).click();
  await expect(light).toHaveAttribute('data-state', 'watching');
  const counted = [await send(lost), await send(first)];
  await expect.poll(() => own.keys()).toEqual(counted.sort());
});
