import { type Place, type Problem, type Refusal, refusal } from './command';
import { currencyOf } from './currencies';
import { areSmall, find, keyOf, type Line, type Piece } from './pieces';
import type { Words } from './words';

/** True for an address or a domain: `anna@x.se`, `studio54.com`. */
export const isAddress = (text: string): boolean =>
  /^[^\s@,;:]+@[^\s@,;:]+\.\p{L}{2,}[.,;:!?…]*$/u.test(text) ||
  /^\p{L}[\p{L}\d-]*(?:\.[\p{L}\d-]+)*\.\p{L}{2,}[/.,;:!?…]*$/iu.test(text);

/** One piece with a capital letter and digits in it: `3M`, `B2B`, `7-Eleven`. But `10K` is a number. */
const isNamed = (text: string): boolean =>
  /\p{Lu}/u.test(text) &&
  /^[\p{L}\p{M}\d][\p{L}\p{M}\d&.'’_/-]*$/u.test(text) &&
  !/^\d+[K]$/.test(text) &&
  !/\d[.:,]\d/.test(text);

const DATE = /^(?:\d{1,4}[./-]\d{1,2}[./-]?(?:\d{1,4})?|\d{1,2}\.)$/;

/**
 * What is wrong with a piece that would be part of a name; null if nothing is. A piece with a capital letter and
 * digits is a name (`3M`), and so is an address. A number that stands alone is never part of a name, because `Anna
 * 14` looks the same; it has to be in quotation marks (`"Studio 54"`).
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

/** The part of a phrase that cannot be part of a name, by the words of the line's language. */
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

/** Small words with which family names begin, whatever the language of the line. */
const PARTICLES = new Set(
  'de|du|des|la|le|les|van|von|der|den|het|zu|zum|zur|av|af|i|in'.split('|'),
);

export interface Tongue {
  /** The languages other than that of the line. */
  others: readonly Words[];
  /** The line is in the language of the browser. */
  isOwn: boolean;
}

/** True for a piece that is a day, a time, a number, or how a call went, in a language other than the line's. */
function isForeign(phrase: string, words: Words, { others, isOwn }: Tongue): boolean {
  if (words.linking.has(phrase) || words.openers.has(phrase)) return false;
  // A piece that is harmless in one other language may mean something in another. Only the rep's own language is
  // certain.
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
 * Why the rest of a line is not a name: it contains a number, a time, a day, a count, a sign, a currency, a
 * percentage, or a word with another meaning. Null if all of it may be a name. What is in quotation marks may be
 * anything.
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
