import type { Activity } from '@/utils/activity/activity';
import { moved } from './decide';
import { leaveOut } from './reapply';
import { isSettledByRep } from './rep-decision';

/** True for an act to private people only. No export has it. */
export function isPrivate({ state, reason, signs = [] }: Activity): boolean {
  if (state === 'counted' || state === 'scheduled') return false;
  return reason === 'private' || signs.some((sign) => sign.reason === 'private');
}

/** The row after the rep marked it as private at `now` (ms); null if it has nobody whom a site had named. */
export function markPrivate(stored: Activity, now: number): Activity | null {
  if (stored.people.length === 0 || stored.signs === undefined) return null;
  return leaveOut(stored, 'private', now);
}

/**
 * The row after the rep took that back: its state follows its signs again, but its people are gone. Null if it was
 * not private.
 */
export function unmarkPrivate(stored: Activity, now: number): Activity | null {
  if (!isPrivate(stored)) return null;
  const signs = (stored.signs ?? []).map(({ reason, ...sign }) =>
    reason === undefined || reason === 'private' ? sign : { ...sign, reason },
  );
  const row = { ...stored, signs };
  // What the rep had decided before still stands.
  if (isSettledByRep(stored, now)) return { ...row, reason: 'rep' };
  return moved(row, stored, now, 'policy');
}
