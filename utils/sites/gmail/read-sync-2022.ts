import type { SightedPerson, Sighting } from '@/utils/activity/sighting';
import type { Exchange, Reading } from '../site-adapter';
import * as at from './fields';
import { field, type Node, text, toList } from './wire';

const SENT = '^pfg';
const DRAFT = '^r';
const MOST_PEOPLE = 500;

// The page may put its own in their place later.
const { parse } = JSON;

/** What each send of one upload has in common. */
interface Context {
  account: string;
  exchange: Exchange;
  /** The answer as parsed; null where there is none. */
  answered: Node;
}

/**
 * The sends in `exchange`, each with what Gmail answered to that very one. The wire is the one that fields.ts
 * describes, in both spellings. `account` names the mailbox.
 */
export function readSync(exchange: Exchange, account: string): Reading {
  const { body, answer } = exchange;
  const reading: Reading = { sightings: [], unread: 0 };
  // Polls, drafts and views end here. In text that a person wrote the quotes are escaped.
  if (body?.includes(`"${SENT}"`) === false) return reading;
  const upload = parsed(body);
  // Not text, or no JSON: no wire that we know, and it may hold a send.
  if (!upload) reading.unread = 1;
  const context = { account, exchange, answered: parsed(answer?.body ?? null) };
  for (const item of toList(field(upload, at.UPLOAD, at.UPLOAD_ITEMS))) {
    for (const [message, parent] of messagesOf(field(item, at.ITEM_CHANGE, at.CHANGE_OPERATION))) {
      const labels = toList(field(message, at.MESSAGE_LABELS));
      if (!labels.includes(SENT) || labels.includes(DRAFT)) continue;
      const sighting = sightingOf(message, parent, item, context);
      if (sighting) reading.sightings.push(sighting);
      else reading.unread++;
    }
  }
  return reading;
}

/** JSON, after the guard that some of Google's answers bear; null if it is none. */
function parsed(json: string | null): Node {
  try {
    return parse((json ?? '').replace(/^\)]}'/, ''));
  } catch {
    return null;
  }
}

/** Every message that an operation carries, with the id of the one it answers. */
function messagesOf(operation: Node): [message: Node, parent?: Node][] {
  const created = toList(field(operation, at.CREATE_THREAD, at.CREATED_THREAD, at.THREAD_MESSAGES));
  return [
    ...created.map((message): [Node] => [message]),
    ...[at.CREATE_MESSAGE, at.UPDATE_MESSAGE].map((carrier): [Node, Node] => [
      field(operation, carrier, at.CARRIED_MESSAGE),
      field(operation, carrier, at.CARRIED_PARENT),
    ]),
  ];
}

function sightingOf(
  message: Node,
  parent: Node,
  item: Node,
  { account, exchange, answered }: Context,
): Sighting | null {
  const id = text(field(message, at.MESSAGE_ID), 200);
  if (!id || !/^msg-[af]:/.test(id)) return null;
  const clickedAt = Math.trunc(Number(field(message, at.MESSAGE_TIME)));
  const isReply = parent || field(message, at.MESSAGE_IN_REPLY_TO);
  const thread = threadOf(field(item, at.ITEM_CHANGE, at.CHANGE_THREAD));
  return {
    site: 'gmail',
    account,
    id,
    kind: 'email',
    action: isReply ? 'reply' : 'new',
    at: clickedAt > 0 ? clickedAt : exchange.endedAt,
    outcome: outcomeOf(field(item, at.ITEM_SEQUENCE), exchange, answered),
    proof: 'answer',
    from: addressOf(field(message, at.MESSAGE_FROM)),
    people: (['to', 'cc', 'bcc'] as const)
      .flatMap((role) => peopleOf(field(message, at.MESSAGE_RECIPIENTS[role]), role))
      .slice(0, MOST_PEOPLE),
    thread,
    url: linkTo(thread, account, answered),
  };
}

/** Accepted only where Gmail acknowledged this very item; what it says of others proves nothing. */
function outcomeOf(sequence: Node, { answer }: Exchange, answered: Node): Sighting['outcome'] {
  if (answer && answer.status !== 200) return 'refused';
  for (const one of toList(field(answered, at.ANSWER_SYNC, at.SYNC_ACKNOWLEDGEMENTS))) {
    const status = field(one, at.ACKNOWLEDGED_STATUS);
    if (`${field(one, at.ACKNOWLEDGED_SEQUENCE)}` === `${sequence}` && status != null) {
      return `${status}` === '0' ? 'accepted' : 'refused';
    }
  }
  return 'unknown';
}

/** With conversation view off, the thread's id is followed by the message's. */
function threadOf(node: Node): string | null {
  return text(node, 200)?.split('|')[0] || null;
}

function addressOf(node: Node): string | null {
  return text(field(node, at.PERSON_ADDRESS), 254)?.toLowerCase() ?? null;
}

function peopleOf(list: Node, role: 'to' | 'cc' | 'bcc'): SightedPerson[] {
  return toList(list).flatMap((node) => {
    const address = addressOf(node);
    return address
      ? [{ id: address, role, name: text(field(node, at.PERSON_NAME), 120), address }]
      : [];
  });
}

/** Where the rep finds the conversation again; null where the answer does not say. */
function linkTo(thread: string | null, account: string, answered: Node): string | null {
  for (const one of toList(field(answered, at.ANSWER_UPDATES, at.UPDATES_THREADS))) {
    const legacyId = text(
      field(
        one,
        at.UPDATE,
        at.UPDATE_DELTA,
        at.DELTA_THREAD,
        at.CREATED_THREAD,
        at.THREAD_LEGACY_ID,
      ),
      20,
    );
    if (
      legacyId &&
      /^[0-9a-f]+$/.test(legacyId) &&
      threadOf(field(one, at.UPDATE, at.UPDATE_THREAD)) === thread
    ) {
      return `https://mail.google.com/mail/${account}/#all/${legacyId}`;
    }
  }
  return null;
}
