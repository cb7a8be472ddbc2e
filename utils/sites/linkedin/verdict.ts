import type { Sighting } from '@/utils/activity/sighting';
import type { Exchange } from '../site-adapter';
import { parsed } from './facts';

type Outcome = Sighting['outcome'];

/** Of errors in a row: none, all else, or the number of the row that has them: `"$1"`. */
const ROW =
  /^[\da-f]+:\{.*"responses?":\{[^{}]*"error(?:s":(?:"\$\W?([\da-f]+)"|(\[\s*\]|\{\}|null|"))|)/m;

/**
 * What a streamed answer, or its beginning, says of errors: that there are some, none, or nothing yet. It has one piece
 * of JSON in a row behind the row's number, and in that the quotes in what a person wrote are escaped.
 */
export function streamSays(text: string): Outcome | null {
  const [said, row, none] = ROW.exec(text) ?? [];
  const errors = row ? new RegExp(`^${row}:(..)`, 'm').exec(text)?.[1] : none;
  if (!said || (row && !errors)) return null;
  return errors && /^(?:\[\s*\]|\{\}|nu|")/.test(errors) ? 'accepted' : 'refused';
}

interface Told {
  errors?: unknown[];
  data?: { errors?: unknown[] };
}

/**
 * What the site said of a request, what that rests on, and the answer's JSON, where it can be read to its end. What
 * answers 5xx may have been done all the same, but for a streamed answer's 500, which is that of a page gone stale.
 */
export function verdictOf(
  answer: Exchange['answer'],
  isStream: boolean,
): Pick<Sighting, 'outcome' | 'proof'> & { told: Told | undefined } {
  const { status = 0, body = null } = answer ?? {};
  const told = isStream ? undefined : (parsed(body === '' ? '{}' : body) as Told | undefined);
  let outcome: Outcome = 'unknown';
  if (status > 599 || (status > 299 && status < 500 + +isStream)) outcome = 'refused';
  // A page in place of an answer is that of a log-in.
  else if (status > 199 && status < 300 && body?.[0] !== '<')
    outcome =
      told?.errors?.[0] || told?.data?.errors?.[0]
        ? 'refused'
        : (isStream && streamSays(body ?? '')) || 'accepted';
  return { outcome, proof: body !== null && (isStream || told) ? 'answer' : 'status', told };
}
