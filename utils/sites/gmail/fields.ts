/*
 * Gmail's sync wire, `POST /sync/u/N/i/s`, in both of its spellings: arrays (since 2022-09, index = field number - 1)
 * and objects with digit keys (2018 to 2022). Both are one protocol buffer, and these are its field numbers. The body
 * (9) and the subject (8) of a message are never touched.
 */
/** 2 in every upload that sends something (since 2019). */
export const UPLOAD_PURPOSE = 1;
export const PURPOSE_SENDING = 3;
export const UPLOAD = 2;
export const UPLOAD_ITEMS = 1;
/** When the oldest item of the upload was queued, ms. */
export const UPLOAD_QUEUE = 4;
export const QUEUED_AT = 3;
export const ITEM_SEQUENCE = 1;
export const ITEM_CHANGE = 2;
export const CHANGE_THREAD = 1;
export const CHANGE_OPERATION = 2;
/** The operations that carry messages: the first save of a new thread, the first in a thread, a later version. */
export const CREATE_MESSAGE = 2;
export const CREATE_THREAD = 3;
export const UPDATE_MESSAGE = 14;
export const CREATED_THREAD = 1;
export const THREAD_MESSAGES = 5;
export const CARRIED_MESSAGE = 1;
export const CARRIED_PARENT = 2;
/** The operation that adds and removes labels of existing messages. */
export const EDIT_LABELS = 7;
export const EDIT_ADDED = 1;
export const EDIT_REMOVED = 2;
export const EDIT_MESSAGES = 3;
export const EDIT_TIME = 4;
export const MESSAGE_ID = 1;
export const MESSAGE_FROM = 2;
/** The first of three: to, cc and bcc. */
export const MESSAGE_RECIPIENTS = 3;
export const MESSAGE_TIME = 7;
export const MESSAGE_LABELS = 11;
/** `s:COMPOSE|#ID|FORMER`: the window it was written in, its own id, and its former id (0 = none). */
export const MESSAGE_ORIGIN = 52;
/** When a scheduled message is to leave, ms. Its MESSAGE_TIME may be the same. */
export const MESSAGE_DUE = 54;
export const PERSON_ADDRESS = 2;
export const PERSON_NAME = 3;
/** In the answer: acknowledgements. */
export const ANSWER_SYNC = 1;
export const SYNC_ACKNOWLEDGEMENTS = 1;
export const ACKNOWLEDGED_SEQUENCE = 1;
export const ACKNOWLEDGED_STATUS = 2;
/** In the answer: the threads that changed. */
export const ANSWER_UPDATES = 2;
export const UPDATED_THREADS = 6;
export const UPDATED_THREAD = 1;
export const UPDATED_ID = 1;
export const UPDATED_DELTA = 3;
export const DELTA_WHOLE = 7;
export const WHOLE_THREAD = 1;
/** The 16 hexadecimal digits that name it in the addresses of Gmail's own pages. */
export const THREAD_LEGACY_ID = 20;
