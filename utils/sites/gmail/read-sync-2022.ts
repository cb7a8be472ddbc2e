import type { SightedPerson, Sighting } from '@/utils/activity/sighting';
import type { Exchange, Reading } from '../site-adapter';
import * as at from './fields';
import {
  field,
  MOST_MS,
  MOST_PEOPLE,
  type Node,
  parsed,
  shapeOf,
  text,
  toList,
  word,
} from './wire';

/** The labels that say what became of a message. Exactly one of them stands on it. */
const MARKS = ['^r', '^pfg', '^scheduled'];
const ACTS = ['undone', 'done', 'scheduled'] as const;

/**
 * What the rep did in `exchange`, each with what Gmail answered to that very item: sent, scheduled, or made a draft
 * (again: the log knows whether it had been more). The wire is the one that fields.ts describes, in both spellings.
 * `mailbox` is the part of the URL that names the mailbox.
 */
export function readSync(exchange: Exchange, mailbox = 'u/0'): Reading {
  const reading: Reading = { sightings: [], unread: 0, shape: null };
  const { body } = exchange;
  // Polls and views end here. In text that a person wrote the quotes are escaped.
  if (body?.includes('"^') === false) return reading;
  const upload = parsed(body);
  // Not text, or no JSON: no wire that we know, and it may hold a send.
  if (!upload) reading.unread++;
  try {
    readUpload(upload, exchange, mailbox, reading);
    if (reading.unread) reading.shape = shapeOf(upload ?? body);
  } catch {
    // Deeper than any upload is, or made to look like what it is not.
    reading.unread++;
  }
  // What has no answer yet will be read again with it.
  if (!exchange.answer) reading.unread = 0;
  return reading;
}

function readUpload(upload: Node, exchange: Exchange, account: string, reading: Reading): void {
  const { answer, body, endedAt } = exchange;
  const answered = parsed(answer?.body);
  const statuses = told(
    field(answered, at.ANSWER_SYNC, at.SYNC_ACKNOWLEDGEMENTS),
    [at.ACKNOWLEDGED_SEQUENCE],
    [at.ACKNOWLEDGED_STATUS],
  );
  const legacyIds = told(
    field(answered, at.ANSWER_UPDATES, at.UPDATED_THREADS),
    [at.UPDATED_THREAD, at.UPDATED_ID],
    [at.UPDATED_THREAD, at.UPDATED_DELTA, at.DELTA_WHOLE, at.WHOLE_THREAD, at.THREAD_LEGACY_ID],
  );
  // What is passed on is marked so, beside it; an answer has the two the other way round.
  const isForward = /fwd"],.{4,9}_re/.test(body as string);
  // biome-ignore lint/suspicious/noDoubleEquals: a number or its text
  const isSending = field(upload, at.UPLOAD_PURPOSE, at.PURPOSE_SENDING) == 2;
  let latest = timeOf(field(upload, at.UPLOAD_QUEUE, at.QUEUED_AT)) || endedAt;

  for (const item of toList(field(upload, at.UPLOAD, at.UPLOAD_ITEMS))) {
    const change = field(item, at.ITEM_CHANGE);
    // With conversation view off, the thread's id is followed by the message's.
    const thread = text(field(change, at.CHANGE_THREAD))?.split('|')[0] || null;
    for (const [message, parent] of messagesOf(field(change, at.CHANGE_OPERATION))) {
      const labels = toList(field(message, at.MESSAGE_LABELS));
      const [mark = 3, other] = [0, 1, 2].filter((one) => labels.includes(MARKS[one]));
      const act = ACTS[mark];
      const id = text(field(message, at.MESSAGE_ID)) ?? '';
      const time = timeOf(field(message, at.MESSAGE_TIME));
      const due = mark > 1 ? timeOf(field(message, at.MESSAGE_DUE)) || time : null;
      if (!act || other || !/^msg-[af]:/.test(id) || due === 0) {
        // A draft with nothing to know it by is not worth a word.
        if (message && (isSending || other || mark % 3)) reading.unread++;
        continue;
      }
      // What bears no time of its own comes after all that stands before it.
      const clickedAt = (time !== due && time) || latest + 1;
      if (clickedAt > latest) latest = clickedAt;
      const origin = text(field(message, at.MESSAGE_ORIGIN))?.replace(id, '');
      const legacyId = legacyIds.get(thread);
      reading.sightings.push({
        site: 'gmail',
        account,
        id,
        formerly: origin?.match(/msg-[af]:[^|]+/)?.[0] || null,
        writtenIn: origin ? text(`${origin.split('|')[0]}|${thread}|${parent ?? ''}`) : null,
        act,
        kind: 'email',
        action: isForward ? 'forward' : parent ? 'reply' : 'new',
        at: clickedAt,
        due,
        outcome: outcomeOf(answer, statuses.get(word(field(item, at.ITEM_SEQUENCE)))),
        proof: 'answer',
        from: addressOf(field(message, at.MESSAGE_FROM)),
        people: mark ? peopleOf(message) : [],
        thread,
        url: legacyId ? `https://mail.google.com/mail/${account}/#all/${legacyId}` : null,
      });
    }
  }
  // Sent by what we do not know.
  if (isSending && !reading.sightings[0]) reading.unread ||= 1;
}

