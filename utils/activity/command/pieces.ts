import { type Refusal, refusal } from './command';
import { MOST_WORDS } from './words';

/** One word of a line, or a quotation. */
export interface Piece {
  /** As typed. */
  text: string;
  /** As it is looked up: lower case, straight apostrophes, no punctuation at the end. */
  key: string;
  /** Begins with a capital that means something: it is not the first word, and the line has small letters too. */
  isName: boolean;
  isQuoted: boolean;
}

/** The pieces that are not read yet, in order; null = something was taken out here. */
export type Line = readonly (Piece | null)[];

/**
 * Signs that nobody types, and that could make a line look different from how it is read: marks of direction, signs
 * of width zero.
 */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** A comma without a space after it, where it cannot be part of a number. */
const GLUED = /(?<=\p{L})[,;](?=[^\s,;])|(?<=[^\s,;])[,;](?=\p{L})/gu;

/** A typed text in which each letter is written in one way, and nothing is invisible. */
export const clean = (typed: string): string =>
  typed.normalize('NFC').replaceAll(INVISIBLE, '').replaceAll(GLUED, '$& ').trim();

const QUOTED =
  /"([^"]*)"|“([^“”"]*)[”“"]|[„”]([^“”„"]*)[“”"]|«([^«»]*)»|»([^«»]*)«|['‘]([^'‘’]+)['’](?=[\s.,;:!?…]|$)/y;
const PUNCTUATION = /[.,;:!?…]+$/;

export const keyOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[’ʼ´`]/g, "'")
    .replace(PUNCTUATION, '');

export interface Split {
  line: Line;
  note: string;
  /** The note begins after a dash. */
  isDash: boolean;
}

/**
 * The words of `text` (as `clean` gives it), and the note: what follows a colon, or a dash between spaces. A
 * quotation is one piece, and is never split.
 */
export function split(text: string): Split | Refusal {
  const said: { text: string; isQuoted: boolean }[] = [];
  let at = 0;
  const rest = () => text.slice(at).trim();
  while (rest() !== '') {
    at += text.slice(at).length - text.slice(at).trimStart().length;
    QUOTED.lastIndex = at;
    const quoted = QUOTED.exec(text);
    if (quoted) {
      at = QUOTED.lastIndex;
      const inside = quoted.slice(1).find((part) => part !== undefined) ?? '';
      if (inside.trim() !== '')
        said.push({ text: inside.trim().replaceAll(/\s+/g, ' '), isQuoted: true });
      continue;
    }
    const word = /\S+/.exec(text.slice(at))?.[0] ?? '';
    if (/^["“„«»]/.test(word)) return refusal('quotes', word);
    at += word.length;
    const isDash = /^[-–—]$/.test(word);
    if (isDash && (said.length === 0 || rest() === '')) continue;
    const bare = isDash ? '' : word.replace(/^[,.;:!?…]+$/, '');
    if (bare !== '') said.push({ text: bare, isQuoted: false });
    if ((isDash || word.endsWith(':')) && said.length > 0) {
      return { line: piecesOf(said), note: rest(), isDash };
    }
  }
  return { line: piecesOf(said), note: '', isDash: false };
}

function piecesOf(words: readonly { text: string; isQuoted: boolean }[]): Piece[] {
  const isShouted = !words.some(({ text, isQuoted }) => !isQuoted && /\p{Ll}/u.test(text));
  return words.map(({ text, isQuoted }, index) => ({
    text,
    key: keyOf(text),
    isName: index > 0 && !isShouted && /^[^\p{L}\p{N}]*[\p{Lu}\p{Lt}]/u.test(text),
    isQuoted,
  }));
}

/** Part of a line: `count` pieces, beginning at `from`. */
export interface Found<T> {
  value: T;
  from: number;
  count: number;
  /** As typed. */
  text: string;
}

/** The pieces beginning at `from`, if that many stand side by side and none is a quotation; else null. */
export function sideBySide(line: Line, from: number, count: number): Piece[] | null {
  const pieces = line.slice(from, from + count);
  const isWhole = pieces.length === count && pieces.every((piece) => piece && !piece.isQuoted);
  return isWhole ? (pieces as Piece[]) : null;
}

/**
 * The longest run of at most `most` pieces from which `read` makes something, and of several the first; null if there
 * is none.
 */
export function find<T>(
  line: Line,
  read: (phrase: string, pieces: readonly Piece[], from: number) => T | null | undefined,
  most = MOST_WORDS,
): Found<T> | null {
  for (let count = Math.min(most, line.length); count > 0; count -= 1) {
    for (let from = 0; from + count <= line.length; from += 1) {
      const pieces = sideBySide(line, from, count);
      const value = pieces && read(pieces.map(({ key }) => key).join(' '), pieces, from);
      if (pieces && value !== null && value !== undefined) {
        return { value, from, count, text: pieces.map(({ text }) => text).join(' ') };
      }
    }
  }
  return null;
}

/** The line without what was found, and without the small words before it that only led to it. */
export function without(
  line: Line,
  { from, count }: Pick<Found<unknown>, 'from' | 'count'>,
  linking: ReadonlySet<string> = new Set(),
): Line {
  let before = from;
  for (; before > 0; before -= 1) {
    const piece = line[before - 1];
    if (!piece || piece.isName || piece.isQuoted || !linking.has(piece.key)) break;
  }
  return [...line.slice(0, before), null, ...line.slice(from + count)];
}

/** True if none of the pieces begins with a capital that makes it a name. */
export const areSmall = (pieces: readonly Piece[]): boolean =>
  pieces.every(({ isName }) => !isName);
