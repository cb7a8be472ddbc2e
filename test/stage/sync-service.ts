import {
  buildAnswer,
  buildListAnswer,
  type ThreadUpdate,
} from '@/utils/sites/gmail/build-exchange';
import type { Generation } from '@/utils/sites/gmail/build-wire';
import { Mailbox, ownerOf } from './mailbox';
import { readUpload, type UploadedEdit, type UploadedMail } from './read-upload';

/** What can go wrong with a send: the mail is taken in `unacknowledged`, `empty` and `cut`, not in the others. */
export type Fault = 'refused' | 'error' | 'unacknowledged' | 'empty' | 'cut' | 'held';

/** A send as the server got it, whether it took it or not. */
export interface ReceivedSend extends UploadedMail {
  account: string;
  generation: Generation;
  isAccepted: boolean;
}

export interface SyncAnswer {
  status: number;
  body: string;
  /** What happens to the answer on its way. */
  fault: Fault | null;
}

/** A status that is not 0; which ones the real server uses is not known. */
const REFUSED = 3;

/** The server side of the stand-in Gmail: mailboxes in memory, and answers that are true to the wire. */
export class SyncService {
  sends: ReceivedSend[] = [];
  drafts: (UploadedMail & { account: string })[] = [];
  edits: UploadedEdit[] = [];
  private mailboxes = new Map<string, Mailbox>();
  private faults: Fault[] = [];

  /** The next upload that sends a mail meets `fault`; several wait in line. */
  answerNext(fault: Fault): void {
    this.faults.push(fault);
  }

  reset(): void {
    this.sends = [];
    this.drafts = [];
    this.edits = [];
    this.mailboxes = new Map();
    this.faults = [];
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
    const isSending = items.some((item) => 'kind' in item && item.kind === 'send');
    const fault = isSending ? (this.faults.shift() ?? null) : null;
    const isAccepted = fault !== 'refused' && fault !== 'error';
    for (const item of items) this.note(item, account, generation, isAccepted);
    if (fault === 'error') return { status: 500, body: 'Internal error', fault };
    if (fault === 'empty') return { status: 200, body: '', fault };
    const answer = buildAnswer({
      generation,
      acknowledgements:
        fault === 'unacknowledged'
          ? []
          : items.map(({ sequence }) => ({ sequence, status: fault === 'refused' ? REFUSED : 0 })),
      threads: isAccepted ? this.updates(account, items) : [],
    });
    return { status: 200, body: answer, fault };
  }

  private mailboxOf(account: string): Mailbox {
    const mailbox = this.mailboxes.get(account) ?? new Mailbox(ownerOf(account), Date.now());
    this.mailboxes.set(account, mailbox);
    return mailbox;
  }

  private note(
    item: UploadedMail | UploadedEdit,
    account: string,
    generation: Generation,
    isAccepted: boolean,
  ): void {
    const mailbox = this.mailboxOf(account);
    if (!('mail' in item)) {
      this.edits.push(item);
      if (isAccepted) mailbox.edit(item.edit);
    } else if (item.kind === 'draft') {
      this.drafts.push({ ...item, account });
      mailbox.save(item.mail, Date.now());
    } else {
      this.sends.push({ ...item, account, generation, isAccepted });
      if (isAccepted) mailbox.send(item.mail, Date.now());
    }
  }

  /** Whole threads, and beside them the short form that names what was sent. */
  private updates(account: string, items: (UploadedMail | UploadedEdit)[]): ThreadUpdate[] {
    const mailbox = this.mailboxOf(account);
    const touched = items.map((item) => ('mail' in item ? item.mail.thread : item.edit.thread));
    return [...new Set(touched)].flatMap((id) => [
      mailbox.thread(id, 'full'),
      mailbox.thread(id, 'minimal'),
    ]);
  }
}
