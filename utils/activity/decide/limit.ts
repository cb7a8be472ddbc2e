import type { Activity, Sign } from '@/utils/activity/activity';
import type { Sighting } from '@/utils/activity/sighting';
import { moved } from './decide';
import { isSettledByRep } from './rep-decision';

/** How soon after a request the page shows that it was over the limit, ms. */
export const LIMIT_WINDOW = 30_000;

/**
 * The row of an invitation after the page showed at `shown` (ms) that the site accepts no more of them: it was
 * refused. Null if that does not concern it: it was not sent just before, or the site's own answer is known.
 */
export function refuseByLimit(stored: Activity, shown: number, now: number): Activity | null {
  const sign = stored.signs?.at(-1);
  if (stored.action !== 'invite' || !sign || !isLimited(sign, shown)) return null;
  const refused: Sign = { ...sign, outcome: 'refused', proof: 'page' };
  const row = { ...stored, signs: [...(stored.signs ?? []).slice(0, -1), refused] };
  if (isSettledByRep(stored, now)) return row;
  return moved({ ...row, proof: refused.proof }, stored, now, 'seen');
}

/**
 * A sighting that arrives after the page showed the limit at `shown` (ms). Unchanged if the limit does not concern
 * it.
 */
export function limitedBy(sighting: Sighting, shown: number): Sighting {
  const isInvitation = sighting.action === 'invite' && isLimited(sighting, shown);
  return isInvitation ? { ...sighting, outcome: 'refused', proof: 'page' } : sighting;
}

function isLimited({ act, at, proof, outcome }: Sign | Sighting, shown: number): boolean {
  const since = shown - at;
  const isJustBefore = since >= 0 && since <= LIMIT_WINDOW;
  return isJustBefore && act === 'done' && proof === 'status' && outcome !== 'refused';
}
