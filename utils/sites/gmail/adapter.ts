import type { Exchange, Reading, SiteAdapter } from '../site-adapter';
import { readSync } from './read-sync-2022';

/** `/sync/u/0/i/s`, or with a delegated mailbox in it. Its siblings (`i/bv`, `i/fd`) are views. */
const SYNC = /^(?:https:\/\/mail\.google\.com)?\/sync\/(?:(.{1,99})\/)?i\/s(?:$|[?#])/;

export function watches(url: string, method: string): boolean {
  return /^post$/i.test(method) && SYNC.test(url);
}

/** Of an exchange that is watched. */
export function read(exchange: Exchange): Reading {
  return readSync(exchange, SYNC.exec(exchange.url)?.[1]);
}

const adapter: SiteAdapter = {
  id: 'gmail',
  name: 'Gmail',
  matches: ['https://mail.google.com/*'],
  kinds: ['email'],
  allFrames: false,
  network: [],
  watches,
  read: (exchange) =>
    watches(exchange.url, exchange.method)
      ? read(exchange)
      : { sightings: [], unread: 0, shape: null },
};

export default adapter;
