import { type Fields, long } from './wire';

export interface MailPerson {
  address: string;
  name?: string;
}

/** A mail, as its writer's client knows it. */
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
  /** The form in which it was written, as hexadecimal digits. */
  form?: string;
  /** Its former id; absent if the wire does not say. */
  former?: string;
  /** When it is to leave, ms since 1970; absent unless it is scheduled. */
  due?: number;
  /** A scheduled mail may be dated in two ways; this is the one that says only when it is due. */
  isDatedByDue?: boolean;
  /** Further labels, apart from those that say what it is. A confidential mail has `^irm_outbound`. */
  extraLabels?: readonly string[];
}

/** The state of a mail in an upload. */
export type MailKind = 'draft' | 'send' | 'schedule';

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

/** The message's fields in an upload. */
export function uploadFields(mail: Mail, kind: MailKind): Fields {
  const sender = mail.from.address;
  const isScheduled = kind === 'schedule';
  return {
    ...sharedFields(mail),
    2: { 1: 1, 2: sender, 3: mail.from.name, 10: sender },
    9: { 2: bodyParts(mail), 7: 1 },
    11: [...labelsOf(mail, kind), ...(mail.extraLabels ?? [])],
    16: mail.parent?.header,
    18: long(timeOf(mail)),
    42: 0,
    43: { 1: 0, 2: 0, 3: 2, 4: 0 },
    52: `s:${mail.form ?? '5f2c81d90a37e614'}|#${mail.id}|${mail.former ?? 0}`,
    54: isScheduled && mail.due !== undefined ? long(mail.due) : null,
    56: isScheduled ? '19a0c3d4e5f60718' : null,
  };
}

/** The labels say what a mail is. A mail to oneself has two more. */
function labelsOf({ from, to, cc, bcc }: Mail, kind: MailKind): string[] {
  if (kind === 'draft') return ['^all', '^r', '^r_bt'];
  const sent = ['^f_bt', '^f_btns', '^f_cl'];
  if (kind === 'schedule')
    return ['^all', '^io_unim', '^smartlabel_personal', '^scheduled', ...sent, '^a'];
  const isToSelf = [...to, ...cc, ...bcc].some(({ address }) => address === from.address);
  return ['^all', '^pfg', ...sent, ...(isToSelf ? ['^i', '^u'] : [])];
}

const timeOf = ({ at, due, isDatedByDue }: Mail) => (isDatedByDue && due !== undefined ? due : at);

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
    54: mail.labels.includes('^scheduled') && mail.due !== undefined ? long(mail.due) : null,
    56: mail.legacyId,
  };
}

function sharedFields(mail: Mail): Fields {
  const { id, to, cc, bcc, subject } = mail;
  return {
    1: id,
    3: peopleFields(to),
    4: peopleFields(cc),
    5: peopleFields(bcc),
    7: long(timeOf(mail)),
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
