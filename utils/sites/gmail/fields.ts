/*
 * Gmail's sync wire, `POST /sync/u/N/i/s`, in both of its spellings: arrays (since 2022-09, index = field number - 1)
 * and objects with digit keys (2018 to 2022). They are one protocol buffer; these are its field numbers. Body (9) and
 * subject (8) of a message are never touched.
 */
export const UPLOAD = 2;
export const UPLOAD_ITEMS = 1;
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
export const MESSAGE_ID = 1;
export const MESSAGE_FROM = 2;
export const MESSAGE_RECIPIENTS = { to: 3, cc: 4, bcc: 5 };
export const MESSAGE_TIME = 7;
export const MESSAGE_LABELS = 11;
export const MESSAGE_IN_REPLY_TO = 16;
export const PERSON_ADDRESS = 2;
export const PERSON_NAME = 3;
/** In the answer: acknowledgements, and updates of threads. */
export const ANSWER_SYNC = 1;
export const SYNC_ACKNOWLEDGEMENTS = 1;
export const ACKNOWLEDGED_SEQUENCE = 1;
export const ACKNOWLEDGED_STATUS = 2;
export const ANSWER_UPDATES = 2;
export const UPDATES_THREADS = 6;
export const UPDATE = 1;
export const UPDATE_THREAD = 1;
export const UPDATE_DELTA = 3;
export const DELTA_THREAD = 7;
/** Hexadecimal: the id that Gmail's own addresses bear. */
export const THREAD_LEGACY_ID = 20;
