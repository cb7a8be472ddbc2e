import type { Kind } from '@/utils/activity/activity-kind';
import type { Sighting } from '@/utils/activity/sighting';

/** One HTTP request of the page with what is known of its answer. */
export interface Exchange {
  /** As the page gave it: absolute, or from the root of the page's host. */
  url: string;
  method: string;
  /** The request's body as text; null when it was not text. */
  body: string | null;
  /** Null when no answer came: network cut, request aborted. `body` is null when it cannot be read. */
  answer: { status: number; body: string | null } | null;
  /** When the request left, ms since 1970: for wires that carry no time of their own. */
  at: number;
}

/** What an adapter read out of an exchange. */
export interface Reading {
  sightings: Sighting[];
  /** How many things in it look like an act of the rep but could not be read: the site may have changed. */
  unread: number;
  /**
   * What could not be read, for a bug report: its types and lengths, or the site's own name of the operation; no values.
   * Null when all was read.
   */
  shape: string | null;
}

/**
 * What may leave the page of an exchange: ids, numbers and the site's own words, and for a text at most that there is
 * one. Never what somebody wrote, never a token. As JSON, in a form that only the site's own `read` knows.
 */
export interface Excerpt {
  /** What `pickRequest` gave. */
  request: unknown;
  /** Null when no answer came; `body` is what `pickAnswer` gave. */
  answer: { status: number; body: unknown } | null;
  /** When the request left, ms since 1970. */
  at: number;
}

/** What runs in a site's page: named exports of `adapter.ts`, because the page's script takes nothing else of it. */
export interface Picker {
  /** Cheap, first, on every request of the page: may this one carry an act? */
  watches(url: string, method: string): boolean;
  /** Picks from a request that is watched what `read` needs. Undefined when it carries no act for certain. */
  pickRequest(request: Pick<Exchange, 'url' | 'method' | 'body'>): unknown;
  /** Picks from the text of the answer to `url`; `text` is null when it cannot be read. */
  pickAnswer(text: string | null, url: string): unknown;
  /**
   * For sites whose answers may be long or come in pieces: true when `text`, the beginning of the answer to `url`, is
   * enough for `pickAnswer`.
   */
  suffices?(url: string, text: string): boolean;
}

/** What runs in a site's bridge: a named export of `adapter.ts`, too. */
export interface Reader {
  /** Total: whatever the excerpt holds, it returns and does not throw. The page may have forged it. */
  read(excerpt: Excerpt): Reading;
}

/** All that the rest of the house knows of a site. The default export of its folder's `adapter.ts`. */
export interface SiteAdapter extends Picker, Reader {
  /** The folder's name: a-z, 0-9 and dashes. */
  id: string;
  /** The site's own name, as the rep knows it. */
  name: string;
  /** Match patterns of the pages on which the rep acts. */
  matches: readonly string[];
  /** The kinds of activity it can see. */
  kinds: readonly Kind[];
  /** True in child frames too. */
  allFrames: boolean;
  /**
   * Match patterns of the requests that may carry an act, for a site that offers quiet mode: there they are watched
   * from outside the page, without the answer's body. Empty for all other sites.
   */
  network: readonly string[];
}

/** A person as the page shows them: all ids that it shows together, and what stands beside them. */
export interface ShownPerson {
  ids: string[];
  name: string | null;
  headline: string | null;
  company: string | null;
}

/** What a site's page itself shows. */
export type Testimony =
  /**
   * `sent`: the page says that something was sent. `undo`: the rep pressed what takes the latest act back. `at` in ms
   * since 1970, `id` the site's own of the act, where the page shows it.
   */
  | { sign: 'sent' | 'undo'; at: number; id: string | null }
  /** The page says that the site takes no more of what the rep just did. */
  | { sign: 'limit'; at: number }
  /** The rep has looked at something for long enough for it to be an act. */
  | { sign: 'visit'; sighting: Sighting }
  /** The rep looks at these people. */
  | { sign: 'people'; people: ShownPerson[] }
  /** The rep has on screen what somebody said; `text` is held against the rep's topics at once, and dropped. */
  | { sign: 'heard'; said: { ids: string[]; text: string }[] };

/**
 * A second pair of eyes, in the bridge of a site: looks at the page, draws nothing, changes nothing, asks nothing of
 * it. The default export of a site's `witness.ts`, where it has one.
 */
export interface Witness {
  /** Begins to look; `tell` hears each sign once, of what people say only if `hears`. Returns what ends it. */
  watch(tell: (testimony: Testimony) => void, hears: boolean): () => void;
  /** Fills in what the wire did not say and the page showed before the act; else the sighting as it is. */
  complete(sighting: Sighting): Sighting;
  /**
   * What the rep sees of the post or the thread that an act is about, to be held against the rep's topics at once and
   * dropped; null where the page shows none.
   */
  about?(sighting: Sighting): string | null;
}
