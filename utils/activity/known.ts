import { type Activity, STATES } from './activity';
import { KINDS } from './activity-kind';

/**
 * True for a row with a kind and a state that this version knows. Any other row, from a newer version or a file, is
 * kept as it is and shown by its name. It does not count, and nothing that is seen later changes it.
 */
export const isKnown = ({ kind, state }: Pick<Activity, 'kind' | 'state'>): boolean =>
  KINDS.includes(kind) && STATES.includes(state);
