import type { Exchange } from '@/utils/sites/site-adapter';
import type { Member, Organization } from './people';

const ORIGIN = 'https://www.linkedin.com';

/** The wires that the site uses side by side for the same things. */
export const GENERATIONS = ['sdui', 'voyager', 'legacy', 'sales'] as const;
export type Generation = (typeof GENERATIONS)[number];

/** What is needed to express each touch. `post` is `activity:<n>`, `ugcPost:<n>` or `share:<n>`; other ids are bare. */
export interface Touches {
  invite: { person: Member; note?: string };
  'invite-many': { people: readonly Member[] };
  withdraw: { person: Member; invitation: string };
  'accept-invitation': { person: Member; invitation: string; isOfPage?: boolean };
  'ignore-invitation': { person: Member; invitation: string };
  /** To `people`, or into `thread` (`2-…`); with a `subject` it is an InMail. */
  message: {
    people?: readonly Member[];
    thread?: string;
    text: string;
    originToken?: string;
    subject?: string;
    isToPage?: boolean;
  };
  recall: { message: string };
  /** With `comment`, to that comment below the post. */
  react: { post: string; comment?: string; reaction?: string };
  'take-reaction-back': { post: string; comment?: string; reaction?: string };
  /** With `comment`, a reply to it. */
  comment: { post: string; comment?: string; text: string };
  'delete-comment': { post: string; comment: string };
  /** With `due` (ms), scheduled for then. */
  post: { text: string; due?: number; isPoll?: boolean };
  'delete-post': { post: string };
  /** With `text`, it has the rep's thoughts. */
  repost: { post: string; text?: string };
  'delete-repost': { post: string; repost: string };
  follow: { whom: Member | Organization };
  unfollow: { whom: Member | Organization };
  'save-lead': { person: Member; list?: string };
  'save-leads': { people: readonly Member[]; list?: string };
  'unsave-lead': { person: Member };
  'save-account': { company: Organization };
  'add-to-list': { whom: Member | Organization; list: string };
  'remove-from-list': { whom: Member | Organization; list: string };
}

export type Act = keyof Touches;
export type Touch<A extends Act = Act> = { [K in A]: { act: K } & Touches[K] }[A];

/** A request as the page makes it; `url` from the root of the site. */
export interface Asked {
  method: 'POST' | 'GET' | 'DELETE';
  url: string;
  body: string | null;
  contentType: string;
}

export interface Answered {
  status: number;
  body: string;
  contentType: string;
}

/** What the server made: its id, and when (ms). */
export interface Made {
  id: string;
  at: number;
}

/** One touch in one generation: the request, and the server's answer once it is done. */
export interface Built {
  asked: Asked;
  accepted: (made: Made) => Answered;
}

/** How one generation expresses its touches; null if it uses an older wire for this one. */
export type Builders = { [K in Act]?: (touch: Touch<K>) => Built | null };

/**
 * What goes wrong: `refused` by status, `limit` is the weekly one for invitations, `errors` are inside an answer with
 * status 200, `server` is a 500 with nothing in it, `cut` means no answer at all.
 */
export const FAULTS = ['refused', 'limit', 'errors', 'server', 'cut'] as const;
export type Fault = (typeof FAULTS)[number];

/** An id as the site would give at `at` (ms): the time is in its upper bits, and `number` tells ids of one ms apart. */
export function idAt(at: number, number = 0): string {
  return String((BigInt(at) << 22n) | BigInt(number));
}

/** When the site gave `id`, ms since 1970. */
export function timeOf(id: string): number {
  return Number(BigInt(id) >> 22n);
}

export function isOrganization(whom: Member | Organization): whom is Organization {
  return 'name' in whom;
}

/** `asked` as an exchange that left at `at` (ms); `answered` is null when no answer came. */
export function toExchange(asked: Asked, answered: Answered | null, at: number): Exchange {
  return {
    url: `${ORIGIN}${asked.url}`,
    method: asked.method,
    body: asked.body,
    answer: answered && { status: answered.status, body: answered.body },
    at,
  };
}
