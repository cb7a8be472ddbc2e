import type { Kind } from '@/utils/activity/activity-kind';
import type { Sighting } from '@/utils/activity/sighting';

/** One HTTP request of the page, with what is known of its answer. */
export interface Exchange {
  /** As the page gave it: absolute, or from the root of the page's host. */
  url: string;
  method: string;
  /** The request's body as text; null when it was not text. */
  body: string | null;
  /** Null when no answer came: network cut, request aborted. `body` is null when it cannot be read. */
  answer: { status: number; body: string | null } | null;
  /** When the request left, ms since 1970, for wires without a time of their own. */
  at: number;
}

/** What an adapter read out of an exchange. */
export interface Reading {
  sightings: Sighting[];
  /** How many things in it look like an act of the rep but could not be read: the site may have changed. */
  unread: number;
  /**
   * What could not be read, for a bug report: types and lengths, or the site's own name of the operation, but no
   * values. Null if everything was read.
   */
  shape: string | null;
}

/**
 * What may leave the page of an exchange: ids, numbers and the site's own words, and of a text at most that there is
 * one. Never what somebody wrote, never a token. It is JSON, in a form that only the site's own `read` knows.
 */
export interface Excerpt {
  /** What `pickRequest` returned. */
  request: unknown;
  /** Null when no answer came; `body` is what `pickAnswer` returned. */
  answer: { status: number; body: unknown } | null;
  /** When the request left, ms since 1970. */
  at: number;
}

/** What runs in a site's page: named exports of `adapter.ts`, because the page's script takes nothing else from it. */
export interface Picker {
  /** Called first, on every request of the page, so it must be cheap: may this request carry an act? */
  watches(url: string, method: string): boolean;
  /** Picks what `read` needs from a request that is watched. Undefined if it certainly carries no act. */
  pickRequest(request: Pick<Exchange, 'url' | 'method' | 'body'>): unknown;
  /** Picks from the text of the answer to `url`; `text` is null if it cannot be read. */
  pickAnswer(text: string | null, url: string): unknown;
  /**
   * For sites whose answers may be long or come in pieces: true if `text`, the beginning of the answer to `url`, is
   * enough for `pickAnswer`.
   */
  suffices?(url: string, text: string): boolean;
}

/** What runs in a site's bridge: a named export of `adapter.ts`, too. */
export interface Reader {
  /** Never throws, whatever the excerpt holds: the page may have forged it. */
  read(excerpt: Excerpt): Reading;
}

/** Everything that other code knows of a site. The default export of `adapter.ts` in its folder. */
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
   * `sent`: the page says that something was sent. `undo`: the rep pressed a button that takes the latest act back.
   * `at` in ms since 1970; `id` is the site's own id of the act, if the page shows it.
   */
  | { sign: 'sent' | 'undo'; at: number; id: string | null }
  /** The page says that the site accepts no more of what the rep just did. */
  | { sign: 'limit'; at: number }
  /** The rep has looked at something long enough for it to be an act. */
  | { sign: 'visit'; sighting: Sighting }
  /** The rep looks at these people. */
  | { sign: 'people'; people: ShownPerson[] }
  /** The rep has on screen what somebody wrote; `text` is compared with the rep's topics at once, and dropped. */
  | { sign: 'heard'; said: { ids: string[]; text: string }[] };

/**
 * A second source in the bridge of a site. It looks at the page, but draws nothing, changes nothing and asks nothing
 * of it. The default export of a site's `witness.ts`, if it has one.
 */
export interface Witness {
  /**
   * Begins to look. `tell` gets each sign once, and what people write only if `hears`. Returns a function that ends
   * it.
   */
  watch(tell: (testimony: Testimony) => void, hears: boolean): () => void;
  /** Adds what the wire did not say and the page showed before the act; otherwise the sighting is unchanged. */
  complete(sighting: Sighting): Sighting;
  /**
   * What the rep sees of the post or the thread that an act is about, to be compared with the rep's topics at once
   * and dropped; null if the page shows none.
   */
  about?(sighting: Sighting): string | null;
}
