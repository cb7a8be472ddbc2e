import type { SightedPerson } from '@/utils/activity/sighting';
import type { Excerpt, Reading } from '../site-adapter';
import * as at from './fields';
import { field, LEAST_MS, MOST_MS, MOST_PEOPLE, type Node, text, toList, word } from './wire';

/** The labels that say what became of a message. A message has exactly one of them. */
const STATES = ['^r', '^pfg', '^scheduled'];
const ACTS = ['undone', 'done', 'scheduled'] as const;

/** What a page's picker took from an upload. The page may have made it up. */
interface Picked {
  mailbox?: Node;
  upload?: Node;
  shape?: Node;
}

/**
 * What the rep did, each with Gmail's answer to that very item: sent, scheduled, or made a draft (again: the log
 * knows whether it had been more). fields.ts describes the wire.
 */
export function readSync(excerpt: Excerpt): Reading {
  const reading: Reading = { sightings: [], unread: 0, shape: null };
  const picked = (excerpt.request ?? {}) as Picked;
  if (!picked.upload) reading.unread++;
  try {
    readUpload(picked, excerpt, reading);
  } catch {
    // Made to look like something else.
    reading.unread++;
  }
  // Without an answer yet: it will be read again with it.
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
    // Accepted only if Gmail acknowledged this very item. What it says about others proves nothing.
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
      // Without a due time, its own time tells, if that is still to come. A past one is the time of the click.
      const due =
        mark > 1 ? timeOf(field(message, at.MESSAGE_DUE)) || (time > seenAt ? time : 0) : null;
      if (!act || other || !/^msg-[af]:/.test(id) || due === 0) {
        // A draft without anything to recognise it by is not worth reporting.
        if (isSending || other || mark % 3) reading.unread++;
        continue;
      }
      // What has no time of its own comes after everything before it.
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
  // Sent by an unknown operation.
  if (isSending && !reading.sightings[0]) reading.unread ||= 1;
}

/** True for what is sent along with a forward. For an answer the two marks are the other way round. */
function marksForward(item: Node): boolean {
  const edit = field(item, at.ITEM_CHANGE, at.CHANGE_OPERATION, at.EDIT_LABELS);
  const [added, removed] = [at.EDIT_ADDED, at.EDIT_REMOVED].map((n) => toList(field(edit, n)));
  return !!added?.includes('^io_fwd') && !!removed?.includes('^io_re');
}

/** ms; 0 if there is no time that could be that of a mail. */
function timeOf(node: Node): number {
  // It turns a text of digits into its number, and null into zero.
  const time = Math.trunc(word(node) as unknown as number);
  return time > LEAST_MS && time <= MOST_MS ? time : 0;
}

/**
 * What an operation carries: messages, each with the id of the message that it answers, if any. A message that loses
 * its label of a sent or scheduled one is read like a saved draft.
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

/** The answer to each thing in a list, by its name. What has no name cannot be looked up. */
function told(list: Node, name: number[], value: number[]): Map<Node, string | null> {
  const said = toList(list).map((one): [Node, string | null] => [
    word(field(one, ...name))?.split('|')[0],
    word(field(one, ...value)),
  ]);
  // The answer may also say little about the same thing, and later.
  return new Map(said.filter(([, what]) => what));
}

/** In lower case; null for a text that is not an address. */
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
