import type { Exchange, Reading, SiteAdapter } from '../site-adapter';
import { readSync } from './read-sync-2022';

/** `/sync/u/0/i/s`, or with a delegated mailbox in it. Its siblings (`i/bv`, `i/fd`) are views. */
const SYNC = /^(?:https:\/\/mail\.google\.com)?\/sync\/(?:(.{0,120})\/)?i\/s(?:$|[?#])/;

export function watches(url: string, method: string): boolean {
  return /^post$/i.test(method) && SYNC.test(url);
}

export function read(exchange: Exchange): Reading {
  const found = SYNC.exec(exchange.url);
  return readSync(exchange, found ? found[1] : null);
}

const adapter: SiteAdapter = {
  id: 'gmail',
  name: 'Gmail',
  matches: ['https://mail.google.com/*'],
  kinds: ['email'],
  allFrames: false,
  watches,
  read,
};

export default adapter;
