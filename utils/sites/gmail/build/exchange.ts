import { type Mail, type MailKind, type StoredMail, storedFields, uploadFields } from './mail';
import { type Fields, type Generation, long, type Quirks, toJson } from './wire';

/** How a mail travels: in a new thread, new in an existing thread, or as a new version of itself. */
export type Operation = 'create-thread' | 'create-message' | 'update-message';

export interface LabelEdit {
  thread: string;
  added: readonly string[];
  removed: readonly string[];
  /** Ids of the messages. */
  messages: readonly string[];
  /** When it was made, ms since 1970; absent if the wire does not say. */
  at?: number;
}

/** One change in an upload. The answer acknowledges it by its sequence number. */
export type Item = MailItem | { sequence: number; operation: 'change-labels'; edit: LabelEdit };

export interface MailItem {
  sequence: number;
  operation: Operation;
  mail: Mail;
  kind: MailKind;
  /** Further mails with which the same new thread is made. */
  others?: readonly Mail[];
}

/** The first save of a draft: of a new mail, or of a reply in the thread that it answers. */
export function firstSave(mail: Mail, sequence = 1): MailItem {
  return { sequence, operation: firstOperation(mail), mail, kind: 'draft' };
}

/** Any later save of a draft. */
export function laterSave(mail: Mail, sequence = 2): MailItem {
  return { sequence, operation: 'update-message', mail, kind: 'draft' };
}

/** The send of a mail, usually of one that was saved before. */
export function send(mail: Mail, sequence = 3, operation: Operation = 'update-message'): MailItem {
  return { sequence, operation, mail, kind: 'send' };
}

/** The send of a mail that was never saved as a draft. */
export function directSend(mail: Mail, sequence = 3): MailItem {
  return send(mail, sequence, firstOperation(mail));
}

/** A change of labels: read, unread, archived, answered, moved to the bin. */
export function labelEdit(edit: LabelEdit, sequence = 4): Item {
  return { sequence, operation: 'change-labels', edit };
}

/** What is sent along with a reply: the mark on the mail that it answers. None for a new mail. */
export function replyMark({ thread, parent }: Mail, sequence = 4): Item[] {
  if (parent === null) return [];
  const edit = { thread, added: ['^io_re'], removed: ['^io_fwd'], messages: [parent.id] };
  return [labelEdit(edit, sequence)];
}

const firstOperation = ({ parent }: Mail) => (parent ? 'create-message' : 'create-thread');

export interface RequestDescription {
  generation: Generation;
  items: readonly Item[];
  /** `u/0`; with a delegated mailbox `u/0/d/ID`. */
  account?: string;
  /** How many requests the page has made. */
  counter?: number;
  /** When it leaves the client, ms since 1970. */
  at?: number;
  /** True if the upload says that it sends something. By default that is the truth. */
  saysSending?: boolean;
  quirks?: Quirks;
}

/** An upload of `items`. Without items it is the poll of an idle page. */
export function buildRequest(description: RequestDescription) {
  const { generation, items, account = 'u/0', counter = 7, at = 1_795_000_000_020 } = description;
  const query = `hl=en&c=${counter}${generation === 'arrays' ? '&rt=r&pt=ji' : ''}`;
  const hasSend = items.some((item) => 'kind' in item && item.kind !== 'draft');
  const { saysSending: isSending = hasSend, quirks = {} } = description;
  const root: Fields = {
    1: isSending ? { 3: 2 } : null,
    2: items.length > 0 ? { 1: items.map(itemFields) } : null,
    3: isSending ? null : { 1: 1, 2: long(counter * 11), 5: { 2: 0 }, 7: 1 },
    4: { 1: long(at - 3000), 2: items.length, 3: long(at), 4: isSending ? 1 : 0, 5: 80 },
    5: 2,
  };
  return {
    method: 'POST',
    url: `https://mail.google.com/sync/${account}/i/s?${query}`,
    body: toJson(root, generation, quirks),
  };
}

function itemFields(item: Item): Fields {
  const thread = 'mail' in item ? item.mail.thread : item.edit.thread;
  return { 1: long(item.sequence), 2: { 1: thread, 2: operationFields(item) } };
}

