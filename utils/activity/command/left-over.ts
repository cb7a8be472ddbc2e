import { type Place, type Problem, type Refusal, refusal } from './command';
import { currencyOf } from './currencies';
import { areSmall, find, keyOf, type Line, type Piece } from './pieces';
import type { Words } from './words';

/** True for an address or a domain: `anna@x.se`, `studio54.com`. */
export const isAddress = (text: string): boolean =>
  /^[^\s@,;:]+@[^\s@,;:]+\.\p{L}{2,}[.,;:!?…]*$/u.test(text) ||
  /^\p{L}[\p{L}\d-]*(?:\.[\p{L}\d-]+)*\.\p{L}{2,}[/.,;:!?…]*$/iu.test(text);

/** One piece with a capital letter and digits side by side: `3M`, `B2B`, `7-Eleven`. `10K` is a number, though. */
const isNamed = (text: string): boolean =>
  /\p{Lu}/u.test(text) &&
  /^[\p{L}\p{M}\d][\p{L}\p{M}\d&.'’_/-]*$/u.test(text) &&
  !/^\d+[K]$/.test(text) &&
  !/\d[.:,]\d/.test(text);

const DATE = /^(?:\d{1,4}[./-]\d{1,2}[./-]?(?:\d{1,4})?|\d{1,2}\.)$/;

/**
 * What is wrong with a piece that would be part of a name. The rule of names with digits: a piece with a capital letter
 * and digits in it is a name (`3M`), so is an address; a number that stands alone is never part of one, unless the name
 * stands between quotation marks (`"Studio 54"`), because `Anna 14` looks the same.
 */
function problemOf({ text, key }: Piece, place: Place): Problem | null {
  if (/[%‰]/.test(text)) return 'percent';
  const whose = currencyOf(
    text.replaceAll(/[()[\]]|(?<=\p{Sc})[-\d.,'’]+|[\d.,'’]+(?=\p{Sc})/gu, ''),
    place,
    true,
  );
  if (whose === 'other') return 'currency';
  if (whose === 'own' || /\p{Sc}/u.test(text)) return 'money';
  if (/\p{N}|🔟/u.test(text)) {
    if (isAddress(text)) return null;
    const money = /^(\p{Lu}{3})\d|^\d[\d.,'’]*(\p{Lu}{3})$/u.exec(text);
    const code = money?.[1] ?? money?.[2];
    if (code && currencyOf(code, place) !== null)
      return currencyOf(code, place) === 'own' ? 'money' : 'currency';
    if (isNamed(text)) return null;
    if (/^[-+−–—±~<>=≈]+\d|^[([{].*\d|\d[-+−–—]$/u.test(text)) return 'sign';
    return DATE.test(key) || DATE.test(text) ? 'date' : 'number';
  }
  return /^[-+−–—±~<>=≈()[\]{}#*]+$/.test(text) ? 'sign' : null;
}

/** What a phrase of the rep's own language says that cannot be part of a name. */
function ownMeaning(phrase: string, words: Words): Problem | null {
  if (words.numbers.has(phrase)) return 'number';
  if (words.percent.has(phrase)) return 'percent';
  const day = words.days.get(phrase);
  if (day !== undefined) return day === 'future' ? 'future' : 'word';
  if (words.timeLike.has(phrase) || words.namedTimes.has(phrase) || words.times.has(phrase))
    return 'vague';
  const isSaid =
    words.often.has(phrase) ||
    words.notNames.has(phrase) ||
    words.acts.has(phrase) ||
    words.outcomes.has(phrase) ||
    words.results.has(phrase);
  return isSaid ? 'word' : null;
}

/** Small words that family names begin with, in whatever language the line is. */
const PARTICLES = new Set(
  'de|du|des|la|le|les|van|von|der|den|het|zu|zum|zur|av|af|i|in'.split('|'),
);

export interface Tongue {
  /** The languages that the line is not in. */
  others: readonly Words[];
  /** The line is in the language of the browser. */
  isOwn: boolean;
}

/** True for what says a day, a time, a number or how a call went in a language that the line is not in. */
function isForeign(phrase: string, words: Words, { others, isOwn }: Tongue): boolean {
  if (words.linking.has(phrase) || words.openers.has(phrase)) return false;
  // What says nothing in another language may say something in one of the others: only the rep's own is sure.
  if (isOwn && words.fillers.has(phrase)) return false;
  return others.some((known) =>
    [
      known.days,
      known.numbers,
      known.often,
      known.results,
      known.namedTimes,
      known.timeLike,
      known.percent,
      known.fillers,
    ].some((phrases) => phrases.has(phrase)),
  );
}

/** A phrase without the brackets and marks around it. */
const bare = (phrase: string) => keyOf(phrase).replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/**
 * Why what is left of a line is no name: a number, a time, a day, a count, a sign, a currency or a share is in it, or a
 * word that says something else. Null if all of it may be a name. What stands between quotation marks may be anything.
 */
export function refuseLeftOver(
  line: Line,
  words: Words,
  tongue: Tongue,
  place: Place,
): Refusal | null {
  for (const piece of line) {
    const problem = piece && !piece.isQuoted && problemOf(piece, place);
    if (piece && problem) return refusal(problem, piece.text);
  }
  const own = find(line, (phrase, pieces) =>
    areSmall(pieces) ? ownMeaning(bare(phrase), words) : null,
  );
  if (own) return refusal(own.value, own.text);
  const foreign = find(line, (phrase, pieces) =>
    areSmall(pieces) && isForeign(bare(phrase), words, tongue) ? true : null,
  );
  if (foreign) return refusal('language', foreign.text);
  const pieces = line.filter((piece) => piece !== null);
  const edge = [pieces[0], pieces.at(-1)].find((piece) => /^[&/|·]+$/.test(piece?.text ?? ''));
  if (edge) return refusal('word', edge.text);
  const first = line.find((piece) => piece !== null && !words.linking.has(piece.key));
  const isLink =
    first &&
    areSmall([first]) &&
    !first.isQuoted &&
    !PARTICLES.has(first.key) &&
    tongue.others.some(({ linking }) => linking.has(first.key));
  return isLink ? refusal('language', first.text) : null;
}
