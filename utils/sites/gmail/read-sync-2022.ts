import type { SightedPerson } from '@/utils/activity/sighting';
import type { Excerpt, Reading } from '../site-adapter';
import * as at from './fields';
import { field, LEAST_MS, MOST_MS, MOST_PEOPLE, type Node, text, toList, word } from './wire';

/** The labels that say what became of a message. Exactly one of them stands on it. */
const STATES = ['^r', '^pfg', '^scheduled'];
const ACTS = ['undone', 'done', 'scheduled'] as const;

/** What a page's picker took of an upload; the page may have made it up. */
interface Picked {
  mailbox?: Node;
  upload?: Node;
  shape?: Node;
}

/**
 * What the rep did, each with what Gmail answered to that very item: sent, scheduled, or made a draft (again: the log
 * knows whether it had been more). The wire is the one that fields.ts describes.
 */
export function readSync(excerpt: Excerpt): Reading {
  const reading: Reading = { sightings: [], unread: 0, shape: null };
  const picked = (excerpt.request ?? {}) as Picked;
  if (!picked.upload) reading.unread++;
  try {
    readUpload(picked, excerpt, reading);
  } catch {
    // Made to look like what it is not.
    reading.unread++;
  }
  // What has no answer yet will be read again with it.
  if (!excerpt.answer) reading.unread = 0;
  if (reading.unread && picked.shape && typeof picked.shape === 'string')
    reading.shape = picked.shape;
  return reading;
}

function readUpload({ upload, mailbox }: Picked, excerpt: Excerpt, reading: Reading): void {
  const { answer, at: seenAt } = excerpt;
  const account = text(mailbox)?.slice(0, 99) ?? 'u/0';
  const answered = answer?.body;
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
  const isSending = word(field(upload, at.UPLOAD_PURPOSE, at.PURPOSE_SENDING)) === '2';
  let latest = timeOf(field(upload, at.UPLOAD_QUEUE, at.QUEUED_AT)) || seenAt;

  const items = toList(field(upload, at.UPLOAD, at.UPLOAD_ITEMS));
  const isForward = items.some(marksForward);

  for (const item of items) {
    const change = field(item, at.ITEM_CHANGE);
    // With conversation view off, the thread's id is followed by the message's.
    const thread = word(field(change, at.CHANGE_THREAD))?.split('|')[0] || null;
    // Accepted only where Gmail acknowledged this very item; what it says of others proves nothing.
    const status = statuses.get(word(field(item, at.ITEM_SEQUENCE)));
    const isRefused = (answer && answer.status !== 200) || Number(status);
    const outcome = isRefused ? 'refused' : status === '0' ? 'accepted' : 'unknown';
    for (const carrier of carriedBy(field(change, at.CHANGE_OPERATION))) {
      const message = field(carrier, at.CARRIED_MESSAGE);
      const parent = text(field(carrier, at.CARRIED_PARENT));
      const labels = toList(field(message, at.MESSAGE_LABELS));
      const [mark = 3, other] = [0, 1, 2].filter((n) => labels.includes(STATES[n]));
      const act = ACTS[mark];
      const id = text(field(message, at.MESSAGE_ID)) ?? '';
      const time = timeOf(field(message, at.MESSAGE_TIME));
      // Without a due time its own time tells, if that is still to come: a past one is the click.
      const due =
        mark > 1 ? timeOf(field(message, at.MESSAGE_DUE)) || (time > seenAt ? time : 0) : null;
      if (!act || other || !/^msg-[af]:/.test(id) || due === 0) {
        // A draft with nothing to know it by is not worth a word.
        if (isSending || other || mark % 3) reading.unread++;
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
        formerly: origin?.match(/msg-[af]:[^|]+/)?.[0] ?? null,
        // One window may write mails in many threads.
        writtenIn: origin && thread ? text([origin.split('|')[0], thread, parent].join()) : null,
        act,
        kind: 'email',
        action: isForward ? 'forward' : parent ? 'reply' : 'new',
        at: clickedAt,
        due,
        outcome,
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

/** True for what is sent along with a mail that is passed on; with an answer the two marks are the other way round. */
function marksForward(item: Node): boolean {
  const edit = field(item, at.ITEM_CHANGE, at.CHANGE_OPERATION, at.EDIT_LABELS);
  const [added, removed] = [at.EDIT_ADDED, at.EDIT_REMOVED].map((n) => toList(field(edit, n)));
  return !!added?.includes('^io_fwd') && !!removed?.includes('^io_re');
}

/** ms; 0 where there is no time that could be one of a mail. */
function timeOf(node: Node): number {
  // It takes a text of digits for its number, and null for zero.
  const time = Math.trunc(word(node) as unknown as number);
  return time > LEAST_MS && time <= MOST_MS ? time : 0;
}

/**
 * What an operation carries: messages, each with the id of the message that it answers, if any. A message that loses its
 * label of a sent or scheduled one is read like a saved draft.
 */
function carriedBy(operation: Node): Node[] {
  const listAt = (...path: number[]) => toList(field(operation, ...path));
  const isTakenBack = [at.EDIT_ADDED, at.EDIT_REMOVED, at.EDIT_REMOVED].some((part, mark) =>
    listAt(at.EDIT_LABELS, part).includes(STATES[mark]),
  );
  const drafts = listAt(at.EDIT_LABELS, at.EDIT_MESSAGES).map((id) => ({
    [at.MESSAGE_ID]: id,
    [at.MESSAGE_TIME]: field(operation, at.EDIT_LABELS, at.EDIT_TIME),
    [at.MESSAGE_LABELS]: ['^r'],
  }));
  const created = listAt(at.CREATE_THREAD, at.CREATED_THREAD, at.THREAD_MESSAGES);
  return [
    field(operation, at.CREATE_MESSAGE),
    field(operation, at.UPDATE_MESSAGE),
    ...(field(operation, at.CREATE_THREAD) ? created : [])
      .concat(isTakenBack ? drafts : [])
      .map((message) => ({ [at.CARRIED_MESSAGE]: message })),
  ].filter((one) => one);
}

/** What the answer says of each thing in a list, by its name. What bears no name is found by none. */
function told(list: Node, name: number[], value: number[]): Map<Node, string | null> {
  const said = toList(list).map((one): [Node, string | null] => [
    word(field(one, ...name))?.split('|')[0],
    word(field(one, ...value)),
  ]);
  // Of the same thing little may be said as well, and later.
  return new Map(said.filter(([, what]) => what));
}

/** In lower case; null for what is no address. */
function addressOf(node: Node): string | null {
  const address = text(field(node, at.PERSON_ADDRESS))?.toLowerCase();
  return address?.includes('@') ? address : null;
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
