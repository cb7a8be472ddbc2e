import { expect, type Locator, type Page } from '@playwright/test';
import type { Language, Wire } from '@/test/stage/linkedin/linkedin-html';
import { TEXTS, type Texts } from '@/test/stage/linkedin/page/texts';
import { MEMBERS, type Member } from '@/utils/sites/linkedin/build/people';
import { fullName, LinkedinPost } from './linkedin-post';

/** Which page of the stand-in LinkedIn, and how its code behaves. */
export interface LinkedinPlace {
  /** `/feed/` by default. */
  path?: string;
  /** The newest by default. */
  wire?: Wire;
  language?: Language;
}

const [anna] = MEMBERS;

export const profileOf = ({ vanity }: Member) => `/in/${vanity}/`;
export const leadPageOf = ({ lead }: Member) => `/sales/lead/${lead},NAME_SEARCH,x7Qd`;

/**
 * The stand-in LinkedIn, used the way a person does. `page.evaluate(() => linkedin...)` is for what a person cannot
 * do.
 */
export class LinkedinPage {
  private texts: Texts = TEXTS.en;

  constructor(readonly page: Page) {}

  async open({ path = '/feed/', wire = 'sdui', language = 'en' }: LinkedinPlace = {}) {
    this.texts = TEXTS[language];
    const choices = new URLSearchParams({ wire, lang: language });
    await this.page.goto(`https://www.linkedin.com${path}?${choices}`);
    await expect(this.page.locator('main > *').first()).toBeVisible();
  }

  /** Goes to another page of the site without reloading. */
  async go(path: string): Promise<void> {
    await this.page.evaluate((to) => window.linkedin.go(to), path);
    await expect(this.page.locator('main > *').first()).toBeVisible();
  }

  /** Opens the feed, the search or a list of invitations by the links at the top. */
  async follow(name: 'feed' | 'search' | 'sent' | 'received'): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name: this.texts[name] }).click();
  }

  /** Invites the person whose profile or lead page this is. */
  async invite(note?: string): Promise<void> {
    const { connect, inviteOf, withoutNote, addNote, sendInvitation } = this.texts;
    const card = this.page.locator('section').first();
    const name = await card.getByRole('heading').innerText();
    const label = new RegExp(`^(${inviteOf(name)}|${connect})$`);
    await card
      .getByRole('link', { name: label })
      .or(card.getByRole('button', { name: label }))
      .click();
    if (note === undefined) {
      await this.press(withoutNote);
      return;
    }
    await this.press(addNote);
    await this.page.locator('#custom-message').fill(note);
    await this.press(sendInvitation);
  }

  /** Invites from a list, with one press. */
  async inviteAtOnce(person: Member): Promise<void> {
    const name = this.texts.inviteOf(fullName(person));
    await this.page.getByRole('link', { name, exact: true }).click();
  }

  /** Withdraws the invitation of `person`, on their profile or in the list of those that were sent. */
  async withdraw(person: Member): Promise<void> {
    const { pendingOf, withdrawOf } = this.texts;
    const name = fullName(person);
    const { page } = this;
    await page
      .getByRole('button', { name: pendingOf(name), exact: true })
      .or(page.getByRole('link', { name: withdrawOf(name), exact: true }))
      .click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: withdrawOf(name) })
      .click();
  }

  accept = (): Promise<void> => this.press(this.texts.accept);
  ignore = (): Promise<void> => this.press(this.texts.ignore);

  /** Presses "Follow", or takes it back, in the menu of a profile. */
  async pressFollow(): Promise<void> {
    const { more, follow, following } = this.texts;
    await this.press(more);
    await this.page
      .getByRole('menuitem', { name: new RegExp(`^(${follow}|${following})$`) })
      .click();
  }

  /** Writes to the person whose page this is; with a subject it is an InMail. */
  async message(text: string, subject?: string): Promise<void> {
    const { page, texts } = this;
    const name = { name: texts.message, exact: true };
    const card = page.locator('section').first();
    await card.getByRole('link', name).or(card.getByRole('button', name)).click();
    const dialog = page.getByRole('dialog');
    if (subject !== undefined) await dialog.getByLabel(texts.subject).fill(subject);
    await dialog.getByRole('textbox', { name: texts.write }).fill(text);
    await dialog.getByRole('button', { name: texts.send }).click();
  }

  /** Answers in the conversation that is open. */
  async answer(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: this.texts.write }).fill(text);
    await this.press(this.texts.send);
  }

  recall = (): Promise<void> => this.press(this.texts.recall);
  pressSave = (): Promise<void> => this.pressEither('save', 'saved');
  pressList = (): Promise<void> => this.pressEither('addToList', 'onList');

  /** The latest post of `author`. */
  post(author: Member = anna): LinkedinPost {
    const name = this.texts.menuOf(fullName(author));
    const cards = this.page
      .locator('.card')
      .filter({ has: this.page.getByRole('button', { name, exact: true }) });
    return new LinkedinPost(cards.first(), this.texts, author);
  }

  /** Writes a post; with `due` (ms) it is scheduled. */
  async write(text: string, due?: number): Promise<void> {
    const { startPost, publishAt } = this.texts;
    await this.press(startPost);
    if (due !== undefined) await this.page.getByLabel(publishAt).fill(`${due}`);
    await this.fillPost(text);
  }

  /** Reposts Anna's latest post with the rep's thoughts. */
  async repostWithThoughts(text: string): Promise<void> {
    await this.post().beginThoughts();
    await this.fillPost(text);
  }

  /** What the page says about something that failed. */
  get notice(): Locator {
    return this.page.locator('.artdeco-toast-item');
  }

  get limit(): Locator {
    return this.page.locator('#ip-fuse-limit-alert__header');
  }

  private async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).first().click();
  }

  private async pressEither(one: keyof Texts, other: keyof Texts): Promise<void> {
    const name = new RegExp(`^(${this.texts[one]}|${this.texts[other]})$`);
    await this.page.getByRole('button', { name }).click();
  }

  private async fillPost(text: string): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: this.texts.postText }).fill(text);
    await dialog.getByRole('button', { name: this.texts.post, exact: true }).click();
  }
}
