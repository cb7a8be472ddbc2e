import { parsed, part } from './text';

/** Where errors may be. */
interface Told {
  errors?: unknown;
  error?: unknown;
}

/** True of a list or a text that is not empty. */
export const isAny = (errors: unknown) => !!Object.keys(errors ?? '')[0];

/**
 * The content of the row with a number, which may be a pattern: `1f:JSON`. Undefined if the row is not there in full.
 */
const rowOf = (text: string, number: string) =>
  parsed(new RegExp(`^${number}:(.*)`, 'm').exec(text)?.[1]);

/**
 * What a streamed answer, or its beginning, says about errors: some, none, or nothing yet. One of its rows has the
 * errors, or the number of the row that has them: `"$1"`.
 */
export function streamSays(text: string): 'refused' | 'accepted' | null {
  for (const line of text.split('\n')) {
    // Most rows are about how the page looks, and long.
    const number = /"responses?"/.test(line) && part(/^([\da-f]{1,8}):/, line);
    const { response, responses } = ((number && rowOf(line, number)) || {}) as Record<string, Told>;
    const told = { ...responses, ...response };
    let errors = told.errors ?? told.error;
    if (errors === undefined) continue;
    const [isElsewhere, row] =
      (typeof errors === 'string' && /^\$\W?([\da-f]*)/.exec(errors)) || [];
    if (isElsewhere) errors = row ? rowOf(text, row) : '';
    return errors === undefined ? null : isAny(errors) ? 'refused' : 'accepted';
  }
  return null;
}
