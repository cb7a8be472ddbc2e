import type { Sighting } from '@/utils/activity/sighting';
import { LOG_IN } from '@/utils/sites/linkedin/pick/pick-writes-2026';
import { isAny } from '@/utils/sites/linkedin/pick/stream';
import type { Excerpt } from '@/utils/sites/site-adapter';

/** An answer, or what the second wire and GraphQL put around it. */
interface Told {
  errors?: unknown;
  error?: unknown;
  data?: Told;
  value?: Told;
}

/** True where an answer, or what it wraps, has errors; what lies in its lists is of one item. */
const hasErrors = (answer: Told | null): boolean =>
  !!answer &&
  (isAny(answer.errors ?? answer.error) || hasErrors(answer.data ?? answer.value ?? null));

/**
 * What the site said of a request, what that rests on, and what was picked of the answer's JSON: null where it is of
 * another kind, or not known. What answers 5xx may have been done all the same, but for a streamed answer's 500, which
 * is that of a page gone stale.
 */
export function verdictOf(
  answer: Excerpt['answer'],
  isStream: boolean,
): Pick<Sighting, 'outcome' | 'proof'> & { told: object | null } {
  const { status = 0, body = null } = answer ?? {};
  const isLogIn = body === LOG_IN;
  const told = isStream || isLogIn ? null : (body as object | null);
  let outcome: Sighting['outcome'] = 'unknown';
  if (status > 599 || (status > 299 && status < 500 + +isStream)) outcome = 'refused';
  else if (status > 199 && status < 300 && !isLogIn)
    outcome = hasErrors(told) || body === 'refused' ? 'refused' : 'accepted';
  return { outcome, proof: body && !isLogIn ? 'answer' : 'status', told };
}