function operationFields(item: Item): Fields {
  if (item.operation === 'change-labels') {
    const { added, removed, messages, at } = item.edit;
    return { 7: { 1: added, 2: removed, 3: messages, 4: at === undefined ? null : long(at) } };
  }
  const { mail, kind, operation, others = [] } = item;
  const message = uploadFields(mail, kind);
  if (operation === 'create-thread') {
    const messages = [message, ...others.map((other) => uploadFields(other, kind))];
    return { 3: { 1: { 1: mail.subject, 3: long(mail.at), 4: mail.thread, 5: messages } } };
  }
  const carried = { 1: message, 2: mail.parent?.id, 3: 1, 5: { 1: long(mail.at + 12) } };
  return operation === 'create-message' ? { 2: carried } : { 14: carried };
}

/** What the server says about a thread: all of it, or only which of its messages were sent. */
export interface ThreadUpdate {
  id: string;
  /** 16 hexadecimal digits, as in the addresses of Gmail's own pages. */
  legacyId: string;
  form: 'full' | 'minimal';
  mails: readonly StoredMail[];
}

export interface AnswerDescription {
  generation: Generation;
  /** By sequence number; 0 = accepted. */
  acknowledgements?: readonly { sequence: number; status: number }[];
  threads?: readonly ThreadUpdate[];
  /** Begins with the guard that keeps it from being run as a script. */
  isGuarded?: boolean;
  quirks?: Quirks;
}

/** An acknowledgement of every item, each with `status`. */
export function acknowledge(items: readonly Item[], status = 0) {
  return items.map(({ sequence }) => ({ sequence, status }));
}

/** The body of an answer. Its label counters name every label that elsewhere tells a draft from a send. */
export function buildAnswer(description: AnswerDescription): string {
  const { generation, acknowledgements = [], threads = [] } = description;
  const { isGuarded = false, quirks = {} } = description;
  const acks = acknowledgements.map(({ sequence, status }) => ({
    1: long(sequence),
    2: status,
    4: long(21_000 + sequence),
  }));
  const root: Fields = {
    1: acks.length > 0 ? { 1: acks } : null,
    2: { 1: 0, 6: threads.map(updateFields), 8: long(21_000) },
    3: labelCounters(),
  };
  return (isGuarded ? ")]}'\n" : '') + toJson(root, generation, quirks);
}

/** The body of the answer to a view of a folder, `POST /sync/u/N/i/bv`. */
export function buildListAnswer(generation: Generation, threads: readonly ThreadUpdate[]): string {
  const listed = threads.map((thread) => ({ 1: threadFields(thread) }));
  return toJson({ 1: 0, 3: listed, 5: long(21_000), 7: labelCounters() }, generation);
}

function labelCounters(): Fields {
  return { 1: COUNTED_LABELS.map((label, place) => ({ 1: label, 2: place, 3: place * 7 })) };
}

const COUNTED_LABELS = ['^i', '^all', '^r', '^scheduled', '^pfg', '^f', '^k', '^io_im'];
/** The marks for changes that the client had not yet sent to the server. */
const UNSYNCED = ['^r', '^r_btms', '^f_clns', '^f_btns', '^r_btns', '^scheduled_ns'];

function updateFields(update: ThreadUpdate): Fields {
  return { 1: { 1: update.id, 3: deltaFields(update) } };
}

function deltaFields(update: ThreadUpdate): Fields {
  if (update.form === 'minimal') {
    return { 5: { 1: ['^f'], 2: UNSYNCED, 3: update.mails.map(({ id }) => id) } };
  }
  return { 7: { 1: threadFields(update), 2: long(21_000) } };
}

/** A whole thread, as updates and lists show it. */
function threadFields({ id, legacyId, mails }: ThreadUpdate): Fields {
  return {
    1: mails[0]?.subject,
    3: long(Math.max(0, ...mails.map(({ at }) => at))),
    4: id,
    5: mails.map(storedFields),
    20: legacyId,
  };
}
