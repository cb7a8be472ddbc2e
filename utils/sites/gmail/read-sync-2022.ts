import type { SightedPerson, Sighting } from '@/utils/activity/sighting';
import type { Exchange, Reading } from '../site-adapter';
import { field, type Node, object, text, toList } from './wire';

/**
 * Reads Gmail's sync wire, `POST /sync/u/N/i/s`, in both of its spellings: arrays (since 2022-09, index = field
 * number - 1) and objects with digit keys (2018 to 2022). They are one protocol buffer, so every place below is named
 * by its field numbers. Body (field 9) and subject (field 8) of a message are never touched.
 */
const UPLOAD = { items: [2, 1] };
const ITEM = { sequence: [1], thread: [2, 1], operation: [2, 2] };
/** The operations that carry messages: the first save of a new thread, the first in a thread, a later version. */
const OPERATION = { createThread: [3, 1, 5], createMessage: [2], updateMessage: [14] };
const CARRIED = { message: [1], parent: [2] };
const MESSAGE = {
  id: [1],
  from: [2],
  to: [3],
  cc: [4],
  bcc: [5],
  at: [7],
  labels: [11],
  inReplyTo: [16],
};
const ADDRESS = { address: [2], name: [3] };
const ANSWER = { acknowledgements: [1, 1], threads: [2, 6] };
const ACKNOWLEDGEMENT = { sequence: [1], status: [2] };
const ACCEPTED = 0;
/** In a thread's update: its id, and the hexadecimal id that Gmail's own addresses bear. */
const THREAD = { id: [1, 1], legacyId: [1, 3, 7, 1, 20] };

const SENT = '^pfg';
const DRAFT = '^r';
const MESSAGE_ID = /^msg-[af]:[\w:-]{1,150}$/;
const MOST_PEOPLE = 500;

// The page may put its own in their place later.
const { parse } = JSON;

const NOTHING: Reading = { sightings: [], unread: 0 };
const UNREAD: Reading = { sightings: [], unread: 1 };

/** The sends in `exchange`, each with what Gmail answered to that very one. `account` names the mailbox. */
export function readSync(exchange: Exchange, account: string): Reading {
  const { body, answer } = exchange;
  // Not text: no wire that we know, and it may hold a send.
  if (body === null) return UNREAD;
  // Polls, drafts and views end here. In text that a person wrote the quotes are escaped.
  if (!body.includes(`"${SENT}"`)) return NOTHING;
  const upload = parsed(body);
  if (upload === null) return UNREAD;
  const answered = answer && answer.status === 200 ? parsed(answer.body ?? '') : null;
  const reading: Reading = { sightings: [], unread: 0 };
  for (const item of toList(field(upload, UPLOAD.items))) {
    for (const { message, parent } of messagesOf(item)) {
      const labels = toList(field(message, MESSAGE.labels));
      if (!labels.includes(SENT) || labels.includes(DRAFT)) continue;
      const sighting = sightingOf(message, parent, item, exchange, account, answered);
      if (sighting) reading.sightings.push(sighting);
      else reading.unread += 1;
    }
  }
  return reading;
}

/** JSON, after the guard that some of Google's answers bear; null if it is none. */
function parsed(json: string): Node {
  try {
    return parse(json.startsWith(")]}'") ? json.slice(4) : json);
  } catch {
    return null;
  }
}

/** Every message that an item carries, with the id of the one it answers. */
function messagesOf(item: Node): { message: Node; parent: Node }[] {
  const operation = field(item, ITEM.operation);
  const created = toList(field(operation, OPERATION.createThread));
  const carriers = [
    field(operation, OPERATION.createMessage),
    field(operation, OPERATION.updateMessage),
  ];
  return [
    ...created.map((message) => ({ message, parent: null })),
    ...carriers
      .filter((carrier) => object(carrier))
      .map((carrier) => ({
        message: field(carrier, CARRIED.message),
        parent: field(carrier, CARRIED.parent),
      })),
  ];
}

function sightingOf(
  message: Node,
  parent: Node,
  item: Node,
  { answer, endedAt }: Exchange,
  account: string,
  answered: Node,
): Sighting | null {
  const id = text(field(message, MESSAGE.id), 200);
  if (id === null || !MESSAGE_ID.test(id)) return null;
  const clickedAt = Number(field(message, MESSAGE.at));
  const isReply =
    text(parent, 200) !== null || text(field(message, MESSAGE.inReplyTo), 2000) !== null;
  // With conversation view off, the thread's id is followed by the message's.
  const thread = text(field(item, ITEM.thread), 400)?.split('|')[0] ?? null;
  return {
    site: 'gmail',
    account,
    id,
    kind: 'email',
    action: isReply ? 'reply' : 'new',
    at: clickedAt > 0 ? Math.trunc(clickedAt) : endedAt,
    outcome: outcomeOf(field(item, ITEM.sequence), answer, answered),
    proof: 'answer',
    from: addressOf(field(message, MESSAGE.from)),
    people: (['to', 'cc', 'bcc'] as const)
      .flatMap((role) => toList(field(message, MESSAGE[role])).map((node) => personOf(node, role)))
      .filter((person) => person !== null)
      .slice(0, MOST_PEOPLE),
    thread,
    url: linkTo(account, thread, answered),
  };
}

/** Accepted only where Gmail acknowledged this very item; what it says of others proves nothing. */
function outcomeOf(
  sequence: Node,
  answer: Exchange['answer'],
  answered: Node,
): Sighting['outcome'] {
  if (answer === null) return 'unknown';
  if (answer.status !== 200) return 'refused';
  for (const acknowledgement of toList(field(answered, ANSWER.acknowledgements))) {
    if (String(field(acknowledgement, ACKNOWLEDGEMENT.sequence)) !== String(sequence)) continue;
    const status = field(acknowledgement, ACKNOWLEDGEMENT.status);
    if (typeof status !== 'number' && typeof status !== 'string') return 'unknown';
    return Number(status) === ACCEPTED ? 'accepted' : 'refused';
  }
  return 'unknown';
}

function addressOf(node: Node): string | null {
  return text(field(node, ADDRESS.address), 254)?.toLowerCase() ?? null;
}

function personOf(node: Node, role: 'to' | 'cc' | 'bcc'): SightedPerson | null {
  const address = addressOf(node);
  if (address === null) return null;
  return { id: address, role, name: text(field(node, ADDRESS.name), 120), address };
}

/** Where the rep finds the conversation again; null where the answer does not say. */
function linkTo(account: string, thread: string | null, answered: Node): string | null {
  for (const update of toList(field(answered, ANSWER.threads))) {
    if (thread === null || text(field(update, THREAD.id), 400)?.split('|')[0] !== thread) continue;
    const legacyId = text(field(update, THREAD.legacyId), 40);
    if (legacyId !== null && /^[0-9a-f]{8,20}$/.test(legacyId)) {
      return `https://mail.google.com/mail/${account}/#all/${legacyId}`;
    }
  }
  return null;
}
