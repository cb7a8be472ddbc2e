import type { Activity, Change, Person, Reason, Sign } from './activity';
import { BOUNDS } from './bounds';
import { change } from './change';
import { judge, type Policy, type Verdict } from './policy';
import { isSettledByRep } from './rep-decision';
import { aliasesOf, keyOf, type SightedPerson, type Sighting } from './sighting';
import { addSign, standingOf, UNDO_WINDOW } from './signs';

/** The moment and place of a decision. `dayOf` gives the YYYY-MM-DD of a time (ms) in `zone`. */
export interface Moment {
  now: number;
  zone: string;
  dayOf: (at: number, zone: string) => string;
}

/**
 * What to store after `sighting`, given what is `stored` of the same act: the new row, or null when nothing changes.
 * One act is one row however often, late or out of order it is seen: what the site's own clock says came last decides.
 * What was never done cannot be taken back. What the rep decided stands.
 */
export function decide(
  stored: Activity | null,
  sighting: Sighting,
  policy: Policy,
  moment: Moment,
): Activity | null {
  const verdict = verdictOf(sighting, policy);
  const sign = signOf(sighting, verdict.reason);
  if (stored === null) {
    return sighting.act === 'undone' ? null : newRow(sighting, sign, verdict, moment);
  }
  const before = stored.signs ?? [];
  const signs = addSign(before, sign);
  if (signs === null) return null;
  const row = { ...stored, signs, ...namesOf(sighting, stored) };
  if (isSettledByRep(stored, moment.now)) return row;
  const standing = standingOf(signs, moment.now);
  // Only the latest says to whom it went.
  const details = standing.sign === sign ? detailsOf(sighting, verdict) : {};
  const isDoneAgain = standing.sign === sign && isNewAct(before, sign, moment.now);
  const when = isDoneAgain ? timeOf(sign, moment) : {};
  return moved({ ...row, ...details, ...when }, stored, moment.now, 'seen');
}

/** What to store of a row whose time may have come: one that was scheduled counts from then on. Null before. */
export function settle(stored: Activity, now: number): Activity | null {
  const isDue = stored.state === 'scheduled' && stored.at <= now;
  return isDue ? { ...stored, reason: null, ...change(stored, 'counted', 'due', now) } : null;
}

/** A mail whose recipients cannot be read may be to anybody: the rep is asked. */
function verdictOf(sighting: Sighting, policy: Policy): Verdict {
  const isToNobody = sighting.kind === 'email' && sighting.people.length === 0;
  return isToNobody ? { reason: 'no-people', people: [] } : judge(sighting, policy);
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

/** True if `sign` is not just one more sight of what had been done before it. */
function isNewAct(before: readonly Sign[], sign: Sign, now: number): boolean {
  const { state, sign: last } = standingOf(before, now);
  return state === 'undone' || last === null || last.act !== 'done' || sign.act !== 'done';
}

/** `row` as its signs let it stand at `now` (ms); noted if that is not how it stood as `stored`. */
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
    topics: [],
    ...detailsOf(sighting, verdict),
    state,
    history: [{ at: moment.now, from: null, to: state, why: 'seen' }],
    signs: [sign],
    ...namesOf(sighting, null),
  };
}

/** A scheduled act belongs to the day on which it is due; for all else, a page's clock may run ahead of ours. */
function timeOf({ at: clickedAt, due }: Sign, { now, zone, dayOf }: Moment) {
  const at = due ?? Math.min(clickedAt, now);
  return { at, day: dayOf(at, zone), zone };
}

/** What, to whom and where. What the policy leaves out keeps nothing of the last two, even if it failed. */
function detailsOf(
  { action, url, thread }: Sighting,
  { reason, people }: Verdict,
): Pick<Activity, 'action' | 'people' | 'evidence'> {
  if (reason !== null && reason !== 'no-people') return { action, people: [], evidence: {} };
  return {
    action,
    people: people.map(asPerson),
    evidence: { ...(url !== null && { url }), ...(thread !== null && { thread }) },
  };
}

function asPerson({ id, name, address }: SightedPerson): Person {
  return { id, ...(name !== null && { name }), ...(address !== null && { address }) };
}

/** The names by which the act may be met again, beside its key. */
function namesOf(sighting: Sighting, stored: Activity | null): Pick<Activity, 'aliases'> {
  const { former, writtenIn } = aliasesOf(sighting);
  const names = new Set([...(stored?.aliases ?? []), keyOf(sighting), former, writtenIn]);
  names.delete(stored?.key ?? keyOf(sighting));
  const aliases = [...names].filter((name) => name !== null).slice(-BOUNDS.aliases);
  return aliases.length > 0 ? { aliases } : {};
}

/**
 * True if `stored` is of the act that `sighting` shows. The site's own ids say so; that both were written in the same
 * window does so only where the first was taken back, or is being taken back right now: two answers in one
 * conversation may share a window.
 */
export function isSameAct(stored: Activity, sighting: Sighting): boolean {
  const names = [stored.key, ...(stored.aliases ?? [])];
  const { former, writtenIn } = aliasesOf(sighting);
  if (names.includes(keyOf(sighting)) || (former !== null && names.includes(former))) return true;
  if (writtenIn === null || !names.includes(writtenIn)) return false;
  const since = sighting.at - stored.at;
  const isUndo = sighting.act === 'undone' && since >= 0 && since < UNDO_WINDOW;
  return stored.state === 'undone' || (stored.state === 'counted' && isUndo);
}
