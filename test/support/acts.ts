import { type Activity, activitySchema } from '@/utils/activity/activity';
import { decide } from '@/utils/activity/decide/decide';
import { decideByRep, type RepDecision } from '@/utils/activity/decide/rep-decision';
import type { Sighting } from '@/utils/activity/sighting';
import { rulesWith } from './counting-rules';
import { mailSighting } from './sightings';

export const NOW = Date.parse('2026-11-20T14:03:22Z');
export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
export const RULES = rulesWith();
export const moment = (now = NOW) => ({
  now,
  zone: 'UTC',
});

/** A mail sent a minute ago; `over` says what is different. */
export const sent = (over: Partial<Sighting> = {}) => mailSighting({ at: NOW - MINUTE, ...over });
export const scheduled = (due: number, over: Partial<Sighting> = {}) =>
  sent({ act: 'scheduled', due, ...over });
export const undone = (at: number, over: Partial<Sighting> = {}) =>
  sent({ act: 'undone', people: [], at, ...over });

/** The row after all `seen`, one after the other. */
export function rowOf(...seen: Sighting[]): Activity {
  return valid(
    seen.reduce<Activity | null>(
      (stored, sighting) => decide(stored, sighting, RULES, moment()) ?? stored,
      null,
    ),
  );
}

/** The row after the rep's decision. */
export const by = (row: Activity, decision: RepDecision, now = NOW) =>
  valid(decideByRep(row, decision, now));

function valid(row: Activity | null): Activity {
  if (row === null) throw new Error('nothing was stored');
  return activitySchema.parse(row);
}
