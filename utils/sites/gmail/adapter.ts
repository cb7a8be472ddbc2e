import type { SiteAdapter } from '../site-adapter';

const adapter: SiteAdapter = {
  id: 'gmail',
  name: 'Gmail',
  matches: ['https://mail.google.com/*'],
  kinds: ['email'],
  allFrames: false,
  watches: () => false,
  read: () => ({ sightings: [], unread: 0 }),
};

export default adapter;
