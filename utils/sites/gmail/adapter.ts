import type { Excerpt, Picker, Reading, SiteAdapter } from '../site-adapter';
import { pickSyncAnswer, pickUpload } from './pick-sync-2022';
import { readSync } from './read-sync-2022';

/** `/sync/u/0/i/s`, also with a delegated mailbox in it. Its siblings (`i/bv`, `i/fd`) are views. */
const SYNC = /^(?:https:\/\/mail\.google\.com)?\/sync\/(?:(.{1,99})\/)?i\/s(?:$|[?#])/;

export function watches(url: string, method: string): boolean {
  return /^post$/i.test(method) && SYNC.test(url);
}

export const pickRequest: Picker['pickRequest'] = ({ url, body }) =>
  pickUpload(body, SYNC.exec(url)?.[1]);

export const pickAnswer: Picker['pickAnswer'] = pickSyncAnswer;

export const read = (excerpt: Excerpt): Reading => readSync(excerpt);

const adapter: SiteAdapter = {
  id: 'gmail',
  name: 'Gmail',
  matches: ['https://mail.google.com/*'],
  kinds: ['email'],
  allFrames: false,
  network: [],
  watches,
  pickRequest,
  pickAnswer,
  read,
};

export default adapter;
