import type { Activity, Change, Reason, Sign, State } from '@/utils/activity/activity';
import { change } from '@/utils/activity/change';
import { standingOf } from './signs';

/**
 * What a rep can say about a row: leave it out, count it after all, or take back what was logged by hand. Of a row
 * that waits for an answer: it was sent, or it was not. And of each of these: it is open again.
 */
export type RepDecision = 'exclude' | 'restore' | 'undo' | 'confirm' | 'drop' | 'reopen';

/** Decisions that outrank whatever is seen later. The others answer a question, and apply until the site says more. */
const LASTING: readonly Change[] = ['rep-excluded', 'rep-restored', 'rep-undone'];

/**
 * True if the rep's own decision settles the row at `now` (ms), whatever is seen later. If the decision agrees with
 * what was seen, the row follows what is seen again.
 */
export function isSettledByRep(stored: Activity, now: number): boolean {
  const last = stored.history.findLast(
    ({ why }) => LASTING.includes(why) || why === 'rep-reopened',
  );
  if (!last || last.why === 'rep-reopened') return false;
  const isAsSeen =
    last.why === 'rep-restored' && standingOf(stored.signs ?? [], now).state === stored.state;
  return !isAsSeen;
}

/**
 * What to store after the rep decided on a row at `now` (ms); null when the row stands so already, or when the
 * decision does not fit it. Names stay: the rep says that the act does not count, not that it is private, and may
 * change their mind.
 */
export function decideByRep(stored: Activity, decision: RepDecision, now: number): Activity | null {
  if (decision === 'exclude') return settled(stored, 'excluded', 'rep', 'rep-excluded', now);
  if (decision === 'undo') return settled(stored, 'undone', 'rep', 'rep-undone', now);
  if (decision === 'restore') {
    return settled(
      stored,
      isWaiting(stored, now) ? 'scheduled' : 'counted',
      null,
      'rep-restored',
      now,
    );
  }
  return decision === 'reopen' ? reopened(stored, now) : answered(stored, decision, now);
}

function settled(stored: Activity, to: State, reason: Reason | null, why: Change, now: number) {
  return stored.state === to ? null : { ...stored, reason, ...change(stored, to, why, now) };
}

/** A mail that is scheduled does not count before its time, whoever restores it. */
function isWaiting({ signs = [] }: Activity, now: number): boolean {
  return (
    standingOf(
      signs.map(({ reason, ...sign }) => sign),
      now,
    ).state === 'scheduled'
  );
}

/** The sign that the rep's answer is about: the latest one that nobody has confirmed. */
const isOpen = ({ outcome, reason }: Sign) => outcome === 'unknown' || reason === 'no-people';

function answered(stored: Activity, answer: 'confirm' | 'drop', now: number): Activity | null {
  const sign = stored.signs?.findLast(isOpen);
  if (stored.state !== 'unconfirmed' || !sign) return null;
  // The question is whether the mail was sent. For an undo without an answer, that is the opposite of whether the
  // undo worked.
  const isTrue = (answer === 'confirm') === (sign.act !== 'undone');
  const signs = replaced(stored, sign, { outcome: isTrue ? 'accepted' : 'refused', proof: 'rep' });
  return standing(stored, signs, answer === 'confirm' ? 'rep-confirmed' : 'rep-dropped', now);
}

/** Takes back the rep's last decision. The row then has the state that its signs give it. */
function reopened(stored: Activity, now: number): Activity | null {
  const last = stored.history.at(-1)?.why;
  if (stored.signs && last && LASTING.includes(last)) {
    return standing(stored, stored.signs, 'rep-reopened', now);
  }
  const sign = stored.signs?.findLast(({ proof }) => proof === 'rep');
  if (!sign) return null;
  const outcome = sign.reason === 'no-people' ? 'accepted' : 'unknown';
  return standing(
    stored,
    replaced(stored, sign, { outcome, proof: 'answer' }),
    'rep-reopened',
    now,
  );
}

function replaced({ signs = [] }: Activity, sign: Sign, said: Partial<Sign>): Sign[] {
  return signs.map((one) => (one === sign ? { ...one, ...said } : one));
}

function standing(stored: Activity, signs: Sign[], why: Change, now: number): Activity {
  const { state, reason, sign } = standingOf(signs, now);
  const proof = sign?.proof ?? 'rep';
  return { ...stored, signs, reason, proof, ...change(stored, state, why, now) };
}

/** The decision that brings `stored` back to its present state after any other decision. */
export function backTo({ state, reason, signs }: Activity): RepDecision {
  if (state === 'counted' || state === 'scheduled') return 'restore';
  if (reason === 'rep') return state === 'undone' ? 'undo' : 'exclude';
  return signs ? 'reopen' : 'exclude';
}
