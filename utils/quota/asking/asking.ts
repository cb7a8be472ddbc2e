/** Why nothing is asked of days on which the quota is in force. */
export const NOTHING_NOW = ['in-advance', 'ramp', 'time-off', 'no-hours'] as const;
/**
 * `in-advance`: all of it was done in earlier periods. `ramp`: the slow start asks 0 % of it. `time-off`: all days
 * that are usually worked are off. `no-hours`: no day is usually worked.
 */
export type NothingNow = (typeof NOTHING_NOW)[number];

/**
 * What a line or a whole quota asks of a period, or of a part of one. A target of 0 has many reasons.
 * - `asked`: something is asked; the only one with a target above 0.
 * - `never-set`: there is no target, neither now nor later. Only here does it help to set one.
 * - `not-yet`: the quota or the rep begins later, on the day `from` (YYYY-MM-DD, the first that asks). `target` is
 *   what is asked in the period of that day; for a whole quota, the sum of the lines that begin that day.
 * - `nothing-now`: it has begun, and asks nothing of these days.
 * - `ended`: the quota is no longer in force, from the day `since` (YYYY-MM-DD) on, the day after its last.
 * - `too-small`: its share of these days rounds to 0.
 */
export type Asking =
  | { is: 'asked' }
  | { is: 'never-set' }
  | { is: 'not-yet'; from: string; target: number }
  | { is: 'nothing-now'; why: NothingNow }
  | { is: 'ended'; since: string }
  | { is: 'too-small' };

/** What is known of a line on some days of one period. */
export interface AskingFacts {
  /** What is asked of these days, including what is carried over: a whole number. */
  target: number;
  /** All that the period would ask was done in earlier periods. */
  isInAdvance: boolean;
  /** Working minutes of these days that ask something, each weighted by what it asks. */
  weight: number;
  /** On some of these days the line has a target that is in force, after the rep's start. */
  isOn: boolean;
  /** On one of these days the rep begins, or the first version with a target for the line. */
  begins: boolean;
  /** Where something is asked for the first time after these days; null if nowhere. */
  next: { from: string; target: number } | null;
  /** The day from which on the quota is no longer in force, if it was in force on none of these days; else null. */
  ended: string | null;
  /** For the days on which the line is on: their usual minutes, and their working minutes after the start. */
  usual: number;
  working: number;
}

/** Why a line asks nothing; or `asked`. */
export function askingOf(facts: AskingFacts): Asking {
  const { target, weight, isOn, begins, next, ended } = facts;
  if (target > 0) return { is: 'asked' };
  if (!isOn && next === null) return ended ? { is: 'ended', since: ended } : { is: 'never-set' };
  if (weight === 0 && next && (begins || !isOn)) return { is: 'not-yet', ...next };
  if (facts.isInAdvance) return { is: 'nothing-now', why: 'in-advance' };
  if (weight > 0) return { is: 'too-small' };
  if (facts.working > 0) return { is: 'nothing-now', why: 'ramp' };
  return { is: 'nothing-now', why: facts.usual > 0 ? 'time-off' : 'no-hours' };
}

/** How much each reason tells about a whole. If there are several, the first of these is used. */
const ORDER: readonly (Asking['is'] | NothingNow)[] = [
  'asked',
  'in-advance',
  'ramp',
  'time-off',
  'too-small',
  'not-yet',
  'ended',
  'no-hours',
  'never-set',
];

/** The most telling of `parts`; of those that begin later, the earliest. `never-set` if there are none. */
function mostTelling(parts: readonly Asking[]): Asking {
  const rank = (asking: Asking) =>
    ORDER.indexOf(asking.is === 'nothing-now' ? asking.why : asking.is);
  const from = (asking: Asking) => (asking.is === 'not-yet' ? asking.from : '');
  const sorted = parts.toSorted((a, b) => rank(a) - rank(b) || (from(a) < from(b) ? -1 : 1));
  return sorted[0] ?? { is: 'never-set' };
}

/** What one line asks of days in several periods, given what it asks in each. */
export const askingOfParts = (parts: readonly Asking[]): Asking => mostTelling(parts);

/** What several lines ask together. Lines that begin on the same later day are added up. */
export function askingOfLines(lines: readonly Asking[]): Asking {
  const telling = mostTelling(lines);
  if (telling.is !== 'not-yet') return telling;
  const targets = lines.map((line) =>
    line.is === 'not-yet' && line.from === telling.from ? line.target : 0,
  );
  return { ...telling, target: targets.reduce((sum, target) => sum + target, 0) };
}
