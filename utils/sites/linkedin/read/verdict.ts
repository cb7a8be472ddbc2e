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

/** True if an answer, or what is inside its wrapping, has errors. What is in its lists is about single items. */
const hasErrors = (answer: Told | null): boolean =>
  !!answer &&
  (isAny(answer.errors ?? answer.error) || hasErrors(answer.data ?? answer.value ?? null));

/**
 * How the site answered a request, what that rests on, and what was picked from the answer's JSON: null if it is of
 * another kind, or not known. After a 5xx the act may have been done all the same, except for a 500 of a streamed
 * answer, which is that of an outdated page.
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
