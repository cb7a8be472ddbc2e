import type { Exchange, Reading, SiteAdapter } from '../site-adapter';
import { readCall } from './read-call';
import { readSdui } from './read-sdui-2026';
import { streamSays, verdictOf } from './verdict';

const ROOT = 'https://www.linkedin.com/';
const STREAM = 'flagship-web/rsc-action/actions/server-request';

/** How the addresses begin, from the root of the host, to which goes what may be an act. */
const PATHS = [
  STREAM,
  ...[
    'graphql?',
    'voyagerRelationshipsDash',
    'voyagerMessagingDashMessengerMessages',
    'voyagerSocialDash',
    'voyagerFeedReactions?',
    'growth/normInvitations',
    'relationships/invitations/',
    'messaging/conversations',
    'feed/',
    'contentcreation/normShares',
  ].map((path) => `voyager/api/${path}`),
  'sales-api/salesApi',
  'mwlite/invite',
];

/** From the root of the host; empty on another. */
const pathOf = (url: string) =>
  url.startsWith(ROOT) ? url.slice(ROOT.length) : url.startsWith('/') ? url.slice(1) : '';

export function watches(url: string, method: string): boolean {
  const path = pathOf(url);
  return /^(?:post|delete)$/i.test(method) && PATHS.some((begin) => path.startsWith(begin));
}

/** A streamed answer is read until it says whether there were errors; all others are read whole. */
export function suffices(url: string, text: string): boolean {
  return text.endsWith('\n') && pathOf(url).startsWith(STREAM) && streamSays(text) !== null;
}

/** Of an exchange that is watched. */
export function read(exchange: Exchange): Reading {
  const nothing = { sightings: [], unread: 0, shape: null };
  try {
    const { at, answer } = exchange;
    const path = pathOf(exchange.url);
    const isStream = path.startsWith(STREAM);
    const { outcome, proof, told } = verdictOf(answer, isStream);
    const [name, acts] = isStream ? readSdui(exchange, path) : readCall(exchange, path, told);
    // What has no answer yet will be read again with it, and what was not done need not be understood.
    if (!acts)
      return name && answer && outcome === 'accepted'
        ? { ...nothing, unread: 1, shape: name }
        : nothing;
    const sightings = acts.map(({ isRefused, ...act }) => ({
      site: 'linkedin',
      account: 'me',
      formerly: null,
      writtenIn: null,
      act: 'done' as const,
      kind: 'social' as const,
      at,
      due: null,
      outcome: isRefused && outcome === 'accepted' ? ('refused' as const) : outcome,
      proof,
      from: null,
      people: [],
      thread: null,
      url: null,
      ...act,
    }));
    return { ...nothing, sightings };
  } catch {
    // Nested deeper than any of the site's, or made to mislead.
    return { ...nothing, unread: exchange.answer ? 1 : 0, shape: 'linkedin.request' };
  }
}

const adapter: SiteAdapter = {
  id: 'linkedin',
  name: 'LinkedIn',
  matches: [`${ROOT}*`],
  kinds: ['social'],
  allFrames: true,
  network: PATHS.map((path) => `${ROOT}${path}*`),
  watches,
  suffices,
  read: (exchange) =>
    watches(exchange.url, exchange.method)
      ? read(exchange)
      : { sightings: [], unread: 0, shape: null },
};

export default adapter;
