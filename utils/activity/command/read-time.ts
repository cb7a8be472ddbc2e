import { type Refusal, refusal } from './command';
import { type Found, find, type Line } from './pieces';
import type { Words } from './words';

/** A time, as it was written. */
export interface Clock {
  /** Minutes since midnight. */
  minute: number;
  /** From one to seven, and nothing says whether it was at night or in the afternoon. */
  isUnsure: boolean;
  /** `8h`: can also be how long it took. */
  mayBeLong: boolean;
  /** Before noon as written, and nothing says that it was in the morning. */
  mayBeLater: boolean;
}

const SURE = { isUnsure: false, mayBeLong: false, mayBeLater: false };

const patterns = new Map<Words, RegExp>();

const oneOf = (...sets: ReadonlySet<string>[]) =>
  sets
    .flatMap((set) => [...set])
    .sort((a, b) => b.length - a.length)
    .join('|');

/** `at 2`, `kl 14.30`, `14:30`, `14h30`, `14 h`, `14.30 Uhr`, `14 Uhr 30`, `2pm`, `2:30 p.m`. */
function patternOf(words: Words): RegExp {
  const made = patterns.get(words);
  if (made) return made;
  const before = oneOf(words.at, words.near) || '(?!)';
  const mark = oneOf(words.clock, new Set(['h']));
  const pattern = new RegExp(
    `^(?:(${before}) ?)?(\\d{1,2})(?:([:.])(\\d{2})| ?(${mark}) ?(\\d{2}))?(?: ?(${mark}))?(?: ?([ap])\\.? ?m)?$`,
  );
  patterns.set(words, pattern);
  return pattern;
}

/**
 * The time in `phrase` (lower case); null if there is none, a refusal for one that no clock shows. Two numbers with a
 * point between them are a time if `isPoint` is true or a word says so. A bare hour is a time only after such a word.
 */
function clockIn(phrase: string, words: Words, isPoint: boolean): Clock | Refusal | null {
  if (isDate(phrase, words)) return refusal('date', phrase);
  const named = words.namedTimes.get(phrase.replace(/^\S+ /, (word) => leading(word, words)));
  if (named !== undefined) return { ...SURE, minute: named };
  const found = patternOf(words).exec(phrase);
  if (!found) return null;
  const [, before, hours = '', sign, minutes, mark, more, clock, half] = found;
  const isSaid = mark !== undefined || clock !== undefined || half !== undefined;
  const isLedTo = before !== undefined && (words.at.has(before) || sign !== undefined);
  if (!(isSaid || isLedTo || sign === ':' || (sign === '.' && isPoint))) return null;
  const [hour, minute] = [Number(hours), Number(minutes ?? more ?? 0)];
  if (hour > 23 || minute > 59) return refusal('time', phrase);
  if (half === undefined) {
    const isBare = !hours.startsWith('0');
    const [isUnsure, mayBeLater] = [isBare && hour > 0 && hour < 7, isBare && hour < 12];
    const isBareHour = before === undefined && sign === undefined && clock === 'h';
    const mayBeLong = isBareHour && hour <= 12;
    return { minute: hour * 60 + minute, isUnsure, mayBeLong, mayBeLater };
  }
  if (hour < 1 || hour > 12) return refusal('time', phrase);
  return { ...SURE, minute: ((hour % 12) + (half === 'p' ? 12 : 0)) * 60 + minute };
}

/** `am 17.11`, `on 9.12.`: the second number can be a month. */
function isDate(phrase: string, { on }: Words): boolean {
  const [before = '', date = '', ...others] = phrase.split(' ');
  return others.length === 0 && on.has(before) && DAY_AND_MONTH.test(date);
}

const DAY_AND_MONTH = /^\d{1,2}\.(?:0?[1-9]|1[0-2])\.?$/;

const leading = (word: string, { at, near }: Words) =>
  at.has(word.trim()) || near.has(word.trim()) ? '' : word;

/** The most words of a time: `om 14 uur 30`. */
const MOST = 5;

/** The first time in a line; null if there is none. */
export function findClock(
  line: Line,
  words: Words,
  isPoint: boolean,
): Found<Clock> | Refusal | null {
  const found = find(
    line,
    (phrase, pieces) => {
      const last = pieces.at(-1)?.text ?? '';
      // With a point after it, 17.11. is a date.
      const isDated = last.endsWith('.') && DAY_AND_MONTH.test(last);
      return isDated ? null : clockIn(phrase, words, isPoint);
    },
    MOST,
  );
  if (found === null) return null;
  const { value } = found;
  return 'problem' in value ? refusal(value.problem, found.text) : { ...found, value };
}
