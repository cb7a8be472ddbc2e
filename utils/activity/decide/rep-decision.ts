import type { Activity, Change, Reason, Sign, State } from '@/utils/activity/activity';
import { change } from '@/utils/activity/change';
import { standingOf } from './signs';

/**
 * What a rep can say of a row: leave it out, count it after all, take back what was logged by hand; of one that waits
 * for an answer, that it was sent or that it was not; and of any of that, that it is open again.
 */
export type RepDecision = 'exclude' | 'restore' | 'undo' | 'confirm' | 'drop' | 'reopen';

/** Decisions that outrank what is seen later. The others answer a question, until the site says more. */
const LASTING: readonly Change[] = ['rep-excluded', 'rep-restored', 'rep-undone'];

/**
 * True if the rep's own decision settles the row at `now` (ms), whatever is seen of it. One that was restored to what
 * was seen of it anyway follows that again.
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
 * What to store after the rep decided on a row at `now` (ms), or null when it stands so already or there is nothing to
 * say that of. Names stay: the rep says that the act does not count, not that it is nobody's business, and may change
 * their mind.
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

/** A mail that is set for later does not count before its time, whoever restores it. */
function isWaiting({ signs = [] }: Activity, now: number): boolean {
  return (
    standingOf(
      signs.map(({ reason, ...sign }) => sign),
      now,
    ).state === 'scheduled'
  );
}

/** The sign on which the rep's answer bears: the latest that nobody has confirmed. */
const isOpen = ({ outcome, reason }: Sign) => outcome === 'unknown' || reason === 'no-people';

function answered(stored: Activity, answer: 'confirm' | 'drop', now: number): Activity | null {
  const sign = stored.signs?.findLast(isOpen);
  if (stored.state !== 'unconfirmed' || !sign) return null;
  // Whether it was sent is asked; of an undo that nobody answered, that is the opposite.
  const isTrue = (answer === 'confirm') === (sign.act !== 'undone');
  const signs = replaced(stored, sign, { outcome: isTrue ? 'accepted' : 'refused', proof: 'rep' });
  return standing(stored, signs, answer === 'confirm' ? 'rep-confirmed' : 'rep-dropped', now);
}

/** Takes back what the rep said last; the row then stands as all that was seen of it says. */
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

/** The decision that brings `stored` back to how it stands, after any other decision on it. */
export function backTo({ state, reason, signs }: Activity): RepDecision {
  if (state === 'counted' || state === 'scheduled') return 'restore';
  if (reason === 'rep') return state === 'undone' ? 'undo' : 'exclude';
  return signs ? 'reopen' : 'exclude';
}
