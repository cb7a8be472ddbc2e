import type { Activity, Change, Reason, Sign } from '@/utils/activity/activity';
import { BOUNDS } from '@/utils/activity/bounds';
import { change } from '@/utils/activity/change';
import { type CountingRules, judge, type Verdict } from '@/utils/activity/rules/counting-rules';
import { aliasesOf, keyOf, objectOf, type Sighting } from '@/utils/activity/sighting';
import { dayOf } from '@/utils/time/period';
import { detailsOf, filledIn } from './details';
import { isSettledByRep } from './rep-decision';
import { addSign, standingOf } from './signs';

/** To change a reaction is to take one back and give another at once. Within this time, ms, it is the same reaction. */
const CHANGE_OF_REACTION = 5000;

/** Where and when a decision is made. Times are in ms; `zone` is an IANA name. */
export interface Moment {
  now: number;
  zone: string;
}

/**
 * What to store after `sighting`, given the row `stored` of the same act: the new row, or null when nothing changes.
 * One act is one row, however often, late or out of order it is seen: the latest event by the site's own clock
 * decides. What was never done cannot be taken back. The rep's own decision stands.
 */
export function decide(
  stored: Activity | null,
  sighting: Sighting,
  rules: CountingRules,
  moment: Moment,
): Activity | null {
  const verdict = verdictOf(sighting, rules, stored);
  const sign = signOf(sighting, verdict.reason);
  if (stored === null) {
    return sighting.act === 'undone' ? null : newRow(sighting, sign, verdict, moment);
  }
  const before = stored.signs ?? [];
  const signs = addSign(before, sign);
  if (signs === null) return filledIn(stored, sighting, verdict);
  const row = { ...stored, signs, ...namesOf(sighting, stored) };
  if (isSettledByRep(stored, moment.now)) return filledIn(row, sighting, verdict) ?? row;
  const standing = standingOf(signs, moment.now);
  const isLatest = standing.sign === sign;
  // Only the latest sighting says who it went to.
  const details = isLatest ? detailsOf(sighting, verdict, stored) : {};
  const isDoneAgain =
    isLatest && isNewAct(before, sign, moment.now) && !isOtherReaction(before, sighting);
  const when = isDoneAgain ? timeOf(sign, moment) : {};
  return moved({ ...row, ...details, ...when }, stored, moment.now, 'seen');
}

/** What to store of a row whose time may have come: a scheduled act counts from then on. Null before that. */
export function settle(stored: Activity, now: number): Activity | null {
  const isDue = stored.state === 'scheduled' && stored.at <= now;
  return isDue ? { ...stored, reason: null, ...change(stored, 'counted', 'due', now) } : null;
}

/**
 * A mail whose recipients cannot be read may be to anybody, so the rep is asked. If it was left out for people whom
 * an earlier sighting named, it stays left out.
 */
function verdictOf(sighting: Sighting, rules: CountingRules, stored: Activity | null): Verdict {
  const isToNobody = sighting.people.length === 0;
  if (isToNobody && sighting.kind === 'email') return { reason: 'no-people', people: [] };
  const verdict = judge(sighting, rules);
  if (!isToNobody || verdict.reason !== null) return verdict;
  const known = stored?.signs?.find(({ at, act }) => at === sighting.at && act === sighting.act);
  return { reason: known?.reason ?? null, people: [] };
}

function signOf({ at, act, outcome, proof, due }: Sighting, reason: Reason | null): Sign {
  return {
    at,
    act,
    outcome,
    proof,
    ...(due !== null && { due }),
    ...(reason !== null && act !== 'undone' && { reason }),
  };
}

/** True if `sign` is more than one more sighting of what was done already. */
function isNewAct(before: readonly Sign[], sign: Sign, now: number): boolean {
  const { state, sign: last } = standingOf(before, now);
  return state === 'undone' || last === null || last.act !== 'done' || sign.act !== 'done';
}

/** True if a reaction was taken back only to give another. */
function isOtherReaction(before: readonly Sign[], { action, at }: Sighting): boolean {
  const last = before.at(-1);
  if (action !== 'reaction' || last?.act !== 'undone') return false;
  return at >= last.at && at - last.at <= CHANGE_OF_REACTION;
}

/**
 * `row` in the state that its signs give it at `now` (ms), with a note in the history if `stored` had another state.
 */
export function moved(row: Activity, stored: Activity, now: number, why: Change): Activity {
  const { state, reason, sign } = standingOf(row.signs ?? [], now);
  const isMoved = state !== stored.state || row.at !== stored.at;
  return {
    ...row,
    reason,
    proof: sign?.proof ?? row.proof,
    ...(isMoved && change(stored, state, why, now)),
  };
}

function newRow(sighting: Sighting, sign: Sign, verdict: Verdict, moment: Moment): Activity {
  const { state, reason } = standingOf([sign], moment.now);
  return {
    key: keyOf(sighting),
    kind: sighting.kind,
    site: sighting.site,
    account: sighting.account,
    ...timeOf(sign, moment),
    reason,
    proof: sighting.proof,
    source: 'auto',
    ...detailsOf(sighting, verdict, null),
    state,
    history: [{ at: moment.now, from: null, to: state, why: 'seen' }],
    signs: [sign],
    ...namesOf(sighting, null),
  };
}

/** A scheduled act belongs to the day on which it is due. For all others, a page's clock may run ahead of ours. */
function timeOf({ at: clickedAt, due }: Sign, { now, zone }: Moment) {
  const at = due ?? Math.min(clickedAt, now);
  return { at, day: dayOf(at, zone), zone };
}

/** Further names under which the act may be seen again, apart from its key. */
function namesOf(
  sighting: Sighting,
  stored: Activity | null,
): Pick<Activity, 'aliases' | 'object'> {
  const object = stored?.object ?? objectOf(sighting);
  const { former, writtenIn } = aliasesOf(sighting);
  // Which act was taken back is a guess if only its object is known: the id may turn out to be another's.
  const isGuessed = sighting.act === 'undone' && sighting.object !== undefined;
  const told = isGuessed ? [] : [keyOf(sighting), former, writtenIn];
  const names = new Set([...(stored?.aliases ?? []), ...told]);
  names.delete(stored?.key ?? keyOf(sighting));
  const aliases = [...names].filter((name) => name !== null).slice(-BOUNDS.aliases);
  return { ...(aliases.length > 0 && { aliases }), ...(object !== null && { object }) };
}
