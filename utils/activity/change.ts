import type { Activity, Change, State } from './activity';
import { BOUNDS } from './bounds';

/**
 * A row in its new state, with the change noted in its history at `at` (ms). A very long history keeps its beginning
 * and its latest part.
 */
export function change(
  stored: Activity,
  to: State,
  why: Change,
  at: number,
): Pick<Activity, 'state' | 'history'> {
  const entries = [...stored.history, { at, from: stored.state, to, why }];
  const kept =
    entries.length > BOUNDS.history
      ? [...entries.slice(0, 1), ...entries.slice(1 - BOUNDS.history)]
      : entries;
  return { state: to, history: kept };
}
