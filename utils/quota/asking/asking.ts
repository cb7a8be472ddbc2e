/** Why nothing is asked of days that lie within a quota's time. */
export const NOTHING_NOW = ['in-advance', 'ramp', 'time-off', 'no-hours'] as const;
/**
 * `in-advance`: all of it was done in periods before. `ramp`: the slow start asks 0 % of it. `time-off`: all days that
 * are usually worked are off. `no-hours`: no day is usually worked.
 */
export type NothingNow = (typeof NOTHING_NOW)[number];

/**
 * What is asked, of a line or of a whole quota, in a period or a part of one: 0 has many reasons.
 * - `asked`: something is; the only one with a target above 0.
 * - `never-set`: there is no target, neither now nor later (only this one is mended by setting one).
 * - `not-yet`: it begins later, because the quota or the rep does: on the day `from` (YYYY-MM-DD, the first that asks),
 *   with so much as `target` in the period that holds that day; a whole quota's adds up the lines that begin that day.
 * - `nothing-now`: it has begun, and asks nothing of these days.
 * - `ended`: the quota is no longer in force, from the day `since` (YYYY-MM-DD) on: the one after its last.
 * - `too-small`: its share of these days rounds to 0.
 */
export type Asking =
  | { is: 'asked' }
  | { is: 'never-set' }
  | { is: 'not-yet'; from: string; target: number }
  | { is: 'nothing-now'; why: NothingNow }
  | { is: 'ended'; since: string }
  | { is: 'too-small' };

/** What is known of a line on some days, all of one period. */
export interface AskingFacts {
  /** What is asked of these days, with what is carried over: a whole number. */
  target: number;
  /** All that the period would ask was done in periods before. */
  isInAdvance: boolean;
  /** Working minutes of these days that ask, each weighed by what it asks. */
  weight: number;
  /** The line has a target, in force and after the rep's start, on some of these days. */
  isOn: boolean;
  /** The rep, or the first version with a target for the line, begins on one of these days. */
  begins: boolean;
  /** Where something is first asked after these days; null if nowhere. */
  next: { from: string; target: number } | null;
  /** The quota is no longer in force from this day on, and was not on any of these days; else null. */
  ended: string | null;
  /** Of the days on which the line is on: their usual minutes, and their working minutes after the start. */
  usual: number;
  working: number;
}

/** Why a line asks nothing, or that it does. */
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

/** How much each tells of a whole: of several it is the first of these that is there. */
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

/** The most telling of `parts`, of those that begin later the earliest; `never-set` if there are none. */
function mostTelling(parts: readonly Asking[]): Asking {
  const rank = (asking: Asking) =>
    ORDER.indexOf(asking.is === 'nothing-now' ? asking.why : asking.is);
  const from = (asking: Asking) => (asking.is === 'not-yet' ? asking.from : '');
  const sorted = parts.toSorted((a, b) => rank(a) - rank(b) || (from(a) < from(b) ? -1 : 1));
  return sorted[0] ?? { is: 'never-set' };
}

/** What one line asks of days that lie in several periods, by what it asks of those of each. */
export const askingOfParts = (parts: readonly Asking[]): Asking => mostTelling(parts);

/** What several lines ask together: lines that begin on the same later day do so with the sum of their targets. */
export function askingOfLines(lines: readonly Asking[]): Asking {
  const telling = mostTelling(lines);
  if (telling.is !== 'not-yet') return telling;
  const targets = lines.map((line) =>
    line.is === 'not-yet' && line.from === telling.from ? line.target : 0,
  );
  return { ...telling, target: targets.reduce((sum, target) => sum + target, 0) };
}
