import { createHash } from 'node:crypto';
import type { LabelEdit, ThreadUpdate } from '@/utils/sites/gmail/build/exchange';
import {
  buildMail,
  type Mail,
  type MailKind,
  type MailPerson,
  type StoredMail,
} from '@/utils/sites/gmail/build/mail';

/** Whose mailbox is at a place such as `u/0`: a rep with two accounts, and a shared one. */
export function ownerOf(account: string): MailPerson {
  if (account.includes('/d/')) return { address: 'sales@northlight.example', name: 'Sales' };
  return account === 'u/0'
    ? { address: 'maria@northlight.example', name: 'Maria Lind' }
    : { address: 'maria@second.example', name: 'Maria Lind' };
}

const HOUR = 3_600_000;

const ARRIVED: { from: MailPerson; subject: string; body: string; hours: number }[] = [
  {
    from: { address: 'anna@acme.example', name: 'Anna Berg' },
    subject: 'Retirement planning for our team',
    body: 'Hello Maria, could you send me what you offer to a team of forty?',
    hours: 1,
  },
  {
    from: { address: 'jules@brightworks.example', name: 'Jules Moreau' },
    subject: 'Thursday at ten',
    body: 'Thursday suits me. Shall I invite Kim as well?',
    hours: 5,
  },
  {
    from: { address: 'tove@northlight.example', name: 'Tove Holm' },
    subject: 'Forecast for the quarter',
    body: 'Could you look over the numbers before Friday?',
    hours: 26,
  },
];

/**
 * A mail in a mailbox. `changedAt` (ms) is when its writer made the last change that the server knows. One that
 * `isGone` can no longer be taken back.
 */
interface Kept extends StoredMail {
  changedAt: number;
  isGone: boolean;
}

const LABELS: Record<MailKind, string[]> = {
  draft: ['^all', '^r', '^r_bt'],
  send: ['^all', '^f', '^f_bt', '^f_cl', '^pfg'],
  schedule: ['^all', '^f_bt', '^f_cl', '^scheduled'],
};

/**
 * Mails in their threads, in memory, for one account. As on the real server, each mail has one state, even if
 * requests come twice or late: the writer's last change decides, and a mail that has left stays sent.
 */
export class Mailbox {
  private readonly mails = new Map<string, Kept>();

  /** `now` in ms: the mails that arrived did so in the hours before. */
  constructor(owner: MailPerson, now: number) {
    for (const [place, { from, subject, body, hours }] of ARRIVED.entries()) {
      const id = `f:179500000000000000${place + 1}`;
      const arrived = { id: `msg-${id}`, thread: `thread-${id}`, at: now - hours * HOUR };
      const mail = buildMail({ ...arrived, from, to: [owner], subject, body });
      this.keep(mail, ['^all', '^i', '^u', '^smartlabel_personal'], mail.at);
    }
  }

  /** Every thread, the latest first. */
  list(): ThreadUpdate[] {
    const ids = new Set([...this.mails.values()].map((mail) => threadOf(mail)));
    const updates = [...ids].map((id) => this.thread(id, 'full'));
    const latest = ({ mails }: ThreadUpdate) => Math.max(...mails.map(({ at }) => at));
    return updates.sort((one, other) => latest(other) - latest(one));
  }

  thread(id: string, form: ThreadUpdate['form']): ThreadUpdate {
    const mails = [...this.mails.values()].filter((mail) => threadOf(mail) === id);
    // As in Gmail, a conversation's id is that of its first mail.
    return { id, legacyId: mails[0]?.legacyId ?? legacyId(id), form, mails };
  }

  /** Stores the writer's change of a mail, made at `mail.at`. False if the mail has left and cannot be taken back. */
  take(mail: Mail, kind: MailKind, now: number): boolean {
    const before = this.mails.get(mail.id) ?? this.former(mail, kind);
    if (before?.isGone) return kind !== 'draft' || mail.at < before.changedAt;
    if (before && before.changedAt > mail.at) return true;
    if (before) this.mails.delete(before.id);
    this.keep(mail, LABELS[kind], now);
    return true;
  }

  /** Changes labels. False if that would take back a mail that has left. */
  edit({ added, removed, messages, at }: LabelEdit, now: number): boolean {
    const isBack = added.includes('^r');
    const named = messages.flatMap((id) => this.mails.get(id) ?? []);
    if (isBack && named.some(({ isGone }) => isGone)) return false;
    for (const mail of named) {
      const kept = mail.labels.filter((label) => !removed.includes(label));
      const changedAt = isBack ? (at ?? now) : mail.changedAt;
      if (mail.changedAt > changedAt) continue;
      const labels = [...new Set([...kept, ...added])];
      this.mails.set(mail.id, { ...mail, labels, changedAt });
    }
    return true;
  }

  /** Sent mails can no longer be taken back. */
  deliver(): void {
    for (const mail of this.mails.values()) mail.isGone ||= mail.labels.includes('^pfg');
  }

  /** Sends the mails that were scheduled for `now` (ms) or earlier. */
  leave(now: number): void {
    for (const mail of this.mails.values()) {
      const isDue = mail.labels.includes('^scheduled') && (mail.due ?? now) <= now;
      if (isDue) this.mails.set(mail.id, { ...mail, labels: ['^all', '^f'], isGone: true });
    }
  }

  /** The state of each mail that the owner wrote, as the server knows it: sent, scheduled, or a draft. */
  states(): { id: string; state: MailKind }[] {
    const kinds: [string, MailKind][] = [
      ['^r', 'draft'],
      ['^scheduled', 'schedule'],
      ['^f', 'send'],
    ];
    return [...this.mails.values()].flatMap(({ id, labels }) => {
      const kind = kinds.find(([label]) => labels.includes(label));
      return kind ? [{ id, state: kind[1] }] : [];
    });
  }

  /**
   * The mail that `mail` was before it got a new id: the one that it names, or one that was written in the same form.
   */
  private former({ former, form, thread }: Mail, kind: MailKind): Kept | undefined {
    if (former !== undefined) return this.mails.get(former);
    if (kind !== 'draft') return undefined;
    return [...this.mails.values()].find((mail) => mail.form === form && mail.thread === thread);
  }

  private keep(mail: Mail, labels: string[], now: number): void {
    const own = legacyId(mail.id);
    const header = `<${own}@${mail.from.address.split('@')[1]}>`;
    const state = { labels, acceptedAt: now, changedAt: mail.at, isGone: false };
    this.mails.set(mail.id, { ...mail, ...state, legacyId: own, header });
  }
}

/** With conversation view off, the thread's id is followed by the message's. */
const threadOf = ({ thread }: Mail) => thread.split('|')[0] ?? thread;

/** 16 hexadecimal digits, always the same for the same id. */
function legacyId(id: string): string {
  return `1${createHash('sha256').update(id).digest('hex').slice(0, 15)}`;
}
