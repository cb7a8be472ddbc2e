import type { Reason, Sign, State } from '@/utils/activity/activity';
import { BOUNDS } from '@/utils/activity/bounds';

/** How far a click on "undo" may lie before what the site says of it, ms. Gmail offers it for at most 30 s. */
export const UNDO_WINDOW = 35_000;

/** What the site said last of one and the same sign: a retry that failed does not take back what may have passed. */
const CERTAINTY = { refused: 0, unknown: 1, accepted: 2 };

/** Signs of the same millisecond: who takes something back does so after doing it. */
const ORDER = { done: 0, scheduled: 1, undone: 2 };

/**
 * The signs with `sign` among them, by the site's own clock; null if it says nothing new. Signs that can no longer
 * matter are left out: all before the latest send that the site itself accepted.
 */
export function addSign(signs: readonly Sign[], sign: Sign): Sign[] | null {
  const known = signs.find((one) => isSame(one, sign));
  if (known && !saysMore(sign, known)) return null;
  const merged = [...signs.filter((one) => one !== known), sign].sort(
    (one, other) => one.at - other.at || ORDER[one.act] - ORDER[other.act],
  );
  const settled = merged.findLastIndex(
    ({ act, outcome, proof }) => act !== 'undone' && outcome === 'accepted' && proof === 'answer',
  );
  const kept = merged.slice(Math.max(0, settled)).filter((one, place, all) => {
    const next = all[place + 1];
    return !(next && isSettledUndo(one) && isSettledUndo(next));
  });
  // Older than all that matters.
  if (!kept.includes(sign)) return null;
  return kept.length > BOUNDS.signs ? [...kept.slice(0, 1), ...kept.slice(1 - BOUNDS.signs)] : kept;
}

/** A click and what the site says to it are two, also in one millisecond: the second may overrule the first. */
const isSame = (one: Sign, other: Sign) =>
  one.at === other.at && one.act === other.act && isClick(one) === isClick(other);

const isClick = ({ act, proof }: Sign) => act === 'undone' && proof === 'page';

function saysMore(sign: Sign, known: Sign): boolean {
  if (known.proof === 'rep' && sign.outcome !== 'accepted') return false;
  // A limit that the page showed outweighs a status: the same answer can hold either.
  if (known.proof === 'page' && known.outcome === 'refused' && sign.proof !== 'answer')
    return false;
  return CERTAINTY[sign.outcome] > CERTAINTY[known.outcome];
}

const isSettledUndo = ({ act, outcome, proof }: Sign) =>
  act === 'undone' && outcome === 'accepted' && proof === 'answer';

export interface Standing {
  state: State;
  reason: Reason | null;
  /** The latest time the act was done or set for later, and not refused; null if there is none. */
  sign: Sign | null;
}

/** Where an act stands at `now` (ms), by all that was seen of it: the latest sign that was not refused decides. */
export function standingOf(signs: readonly Sign[], now: number): Standing {
  const valid = signs.filter((sign) => sign.outcome !== 'refused' && !isOverruled(sign, signs));
  const last = valid.at(-1);
  const sign = valid.findLast(({ act }) => act !== 'undone') ?? null;
  if (!last || sign === null) {
    const isRepsWord = signs.at(-1)?.proof === 'rep';
    return { state: 'failed', reason: isRepsWord ? 'not-sent' : 'refused', sign };
  }
  if (last.act === 'undone') {
    // A draft that is saved again stays one, whatever becomes of that save.
    const since = valid.slice(valid.indexOf(sign) + 1);
    const isCertain = since.some(({ outcome }) => outcome === 'accepted');
    if (!isCertain) return { state: 'unconfirmed', reason: 'no-answer', sign };
    return { state: 'undone', reason: sign.act === 'scheduled' ? 'cancelled' : 'taken-back', sign };
  }
  if (sign.reason && !(sign.reason === 'no-people' && sign.proof === 'rep')) {
    const state = sign.reason === 'no-people' ? 'unconfirmed' : 'excluded';
    return { state, reason: sign.reason, sign };
  }
  if (sign.outcome === 'unknown') return { state: 'unconfirmed', reason: 'no-answer', sign };
  const isWaiting = sign.due !== undefined && sign.due > now;
  return { state: isWaiting ? 'scheduled' : 'counted', reason: null, sign };
}

/** True for a click on "undo" that the site then refused: it came too late. */
function isOverruled(click: Sign, signs: readonly Sign[]): boolean {
  return signs.some(
    (one) => one.act === 'undone' && one.outcome === 'refused' && isClickBefore(click, one),
  );
}

function isClickBefore(click: Sign, { at }: Sign): boolean {
  const since = at - click.at;
  return isClick(click) && since >= 0 && since < UNDO_WINDOW;
}
