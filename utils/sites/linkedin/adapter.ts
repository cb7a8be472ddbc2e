import type { Sighting } from '@/utils/activity/sighting';
import type { Excerpt, Picker, Reading, SiteAdapter } from '../site-adapter';
import { pickWrite, pickWriteAnswer } from './pick/pick-writes-2026';
import { streamSays } from './pick/stream';
import { word } from './pick/text';
import { readWrite } from './read/read-writes-2026';
import { verdictOf } from './read/verdict';

const ROOT = 'https://www.linkedin.com/';
const STREAM = 'flagship-web/rsc-action/actions/server-request';

const VOYAGER =
  'graphql? voyagerRelationships voyagerMessagingDashMessengerMessages voyagerSocialDash voyagerFeed growth/norm relationships/invitations messaging/conversations feed/ contentcreation/norm';

/** The beginnings of addresses, from the root of the host, of requests that may be acts. */
const PATHS = [
  STREAM,
  ...VOYAGER.split(' ').map((path) => `voyager/api/${path}`),
  'sales-api/salesApi',
  'mwlite/invite',
];

/** From the root of the host; empty on another host. */
const pathOf = (url: string) =>
  url.startsWith(ROOT) ? url.slice(ROOT.length) : url[0] === '/' ? url.slice(1) : '';

export function watches(url: string, method: string): boolean {
  const path = pathOf(url);
  return /^(?:post|delete)$/i.test(method) && PATHS.some((begin) => path.startsWith(begin));
}

const isStreamed = (path: string) => path.startsWith(STREAM);

/** The parameters of an address that say what is done, and to what. */
const OTHER_PARAMETERS = /([?&])(?!action=|queryId=|sduiid=|threadUrn=|inviter=)[^&]*/g;

export const pickRequest: Picker['pickRequest'] = (request) =>
  pickWrite(pathOf(request.url).replace(OTHER_PARAMETERS, '$1').slice(0, 4000), request);

export const pickAnswer: Picker['pickAnswer'] = (text, url) =>
  pickWriteAnswer(text, isStreamed(pathOf(url)));

/** A streamed answer is read until it says whether there were errors; all others are read in full. */
export function suffices(url: string, text: string): boolean {
  return text.endsWith('\n') && isStreamed(pathOf(url)) && !!streamSays(text);
}

const NOTHING: Reading = { sightings: [], unread: 0, shape: null };

export function read({ request, answer, at }: Excerpt): Reading {
  let sightings: Sighting[] = [];
  // An act with an answer that is not understood is reported.
  let outcome: Sighting['outcome'] = answer ? 'accepted' : 'unknown';
  let shape = 'linkedin.request';
  // How many acts there are in it.
  let many = 1;
  try {
    const { path, method, body } = request as Record<string, unknown>;
    const isStream = isStreamed(word(path));
    const { proof, told, ...verdict } = verdictOf(answer, isStream);
    outcome = verdict.outcome;
    const [name, acts] = readWrite({ path, method, body, isStream, told, at });
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
    // Made to mislead.
  }
  // Without an answer yet, it will be read again with it; and what was not done need not be understood.
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
  pickRequest,
  pickAnswer,
  read,
};

export default adapter;
