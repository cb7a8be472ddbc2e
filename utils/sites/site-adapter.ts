import type { Kind } from '@/utils/activity/activity-kind';
import type { Sighting } from '@/utils/activity/sighting';

/** One HTTP request of the page with what is known of its answer. */
export interface Exchange {
  /** Absolute. */
  url: string;
  method: string;
  /** The request's body as text; null when it was not text. */
  body: string | null;
  /** Null when no answer came: network cut, request aborted. `body` is null when it cannot be read. */
  answer: { status: number; body: string | null } | null;
  /** When the exchange ended, ms since 1970: for wires that carry no time of their own. */
  endedAt: number;
}

/** What an adapter read out of an exchange. */
export interface Reading {
  sightings: Sighting[];
  /** How many things in it look like an act of the rep but could not be read: the site may have changed. */
  unread: number;
}

/** All that the rest of the house knows of a site. One folder of utils/sites holds one of these. */
export interface SiteAdapter {
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
  /** Cheap, first, on every request of the page: may this one carry an act? */
  watches(url: string, method: string): boolean;
  /** Total: whatever the exchange holds, it returns and does not throw. */
  read(exchange: Exchange): Reading;
}
