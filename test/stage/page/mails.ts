import type { MailPerson } from '@/utils/sites/gmail/build/mail';
import { at, listAt, numberAt, peopleAt, personFrom, textAt } from '../wire';
import type { Client } from './client';

/** A mail as the page shows it. */
export interface ShownMail {
  id: string;
  from: MailPerson;
  to: MailPerson[];
  cc: MailPerson[];
  bcc: MailPerson[];
  at: number;
  /** When it is scheduled to leave, ms; NaN if it is not scheduled. */
  due: number;
  subject: string;
  text: string;
  labels: string[];
  /** The Message-ID of its header. */
  header: string;
  /** The Message-ID of the mail that it answers; empty if it answers none. */
  answers: string;
}

export interface Conversation {
  id: string;
  legacyId: string;
  subject: string;
  mails: ShownMail[];
}

/** Asks the server for every conversation, the latest first. */
export async function loadConversations(client: Client): Promise<Conversation[]> {
  const { status, body } = await client.list();
  if (status !== 200) throw new Error(`The mailbox did not open: the server answered ${status}.`);
  return listAt(JSON.parse(body), 3).map((listed) => readConversation(at(listed, 1)));
}

function readConversation(thread: unknown): Conversation {
  return {
    id: textAt(thread, 4),
    legacyId: textAt(thread, 20),
    subject: textAt(thread, 1),
    mails: listAt(thread, 5).map(readMail),
  };
}

function readMail(message: unknown): ShownMail {
  return {
    id: textAt(message, 1),
    from: personFrom(at(message, 2)),
    to: peopleAt(message, 3),
    cc: peopleAt(message, 4),
    bcc: peopleAt(message, 5),
    at: numberAt(message, 7),
    due: numberAt(message, 54),
    subject: textAt(message, 8),
    text: textAt(message, 10),
    labels: listAt(message, 11).map(String),
    header: textAt(message, 14),
    answers: textAt(message, 16),
  };
}

/** The folders, and the labels that put a mail into them. */
export const FOLDERS = { inbox: '^i', sent: '^f', scheduled: '^scheduled', drafts: '^r' } as const;
export type Folder = keyof typeof FOLDERS;

export const isIn = (folder: Folder, { mails }: Conversation): boolean =>
  mails.some(({ labels }) => labels.includes(FOLDERS[folder]));
