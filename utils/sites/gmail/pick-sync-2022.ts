import type { Exchange } from '../site-adapter';
import * as at from './fields';
import { field, MARKS, type Node, parsed, shapeOf, text, toList } from './wire';

/**
 * What is picked: a number or a short text, one of the marks, each item of a list, or the named fields of a message.
 */
const VALUE = 1;
const MARK = 2;
type Wanted = typeof VALUE | typeof MARK | [Wanted] | { [number: number]: Wanted };

const PERSON: Wanted = { [at.PERSON_ADDRESS]: VALUE, [at.PERSON_NAME]: VALUE };
const MESSAGE: Wanted = {
  [at.MESSAGE_ID]: VALUE,
  [at.MESSAGE_FROM]: PERSON,
  [at.MESSAGE_RECIPIENTS]: [PERSON],
  [at.MESSAGE_RECIPIENTS + 1]: [PERSON],
  [at.MESSAGE_RECIPIENTS + 2]: [PERSON],
  [at.MESSAGE_TIME]: VALUE,
  [at.MESSAGE_LABELS]: [MARK],
  [at.MESSAGE_ORIGIN]: VALUE,
  [at.MESSAGE_DUE]: VALUE,
};
const CARRIED: Wanted = { [at.CARRIED_MESSAGE]: MESSAGE, [at.CARRIED_PARENT]: VALUE };
const OPERATION: Wanted = {
  [at.CREATE_MESSAGE]: CARRIED,
  [at.CREATE_THREAD]: { [at.CREATED_THREAD]: { [at.THREAD_MESSAGES]: [MESSAGE] } },
  [at.EDIT_LABELS]: {
    [at.EDIT_ADDED]: [MARK],
    [at.EDIT_REMOVED]: [MARK],
    [at.EDIT_MESSAGES]: [VALUE],
    [at.EDIT_TIME]: VALUE,
  },
  [at.UPDATE_MESSAGE]: CARRIED,
};
const CHANGE: Wanted = { [at.CHANGE_THREAD]: VALUE, [at.CHANGE_OPERATION]: OPERATION };
/** From an upload: neither subject nor body. */
const UPLOADED: Wanted = {
  [at.UPLOAD_PURPOSE]: { [at.PURPOSE_SENDING]: VALUE },
  [at.UPLOAD]: {
    [at.UPLOAD_ITEMS]: [{ [at.ITEM_SEQUENCE]: VALUE, [at.ITEM_CHANGE]: CHANGE }],
  },
  [at.UPLOAD_QUEUE]: { [at.QUEUED_AT]: VALUE },
};
const DELTA: Wanted = { [at.DELTA_WHOLE]: { [at.WHOLE_THREAD]: { [at.THREAD_LEGACY_ID]: VALUE } } };
const ANSWERED: Wanted = {
  [at.ANSWER_SYNC]: {
    [at.SYNC_ACKNOWLEDGEMENTS]: [
      { [at.ACKNOWLEDGED_SEQUENCE]: VALUE, [at.ACKNOWLEDGED_STATUS]: VALUE },
    ],
  },
  [at.ANSWER_UPDATES]: {
    [at.UPDATED_THREADS]: [
      { [at.UPDATED_THREAD]: { [at.UPDATED_ID]: VALUE, [at.UPDATED_DELTA]: DELTA } },
    ],
  },
};

const { keys, fromEntries } = Object;
const { isArray } = Array;
const { stringify } = JSON;

/** The wanted parts of `node`, under their field numbers, whichever spelling they came in. */
function pick(node: Node, wanted: Wanted): Node {
  if (isArray(wanted)) return toList(node).map((one) => pick(one, wanted[0]));
  if (typeof wanted === 'object')
    return (
      node && fromEntries(keys(wanted).map((n) => [n, pick(field(node, +n), wanted[+n] as Wanted)]))
    );
  const value = typeof node === 'number' ? node : text(node);
  return wanted === VALUE || MARKS.test(`${value}`) ? value : null;
}

/**
 * Looked for in the JSON of what was picked: a mark of a draft, of a sent or of a scheduled mail, or that the upload
 * sends something.
 */
const ACT = /"\^[rps]|^{"1":{"3":"?2\b/;

/** For an upload to `mailbox`; nothing if it carries no mail. */
export function pickUpload(body: Exchange['body'], mailbox = 'u/0'): unknown {
  const upload = parsed(body);
  const picked = pick(upload, UPLOADED);
  // Not text, or not JSON but with labels in it: an unknown wire, which may hold a send.
  const mayBeAct = upload ? ACT.test(stringify(picked)) : body?.includes('"^') !== false;
  return mayBeAct ? { mailbox, upload: picked, shape: shapeOf(upload ?? body) } : undefined;
}

export const pickSyncAnswer = (body: string | null) => pick(parsed(body), ANSWERED);
