import type { PageSettings } from '../page-html';
import type { Client } from './client';
import { Composer, type Writing } from './composer';

/** A mail to send by the page's code; what is left out is empty. */
export interface HookMail extends Partial<Writing> {
  /** The mail that it answers, and where. */
  answers?: { id: string; thread: string; header: string };
  /** How often it is saved as a draft before. */
  saves?: number;
}

export interface HookSend {
  id: string;
  thread: string;
  /** Null if the server took it, else what the page would say. */
  problem: string | null;
}

/** What tests make the page do. Everything resolves when its answer has arrived. */
export interface StageHooks {
  /** Without a mail: one to Anna. */
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
    answer: { status: number; bodyText: string },
  ): Promise<{ status: number; body: string }>;
}

declare global {
  interface Window {
    stage: StageHooks;
  }
}

const TO_ANNA = { to: [{ address: 'anna@acme.example', name: 'Anna Berg' }] };

export function makeHooks(client: Client, { owner }: PageSettings): StageHooks {
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
    async exchange({ method, url, bodyText }, answer) {
      const { body: token } = await client.post('/stage/answers', JSON.stringify(answer));
      return client.post(url, bodyText, method, token);
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
