import type { Action, Kind } from '@/utils/activity/activity-kind';
import type { OutcomeKind } from '@/utils/activity/outcome';

/** What a word at the beginning of a line says was done; without an action, the usual one of the kind. */
export interface Act {
  kind: Kind;
  action?: Action;
}

/** What a word says of the day. `half`: the time said with it is before or after noon. */
export type DayWord =
  | { ago: number; half?: 'am' | 'pm' }
  /** 1 = Monday ... 7 = Sunday; `isLast`: the word says itself that it lies before today; `isShort`: it may be a name. */
  | { weekday: number; isLast: boolean; isShort?: boolean }
  /** Has not happened. */
  | 'future'
  /** Does not say which day, or what time. */
  | 'vague';

/** What one language calls things. All in lower case, with straight apostrophes; a phrase has at most MOST_WORDS words. */
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
  /** Before a time, also before a bare hour: `at`. */
  at: ReadonlySet<string>;
  /** Before a date. */
  on: ReadonlySet<string>;
  /** Before a time that says itself that it is one: `vers 14h`. */
  near: ReadonlySet<string>;
  /** After a time: `Uhr`. */
  clock: ReadonlySet<string>;
  /** Minutes since midnight of times that have a name. */
  namedTimes: ReadonlyMap<string, number>;
  /** Words that look like a time or a date and are read nowhere: `ago`, `november`. */
  timeLike: ReadonlySet<string>;
  percent: ReadonlySet<string>;
  /** After a number: thousand, million. With a capital only as written here: other capitals make a name. */
  multiples: ReadonlyMap<string, number>;
  /** Before a name or a day; say nothing themselves. */
  linking: ReadonlySet<string>;
  /** Lead to a name alone, but belong to it behind another such word: `bei von Braun`. */
  particles: ReadonlySet<string>;
  /** Say nothing, wherever they stand: `here`. */
  fillers: ReadonlySet<string>;
  /** Before what was done: `I`. */
  openers: ReadonlySet<string>;
  /** Words that say that it was not so, or how it went, in phrases that are not known: never part of a name. */
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

/** Numbers written out, from `first` on. */
export const counting = (first: number, text: string): [string, number][] =>
  text.split('|').map((word, index) => [word, first + index]);

/**
 * Monday to Sunday, alone, with what makes them the last such day, the next, or leaves open which. `$` is the day, and
 * patterns are parted by `|`. `short`: the days in short, which may be names or begin one: `sun`.
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
