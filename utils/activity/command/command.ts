import type { Action, Kind } from '@/utils/activity/activity-kind';
import type { OutcomeKind } from '@/utils/activity/outcome';

/** Where and when a line is typed. */
export interface Place {
  /** BCP 47, of the browser: its words are tried first, and numbers are read as it writes them. */
  language: string;
  /** What its people write between groups of digits. */
  group: ReadonlySet<string>;
  /** What they write before decimals; with `group` in common where they write both. */
  decimal: ReadonlySet<string>;
  /** ISO 4217, the rep's. */
  currency: string;
  /** Every sign that stands for it there. */
  ownSigns: ReadonlySet<string>;
  /** The codes of all currencies. */
  currencies: ReadonlySet<string>;
  /** The rep's day of the week, 1 = Monday ... 7 = Sunday. */
  weekday: number;
  /** By the rep's clock, minutes since midnight. */
  minute: number;
}

/** When it was done, by the rep's clock. */
export interface When {
  /** 0 = today, 1 = yesterday; at most 7. */
  daysAgo: number;
  /** Minutes since midnight, 0 to 1439; null = not said. */
  minute: number | null;
}

interface About extends When {
  /** With whom; empty if not said. */
  person: string;
  /** Empty if there is none. */
  note: string;
}

/** `count` acts of one kind, 1 to BOUNDS.actsAtOnce. */
export type ActCommand = About & { what: 'act'; kind: Kind; action: Action; count: number };
/** `amount` in the smallest unit of the rep's currency, null if not said. */
export type OutcomeCommand = About & {
  what: 'outcome';
  outcome: OutcomeKind;
  amount: number | null;
};
export type Command = ActCommand | OutcomeCommand;

/** Why a line is not understood; nothing is logged on a guess. */
export type Problem =
  /** There is nothing. */
  | 'empty'
  /** It does not begin with what was done. */
  | 'unknown'
  /** A number that is no time, no count and no amount. */
  | 'number'
  /** An amount of which the separators may mean two things; `ways` are how to write it. */
  | 'unclear'
  /** No amount as any of the languages writes it. */
  | 'amount'
  /** More decimals than the currency has. */
  | 'decimals'
  /** More than can be stored. */
  | 'large'
  /** A sign or brackets at a number. */
  | 'sign'
  | 'percent'
  /** A currency that is not the rep's. */
  | 'currency'
  /** Money, where no deal is spoken of. */
  | 'money'
  /** A second time, day, count or amount. */
  | 'second'
  /** No clock shows it. */
  | 'time'
  /** An hour of the night or of the afternoon; `ways` are how to write the two. */
  | 'hour'
  /** A day or a time that does not say which. */
  | 'vague'
  /** A weekday that is today: or the one a week ago? */
  | 'weekday'
  /** A date. */
  | 'date'
  /** Has not happened. */
  | 'future'
  /** No whole number of acts. */
  | 'count'
  /** More acts than at once. */
  | 'many'
  /** Several outcomes at once. */
  | 'deals'
  /** A word of another language that the rest is not in. */
  | 'language'
  /** A word that says what was done, or that it was not, where a name is looked for. */
  | 'word'
  /** A quotation mark without its other half. */
  | 'quotes'
  /** The note is nothing but a time, a day, a count or a number. */
  | 'note'
  /** Longer than can be stored. */
  | 'long';

export interface Refusal {
  problem: Problem;
  /** What gives offence, as typed; empty where it is the whole line. */
  piece: string;
  /** How it could be written; mostly empty. */
  ways: readonly string[];
}

export const refusal = (problem: Problem, piece = '', ways: readonly string[] = []): Refusal => ({
  problem,
  piece: piece.length > 40 ? `${[...piece].slice(0, 39).join('')}…` : piece,
  ways,
});

export const isRefusal = (read: object): read is Refusal => 'problem' in read;
