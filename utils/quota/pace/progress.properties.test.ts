import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS } from '@/utils/activity/activity-kind';
import type { Tally } from '@/utils/activity/tally';
import { DEFAULT_QUOTA, type Quota, type QuotaLine } from '@/utils/quota/quota';
import { type Calendar, minutesOfDay } from '@/utils/quota/working-time/calendar';
import { addDays, dayOf, daysOf, startOfDay, weekOf } from '@/utils/time/period';
import { progressOf } from './progress';

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

/** The inputs of a week. Days are given as distances from today, so that most are in the week. */
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

const near = (value: number) => expect.closeTo(value, 6);

describe('progress of any week', () => {
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
});

describe('what is expected', () => {
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
