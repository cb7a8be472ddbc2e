import type { PageSettings } from '../page-html';
import type { Client, Transport } from './client';
import type { ComposeForm } from './compose-form';
import { Composer, type Writing } from './composer';
import type { Forms } from './forms';
import { hideToast, showToast } from './toast';

/** A mail to send by the page's code. What is absent is empty. */
export interface HookMail extends Partial<Writing> {
  /** The mail that it answers, and where. */
  answers?: { id: string; thread: string; header: string };
  /** How often it is saved as a draft first. */
  saves?: number;
}

/** The notices that the page can show: a new mail was sent, an answer was sent, a conversation was archived. */
export type ToastKind = 'sent' | 'answered' | 'archived';

/**
 * The server's answer to a request that a test makes, a list piece by piece; or the connection breaks; or the answer
 * is held back.
 */
export type PreparedAnswer =
  | { status: number; bodyText: string | string[]; headers?: Record<string, string> }
  | 'cut'
  | 'held';

export interface HookSend {
  id: string;
  thread: string;
  /** Null if the server accepted it, otherwise what the page would say. */
  problem: string | null;
}

/** What tests can make the page do. Each promise resolves when the answer has arrived. */
export interface StageHooks {
  /** Without a mail, it sends one to Anna. */
  send(mail?: HookMail): Promise<HookSend>;
  /** Saves a draft, `mail.saves` times, and does not send it. */
  save(mail: HookMail): Promise<HookSend>;
  /** Sends `count` mails at once, each on its own. */
  burst(count: number, mail: HookMail): Promise<HookSend[]>;
  /** Sends several mails in one upload. */
  sendTogether(mails: HookMail[]): Promise<HookSend[]>;
  /** Uploads the last send once more, unchanged. */
  retry(): Promise<void>;
  /** The last upload that sent a mail; null before the first. */
  lastUpload(): { url: string; body: string } | null;
  poll(): Promise<void>;
  /** Makes exactly this request; the server gives exactly this answer. */
  exchange(
    request: { method: string; url: string; bodyText: string },
    answer: PreparedAnswer,
    by?: Transport,
  ): Promise<{ status: number; body: string }>;
  /** Shows a notice, whatever has happened. Its links do nothing. */
  toast(kind: ToastKind): void;
  /** Opens the form of the draft with this id. The server gets nothing. */
  openForm(id: string, writing: Partial<Writing>): void;
  /** Closes the forms that `openForm` opened. The server gets nothing. */
  closeForms(): void;
}

declare global {
  interface Window {
    stage: StageHooks;
  }
}

const TO_ANNA = { to: [{ address: 'anna@acme.example', name: 'Anna Berg' }] };

const TOASTS: Record<ToastKind, string> = {
  sent: 'Message sent',
  answered: 'Message sent',
  archived: 'Conversation archived',
};

export function makeHooks(client: Client, { owner }: PageSettings, forms: Forms): StageHooks {
  let opened: ComposeForm[] = [];
  const begin = ({ answers }: HookMail) => {
    const parent = answers ? { id: answers.id, header: answers.header } : null;
    return new Composer(client, {
      from: owner,
      parent,
      ...(answers && { thread: answers.thread }),
    });
  };
  const saveAll = async (composer: Composer, mail: HookMail) => {
    let problem: string | null = null;
    for (let save = 0; save < (mail.saves ?? 0); save += 1) {
      problem = await composer.save(writingOf(mail));
    }
    return problem;
  };
  const done = ({ id, thread }: Composer, problem: string | null) => ({ id, thread, problem });
  const send = async (mail: HookMail = TO_ANNA) => {
    const composer = begin(mail);
    await saveAll(composer, mail);
    return done(composer, await composer.send(writingOf(mail)));
  };
  return {
    send,
    async save(mail) {
      const composer = begin(mail);
      return done(composer, await saveAll(composer, { saves: 1, ...mail }));
    },
    burst: (count, mail) => Promise.all(Array.from({ length: count }, () => send(mail))),
    async sendTogether(mails) {
      const composers = mails.map((mail) => ({ mail, composer: begin(mail) }));
      const items = composers.flatMap(({ mail, composer }) => composer.sendItems(writingOf(mail)));
      const problem = await client.upload(items);
      return composers.map(({ composer }) => done(composer, problem));
    },
    retry: () => client.retry(),
    lastUpload: () => client.lastSend,
    poll: () => client.poll(),
    async exchange({ method, url, bodyText }, answer, by) {
      const { body: token } = await client.post('/stage/answers', JSON.stringify(answer));
      return client.post(url, bodyText, { method, token, ...(by && { by }) });
    },
    toast(kind) {
      const links = { undo: hideToast, ...(kind === 'sent' && { view: hideToast }) };
      showToast(TOASTS[kind], links);
    },
    openForm(id, writing) {
      opened.push(forms.open({ origin: { from: owner, parent: null, id }, writing }));
    },
    closeForms() {
      for (const form of opened) forms.hide(form);
      opened = [];
    },
  };
}

const writingOf = ({ to = [], cc = [], bcc = [], subject = '', body = '' }: HookMail): Writing => ({
  to,
  cc,
  bcc,
  subject,
  body,
});
