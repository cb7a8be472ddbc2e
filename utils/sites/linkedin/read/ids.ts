import type { SightedPerson } from '@/utils/activity/sighting';
import { part, word } from '@/utils/sites/linkedin/pick/text';
import { type Facts, list } from './facts';

/** The possible ends of a urn, or bare ids behind a colon: people as Sales Navigator names them, people, companies. */
const KINDS: [kind: string, pattern: RegExp][] = [
  ['lead', /sPro|:ACw/],
  ['profile', /:AC/],
  ['member', /^member:\d+$/],
  ['company', /(?:ompany|Info|organization):\d+$/],
];

/**
 * Whom a urn or a bare id names: `profile:`, `lead:`, `member:` or `company:` and the id. Empty for anything else: a
 * hashtag, a newsletter, a text.
 */
export function personId(value: unknown): string {
  const [, type = '', id] = /(?:^|(\w+):\(?)([\w-]{1,80})(?:,|$)/.exec(word(value)) ?? [];
  const kind = id && KINDS.find(([, pattern]) => pattern.test(`${type}:${id}`));
  return kind ? `${kind[0]}:${id}` : '';
}

/** A person with all `ids`, the best first; nobody if there is none. */
export function personOf(ids: string[]): SightedPerson | undefined {
  const [id, ...others] = list(ids) as string[];
  return id
    ? { id, role: null, name: null, address: null, ...(others[0] && { others }) }
    : undefined;
}

/** The names of the fields that hold a person or an organization, in any of the wires. */
const PERSON_FIELDS =
  'memberProfile inviteeProfileUrn nonIterableProfileId memberNonIterableProfileId profileUrn profileId member entity urn resourceKey'.split(
    ' ',
  );

/** The person or organization that a request is about, if it is about one; `place` is its address. */
export function personIn(facts: Facts, place: string): SightedPerson | undefined {
  const vanity = part(
    /^(?:\S*\/in\/)?([^\s/?#:]{1,100})\/?$/,
    facts.profileCanonicalUrl ??
      facts.inviteeVanityName ??
      facts.memberVanityName ??
      facts.vanityName,
  );
  return personOf([
    ...PERSON_FIELDS.map((name) => personId(facts[name])),
    personId(place.split('entity:').pop()),
    personId(`member:${word(facts.memberId)}`),
    vanity && `vanity:${vanity}`,
  ]);
}

/**
 * A post, `activity:`, `ugcPost:` or `share:` and its number; in a group `groupPost:`, the group's number, a dash and
 * the post's number; or one comment on it.
 */
export interface Thread {
  post: string;
  /** The post's number. */
  number: string;
  /** The comment's number; empty for the post itself. */
  comment: string;
  /** Names the comment or the post. */
  name: string;
}

/**
 * What a urn, or an object in its place, is about. There are six spellings, in which the comment's number comes
 * before the post's, after it, or beside it. Null if it names no post.
 */
export function threadOf(value: unknown): Thread | null {
  const urn = (typeof value === 'string' ? value : `${JSON.stringify(value)}`)
    .slice(0, 5000)
    .replace(/groupId":"?(\d{1,20})"?,"postId":"?(?=\d)/, 'groupPost:$1-');
  const [, type, id, number] =
    /(activity|ugcPost|share|groupPost)(?:Id"?)?:"?((?:\d{1,20}-)?(\d{1,20}))/.exec(urn) ?? [];
  const [, before, after] =
    /omment(?:Id":"?|:\()(?:(\d{1,20})|[^)]{1,60},(\d{1,20})\))/.exec(urn) ?? [];
  const post = `${type}:${id}`;
  const comment = before ?? after ?? '';
  const name = comment ? `comment:${post}:${comment}` : post;
  return number ? { post, number, comment, name } : null;
}

/** The last part of a urn, which names a conversation or a message; empty if there is none. */
export function lastOf(value: unknown): string {
  return part(/^(?:\S*[,:(])?([\w=+/-]{1,150})\)?$/, value);
}