/** ms; 0 where there is no time. */
function timeOf(node: Node): number {
  const time = Math.trunc(node as number);
  return time > 0 && time <= MOST_MS ? time : 0;
}

/**
 * Every message that an operation carries, with the id of the one it answers. One whose labels of a sent or scheduled
 * mail are taken back is as good as saved as a draft.
 */
function messagesOf(operation: Node): [message?: Node, parent?: Node][] {
  const edit = field(operation, at.EDIT_LABELS);
  const [added, removed, edited] = [at.EDIT_ADDED, at.EDIT_REMOVED, at.EDIT_MESSAGES].map((part) =>
    toList(field(edit, part)),
  ) as [Node[], Node[], Node[]];
  const isTakenBack = [added, removed, removed].some((list, mark) => list.includes(MARKS[mark]));
  const drafts = (isTakenBack ? edited : []).map((id) => ({
    [at.MESSAGE_ID]: id,
    [at.MESSAGE_TIME]: field(edit, at.EDIT_TIME),
    [at.MESSAGE_LABELS]: ['^r'],
  }));
  const created = field(operation, at.CREATE_THREAD, at.CREATED_THREAD, at.THREAD_MESSAGES);
  const carried = [field(operation, at.CREATE_MESSAGE), field(operation, at.UPDATE_MESSAGE)];
  return [
    ...carried.map((one): [Node, Node] => [
      field(one, at.CARRIED_MESSAGE),
      field(one, at.CARRIED_PARENT),
    ]),
    ...[...toList(created), ...drafts].map((message): [Node] => [message]),
  ];
}

/** What the answer says of each thing in a list, by its name. What bears no name is found by none. */
function told(list: Node, name: number[], value: number[]): Map<Node, string | null> {
  return new Map(
    toList(list).map((one) => [
      word(field(one, ...name))?.split('|')[0],
      word(field(one, ...value)),
    ]),
  );
}

/** Accepted only where Gmail acknowledged this very item; what it says of others proves nothing. */
function outcomeOf(
  answer: Exchange['answer'],
  status: string | null | undefined,
): Sighting['outcome'] {
  const isRefused = (answer && answer.status !== 200) || (status && status !== '0');
  if (isRefused) return 'refused';
  return status ? 'accepted' : 'unknown';
}

function addressOf(node: Node): string | null {
  return text(field(node, at.PERSON_ADDRESS))?.toLowerCase() ?? null;
}

function peopleOf(message: Node): SightedPerson[] {
  return (['to', 'cc', 'bcc'] as const)
    .flatMap((role, place) =>
      toList(field(message, at.MESSAGE_RECIPIENTS + place)).flatMap((node) => {
        const address = addressOf(node);
        return address
          ? [{ id: address, role, name: text(field(node, at.PERSON_NAME)), address }]
          : [];
      }),
    )
    .slice(0, MOST_PEOPLE);
}
