import { describe, expect, it } from 'vitest';
import { type ProgressInputs, progressOf } from '@/utils/quota/progress';
import { quotaCase } from './quota-cases';
import { type OracleAnswer, oracleOf } from './quota-oracle';

const CASES = 10_000;

/** A line that behaves in an uncommon way, by name. */
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
};

type Line = OracleAnswer['lines'][number];

/** All that is whole in a line, or a word. */
const textOf = ({ actual, target, pace, state, today, fullTarget, carried, landing }: Line) =>
  [
    actual,
    target,
    pace,
    state,
    today.done,
    today.share,
    today.more,
    fullTarget,
    carried,
    landing,
  ].join();

/** As near as doubles come. */
const isNear = (a: number | null, b: number | null) =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b)));

const isSame = (found: Line, wanted: Line | undefined) =>
  wanted && textOf(found) === textOf(wanted) && isNear(found.expected, wanted.expected);

/** What the two do not agree on in one case; null where they do. */
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
  const met = new Map(Object.keys(ODDITIES).map((name) => [name, 0]));
  const seeds = Array.from({ length: 10 }, (_, part) => (part * CASES) / 10);

  it.each(seeds)('from the one of seed %d on the slow oracle agrees', (first) => {
    for (let seed = first; seed < first + CASES / 10; seed += 1) {
      const inputs = quotaCase(seed);
      const oracle = oracleOf(inputs);
      const difference = differenceIn(seed, inputs, oracle);
      if (difference) expect(difference).toBeNull();
      for (const [name, times] of met) {
        if (oracle.lines.some((line) => ODDITIES[name]?.(line))) met.set(name, times + 1);
      }
    }
  });

  // Cases that never come to something prove nothing about it.
  it.each(Object.keys(ODDITIES))('in more than one of 200 a line %s', (name) => {
    expect(met.get(name)).toBeGreaterThan(CASES / 200);
  });
});
