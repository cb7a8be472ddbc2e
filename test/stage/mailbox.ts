import { createHash } from 'node:crypto';
import type { LabelEdit, ThreadUpdate } from '@/utils/sites/gmail/build-exchange';
import {
  buildMail,
  type Mail,
  type MailPerson,
  type StoredMail,
} from '@/utils/sites/gmail/build-mail';

/** Whose mailbox stands at a place such as `u/0`: a rep with two accounts, and a shared one. */
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

/** Mails in their threads, kept in memory for one account. */
export class Mailbox {
  private readonly threads = new Map<string, StoredMail[]>();

  /** `now` in ms: what arrived did so in the hours before. */
  constructor(owner: MailPerson, now: number) {
    for (const [place, { from, subject, body, hours }] of ARRIVED.entries()) {
      const id = `f:179500000000000000${place + 1}`;
      const arrived = { id: `msg-${id}`, thread: `thread-${id}`, at: now - hours * HOUR };
      const mail = buildMail({ ...arrived, from, to: [owner], subject, body });
      this.put(mail, ['^all', '^i', '^u', '^smartlabel_personal'], mail.at);
    }
  }

  /** Every thread, the latest first. */
  list(): ThreadUpdate[] {
    const updates = [...this.threads.keys()].map((id) => this.thread(id, 'full'));
    const latest = ({ mails }: ThreadUpdate) => Math.max(...mails.map(({ at }) => at));
    return updates.sort((one, other) => latest(other) - latest(one));
  }

  thread(id: string, form: ThreadUpdate['form']): ThreadUpdate {
    const mails = this.threads.get(id) ?? [];
    // As in Gmail, a conversation has the id of its first mail.
    return { id, legacyId: mails[0]?.legacyId ?? legacyId(id), form, mails };
  }

  save(mail: Mail, now: number): void {
    this.put(mail, ['^all', '^r', '^r_bt'], now);
  }

  send(mail: Mail, now: number): void {
    this.put(mail, ['^all', '^f', '^f_bt', '^f_cl', '^pfg'], now);
  }

  edit({ thread, added, removed, messages }: LabelEdit): void {
    const mails = (this.threads.get(thread) ?? []).map((mail) => {
      if (!messages.includes(mail.id)) return mail;
      const kept = mail.labels.filter((label) => !removed.includes(label));
      return { ...mail, labels: [...new Set([...kept, ...added])] };
    });
    this.threads.set(thread, mails);
  }

  private put(mail: Mail, labels: string[], now: number): void {
    const others = (this.threads.get(mail.thread) ?? []).filter(({ id }) => id !== mail.id);
    const header = `<${legacyId(mail.id)}@${mail.from.address.split('@')[1]}>`;
    const stored = { ...mail, labels, acceptedAt: now, legacyId: legacyId(mail.id), header };
    this.threads.set(mail.thread, [...others, stored]);
  }
}

/** 16 hexadecimal digits that stay the same for the same id. */
function legacyId(id: string): string {
  return `1${createHash('sha256').update(id).digest('hex').slice(0, 15)}`;
}
