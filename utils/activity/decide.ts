import type { Activity, Change, Person, Reason, State } from './activity';
import { BOUNDS } from './bounds';
import { judge, type Policy } from './policy';
import { keyOf, type SightedPerson, type Sighting } from './sighting';

/** The moment and place of a decision. `dayOf` gives the YYYY-MM-DD of a time (ms) in `zone`. */
export interface Moment {
  now: number;
  zone: string;
  dayOf: (at: number, zone: string) => string;
}

/**
 * What to store after `sighting`, given what is `stored` under its key: the new row, or null when nothing changes.
 * One act is one row however often it is seen. Proof only ever adds: a retry that failed does not take back what the
 * site had accepted. What the rep decided stands.
 */
export function decide(
  stored: Activity | null,
  sighting: Sighting,
  policy: Policy,
  moment: Moment,
): Activity | null {
  const { state, reason, people } = standingOf(sighting, policy);
  if (stored === null) return newRow(sighting, { state, reason, people }, moment);
  if (isRepsOwn(stored) || certainty(state) <= certainty(stored.state)) return null;
  return {
    ...stored,
    ...detailsOf(sighting, state, people),
    reason,
    proof: sighting.proof,
    ...change(stored, state, 'seen', moment.now),
  };
}

interface Standing {
  state: State;
  reason: Reason | null;
  people: SightedPerson[];
}

function standingOf(sighting: Sighting, policy: Policy): Standing {
  const { reason, people } = judge(sighting, policy);
  if (reason !== null) return { state: 'excluded', reason, people };
  if (sighting.outcome === 'refused') return { state: 'failed', reason: 'refused', people };
  if (sighting.outcome === 'unknown') return { state: 'unconfirmed', reason: 'no-answer', people };
  return { state: 'counted', reason: null, people };
}

/** How much is known of an act in this state: later sightings may only add to it. */
function certainty(state: State): number {
  return { failed: 0, unconfirmed: 1, scheduled: 2, undone: 3, excluded: 3, counted: 3 }[state];
}

function isRepsOwn(stored: Activity): boolean {
  return stored.history.some(({ why }) => why.startsWith('rep-'));
}

function newRow(sighting: Sighting, standing: Standing, moment: Moment): Activity {
  const { now, zone, dayOf } = moment;
  // A page's clock may run ahead; nothing is done in the future.
  const at = Math.min(sighting.at, now);
  return {
    key: keyOf(sighting),
    kind: sighting.kind,
    action: sighting.action,
    site: sighting.site,
    account: sighting.account,
    at,
    day: dayOf(at, zone),
    zone,
    reason: standing.reason,
    proof: sighting.proof,
    source: 'auto',
    topics: [],
    ...detailsOf(sighting, standing.state, standing.people),
    state: standing.state,
    history: [{ at: now, from: null, to: standing.state, why: 'seen' }],
  };
}

/** Who and where. What the policy leaves out keeps nothing of either. */
function detailsOf(
  sighting: Sighting,
  state: State,
  people: SightedPerson[],
): Pick<Activity, 'people' | 'evidence'> {
  if (state === 'excluded') return { people: [], evidence: {} };
  return {
    people: people.map(asPerson),
    evidence: {
      ...(sighting.url !== null && { url: sighting.url }),
      ...(sighting.thread !== null && { thread: sighting.thread }),
    },
  };
}

function asPerson({ id, name, address }: SightedPerson): Person {
  return { id, ...(name !== null && { name }), ...(address !== null && { address }) };
}

/** A row in its new state, with the change noted. A very long history keeps its beginning and its latest part. */
function change(
  stored: Activity,
  to: State,
  why: Change,
  at: number,
): Pick<Activity, 'state' | 'history'> {
  const entries = [...stored.history, { at, from: stored.state, to, why }];
  const kept =
    entries.length > BOUNDS.history
      ? [...entries.slice(0, 1), ...entries.slice(1 - BOUNDS.history)]
      : entries;
  return { state: to, history: kept };
}

/** What a rep can say of a row: leave it out, count it after all, or take back what was logged by hand. */
export type RepDecision = 'exclude' | 'restore' | 'undo';

const DECISIONS: Record<RepDecision, { to: State; reason: Reason | null; why: Change }> = {
  exclude: { to: 'excluded', reason: 'rep', why: 'rep-excluded' },
  restore: { to: 'counted', reason: null, why: 'rep-restored' },
  undo: { to: 'undone', reason: 'rep', why: 'rep-undone' },
};

/**
 * What to store after the rep decided on a row, or null when it stands so already. Names stay: the rep says that the
 * act does not count, not that it is nobody's business, and may change their mind.
 */
export function decideByRep(stored: Activity, decision: RepDecision, now: number): Activity | null {
  const { to, reason, why } = DECISIONS[decision];
  if (stored.state === to) return null;
  return { ...stored, reason, ...change(stored, to, why, now) };
}

/** A row for what the rep did where no site can see it. `id` must be new. */
export function logByHand(
  done: Pick<Activity, 'kind' | 'action'> & { person: string; note: string; at: number },
  id: string,
  moment: Moment,
): Activity {
  const at = Math.min(done.at, moment.now);
  const person = done.person.trim();
  const note = done.note.trim();
  return {
    key: keyOf({ site: 'manual', account: 'rep', id }),
    kind: done.kind,
    action: done.action,
    site: 'manual',
    account: 'rep',
    at,
    day: moment.dayOf(at, moment.zone),
    zone: moment.zone,
    state: 'counted',
    reason: null,
    proof: 'rep',
    source: 'manual',
    people: person === '' ? [] : [{ id: person.toLowerCase(), name: person }],
    topics: [],
    evidence: {},
    ...(note !== '' && { note }),
    history: [{ at: moment.now, from: null, to: 'counted', why: 'logged' }],
  };
}
