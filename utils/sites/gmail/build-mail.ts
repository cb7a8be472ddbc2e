import { type Fields, long } from './build-wire';

export interface MailPerson {
  address: string;
  name?: string;
}

/** A mail as its writer's client knows it. */
export interface Mail {
  /** `msg-a:r<number>`, made by the client and kept from the first save to the send. */
  id: string;
  /** `thread-a:r<number>` or `thread-f:<number>`; with conversation view off followed by `|` and a message id. */
  thread: string;
  from: MailPerson;
  to: readonly MailPerson[];
  cc: readonly MailPerson[];
  bcc: readonly MailPerson[];
  /** When the writer saved or sent it, ms since 1970. */
  at: number;
  subject: string;
  body: string;
  /** The mail it answers: its id, and the Message-ID of its header. */
  parent: { id: string; header: string } | null;
}

/** A mail as the server keeps it. */
export interface StoredMail extends Mail {
  labels: readonly string[];
  /** When the server accepted it, ms since 1970. */
  acceptedAt: number;
  /** 16 hexadecimal digits. */
  legacyId: string;
  /** The Message-ID of its header. */
  header: string;
}

/** A plain new mail from Maria to Anna; `change` says what is different. */
export function buildMail(change: Partial<Mail> = {}): Mail {
  return {
    id: 'msg-a:r4821034417796120001',
    thread: 'thread-a:r-7310554204118900001',
    from: { address: 'maria@northlight.example', name: 'Maria Lind' },
    to: [{ address: 'anna@acme.example', name: 'Anna Berg' }],
    cc: [],
    bcc: [],
    at: 1_795_000_000_000,
    subject: 'Your pension plan',
    body: 'Dear Anna, shall we talk on Thursday?',
    parent: null,
    ...change,
  };
}

/** The message's fields in an upload. The labels tell a draft from a send; mail to oneself bears two more. */
export function uploadFields(mail: Mail, kind: 'draft' | 'send'): Fields {
  const sender = mail.from.address;
  const isToSelf = [...mail.to, ...mail.cc, ...mail.bcc].some(({ address }) => address === sender);
  const sendLabels = [
    '^all',
    '^pfg',
    '^f_bt',
    '^f_btns',
    '^f_cl',
    ...(isToSelf ? ['^i', '^u'] : []),
  ];
  return {
    ...sharedFields(mail),
    2: { 1: 1, 2: sender, 3: mail.from.name, 10: sender },
    9: { 2: bodyParts(mail), 7: 1 },
    11: kind === 'draft' ? ['^all', '^r', '^r_bt'] : sendLabels,
    16: mail.parent?.header,
    18: long(mail.at),
    42: 0,
    43: { 1: 0, 2: 0, 3: 2, 4: 0 },
    52: `s:5f2c81d90a37e614|#${mail.id}|0`,
  };
}

/** The message's fields in an answer. */
export function storedFields(mail: StoredMail): Fields {
  return {
    ...sharedFields(mail),
    2: { 1: 1, 2: mail.from.address, 3: mail.from.name },
    10: mail.body.slice(0, 2000),
    11: mail.labels,
    14: mail.header,
    15: mail.parent && [mail.parent.header],
    16: mail.parent?.header,
    18: long(mail.acceptedAt),
    31: long(mail.acceptedAt),
    44: 0,
    56: mail.legacyId,
  };
}

function sharedFields({ id, to, cc, bcc, at, subject }: Mail): Fields {
  return {
    1: id,
    3: peopleFields(to),
    4: peopleFields(cc),
    5: peopleFields(bcc),
    7: long(at),
    8: subject,
  };
}

function peopleFields(people: readonly MailPerson[]): Fields[] | null {
  if (people.length === 0) return null;
  return people.map(({ address, name }) => ({ 1: 1, 2: address, 3: name }));
}

/** What was written, and below it what a reply quotes. */
function bodyParts({ body, parent }: Mail): Fields[] {
  const quoted = parent && `<br><blockquote>In answer to ${escapeHtml(parent.header)}</blockquote>`;
  const parts: Fields[] = [{ 1: 0, 2: `<div dir="ltr">${escapeHtml(body)}</div>` }];
  return quoted === null ? parts : [...parts, { 1: 2, 2: quoted }];
}

const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
