import type { Sighting } from '@/utils/activity/sighting';
import type { Exchange, Reading, SiteAdapter } from '../site-adapter';
import { readWrite } from './read/read-writes-2026';
import { streamSays, verdictOf } from './read/verdict';

const ROOT = 'https://www.linkedin.com/';
const STREAM = 'flagship-web/rsc-action/actions/server-request';

const VOYAGER =
  'graphql? voyagerRelationships voyagerMessagingDashMessengerMessages voyagerSocialDash voyagerFeed growth/norm relationships/invitations messaging/conversations feed/ contentcreation/norm';

/** How the addresses begin, from the root of the host, to which goes what may be an act. */
const PATHS = [
  STREAM,
  ...VOYAGER.split(' ').map((path) => `voyager/api/${path}`),
  'sales-api/salesApi',
  'mwlite/invite',
];

/** From the root of the host; empty on another. */
const pathOf = (url: string) =>
  url.startsWith(ROOT) ? url.slice(ROOT.length) : url[0] === '/' ? url.slice(1) : '';

export function watches(url: string, method: string): boolean {
  const path = pathOf(url);
  return /^(?:post|delete)$/i.test(method) && PATHS.some((begin) => path.startsWith(begin));
}

/** A streamed answer is read until it says whether there were errors; all others are read whole. */
export function suffices(url: string, text: string): boolean {
  return text.endsWith('\n') && pathOf(url).startsWith(STREAM) && !!streamSays(text);
}

const NOTHING: Reading = { sightings: [], unread: 0, shape: null };

/** Of an exchange that is watched. */
export function read(exchange: Exchange): Reading {
  const { url, answer, at } = exchange;
  const path = pathOf(url).slice(0, 4000);
  const isStream = path.startsWith(STREAM);
  let sightings: Sighting[] = [];
  // What has an answer that is not understood is told of.
  let outcome: Sighting['outcome'] = answer ? 'accepted' : 'unknown';
  let shape = 'linkedin.request';
  // How many acts there are to be seen.
  let many = 1;
  try {
    const { proof, told, ...verdict } = verdictOf(answer, isStream);
    outcome = verdict.outcome;
    const [name, acts] = readWrite(exchange, path, isStream, told);
    if (acts === 0) return NOTHING;
    shape = name;
    const all = [acts].flat();
    // A list is read up to its hundredth item.
    many = all.length % 100 || 1;
    sightings = all.flatMap((one) => {
      if (!one) return [];
      const { isRefused, ...act } = one;
      return {
        site: 'linkedin',
        account: 'me',
        kind: 'social',
        at,
        outcome: isRefused && outcome === 'accepted' ? 'refused' : outcome,
        proof,
        people: [],
        formerly: null,
        writtenIn: null,
        due: null,
        from: null,
        thread: null,
        url: null,
        ...act,
      };
    });
  } catch {
    // Nested deeper than any request of the site's, or made to mislead.
  }
  // What has no answer yet will be read again with it, and what was not done need not be understood.
  const isUnread = outcome === 'accepted' && sightings.length !== many;
  return { sightings, unread: +isUnread, shape: isUnread ? shape : null };
}

const adapter: SiteAdapter = {
  id: 'linkedin',
  name: 'LinkedIn',
  matches: ['https://www.linkedin.com/*'],
  kinds: ['social'],
  allFrames: true,
  // Not in the page's script, which needs none of it.
  network: /* @__PURE__ */ PATHS.map((path) => `${ROOT}${path}*`),
  watches,
  suffices,
  read: (exchange) => (watches(exchange.url, exchange.method) ? read(exchange) : NOTHING),
};

export default adapter;
