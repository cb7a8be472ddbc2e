import type { Notice } from '@/utils/activity/notice';

/** What we know of our own sight at one site: never a silent zero. */
export interface Health {
  site: string;
  /** When something was last seen and understood, ms. */
  lastSightingAt: number | null;
  /** When something was last seen and not understood, ms. */
  lastUnreadAt: number | null;
  /** Looked like an act of the rep and could not be read, since the rep last dismissed it. */
  unread: number;
  /** Shown by the page as done, with nothing seen to be done, since the rep last dismissed it. */
  missed: number;
  /** When that last happened, ms. */
  lastMissedAt: number | null;
  /** What is counted in `missed`, and what the rep has logged of it since: a late answer takes it back. */
  notices?: Notice[];
  /** When the page last said that the site takes no more, of an act that was not yet in the log then, ms. */
  lastLimitAt: number | null;
  /** The latest shapes of what could not be read: types and lengths or names of operations, no values. */
  shapes: { at: number; shape: string }[];
  /** Refused at a border: forged, oversized, malformed or too many. */
  refused: number;
  /** What did not work in a page of that which sees its requests, by name, since the rep last dismissed it. */
  failed: string[];
  /** When that was last told, ms. */
  lastFailedAt: number | null;
}

/** That somebody was seen to speak of topics of the rep's; who, only those can tell who meet that person again. */
export interface Heard {
  /** Of one of the person's ids, with a salt that never leaves this browser. */
  hash: string;
  topics: string[];
  /** When it is forgotten, ms. */
  until: number;
}
