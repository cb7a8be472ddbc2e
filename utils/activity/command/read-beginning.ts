import type { OutcomeKind } from '@/utils/activity/outcome';
import { type Refusal, refusal } from './command';
import { type Found, keyOf, type Line, type Piece, sideBySide, without } from './pieces';
import { numberIn } from './read-count';
import { type Act, MOST_WORDS, type Words } from './words';

export type Said = Act | { outcome: OutcomeKind };

export interface Beginning {
  said: Said;
  /** The number of acts, if there is a number before the word. */
  count: Found<number> | null;
  line: Line;
}

/** The longest phrase at the beginning of a line from which `read` makes something. */
function atFront<T>(
  line: Line,
  read: (phrase: string, pieces: readonly Piece[]) => T | null | undefined,
): Found<T> | null {
  for (let count = Math.min(MOST_WORDS, line.length); count > 0; count -= 1) {
    const pieces = sideBySide(line, 0, count);
    const value = pieces && read(pieces.map(({ key }) => key).join(' '), pieces);
    if (pieces && value !== null && value !== undefined) {
      return { value, from: 0, count, text: pieces.map(({ text }) => text).join(' ') };
    }
  }
  return null;
}

const saidBy = (phrase: string, words: Words): Said | null => {
  const outcome = words.outcomes.get(phrase);
  return words.acts.get(phrase) ?? (outcome ? { outcome } : null);
};

/** Words that were typed without a space: `3calls`, `won$500`, `call:Anna`. */
function unglue(line: Line, words: Words): Line {
  const [first, ...rest] = line;
  if (!first || first.isQuoted || saidBy(first.key, words)) return line;
  const number = /^(\d+)(\p{L}[\p{L}-]*)$/u.exec(first.text);
  const act = /^([\p{L}-]*\p{L})([^\p{L}\s].*)$/u.exec(first.text);
  const parts = [number, act].find((found) =>
    found?.slice(1).some((part) => saidBy(keyOf(part), words)),
  );
  if (!parts) return line;
  const texts = parts.slice(1).map((part) => part.replace(/^[:,]/, ''));
  return [
    ...texts
      .filter((text) => text !== '')
      .map((text) => ({ ...first, text, key: keyOf(text), isName: /^\p{Lu}/u.test(text) })),
    ...rest,
  ];
}

/** `3`, `two`, `2x`, `2 x`, `1 000`. */
function countIn(phrase: string, pieces: readonly Piece[], words: Words): number | null {
  const written = numberIn(phrase, pieces.slice(0, 1), words);
  if (written !== null) return written;
  const found = /^(?:(\d{1,6}) ?[x×]|[x×] ?(\d{1,6}))$/.exec(phrase);
  if (found) return Number(found[1] ?? found[2]);
  const isNumber = /^[-+−]?\d[\d .,']*$/.test(phrase);
  if (!isNumber) return null;
  return /^\d{1,3}(?:[ .,']\d{3})+$/.test(phrase)
    ? Number(phrase.replaceAll(/\D/g, ''))
    : Number.NaN;
}

/** What a line says was done, how many times, and the line without that. */
export function begin(typed: Line, words: Words): Beginning | Refusal {
  let line = unglue(typed, words);
  for (;;) {
    const opener = atFront(line, (phrase) => (words.openers.has(phrase) ? true : null));
    if (!opener || line.length === opener.count || atFront(line, (p) => saidBy(p, words))) break;
    line = line.slice(opener.count);
  }
  const count = atFront(line, (phrase, pieces) => countIn(phrase, pieces, words));
  const behind = count ? line.slice(count.count) : line;
  const said = atFront(behind, (phrase) => saidBy(phrase, words));
  if (said === null) return refusal('unknown', (behind[0] ?? typed[0])?.text);
  return { said: said.value, count, line: without(behind, { from: 0, count: said.count }) };
}
