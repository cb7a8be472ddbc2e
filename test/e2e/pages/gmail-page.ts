import { expect, type Locator, type Page } from '@playwright/test';
import type { UndoWay } from '@/test/stage/page/composer';
import type { Generation } from '@/utils/sites/gmail/build/wire';

/** Which page of the stand-in Gmail, and how its code behaves. */
export interface GmailPlace {
  /** `u/0` by default; `u/1`, or a shared mailbox as `b/SHARED/u/0`. */
  mailbox?: string;
  wire?: Generation;
  by?: 'xhr' | 'fetch';
  /** False: the server learns of a mail only when it is sent. */
  autosaves?: boolean;
  /** How an undone send looks on the wire; by default, labels are taken back. */
  undo?: UndoWay;
  /** A separate window with only a form. */
  isPopOut?: boolean;
}

/** What to type into the form; absent fields are not touched. */
export interface Typed {
  to?: string;
  cc?: string;
  bcc?: string;
  subject?: string;
  body?: string;
}

const LABELS = { to: 'To', cc: 'Cc', bcc: 'Bcc', subject: 'Subject', body: 'Body' } as const;

/** The stand-in Gmail, used the way a person does. `page.evaluate(() => stage...)` is for what a person cannot do. */
export class GmailPage {
  constructor(readonly page: Page) {}

  async open(place: GmailPlace = {}): Promise<void> {
    const { mailbox = 'u/0', wire, by, autosaves = true, undo, isPopOut = false } = place;
    const choices = new URLSearchParams({
      ...(wire && { wire }),
      ...(by && { by }),
      ...(undo && { undo }),
      ...(!autosaves && { autosave: 'off' }),
    });
    const view = isPopOut ? 'popout' : '';
    await this.page.goto(`https://mail.google.com/mail/${mailbox}/${view}?${choices}`);
    const heading = isPopOut ? 'New message' : 'Inbox';
    await expect(this.page.getByRole('heading', { name: heading })).toBeVisible();
  }

  async compose(typed: Typed): Promise<void> {
    await this.page.getByRole('button', { name: 'Compose' }).click();
    await this.write(typed);
  }

  /** Writes into the form that is open. */
  async write(typed: Typed): Promise<void> {
    for (const [field, text] of Object.entries(typed)) {
      await this.form.getByLabel(LABELS[field as keyof Typed], { exact: true }).fill(text);
    }
  }

  /** Opens the conversation whose row says `text`. */
  async openConversation(text: string): Promise<void> {
    await this.page.getByRole('listitem').filter({ hasText: text }).getByRole('button').click();
    await expect(this.page.getByRole('button', { name: 'Archive' })).toBeVisible();
  }

  async reply(typed: Typed): Promise<void> {
    await this.page.getByRole('button', { name: 'Reply' }).click();
    await this.write(typed);
  }

  async forward(typed: Typed): Promise<void> {
    await this.page.getByRole('button', { name: 'Forward' }).click();
    await this.write(typed);
  }

  /** Opens a folder of the column on the left. */
  async openFolder(name: 'Inbox' | 'Sent' | 'Scheduled' | 'Drafts'): Promise<void> {
    await this.page.getByRole('link', { name, exact: true }).click();
    await expect(this.page.getByRole('heading', { name, exact: true })).toBeVisible();
  }

  /** Moves the open form into its own window. */
  async popOut(): Promise<GmailPage> {
    const opened = this.page.context().waitForEvent('page');
    await this.form.getByRole('button', { name: 'Pop out' }).click();
    const popOut = new GmailPage(await opened);
    await expect(popOut.form).toBeVisible();
    return popOut;
  }

  async pressSend(): Promise<void> {
    await this.form.getByRole('button', { name: 'Send', exact: true }).click();
  }

  /** Sends, and waits until the page says that it is sent. */
  async send(): Promise<void> {
    await this.pressSend();
    await this.waitForToast('Message sent');
  }

  /** Schedules the open mail for `due` (ms), and waits until the page says so. */
  async schedule(due: number): Promise<void> {
    // The field holds a time in the browser's own zone.
    const local = await this.page.evaluate((time) => {
      const offset = new Date(time).getTimezoneOffset() * 60_000;
      return new Date(time - offset).toISOString().slice(0, 19);
    }, due);
    await this.form.getByLabel('Leave at').fill(local);
    await this.form.getByRole('button', { name: 'Schedule send' }).click();
    await this.waitForToast('Send scheduled');
  }

  /** Cancels the scheduled mail whose row says `text`, and waits for its form. */
  async cancel(text: string): Promise<void> {
    await this.openFolder('Scheduled');
    await this.page.getByRole('listitem').filter({ hasText: text }).getByRole('button').click();
    await this.page.getByRole('button', { name: 'Cancel send' }).click();
    await expect(this.form).toBeVisible();
  }

  /** Clicks "Undo" in the page's notice, and waits for the form to come back. */
  async undo(): Promise<void> {
    await this.page.locator('#link_undo').click();
    await expect(this.form).toBeVisible();
  }

  async waitForToast(text: string): Promise<void> {
    await expect(this.toast).toContainText(text);
  }

  get toast(): Locator {
    return this.page.locator('div.b8.UC[role=alert].bAp .bAq');
  }

  get form(): Locator {
    return this.page.locator('section.compose');
  }
}
