import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { quotaCase } from '@/test/model/quota/quota-cases';
import { endingEarly, steady, todayOf, within } from '@/test/support/quota-inputs';
import { quotaPeriodOf } from '@/utils/quota/quota-period';
import { daysReported, periodReport, weeklyReport } from '@/utils/quota/weekly/weekly-report';
import { minutesOfDay } from '@/utils/quota/working-time/calendar';
import { addDays, daysOf, startOfDay } from '@/utils/time/period';
import { daysNeeded, type ProgressInputs, progressOf } from './progress';
import { streakDays, streakOf } from './streak';

/** Quotas of every period, changed, ramped and carried over, with calendars, zones and moments of every kind. */
const anyCase = fc.nat(1_000_000_000).map(quotaCase);

const periodOf = (inputs: ProgressInputs) =>
  quotaPeriodOf(inputs.versions, todayOf(inputs), inputs.weekStart);
const reportInputs = (inputs: ProgressInputs) => ({
  ...inputs,
  first: addDays(todayOf(inputs), -12),
  last: addDays(todayOf(inputs), 10),
});

/** Everything that the engine says about `inputs`. */
const answersTo = (inputs: ProgressInputs) => [
  progressOf(inputs),
  weeklyReport(reportInputs(inputs)),
  periodReport(reportInputs(inputs)),
  streakOf(inputs),
];

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe('any quota', () => {
  it('is answered in finite numbers, none of them minus zero', () => {
    fc.assert(
      fc.property(anyCase, (inputs) => {
        const numbers = numbersIn(answersTo(inputs));
        expect(numbers.filter((one) => !Number.isFinite(one) || Object.is(one, -0))).toEqual([]);
      }),
    );
  });

  it('asks for nothing negative, and today for no more than what is left', () => {
    fc.assert(
      fc.property(anyCase, (inputs) => {
        const { lines, score } = progressOf(inputs);
        for (const { today, target, actual } of lines) {
          expect(target).toBeGreaterThanOrEqual(0);
          expect(today.share).toBeGreaterThanOrEqual(0);
          expect(today.more).toBeGreaterThanOrEqual(0);
          expect(today.more).toBeLessThanOrEqual(Math.max(0, target - actual));
        }
        if (score !== null) expect(Math.abs(score - 50)).toBeLessThanOrEqual(50);
      }),
    );
  });

  it('agrees with itself: pace and state, lines and whole', () => {
    fc.assert(
      fc.property(anyCase, (inputs) => {
        const progress = progressOf(inputs);
        for (const { pace, state } of [progress, ...progress.lines]) {
          if (state === 'ahead') expect(pace).toBeGreaterThanOrEqual(1);
          if (state === 'on-pace') expect(pace).toBeGreaterThanOrEqual(0);
          if (state.endsWith('behind')) expect(pace).toBeLessThanOrEqual(-1);
        }
        const worst = progress.lines.some(({ state }) => state.endsWith('behind'));
        expect(progress.state.endsWith('behind')).toBe(worst);
        const isDone = progress.lines.every(
          ({ state, target }) => target === 0 || state === 'done',
        );
        if (progress.target > 0) expect(progress.doneOn !== null).toBe(isDone);
      }),
    );
  });

  it('does not look at what was done outside of the days it says it needs', () => {
    fc.assert(
      fc.property(anyCase, (inputs) => {
        const report = reportInputs(inputs);
        const needed = within(inputs, daysNeeded(inputs));
        expect(progressOf(needed)).toEqual(progressOf(inputs));
        expect(streakOf(within(inputs, streakDays(inputs)))).toBe(streakOf(inputs));
        const reported = within(report, daysReported(report));
        expect(weeklyReport(reported)).toEqual(weeklyReport(report));
        expect(periodReport(reported)).toEqual(periodReport(report));
      }),
    );
  });
});

describe('what is expected', () => {
  it('grows from 0 to the target over the period and never falls', () => {
    const fractions = fc.array(fc.nat(1000), { maxLength: 8 });
    fc.assert(
      fc.property(anyCase, fractions, (some, fractions) => {
        const inputs = endingEarly(steady(some));
        const period = periodOf(inputs);
        const begin = startOfDay(period.first, inputs.zone);
        const end = startOfDay(addDays(period.last, 1), inputs.zone) - 1;
        const moments = [0, ...fractions.toSorted((a, b) => a - b), 1000]
          .map((fraction) => Math.round(begin + ((end - begin) * fraction) / 1000))
          .filter((now) => periodOf({ ...inputs, now }).first === period.first);
        const standings = moments.map((now) => progressOf({ ...inputs, now }).lines);
        for (const [index, lines] of standings.entries()) {
          for (const [at, { expected, target }] of lines.entries()) {
            expect(expected).toBeGreaterThanOrEqual(standings[index - 1]?.[at]?.expected ?? 0);
            expect(expected).toBeLessThanOrEqual(target);
          }
        }
        const last = standings.at(-1) ?? [];
        const works = daysOf(period).some((day) => minutesOfDay(inputs.calendar, day) > 0);
        const isPlain = works && !inputs.versions[0]?.ramp && !inputs.start;
        if (isPlain) expect(last.every(({ expected, target }) => expected === target)).toBe(true);
      }),
    );
  });

  it('lands on the target where it is done', () => {
    let landed = 0;
    fc.assert(
      fc.property(anyCase, (inputs) => {
        const day = todayOf(inputs);
        const nothing = { ...inputs, tallies: [], acts: [], outcomes: [] };
        const [line] = progressOf(nothing).lines;
        const kind = line?.line.filter.kinds[0];
        if (!line || !kind) return;
        const counted = Math.round(line.expected);
        const tallies = [{ day, kind, action: 'new', site: 'gmail', counted }];
        const landing = progressOf({ ...nothing, tallies }).lines[0]?.landing ?? null;
        if (landing === null) return;
        landed += 1;
        // At least a fifth of the time is gone, so half an act too much becomes at most two and a half.
        const off = counted === line.expected ? 0 : 3;
        expect(Math.abs(landing - line.target)).toBeLessThanOrEqual(off);
      }),
    );
    expect(landed).toBeGreaterThan(10);
  });
});

describe('weeks', () => {
  it('add up to the period that they are parts of', () => {
    fc.assert(
      fc.property(anyCase, (some) => {
        const inputs = steady(some);
        const period = periodOf(inputs);
        // Nothing is asked before it or after it.
        const versions = inputs.versions.map((quota) => ({ ...quota, until: period.last }));
        const only = { ...inputs, versions, start: { day: period.first, minute: 0 }, ...period };
        const weeks = weeklyReport(only);
        for (const [index, { target }] of progressOf({ ...inputs, ...only }).lines.entries()) {
          const parts = weeks.map(({ lines }) => lines[index]?.target ?? 0);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(target);
          expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
        }
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
      fc.property(anyCase, (inputs) => {
        const answers = ['UTC', 'Pacific/Kiritimati', 'America/St_Johns'].map((zone) => {
          process.env.TZ = zone;
          shown.add(new Date(0).getHours());
          return answersTo(inputs);
        });
        for (const answer of answers) expect(answer).toEqual(answers[0]);
      }),
      { numRuns: 40 },
    );
    expect(shown.size).toBe(3);
  });
});
