/** The most text of one request or answer that is looked at, characters. The longest seen are near 10,000. */
const LONGEST = 262_144;
/** The most things that one request may do. */
const MOST = 100;

/** A text as JSON; undefined where it is none, or longer than any of the site's. */
export function parsed(text: string | null | undefined): unknown {
  try {
    return text && text.length <= LONGEST ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

/** What lies at a path of own properties, parted by `/`; undefined where nothing does. */
export function field(value: unknown, path: string): unknown {
  let node = value;
  for (const key of path.split('/')) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return undefined;
    node = (node as Record<string, unknown>)[key];
  }
  return node;
}

/** A short text or a number as text; empty for all else. */
export function word(value: unknown, path?: string): string {
  const found = path ? field(value, path) : value;
  return typeof found === 'string' || typeof found === 'number' ? `${found}`.slice(0, 999) : '';
}

/** The items of a list, no more than one request may bear; none where there is no list. */
export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, MOST) : [];
}

/** The first group of a match in a short text; empty where it does not match. */
export function part(pattern: RegExp, value: unknown): string {
  return pattern.exec(word(value))?.[1] ?? '';
}

/** True where the rep wrote more than blanks. The words themselves go no further. */
export function isWritten(value: unknown): boolean {
  return typeof value === 'string' && /\S/.test(value);
}

/**
 * Whom or what an urn or a bare id names: `profile:`, `lead:` or `member:` and their id, `company:` for an
 * organization. Empty for all else: a hashtag, a newsletter, a text.
 */
export function personId(value: unknown): string {
  const [, type = '', id = ''] =
    /^(?:urn:li:(?:fsd?_following\w+:urn:li:)?(\w+):)?\(?([\w-]{1,80})(?:[,)]|$)/.exec(
      word(value),
    ) ?? [];
  if (/^fs_salesPro/.test(type) || /^ACw/.test(id)) return `lead:${id}`;
  if (/^AC/.test(id)) return `profile:${id}`;
  if (/\D/.test(id)) return '';
  if (/^member$/.test(type)) return `member:${id}`;
  return /ompany$|^organ|Info$/.test(type) ? `company:${id}` : '';
}

/** `member:` and a bare number; empty for all else. */
export function memberId(value: unknown): string {
  return personId(`urn:li:member:${word(value)}`);
}

/** `vanity:` and the name in a profile's address, which may be given whole; empty for all else. */
export function vanityId(value: unknown): string {
  const name = part(/^(?:https:\/\/[\w.]+\/in\/)?([^\s/?#:]{1,100})\/?$/, value);
  return name && `vanity:${name}`;
}

/** A post or one comment on it. */
export interface Thread {
  /** `activity:`, `ugcPost:` or `share:` and its number. */
  post: string;
  /** The comment's number; empty for the post itself. */
  comment: string;
}

/**
 * What an urn, or an object that stands for one, is about: the wire has five spellings, in which the comment's number
 * comes before the post's, after it, or beside it. Null where it names no post.
 */
export function threadOf(value: unknown): Thread | null {
  const urn =
    typeof value === 'object' ? (JSON.stringify(value) ?? '').slice(0, 9999) : word(value);
  const [, type, number] = /(activity|ugcPost|share)(?:Id)?"?:"?(\d{1,20})/.exec(urn) ?? [];
  if (!number) return null;
  const [, before, after, beside] =
    /omment:\((?:(\d{1,20}),|[^)]{1,60},(\d{1,20})\))|commentId":"?(\d{1,20})/.exec(urn) ?? [];
  return { post: `${type}:${number}`, comment: before ?? after ?? beside ?? '' };
}

/** The last element of an urn's tuple, which names a conversation or a message; empty where there is none. */
export function lastOf(value: unknown): string {
  return part(/[,:(]([\w=+/-]{1,150})\)?$/, value);
}
