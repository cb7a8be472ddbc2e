import {
  directSend,
  firstSave,
  type Item,
  labelEdit,
  laterSave,
  replyMark,
  send,
} from '@/utils/sites/gmail/build-exchange';
import type { Mail } from '@/utils/sites/gmail/build-mail';
import type { Client } from './client';

/** What the writer of a mail decides. */
export type Writing = Pick<Mail, 'to' | 'cc' | 'bcc' | 'subject' | 'body'>;

/** One mail from its first save to its send, one upload after the other. */
export class Composer {
  private mail: Mail;
  private turn: Promise<unknown> = Promise.resolve();

  /** `isSaved`: the server has it as a draft already. */
  constructor(
    private readonly client: Client,
    origin: Pick<Mail, 'from' | 'parent'> & Partial<Pick<Mail, 'id' | 'thread'>>,
    private isSaved = false,
  ) {
    const { id = `msg-a:r${randomNumber()}`, thread = `thread-a:r${randomNumber()}` } = origin;
    const nothing = { to: [], cc: [], bcc: [], subject: '', body: '', at: 0 };
    this.mail = { ...nothing, id, thread, from: origin.from, parent: origin.parent };
  }

  get id(): string {
    return this.mail.id;
  }

  get thread(): string {
    return this.mail.thread;
  }

  get isReply(): boolean {
    return this.mail.parent !== null;
  }

  /** Saves a draft; null if that went well, else what went wrong. */
  save(writing: Writing): Promise<string | null> {
    return this.inTurn(() => {
      const mail = this.write(writing, Date.now());
      const sequence = this.client.nextSequence();
      return [this.isSaved ? laterSave(mail, sequence) : firstSave(mail, sequence)];
    });
  }

  /** Sends; null if the server took it, else what went wrong. The mail bears the time of this call. */
  send(writing: Writing): Promise<string | null> {
    const clickedAt = Date.now();
    return this.inTurn(() => this.sendItems(writing, clickedAt));
  }

  /** What sending uploads: the mail, and with a reply the mark on what it answers. */
  sendItems(writing: Writing, clickedAt = Date.now()): Item[] {
    const mail = this.write(writing, clickedAt);
    const sequence = this.client.nextSequence();
    const own = this.isSaved ? send(mail, sequence) : directSend(mail, sequence);
    return [own, ...(this.isReply ? replyMark(mail, this.client.nextSequence()) : [])];
  }

  /** Takes back what was sent: it is a draft again. */
  undo(): Promise<string | null> {
    const edit = {
      thread: this.mail.thread,
      added: ['^r', '^r_bt'],
      removed: ['^pfg', '^f', '^f_bt', '^f_btns', '^f_cl'],
      messages: [this.mail.id],
    };
    return this.inTurn(() => [labelEdit(edit, this.client.nextSequence())]);
  }

  private write(writing: Writing, at: number): Mail {
    this.mail = { ...this.mail, ...writing, at };
    return this.mail;
  }

  private inTurn(items: () => Item[]): Promise<string | null> {
    const done = this.turn.then(async () => {
      const problem = await this.client.upload(items());
      this.isSaved ||= problem === null;
      return problem;
    });
    this.turn = done;
    return done;
  }
}

/** A 64-bit number as the page makes its ids: its sign may be a minus. */
function randomNumber(): string {
  const [number = 0n] = crypto.getRandomValues(new BigInt64Array(1));
  return `${number}`;
}
