import {
  buildAnswer,
  buildListAnswer,
  type ThreadUpdate,
} from '@/utils/sites/gmail/build/exchange';
import type { MailKind } from '@/utils/sites/gmail/build/mail';
import type { Generation } from '@/utils/sites/gmail/build/wire';
import { Mailbox, ownerOf } from './mailbox';
import { readUpload, type UploadedEdit, type UploadedMail } from './read-upload';

/**
 * What can go wrong with a send. The mail is accepted in `unacknowledged`, `empty` and `cut`, but not in the others.
 */
export type Fault = 'refused' | 'error' | 'unacknowledged' | 'empty' | 'cut' | 'held';

/** A mail as the server got it, whether or not it accepted it. */
export interface ReceivedMail extends UploadedMail {
  account: string;
  generation: Generation;
  isAccepted: boolean;
}

export interface SyncAnswer {
  status: number;
  body: string;
  /** What happens to the answer on its way back. */
  fault: Fault | null;
}

/** A status other than 0; it is not known which ones the real server uses. */
const REFUSED = 3;

/** The server side of the stand-in Gmail: mailboxes in memory, and answers as on the real wire. */
export class SyncService {
  sends: ReceivedMail[] = [];
  schedules: ReceivedMail[] = [];
  drafts: ReceivedMail[] = [];
  edits: UploadedEdit[] = [];
  private mailboxes = new Map<string, Mailbox>();
  private faults: Fault[] = [];

  constructor(private readonly now: () => number) {}

  /** The next upload that sends a mail meets `fault`. Several wait in a queue. */
  answerNext(fault: Fault): void {
    this.faults.push(fault);
  }

  reset(): void {
    this.sends = [];
    this.schedules = [];
    this.drafts = [];
    this.edits = [];
    this.mailboxes = new Map();
    this.faults = [];
  }

  /** Everything sent until now can no longer be taken back. */
  endUndo(): void {
    for (const mailbox of this.mailboxes.values()) mailbox.deliver();
  }

  /** The state of each mail of the owner of `account`, by its id. */
  states(account: string): Record<string, MailKind> {
    const mailbox = this.mailboxOf(account);
    return Object.fromEntries(mailbox.states().map(({ id, state }) => [id, state]));
  }

  /** Answers `POST /sync/ACCOUNT/i/bv`. */
  list(account: string, body: string): SyncAnswer {
    const generation = readUpload(body)?.generation ?? 'arrays';
    const answer = buildListAnswer(generation, this.mailboxOf(account).list());
    return { status: 200, body: answer, fault: null };
  }

  /** Answers `POST /sync/ACCOUNT/i/s`. */
  sync(account: string, body: string): SyncAnswer {
    const upload = readUpload(body);
    if (upload === null) return { status: 400, body: '', fault: null };
    const { generation, items } = upload;
    const isSending = items.some((item) => 'mail' in item && item.kind !== 'draft');
    const fault = isSending ? (this.faults.shift() ?? null) : null;
    const isTaken = fault !== 'refused' && fault !== 'error';
    const acknowledgements = items.map((item) => {
      const isAccepted = this.take(item, account, generation, isTaken);
      return { sequence: item.sequence, status: isAccepted ? 0 : REFUSED };
    });
    if (fault === 'error') return { status: 500, body: 'Internal error', fault };
    if (fault === 'empty') return { status: 200, body: '', fault };
    const answer = buildAnswer({
      generation,
      acknowledgements: fault === 'unacknowledged' ? [] : acknowledgements,
      threads: isTaken ? this.updates(account, items) : [],
    });
    return { status: 200, body: answer, fault };
  }

  private mailboxOf(account: string): Mailbox {
    const now = this.now();
    const mailbox = this.mailboxes.get(account) ?? new Mailbox(ownerOf(account), now);
    this.mailboxes.set(account, mailbox);
    mailbox.leave(now);
    return mailbox;
  }

  /** Notes `item` and carries it out, unless the whole upload is refused. True if it was accepted. */
  private take(
    item: UploadedMail | UploadedEdit,
    account: string,
    generation: Generation,
    isTaken: boolean,
  ): boolean {
    const mailbox = this.mailboxOf(account);
    const now = this.now();
    if (!('mail' in item)) {
      this.edits.push(item);
      return isTaken && mailbox.edit(item.edit, now);
    }
    const isAccepted = isTaken && mailbox.take(item.mail, item.kind, now);
    const received = { ...item, account, generation, isAccepted };
    if (item.kind === 'draft') this.drafts.push(received);
    else if (item.kind === 'send') this.sends.push(received);
    else this.schedules.push(received);
    return isAccepted;
  }

  /** Whole threads, and beside them the short form that names what was sent. */
  private updates(account: string, items: (UploadedMail | UploadedEdit)[]): ThreadUpdate[] {
    const mailbox = this.mailboxOf(account);
    const touched = items.map((item) => ('mail' in item ? item.mail.thread : item.edit.thread));
    const threads = new Set(touched.map((thread) => thread.split('|')[0] ?? thread));
    return [...threads].flatMap((id) => [
      mailbox.thread(id, 'full'),
      mailbox.thread(id, 'minimal'),
    ]);
  }
}
