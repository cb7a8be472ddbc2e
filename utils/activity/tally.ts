import type { Kind } from './activity-kind';

/**
 * How many activities of one day count, split as finely as a line of a quota can ask. Derived from the log, and can
 * be rebuilt from it.
 */
export interface Tally {
  /** YYYY-MM-DD, in the zone the rep was in. */
  day: string;
  kind: Kind;
  action: string;
  site: string;
  /** Activities in state `counted`; never negative. */
  counted: number;
}
