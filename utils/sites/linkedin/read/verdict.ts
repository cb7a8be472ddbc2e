import type { Sighting } from '@/utils/activity/sighting';
import type { Exchange } from '@/utils/sites/site-adapter';
import { parsed, part } from './facts';

type Outcome = Sighting['outcome'];

/** Where errors may stand. */
interface Told {
  errors?: unknown;
  error?: unknown;
}

/** An answer in what the second wire and GraphQL put around it. */
interface Wrapped extends Told {
  data?: Wrapped;
  value?: Wrapped;
}

const isAny = (errors: unknown) => !!Object.keys(errors ?? '')[0];

/** What stands in the row of a number, which may be a pattern: `1f:JSON`. Undefined where it is not there as a whole. */
const rowOf = (text: string, number: string) =>
  parsed(new RegExp(`^${number}:(.*)`, 'm').exec(text)?.[1]);

/**
 * What a streamed answer, or its beginning, says of errors: that there are some, none, or nothing yet. Of its rows one
 * has the errors, or the number of the row that has them: `"$1"`.
 */
export function streamSays(text: string): Outcome | null {
  for (const line of text.split('\n')) {
    // Most rows are of the page's looks, and long.
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

/** True where an answer, or what it wraps, has errors; what lies in its lists is of one item. */
const hasErrors = (answer: Wrapped | undefined): boolean =>
  !!answer && (isAny(answer.errors ?? answer.error) || hasErrors(answer.data ?? answer.value));

/**
 * What the site said of a request, what that rests on, and the answer's JSON, where it can be read to its end. What
 * answers 5xx may have been done all the same, but for a streamed answer's 500, which is that of a page gone stale.
 */
export function verdictOf(
  answer: Exchange['answer'],
  isStream: boolean,
): Pick<Sighting, 'outcome' | 'proof'> & { told: Wrapped | undefined } {
  const { status = 0, body = null } = answer ?? {};
  const told = isStream ? undefined : (parsed(body === '' ? '{}' : body) as Told | undefined);
  let outcome: Outcome = 'unknown';
  if (status > 599 || (status > 299 && status < 500 + +isStream)) outcome = 'refused';
  // A page in place of an answer is that of a log-in.
  else if (status > 199 && status < 300 && body?.[0] !== '<')
    outcome = hasErrors(told) ? 'refused' : (isStream && streamSays(body ?? '')) || 'accepted';
  return { outcome, proof: body !== null && (isStream || told) ? 'answer' : 'status', told };
}
