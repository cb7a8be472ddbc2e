import type { Action, Kind } from '@/utils/activity/activity-kind';
import type { OutcomeKind } from '@/utils/activity/outcome';

/** What a word at the beginning of a line says was done. Without an action, the usual one of its kind. */
export interface Act {
  kind: Kind;
  action?: Action;
}

/** What a word says about the day. `half`: the time beside it is before or after noon. */
export type DayWord =
  | { ago: number; half?: 'am' | 'pm' }
  /**
   * 1 = Monday ... 7 = Sunday. `isLast`: the word itself says that the day is past. `isShort`: the word can be a
   * name.
   */
  | { weekday: number; isLast: boolean; isShort?: boolean }
  /** A day that is still to come. */
  | 'future'
  /** Not an exact day or time. */
  | 'vague';

/** The words of one language. All in lower case, with straight apostrophes; a phrase has at most MOST_WORDS words. */
export interface Words {
  acts: ReadonlyMap<string, Act>;
  outcomes: ReadonlyMap<string, OutcomeKind>;
  /** How a call went. */
  results: ReadonlyMap<string, Action>;
  days: ReadonlyMap<string, DayWord>;
  /** Numbers written out. */
  numbers: ReadonlyMap<string, number>;
  /** How often, in a word: `twice`. */
  often: ReadonlyMap<string, number>;
  /** What follows a number that says how often: `times`. */
  times: ReadonlySet<string>;
  /** Comes before a time, even a bare hour: `at`. */
  at: ReadonlySet<string>;
  /** Comes before a date. */
  on: ReadonlySet<string>;
  /** Comes before a time that is clearly a time: `vers 14h`. */
  near: ReadonlySet<string>;
  /** Comes after a time: `Uhr`. */
  clock: ReadonlySet<string>;
  /** Times that have a name, in minutes since midnight. */
  namedTimes: ReadonlyMap<string, number>;
  /** Words that belong to times or dates that are not read: `ago`, `november`. */
  timeLike: ReadonlySet<string>;
  percent: ReadonlySet<string>;
  /** Comes after a number: thousand, million. Capitals only as written here; other capitals make it a name. */
  multiples: ReadonlyMap<string, number>;
  /** Comes before a name or a day, and says nothing itself. */
  linking: ReadonlySet<string>;
  /** Leads to a name when alone, but belongs to the name after another such word: `bei von Braun`. */
  particles: ReadonlySet<string>;
  /** Says nothing, wherever it stands: `here`. */
  fillers: ReadonlySet<string>;
  /** Comes before what was done: `I`. */
  openers: ReadonlySet<string>;
  /** Words that say that it was not done, or how it went, in phrases that are not known. Never part of a name. */
  notNames: ReadonlySet<string>;
  /** Words for days that are names, or mean something else, when they begin with a capital. */
  names: ReadonlySet<string>;
}

/** The most words of one phrase. */
export const MOST_WORDS = 4;

/** `one|two words` as a set. */
export const setOf = (text: string): ReadonlySet<string> => new Set(text.split('|'));

/** Each of `one|two words` with `value`. */
export const each = <T>(value: T, text: string): [string, T][] =>
  text.split('|').map((phrase) => [phrase, value]);

/** Numbers written out, counting from `first`. */
export const counting = (first: number, text: string): [string, number][] =>
  text.split('|').map((word, index) => [word, first + index]);

/**
 * Monday to Sunday: alone, and with words that make it the last such day, the next one, or leave that open. `$`
 * stands for the day, and `|` separates patterns. `short`: abbreviated days, which may be names or begin one: `sun`.
 */
export function weekdays(
  days: string,
  patterns: { last: string; next: string; vague: string },
  short = '',
): [string, DayWord][] {
  const long = days.split('|').flatMap((word, index) => {
    const weekday = index + 1;
    const meant: [string, DayWord][] = [
      ['$', { weekday, isLast: false }],
      ...each<DayWord>({ weekday, isLast: true }, patterns.last),
      ...each<DayWord>('future', patterns.next),
      ...each<DayWord>('vague', patterns.vague),
    ];
    return meant.map(([pattern, day]): [string, DayWord] => [pattern.replace('$', word), day]);
  });
  const inShort = short
    .split('|')
    .map((word, index): [string, DayWord] => [
      word,
      { weekday: index + 1, isLast: false, isShort: true },
    ]);
  return short === '' ? long : [...long, ...inShort];
}
