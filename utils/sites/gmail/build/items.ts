import { type Item, labelEdit, type MailItem, type Operation } from './exchange';
import type { Mail } from './mail';

/** The labels of a sent or a scheduled mail, which a draft does not have. */
const OF_SENT = ['^pfg', '^f', '^f_bt', '^f_btns', '^f_cl'];
const OF_SCHEDULED = ['^scheduled', '^f_bt', '^f_btns', '^f_cl', '^a'];
const OF_DRAFT = ['^r', '^r_bt'];

/** Schedules a mail for its `due` time. */
export function schedule(
  mail: Mail & { due: number },
  sequence = 3,
  operation: Operation = 'update-message',
): MailItem {
  return { sequence, operation, mail, kind: 'schedule' };
}

/** Takes back the labels of a sent mail; `at` in ms, absent if the wire does not say when. */
export function takeBack({ thread, id }: Mail, at?: number, sequence = 5): Item {
  return backToDraft(thread, id, OF_SENT, at, sequence);
}

/** Cancels a scheduled mail. */
export function cancel({ thread, id }: Mail, at?: number, sequence = 5): Item {
  return backToDraft(thread, id, OF_SCHEDULED, at, sequence);
}

function backToDraft(
  thread: string,
  id: string,
  removed: readonly string[],
  at: number | undefined,
  sequence: number,
): Item {
  const edit = { thread, added: OF_DRAFT, removed, messages: [id] };
  return labelEdit(at === undefined ? edit : { ...edit, at }, sequence);
}

/** What is sent along with a forward: the mark on the mail that it forwards. None without one. */
export function forwardMark({ thread, parent }: Mail, sequence = 4): Item[] {
  if (parent === null) return [];
  const edit = { thread, added: ['^io_fwd'], removed: ['^io_re'], messages: [parent.id] };
  return [labelEdit(edit, sequence)];
}

/** The conversation leaves the inbox, as after "send and archive". */
export function archive({ thread, parent, id }: Mail, sequence = 6): Item {
  const messages = [parent?.id ?? id];
  return labelEdit({ thread, added: ['^a'], removed: ['^i'], messages }, sequence);
}

/** Several mails sent as the messages of one new thread. */
export function sendAll([mail, ...others]: readonly [Mail, ...Mail[]], sequence = 3): MailItem {
  return { sequence, operation: 'create-thread', mail, kind: 'send', others };
}
