import type { Notice } from '@/utils/activity/notice';

/** What we know of how well we see one site, so that there is never a silent zero. */
export interface Health {
  site: string;
  /** When something was last seen and understood, ms. */
  lastSightingAt: number | null;
  /** When something was last seen and not understood, ms. */
  lastUnreadAt: number | null;
  /** How many things looked like an act of the rep and could not be read, since the rep last dismissed them. */
  unread: number;
  /** How many acts the page said were done while nothing was seen of them, since the rep last dismissed them. */
  missed: number;
  /** When that last happened, ms. */
  lastMissedAt: number | null;
  /** The acts counted in `missed`, and what the rep has logged for them since: a late answer takes that back. */
  notices?: Notice[];
  /** When the page last said that the site accepts no more of an act that was not yet in the log, ms. */
  lastLimitAt: number | null;
  /** The latest shapes of what could not be read: types and lengths or names of operations, no values. */
  shapes: { at: number; shape: string }[];
  /** Refused at a border: forged, oversized, malformed or too many. */
  refused: number;
  /** The parts of our script that did not work in a page, by name, since the rep last dismissed it. */
  failed: string[];
  /** When that last happened, ms. */
  lastFailedAt: number | null;
}

/** Somebody wrote about topics of the rep's. Only a later touch of that person can tell who it was. */
export interface Heard {
  /** A hash of one of the person's ids, with a salt that never leaves this browser. */
  hash: string;
  topics: string[];
  /** When it is forgotten, ms. */
  until: number;
}
