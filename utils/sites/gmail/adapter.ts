import type { Exchange, Reading, SiteAdapter } from '../site-adapter';
import { readSync } from './read-sync-2022';

const MAIL = 'https://mail.google.com';

/** `/sync/u/0/i/s`, or with a delegated mailbox in it. Its siblings (`i/bv`, `i/fd`) are views. */
const SYNC = /\/sync\/(?:(.*)\/)?i\/s(?:$|[?#])/;

export function watches(url: string, method: string): boolean {
  return method.toUpperCase() === 'POST' && SYNC.test(url);
}

export function read(exchange: Exchange): Reading {
  const mailbox = exchange.url.startsWith(`${MAIL}/sync/`) ? SYNC.exec(exchange.url) : null;
  try {
    if (mailbox) return readSync(exchange, mailbox[1] || 'u/0');
  } catch {
    // Deeper than any upload is, or made to look like what it is not.
  }
  return { sightings: [], unread: mailbox ? 1 : 0, shape: null };
}

const adapter: SiteAdapter = {
  id: 'gmail',
  name: 'Gmail',
  matches: [`${MAIL}/*`],
  kinds: ['email'],
  allFrames: false,
  watches,
  read,
};

export default adapter;
