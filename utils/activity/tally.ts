import type { Kind } from './activity-kind';

/**
 * How many activities of one day count, split as finely as a quota line can ask.
 * Derived from the log and rebuildable from it.
 */
export interface Tally {
  /** YYYY-MM-DD in the rep's zone at the time. */
  day: string;
  kind: Kind;
  action: string;
  site: string;
  /** Activities in state `counted`; never negative. */
  counted: number;
}
