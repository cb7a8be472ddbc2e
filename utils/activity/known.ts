import { type Activity, STATES } from './activity';
import { KINDS } from './activity-kind';

/**
 * True for a row of a kind and in a state that this version knows. Any other, of a newer version or a file, is kept as
 * it is and shown by its name; it does not count, and nothing that is seen later changes it.
 */
export const isKnown = ({ kind, state }: Pick<Activity, 'kind' | 'state'>): boolean =>
  KINDS.includes(kind) && STATES.includes(state);
