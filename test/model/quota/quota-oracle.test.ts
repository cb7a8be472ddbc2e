import { describe, expect, it } from 'vitest';
import { type LineProgress, type ProgressInputs, progressOf } from '@/utils/quota/pace/progress';
import { timeOffRuleOf } from '@/utils/quota/quota';
import { type Calendar, minutesOfDay, minutesUntil } from '@/utils/quota/working-time/calendar';
import type { WallTime } from '@/utils/time/period';
import { quotaCase } from './quota-cases';
import { type OracleAnswer, oracleOf } from './quota-oracle';

const CASES = 10_000;

/** Uncommon behaviour of a line, by name. */
const ODDITIES: Record<string, (line: Line) => boolean> = {
  'carries a shortfall': ({ carried }) => carried > 0,
  'carries a surplus': ({ carried }) => carried < 0,
  'is asked for a part only': ({ target, carried, fullTarget }) => target - carried < fullTarget,
  'is asked for nothing': ({ target }) => target === 0,
  'has lost money': ({ actual }) => actual < 0,
  'lands somewhere': ({ landing }) => landing !== null,
  'is behind': ({ state }) => state === 'behind',
  'is slightly behind': ({ state }) => state === 'slightly-behind',
  'is on pace': ({ state }) => state === 'on-pace',
  'is ahead': ({ state }) => state === 'ahead',
  'is done': ({ state }) => state === 'done',
  'was never set': ({ reason }) => reason === 'never-set',
  'is not asked yet': ({ reason }) => reason.startsWith('not-yet'),
  'has ended': ({ reason }) => reason.startsWith('ended'),
  'is off': ({ reason }) => reason === 'time-off',
  'has no hours': ({ reason }) => reason === 'no-hours',
  'is too small': ({ reason }) => reason === 'too-small',
};
/** Rarer: in at least one of 2,000 cases. */
const RARITIES: typeof ODDITIES = {
  'is ramped to nothing': ({ reason }) => reason === 'ramp',
  'is done in advance': ({ reason }) => reason === 'in-advance',
};

/** Uncommon cases, by name. */
const KINDS_OF_CASES: Record<string, (inputs: ProgressInputs, oracle: OracleAnswer) => boolean> = {
  'that begins within the period': ({ versions }, { first, last }) =>
    versions.some(({ effective }, at) => at === 0 && first < effective && effective <= last),
  'that changes within the period': ({ versions }, { first, last }) =>
    versions.some(({ effective }, at) => at > 0 && first < effective && effective <= last),
  'that has both rules of time off': ({ versions }, { first, last }) => {
    const held = versions.filter(
      ({ effective }, at) => effective <= last && !((versions[at + 1]?.effective ?? '9') <= first),
    );
    return new Set(held.map(timeOffRuleOf)).size > 1;
  },
  'whose rep began in a working hour of the period': ({ start, calendar }, { first, last }) =>
    !!start && first <= start.day && start.day <= last && isOpenAt(calendar, start),
  'with a loss on a day off': ({ calendar, outcomes = [] }) =>
    [...outcomes].some(({ day, amount }) => (amount ?? 0) < 0 && minutesOfDay(calendar, day) === 0),
};

const isOpenAt = (calendar: Calendar, at: WallTime) =>
  minutesUntil(calendar, at) > 0 && minutesUntil(calendar, at) < minutesOfDay(calendar, at.day);

type Line = OracleAnswer['lines'][number];

/** Everything in a line that is a whole number or a word. */
function textOf(line: Omit<Line, 'reason'>): string {
  const { actual, target, pace, state, today, fullTarget, carried, landing } = line;
  const { done, share, more } = today;
  const all = [actual, target, pace, state, done, share, more, fullTarget, carried, landing];
  return all.join();
}

/** Equal as far as floating-point numbers allow. */
const isNear = (a: number | null, b: number | null) =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b)));

/** The engine's reason in the oracle's words. */
function reasonOf({ asking }: LineProgress): string {
  if (asking.is === 'nothing-now') return asking.why;
  if (asking.is === 'ended') return `ended ${asking.since}`;
  return asking.is === 'not-yet' ? `not-yet ${asking.from} ${asking.target}` : asking.is;
}

const isSame = (found: LineProgress, wanted: Line | undefined) =>
  wanted &&
  reasonOf(found) === wanted.reason &&
  textOf(found) === textOf(wanted) &&
  isNear(found.expected, wanted.expected);

/** What the two disagree on in one case; null if they agree. */
function differenceIn(seed: number, inputs: ProgressInputs, oracle: OracleAnswer) {
  const { period, lines, score } = progressOf(inputs);
  const isAlike =
    period.first === oracle.first &&
    period.last === oracle.last &&
    isNear(score, oracle.score) &&
    lines.length === oracle.lines.length &&
    lines.every((line, index) => isSame(line, oracle.lines[index]));
  return isAlike ? null : { seed, found: { period, lines, score }, oracle };
}

describe(`${CASES} cases`, () => {
  const lineKinds = { ...ODDITIES, ...RARITIES };
  const met = new Map(Object.keys({ ...lineKinds, ...KINDS_OF_CASES }).map((name) => [name, 0]));
  const seeds = Array.from({ length: 10 }, (_, part) => (part * CASES) / 10);

  it.each(seeds)('from the one of seed %d on the slow oracle agrees', (first) => {
    for (let seed = first; seed < first + CASES / 10; seed += 1) {
      const inputs = quotaCase(seed);
      const oracle = oracleOf(inputs);
      const difference = differenceIn(seed, inputs, oracle);
      if (difference) expect(difference).toBeNull();
      for (const [name, times] of met) {
        const isLine = oracle.lines.some((line) => lineKinds[name]?.(line));
        if (isLine || KINDS_OF_CASES[name]?.(inputs, oracle)) met.set(name, times + 1);
      }
    }
  });

  // Cases that never occur would prove nothing.
  it.each(Object.keys(ODDITIES))('in more than one of 200 a line %s', (name) => {
    expect(met.get(name)).toBeGreaterThan(CASES / 200);
  });

  it.each(Object.keys(RARITIES))('in more than one of 2000 a line %s', (name) => {
    expect(met.get(name)).toBeGreaterThan(CASES / 2000);
  });

  it.each(Object.keys(KINDS_OF_CASES))('more than one of 200 is a quota %s', (name) => {
    expect(met.get(name)).toBeGreaterThan(CASES / 200);
  });
});
