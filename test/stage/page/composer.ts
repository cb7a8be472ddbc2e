import {
  directSend,
  firstSave,
  type Item,
  laterSave,
  replyMark,
  send,
} from '@/utils/sites/gmail/build/exchange';
import { archive, cancel, forwardMark, schedule, takeBack } from '@/utils/sites/gmail/build/items';
import type { Mail } from '@/utils/sites/gmail/build/mail';
import type { Client } from './client';

/** What the writer of a mail decides. */
export type Writing = Pick<Mail, 'to' | 'cc' | 'bcc' | 'subject' | 'body'>;

/** What a mail starts from. */
export interface Origin
  extends Pick<Mail, 'from' | 'parent'>,
    Partial<Pick<Mail, 'id' | 'thread'>> {
  /** True if it forwards its parent instead of answering it. */
  isForward?: boolean;
}

/**
 * How the wire undoes a send: by labels, by saving the mail as a draft again, or as a draft with a new id. A new id
 * names the former one, or only the form in which both were written.
 */
export const UNDO_WAYS = ['labels', 'draft', 'new-id', 'new-id-same-form'] as const;
export type UndoWay = (typeof UNDO_WAYS)[number];

/** One mail from its first save to its send. Uploads follow one after the other. */
export class Composer {
  private mail: Mail;
  private isScheduled = false;
  private readonly isForward: boolean;
  private turn: Promise<unknown> = Promise.resolve();

  /** `isSaved`: the server has it as a draft already. */
  constructor(
    private readonly client: Client,
    origin: Origin,
    private isSaved = false,
  ) {
    const { id = newId(), thread = `thread-a:r${randomNumber()}`, from, parent } = origin;
    const nothing = { to: [], cc: [], bcc: [], subject: '', body: '', at: 0 };
    const form = BigInt.asUintN(64, BigInt(randomNumber())).toString(16);
    this.mail = { ...nothing, id, thread, from, parent, form };
    this.isForward = origin.isForward ?? false;
  }

  get id(): string {
    return this.mail.id;
  }

  get thread(): string {
    return this.mail.thread;
  }

  get from(): string {
    return this.mail.from.address;
  }

  get isReply(): boolean {
    return this.mail.parent !== null;
  }

  /** Saves a draft. Null if that went well, otherwise what went wrong. */
  save(writing: Writing): Promise<string | null> {
    const savedAt = Date.now();
    return this.inTurn(() => {
      const mail = this.write(writing, savedAt);
      const sequence = this.client.nextSequence();
      return [this.isSaved ? laterSave(mail, sequence) : firstSave(mail, sequence)];
    });
  }

  /** Sends. Null if the server accepted it, otherwise what went wrong. The mail has the time of this call. */
  send(writing: Writing, archives = false): Promise<string | null> {
    const clickedAt = Date.now();
    return this.inTurn(() => this.sendItems(writing, clickedAt, archives));
  }

  /** What a send uploads: the mail, the mark on what it answers or forwards, and whether it `archives` that. */
  sendItems(writing: Writing, clickedAt = Date.now(), archives = false): Item[] {
    this.isScheduled = false;
    const mail = this.write(writing, clickedAt);
    const sequence = this.client.nextSequence();
    const own = this.isSaved ? send(mail, sequence) : directSend(mail, sequence);
    const mark = this.isForward ? forwardMark : replyMark;
    const marks = this.isReply ? mark(mail, this.client.nextSequence()) : [];
    return [own, ...marks, ...(archives ? [archive(mail, this.client.nextSequence())] : [])];
  }

  /** Schedules the mail for `due` (ms). Null if the server accepted that. */
  schedule(writing: Writing, due: number): Promise<string | null> {
    const clickedAt = Date.now();
    return this.inTurn(() => {
      this.isScheduled = true;
      const mail = { ...this.write(writing, clickedAt), due };
      const first = this.isReply ? 'create-message' : 'create-thread';
      return [schedule(mail, this.client.nextSequence(), this.isSaved ? 'update-message' : first)];
    });
  }

  /** Takes back what was sent or scheduled, so that it is a draft again. Null if the server accepted that. */
  undo(way: UndoWay): Promise<string | null> {
    return this.inTurn(() => {
      const sequence = this.client.nextSequence();
      const now = Date.now();
      if (this.isScheduled) return [cancel(this.mail, now, sequence)];
      if (way === 'labels') return [takeBack(this.mail, now, sequence)];
      const { former, ...mail } = { ...this.mail, at: now };
      this.mail = way === 'draft' ? mail : { ...mail, id: newId('s:') };
      if (way === 'new-id') this.mail.former = mail.id;
      return [laterSave(this.mail, sequence)];
    });
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

const newId = (mark = 'r') => `msg-a:${mark}${randomNumber()}`;

/** A 64-bit number, as the page makes its ids; it may be negative. */
function randomNumber(): string {
  const [number = 0n] = crypto.getRandomValues(new BigInt64Array(1));
  return `${number}`;
}
