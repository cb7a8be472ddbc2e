import { BOUNDS } from '@/utils/activity/bounds';
import { type Refusal, refusal } from './command';
import { areSmall, type Found, find, type Line, type Piece, without } from './pieces';
import type { Words } from './words';

const digits = (text: string) => (/^\d{1,6}$/.test(text) ? Number(text) : null);

/** A number in digits, or in a word in small letters; null for anything else. */
export const numberIn = (key: string, pieces: readonly Piece[], words: Words): number | null =>
  digits(key) ?? (areSmall(pieces) ? (words.numbers.get(key) ?? null) : null);

/** How often, as in `twice`, `3 times`, `3x`, `x 3`; null for anything else. */
function oftenIn(phrase: string, pieces: readonly Piece[], words: Words): number | null {
  const marked = /^(?:(\d{1,6}) ?([x×])|([x×]) ?(\d{1,6}))$/.exec(phrase);
  // X3 may be a name; ×3 is not.
  if (marked && (areSmall(pieces) || phrase.includes('×'))) return Number(marked[1] ?? marked[4]);
  const often = words.often.get(phrase);
  if (often !== undefined) return often;
  const [number, times, ...others] = phrase.split(' ');
  if (others.length > 0 || !words.times.has(times ?? '')) return null;
  return numberIn(number ?? '', pieces.slice(0, 1), words);
}

/** The first words that say how often, and how often that is. */
export const findOften = (line: Line, words: Words): Found<number> | null =>
  find(line, (phrase, pieces) => oftenIn(phrase, pieces, words), 2);

/** How often it was done, if the line says so, and the line without that. Refuses a second such phrase. */
export function takeOften(
  line: Line,
  words: Words,
): { count: Found<number> | null; line: Line } | Refusal {
  const count = findOften(line, words);
  if (count === null) return { count, line };
  const rest = without(line, count);
  const second = findOften(rest, words);
  return second ? refusal('second', second.text) : { count, line: rest };
}

/** The number of acts, from the two places where a line can say it; 1 if neither does. */
export function countOf(
  before: Found<number> | null,
  behind: Found<number> | null,
): number | Refusal {
  if (before && behind) return refusal('second', behind.text);
  const said = before ?? behind;
  if (said === null) return 1;
  if (!Number.isInteger(said.value) || said.value < 1) return refusal('count', said.text);
  return said.value > BOUNDS.actsAtOnce ? refusal('many', said.text) : said.value;
}
