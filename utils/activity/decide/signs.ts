import type { Reason, Sign, State } from '@/utils/activity/activity';
import { BOUNDS } from '@/utils/activity/bounds';

/** How far apart a click on "undo" and the site's answer to it may be, ms. Gmail offers undo for at most 30 s. */
export const UNDO_WINDOW = 35_000;

/** Which of two answers to the same sign to keep: a retry that failed does not cancel one that may have succeeded. */
const CERTAINTY = { refused: 0, unknown: 1, accepted: 2 };

/** For signs of the same millisecond: an act comes before it is taken back. */
const ORDER = { done: 0, scheduled: 1, undone: 2 };

/**
 * The signs with `sign` added, ordered by the site's own clock; null if `sign` says nothing new. Signs that can no
 * longer matter are dropped: all before the latest send that the site itself accepted.
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
  // It is older than everything that matters.
  if (!kept.includes(sign)) return null;
  return kept.length > BOUNDS.signs ? [...kept.slice(0, 1), ...kept.slice(1 - BOUNDS.signs)] : kept;
}

/** A click and the site's answer to it are two signs, even in one millisecond: the second may overrule the first. */
const isSame = (one: Sign, other: Sign) =>
  one.at === other.at && one.act === other.act && isClick(one) === isClick(other);

const isClick = ({ act, proof }: Sign) => act === 'undone' && proof === 'page';

function saysMore(sign: Sign, known: Sign): boolean {
  if (known.proof === 'rep' && sign.outcome !== 'accepted') return false;
  // A limit that the page showed outweighs a status, because that status is the same in both cases.
  if (known.proof === 'page' && known.outcome === 'refused' && sign.proof !== 'answer')
    return false;
  return CERTAINTY[sign.outcome] > CERTAINTY[known.outcome];
}

const isSettledUndo = ({ act, outcome, proof }: Sign) =>
  act === 'undone' && outcome === 'accepted' && proof === 'answer';

export interface Standing {
  state: State;
  reason: Reason | null;
  /** The latest time the act was done or scheduled and was not refused; null if there is none. */
  sign: Sign | null;
}

/** The state of an act at `now` (ms) by all its signs: the latest sign that was not refused decides. */
export function standingOf(signs: readonly Sign[], now: number): Standing {
  const valid = signs.filter((sign) => sign.outcome !== 'refused' && !isOverruled(sign, signs));
  const last = valid.at(-1);
  const sign = valid.findLast(({ act }) => act !== 'undone') ?? null;
  if (!last || sign === null) {
    const isRepsWord = signs.at(-1)?.proof === 'rep';
    return { state: 'failed', reason: isRepsWord ? 'not-sent' : 'refused', sign };
  }
  if (last.act === 'undone') {
    // A draft that is saved again is still a draft, whether or not that save succeeds.
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

/** True for a click on "undo" that the site then refused because it came too late. */
function isOverruled(click: Sign, signs: readonly Sign[]): boolean {
  return signs.some(
    (one) => one.act === 'undone' && one.outcome === 'refused' && isClickBefore(click, one),
  );
}

function isClickBefore(click: Sign, { at }: Sign): boolean {
  const since = at - click.at;
  return isClick(click) && since >= 0 && since < UNDO_WINDOW;
}
