import type { SiteAdapter } from '../site-adapter';
import { readSync } from './read-sync-2022';

const MAIL = 'https://mail.google.com';

/** `/sync/u/0/i/s`, or with a delegated mailbox in it. Its siblings (`i/bv`, `i/fd`) are views. */
const SYNC = /\/sync\/(?:(.*)\/)?i\/s(?:$|[?#])/;

const adapter: SiteAdapter = {
  id: 'gmail',
  name: 'Gmail',
  matches: [`${MAIL}/*`],
  kinds: ['email'],
  allFrames: false,

  watches: (url, method) => method.toUpperCase() === 'POST' && SYNC.test(url),

  read(exchange) {
    const mailbox = exchange.url.startsWith(`${MAIL}/sync/`) ? SYNC.exec(exchange.url) : null;
    return mailbox === null
      ? { sightings: [], unread: 0 }
      : readSync(exchange, mailbox[1] || 'u/0');
  },
};

export default adapter;
