import type { SightedPerson, Sighting } from '@/utils/activity/sighting';
import type { Exchange, Reading } from '../site-adapter';
import * as at from './fields';
import { field, type Node, shapeOf, text, toList } from './wire';

/** The labels that say what became of a message. Exactly one of them stands on it. */
const MARKS = ['^r', '^pfg', '^scheduled'];
const ACTS = ['undone', 'done', 'scheduled'] as const;
const MOST_PEOPLE = 500;
const MOST_MS = 8.64e15;
const ID = /^msg-[af]:/;

// The page may put its own in their place later.
const { parse } = JSON;

/**
 * What the rep did in `exchange`, each with what Gmail answered to that very item: sent, scheduled, or made a draft
 * (again: the log knows whether it had been more). The wire is the one that fields.ts describes, in both spellings.
 * `account` names the mailbox.
 */
export function readSync(exchange: Exchange, account: string): Reading {
  const { body, answer, endedAt } = exchange;
  const sightings: Sighting[] = [];
  let unread = 0;
  // Polls and views end here. In text that a person wrote the quotes are escaped.
  if (body?.includes('"^') === false) return { sightings, unread, shape: null };
  const upload = parsed(body);
  const answered = parsed(answer?.body ?? null);
  const isSending = `${field(upload, at.UPLOAD_PURPOSE, at.PURPOSE_SENDING)}` === '2';
  /** For what bears no time of its own: after all that stands before it. */
  let latest = timeOf(field(upload, at.UPLOAD_QUEUE, at.QUEUED_AT)) || endedAt;

  for (const item of toList(field(upload, at.UPLOAD, at.UPLOAD_ITEMS))) {
    const change = field(item, at.ITEM_CHANGE);
    const thread = threadOf(field(change, at.CHANGE_THREAD));
    for (const [message, parent] of messagesOf(field(change, at.CHANGE_OPERATION))) {
      const labels = toList(field(message, at.MESSAGE_LABELS));
      const [mark, ...others] = MARKS.keys().filter((one) => labels.includes(MARKS[one]));
      const id = text(field(message, at.MESSAGE_ID), 200);
      const time = timeOf(field(message, at.MESSAGE_TIME));
      const act = ACTS[mark as number];
      const due = act === 'scheduled' ? timeOf(field(message, at.MESSAGE_DUE)) || time : null;
      if (!act || others.length || !id || !ID.test(id) || due === 0) {
        // A draft with nothing to know it by is not worth a word, nor are labels that say nothing.
        if (act ? act !== 'undone' || others.length : message && isSending) unread++;
        continue;
      }
      const isOwnTime = time > 0 && time !== due;
      latest = isOwnTime && time > latest ? time : latest + 1;
      const [window, ...ids] = text(field(message, at.MESSAGE_ORIGIN), 400)?.split('|') ?? [];
      sightings.push({
        site: 'gmail',
        account,
        id,
        formerly:
          ids.map((one) => one.replace('#', '')).find((one) => one !== id && ID.test(one)) ?? null,
        writtenIn: window ? `${window}|${thread}|${parent ?? ''}`.slice(0, 200) : null,
        act,
        kind: 'email',
        action: parent || field(message, at.MESSAGE_IN_REPLY_TO) ? 'reply' : 'new',
        at: isOwnTime ? time : latest,
        due,
        outcome: outcomeOf(field(item, at.ITEM_SEQUENCE), exchange, answered),
        proof: 'answer',
        from: addressOf(field(message, at.MESSAGE_FROM)),
        people: act === 'undone' ? [] : peopleOf(message),
        thread,
        url: linkTo(thread, account, exchange),
      });
    }
  }
  // Not text, no JSON, or sent by what we do not know: it may hold a send.
  if (!upload || (isSending && !sightings.length)) unread ||= 1;
  return { sightings, unread, shape: unread ? shapeOf(upload ?? body) : null };
}

/** JSON, after the guard that some of Google's answers bear; null if it is none. */
function parsed(json: string | null): Node {
  try {
    return parse((json ?? '').replace(/^\)]}'/, ''));
  } catch {
    return null;
  }
}

/** ms; 0 where there is no time. */
function timeOf(node: Node): number {
  const time = typeof node === 'object' ? 0 : Math.trunc(Number(node));
  return time > 0 && time <= MOST_MS ? time : 0;
}

/**
 * Every message that an operation carries, with the id of the one it answers. One whose labels of a sent or scheduled
 * mail are taken back is as good as saved as a draft.
 */
function messagesOf(operation: Node): [message: Node, parent?: Node][] {
  const edit = field(operation, at.EDIT_LABELS);
  const [added, removed, edited] = [at.EDIT_ADDED, at.EDIT_REMOVED, at.EDIT_MESSAGES].map((part) =>
    toList(field(edit, part)),
  ) as [Node[], Node[], Node[]];
  const isTakenBack =
    added.includes(MARKS[0]) || removed.includes(MARKS[1]) || removed.includes(MARKS[2]);
  const time = field(edit, at.EDIT_TIME);
  return [
    ...toList(field(operation, at.CREATE_THREAD, at.CREATED_THREAD, at.THREAD_MESSAGES)).map(
      (message): [Node] => [message],
    ),
    ...[at.CREATE_MESSAGE, at.UPDATE_MESSAGE].map((carrier): [Node, Node] => [
      field(operation, carrier, at.CARRIED_MESSAGE),
      field(operation, carrier, at.CARRIED_PARENT),
    ]),
    ...(isTakenBack ? edited : []).map((id): [Node] => [
      { [at.MESSAGE_ID]: id, [at.MESSAGE_TIME]: time, [at.MESSAGE_LABELS]: [MARKS[0]] },
    ]),
  ];
}

/** Accepted only where Gmail acknowledged this very item; what it says of others proves nothing. */
function outcomeOf(sequence: Node, { answer }: Exchange, answered: Node): Sighting['outcome'] {
  if (answer && answer.status !== 200) return 'refused';
  for (const one of toList(field(answered, at.ANSWER_SYNC, at.SYNC_ACKNOWLEDGEMENTS))) {
    const status = field(one, at.ACKNOWLEDGED_STATUS);
    const acknowledged = field(one, at.ACKNOWLEDGED_SEQUENCE);
    if (sequence != null && status != null && `${acknowledged}` === `${sequence}`) {
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

function peopleOf(message: Node): SightedPerson[] {
  return (['to', 'cc', 'bcc'] as const)
    .flatMap((role) =>
      toList(field(message, at.MESSAGE_RECIPIENTS[role])).flatMap((node) => {
        const address = addressOf(node);
        return address
          ? [{ id: address, role, name: text(field(node, at.PERSON_NAME), 120), address }]
          : [];
      }),
    )
    .slice(0, MOST_PEOPLE);
}

/**
 * Where the rep finds the conversation again; null where the answer does not say. What it says of a thread begins with
 * the thread's id; the next 16 hexadecimal digits are those of one of its messages or its own, as in Gmail's addresses.
 */
function linkTo(thread: string | null, account: string, { answer }: Exchange): string | null {
  const text = answer?.body ?? '';
  const [, legacyId] = /"([0-9a-f]{16})"/.exec(text.slice(text.indexOf(`"${thread}`))) ?? [];
  return legacyId ? `https://mail.google.com/mail/${account}/#all/${legacyId}` : null;
}
