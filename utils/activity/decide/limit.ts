import type { Activity, Sign } from '@/utils/activity/activity';
import type { Sighting } from '@/utils/activity/sighting';
import { moved } from './decide';
import { isSettledByRep } from './rep-decision';

/** How soon after a request the page shows that it was one too many, ms. */
export const LIMIT_WINDOW = 30_000;

/**
 * The row of an invitation after the page showed at `shown` (ms) that the site takes no more of them: it was refused.
 * Null where that says nothing of it: it was not sent just before, or the site's own answer is known.
 */
export function refuseByLimit(stored: Activity, shown: number, now: number): Activity | null {
  const sign = stored.signs?.at(-1);
  if (stored.action !== 'invite' || !sign || !isLimited(sign, shown)) return null;
  const refused: Sign = { ...sign, outcome: 'refused', proof: 'page' };
  const row = { ...stored, signs: [...(stored.signs ?? []).slice(0, -1), refused] };
  if (isSettledByRep(stored, now)) return row;
  return moved({ ...row, proof: refused.proof }, stored, now, 'seen');
}

/** A sighting that comes only after the page had shown so, at `shown` (ms); as it is where that says nothing of it. */
export function limitedBy(sighting: Sighting, shown: number): Sighting {
  const isInvitation = sighting.action === 'invite' && isLimited(sighting, shown);
  return isInvitation ? { ...sighting, outcome: 'refused', proof: 'page' } : sighting;
}

function isLimited({ act, at, proof, outcome }: Sign | Sighting, shown: number): boolean {
  const since = shown - at;
  const isJustBefore = since >= 0 && since <= LIMIT_WINDOW;
  return isJustBefore && act === 'done' && proof === 'status' && outcome !== 'refused';
}
