import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { KINDS } from '@/utils/activity/activity-kind';
import type { Tally } from '@/utils/activity/tally';
import { type Calendar, minutesOfDay } from './calendar';
import { addDays, dayOf, daysOf, startOfDay, weekOf } from './period';
import { type Progress, progressOf } from './progress';
import { DEFAULT_QUOTA, type Quota, type QuotaLine } from './quota';

const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
const moment = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2090, 0, 1) });
const weekStart = fc.integer({ min: 1, max: 7 });

const hours = fc
  .uniqueArray(fc.integer({ min: 0, max: 1440 }), { maxLength: 4 })
  .map((ends) => ends.toSorted((a, b) => a - b))
  .map(([a, b, c, d]) => [
    ...(a !== undefined && b !== undefined ? [{ from: a, to: b }] : []),
    ...(c !== undefined && d !== undefined ? [{ from: c, to: d }] : []),
  ]);

const line: fc.Arbitrary<QuotaLine> = fc.record({
  id: fc.uuid(),
  filter: fc.record({ kinds: fc.subarray([...KINDS], { minLength: 1 }) }),
  measure: fc.constant('activities' as const),
  target: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 100_000 })),
});
const quota: fc.Arbitrary<Quota> = fc
  .array(line, { maxLength: 8 })
  .map((lines) => ({ ...DEFAULT_QUOTA, lines }));

/** A week's inputs; days are given as distances from today, so that most fall into the week. */
const inputs = fc
  .record({
    versions: quota.map((one) => [one]),
    zone,
    now: moment,
    weekStart,
    hours: fc.array(hours, { minLength: 7, maxLength: 7 }),
    off: fc.array(fc.integer({ min: -6, max: 6 }), { maxLength: 3 }),
    done: fc.array(
      fc.record({
        away: fc.integer({ min: -8, max: 2 }),
        kind: fc.constantFrom(...KINDS),
        counted: fc.oneof(fc.nat(20), fc.nat(100_000)),
      }),
      { maxLength: 30 },
    ),
  })
  .map(({ hours, off, done, ...rest }) => {
    const today = dayOf(rest.now, rest.zone);
    const calendar: Calendar = { hours, daysOff: off.map((away) => addDays(today, away)) };
    const tallies = done.map(
      ({ away, ...what }): Tally => ({ day: addDays(today, away), action: '', site: '', ...what }),
    );
    return { ...rest, calendar, tallies };
  });

/** Every number anywhere in `value`. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

const near = (value: number) => expect.closeTo(value, 6);

describe('progress of any week', () => {
  it('holds finite numbers, none of them minus zero, and asks for nothing negative', () => {
    fc.assert(
      fc.property(inputs, (inputs) => {
        const progress = progressOf(inputs);
        for (const number of numbersIn(progress)) {
          expect(Number.isFinite(number) && !Object.is(number, -0)).toBe(true);
        }
        for (const { today } of progress.lines) {
          expect(today.more).toBeGreaterThanOrEqual(0);
          expect(today.share).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('shares the target out over its days, all of it', () => {
    fc.assert(
      fc.property(inputs, (inputs) => {
        const { days, target } = progressOf(inputs);
        const works = days.some((day) => minutesOfDay(inputs.calendar, day.day) > 0);
        const shares = days.reduce((sum, { share }) => sum + share, 0);
        expect(shares).toEqual(near(works ? target : 0));
      }),
    );
  });

  it('agrees with itself: pace and state, lines and whole', () => {
    fc.assert(
      fc.property(inputs, (inputs) => {
        const progress = progressOf(inputs);
        for (const { pace, state } of [progress, ...progress.lines]) {
          if (state === 'ahead') expect(pace).toBeGreaterThanOrEqual(1);
          if (state === 'on-pace') expect(pace).toBeGreaterThanOrEqual(0);
          if (state.endsWith('behind')) expect(pace).toBeLessThanOrEqual(-1);
        }
        const behind = progress.lines.some((line) => line.state.endsWith('behind'));
        expect(progress.state.endsWith('behind')).toBe(behind);
        expect(progress.doneOn !== null).toBe(progress.state === 'done');
      }),
      { numRuns: 300 },
    );
  });

  it('never asks on one day for more than what is left', () => {
    fc.assert(
      fc.property(inputs, (inputs) => {
        for (const { today, target, actual } of progressOf(inputs).lines) {
          expect(today.more).toBeLessThanOrEqual(Math.max(0, target - actual));
        }
      }),
    );
  });
});

describe('what is expected', () => {
  it('grows from 0 to the target over the week and never falls', () => {
    fc.assert(
      fc.property(inputs, fc.array(fc.nat(10_000), { maxLength: 12 }), (inputs, fractions) => {
        const week = weekOf(dayOf(inputs.now, inputs.zone), inputs.weekStart);
        const begin = startOfDay(week.first, inputs.zone);
        const end = startOfDay(addDays(week.last, 1), inputs.zone) - 1;
        const moments = [0, ...fractions.toSorted((a, b) => a - b), 10_000]
          .map((fraction) => Math.round(begin + ((end - begin) * fraction) / 10_000))
          .filter((now) => weekOf(dayOf(now, inputs.zone), inputs.weekStart).label === week.label);
        let before = 0;
        for (const now of moments) {
          const { expected, target } = progressOf({ ...inputs, now });
          expect(expected).toBeGreaterThanOrEqual(before);
          expect(expected).toBeLessThanOrEqual(target);
          before = expected;
        }
      }),
    );
  });

  it('is 0 as the week begins and the target as it ends, if its last minute is not worked', () => {
    fc.assert(
      fc.property(inputs, (inputs) => {
        const days = daysOf(weekOf(dayOf(inputs.now, inputs.zone), inputs.weekStart));
        const calendar = {
          hours: Array(7).fill([{ from: 60, to: 1320 }]),
          daysOff: days.slice(0, 1),
        };
        const [first = '', last = ''] = [days[0], days.at(-1)];
        const begin = { ...inputs, calendar, now: startOfDay(first, inputs.zone) };
        const end = {
          ...inputs,
          calendar,
          now: startOfDay(addDays(last, 1), inputs.zone) - 60_000,
        };
        expect(progressOf(begin).expected).toBe(0);
        const { expected, target } = progressOf(end);
        expect(expected).toBe(target);
      }),
    );
  });
});

describe('the machine', () => {
  const own = process.env.TZ;
  afterAll(() => {
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  });

  it('may stand in any zone of its own', () => {
    const shown = new Set<number>();
    fc.assert(
      fc.property(inputs, (inputs) => {
        const results = ['UTC', 'Pacific/Kiritimati', 'America/St_Johns'].map((zone): Progress => {
          process.env.TZ = zone;
          shown.add(new Date(0).getHours());
          return progressOf(inputs);
        });
        for (const result of results) expect(result).toEqual(results[0]);
      }),
    );
    expect(shown.size).toBe(3);
  });
});
