import type { Action, Kind } from '@/utils/activity/activity-kind';
import type { OutcomeKind } from '@/utils/activity/outcome';

/** Where and when a line is typed. */
export interface Place {
  /** The browser's language, as BCP 47. Its words are tried first, and numbers are read as it writes them. */
  language: string;
  /** The signs that its people write between groups of digits. */
  group: ReadonlySet<string>;
  /** The signs that they write before decimals. Some languages write the same sign for both. */
  decimal: ReadonlySet<string>;
  /** The rep's currency, as ISO 4217. */
  currency: string;
  /** Every sign for that currency there. */
  ownSigns: ReadonlySet<string>;
  /** The codes of all currencies. */
  currencies: ReadonlySet<string>;
  /** The day of the week by the rep's clock, 1 = Monday ... 7 = Sunday. */
  weekday: number;
  /** The time by the rep's clock, minutes since midnight. */
  minute: number;
}

/** When the act was done, by the rep's clock. */
export interface When {
  /** Days ago: 0 = today, 1 = yesterday, at most 7. */
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

/** Why a line is not understood. Nothing is logged on a guess. */
export type Problem =
  /** The line is empty. */
  | 'empty'
  /** It does not begin with what was done. */
  | 'unknown'
  /** A number that is not a time, a count or an amount. */
  | 'number'
  /** An amount whose separators can mean two things; `ways` are the two ways to write it. */
  | 'unclear'
  /** Not an amount in any of the languages. */
  | 'amount'
  /** More decimals than the currency has. */
  | 'decimals'
  /** More than can be stored. */
  | 'large'
  /** A sign or brackets around a number. */
  | 'sign'
  | 'percent'
  /** A currency other than the rep's. */
  | 'currency'
  /** Money, in a line that is not about a deal. */
  | 'money'
  /** A second time, day, count or amount. */
  | 'second'
  /** A time that no clock shows. */
  | 'time'
  /** An hour that can be at night or in the afternoon; `ways` are the two ways to write it. */
  | 'hour'
  /** A day or a time that is not exact. */
  | 'vague'
  /** The weekday of today: it can mean today or a week ago. */
  | 'weekday'
  /** A date, which is not read. */
  | 'date'
  /** A time that is still to come. */
  | 'future'
  /** A number of acts that is not whole. */
  | 'count'
  /** More acts than one line may log. */
  | 'many'
  /** Several outcomes in one line. */
  | 'deals'
  /** A word of another language than the rest of the line. */
  | 'language'
  /** A word that says what was done, or that it was not done, in the place of a name. */
  | 'word'
  /** An opening quotation mark without a closing one. */
  | 'quotes'
  /** A note that is nothing but a time, a day, a count or a number. */
  | 'note'
  /** Longer than can be stored. */
  | 'long';

export interface Refusal {
  problem: Problem;
  /** The part that is not understood, as typed; empty where it is the whole line. */
  piece: string;
  /** Ways to write it; usually empty. */
  ways: readonly string[];
}

export const refusal = (problem: Problem, piece = '', ways: readonly string[] = []): Refusal => ({
  problem,
  piece: piece.length > 40 ? `${[...piece].slice(0, 39).join('')}…` : piece,
  ways,
});

export const isRefusal = (read: object): read is Refusal => 'problem' in read;
