import { MOST_MONEY } from '@/utils/activity/outcome';
import { type Place, type Refusal, refusal } from './command';
import { currencyOf } from './currencies';
import { isAddress } from './left-over';
import { keyOf, type Line, type Piece, without } from './pieces';
import { readNumber } from './read-number';
import type { Words } from './words';

/** `500:-`, `500,-`, `500.–`: no hundredths. */
const NO_HUNDREDTHS = /(?<=\d)[.,:][-–—]{1,2}(?!\d)/;
const SIGN = /^[-+−–—±~≈<>=≤≥()[\]{}#*]+$/;
/** Factors: `k`, and beside a currency also `T` and `M`: `k€`, `TEUR`, `MSEK`. */
const SCALE =
  /^(?:k$|[kT](?=\p{Sc}|\p{Lu}{3}$|kr$)|K(?=$|\p{Sc}|\p{Lu}{3}$)|M(?=\p{Sc}|\p{Lu}{3}$))/u;

/** The factor at the beginning of a text, and the currency behind it; null if there is no factor. */
function scaleOf(text: string, place: Place): { factor: number; rest: string } | null {
  const [scale] = SCALE.exec(text) ?? [];
  if (scale === undefined) return null;
  const rest = text.slice(1);
  const isMoney = rest === '' || currencyOf(rest, place) !== null;
  return isMoney ? { factor: scale === 'M' ? 1e6 : 1e3, rest } : null;
}

/** True for a piece with which a number can begin: `500`, `$500`, `(500)`, `EUR500`. */
function isNumber(piece: Piece | null | undefined, place: Place): piece is Piece {
  if (!piece || piece.isQuoted || isAddress(piece.text)) return false;
  if (/^[^\p{L}\p{N}]*\d/u.test(piece.text)) return true;
  const [, before] = /^([\p{L}\p{Sc}]{1,4})\.?\d/u.exec(piece.text) ?? [];
  return before !== undefined && currencyOf(before, place) !== null;
}

/** True for a piece that belongs to the number after it: a sign, a currency. */
function isBefore(piece: Piece | null | undefined, place: Place): piece is Piece {
  if (!piece || piece.isQuoted) return false;
  return SIGN.test(piece.text) || currencyOf(piece.text, place) !== null;
}

/** `$ US`, as it is written in Canada. */
const COUNTRY = /^(?:US|CA|AU|NZ|HK|SG)$/;

/** True for a piece that belongs to the number before it: a sign, a currency, percent, thousand. */
function isBehind(line: Line, at: number, words: Words, place: Place): boolean {
  const piece = line[at];
  if (!piece || piece.isQuoted) return false;
  const { text, key } = piece;
  return (
    isBefore(piece, place) ||
    /[%‰]/.test(text) ||
    words.percent.has(key) ||
    scaleOf(text, place) !== null ||
    multipleCalled(text, words) !== undefined ||
    (COUNTRY.test(text) && /\$$/.test(line[at - 1]?.text ?? ''))
  );
}

/** The first run of pieces that is one number with everything that belongs to it; null if there is none. */
function findRun(line: Line, words: Words, place: Place): { from: number; count: number } | null {
  const first = line.findIndex((piece) => isNumber(piece, place));
  if (first < 0) return null;
  let [from, to] = [first, first + 1];
  while (isBefore(line[from - 1], place)) from -= 1;
  while (isNumber(line[to], place) && !/[.,;:!?]$/.test(line[to - 1]?.text ?? '')) to += 1;
  while (isBehind(line, to, words, place)) to += 1;
  return { from, count: to - from };
}

function multipleCalled(text: string, { multiples }: Words): number | undefined {
  const bare = text.replace(/\.$/, '');
  return (
    multiples.get(bare) ?? (/^\p{Lu}\p{Ll}/u.test(bare) ? undefined : multiples.get(keyOf(bare)))
  );
}

/** What the signs and words around a number make of it. Refuses a sign, a percentage and a foreign currency. */
function multipleOf(around: string, words: Words, place: Place): number | Refusal {
  let multiple = 1;
  const joined = around.replace(/\$ (?=\p{Lu}{2}\b)/u, '$');
  for (const part of joined.match(/[\p{L}\p{Sc}.$]+|[^\s]/gu) ?? []) {
    const scale = scaleOf(part, place);
    const rest = scale?.rest ?? part;
    multiple *= scale?.factor ?? 1;
    if (rest === '' || /^[.,]+$/.test(rest)) continue;
    const key = keyOf(rest);
    const factor = multipleCalled(rest, words);
    if (key.endsWith('kr') && currencyOf('kr', place) === 'other') return refusal('currency', rest);
    if (factor !== undefined) {
      multiple *= factor;
      continue;
    }
    const whose = currencyOf(rest, place);
    if (whose === 'other') return refusal('currency', rest);
    if (whose === 'own') continue;
    return refusal(SIGN.test(rest) ? 'sign' : 'amount');
  }
  return multiple;
}

function amountIn(text: string, words: Words, place: Place): number | Refusal {
  const isShare =
    /[%‰]/.test(text) || [...words.percent].some((word) => text.toLowerCase().includes(word));
  if (isShare) return refusal('percent', text);
  const bare = text.replace(NO_HUNDREDTHS, ' ');
  const [, before = '', digits = '', behind = ''] = /^(.*?)(\d(?:.*\d)?)(.*)$/su.exec(bare) ?? [];
  if (/[.,']$/.test(before) && !/\p{L}\.$/u.test(before)) return refusal('amount', text);
  const multiple = multipleOf(`${before} ${behind}`, words, place);
  if (typeof multiple === 'object') return { ...multiple, piece: multiple.piece || text };
  const amount = readNumber(digits, multiple, place);
  if (typeof amount === 'object') return refusal(amount.problem, text, amount.ways);
  return amount > MOST_MONEY ? refusal('large', text) : amount;
}

/**
 * The amount in a line, in the smallest unit of the rep's currency, and the line without it; null if there is none.
 * Refuses signs, brackets, percentages, other currencies, and a second number.
 */
export function takeAmount(
  line: Line,
  words: Words,
  place: Place,
): { amount: number | null; line: Line } | Refusal {
  const run = findRun(line, words, place);
  if (run === null) return { amount: null, line };
  const text = line
    .slice(run.from, run.from + run.count)
    .map((piece) => piece?.text ?? '')
    .join(' ')
    .replace(/[.,;:!?…]+$/, '');
  const amount = amountIn(text, words, place);
  if (typeof amount === 'object') return amount;
  const rest = without(line, run, words.linking);
  const second = findRun(rest, words, place);
  if (second) return refusal('second', rest[second.from]?.text ?? '');
  return { amount, line: rest };
}
