import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotaCase } from '@/test/model/quota/quota-cases';
import { todayOf } from '@/test/support/quota-inputs';
import { printedPercent } from '@/utils/quota/pace/percent';
import { type ProgressInputs, progressOf } from '@/utils/quota/pace/progress';
import { streakOf } from '@/utils/quota/pace/streak';
import { type Quota, timeOffRuleOf } from '@/utils/quota/quota';
import { quotaPeriodOf } from '@/utils/quota/quota-period';
import { periodReport, type WeekReport, weeklyReport } from '@/utils/quota/weekly/weekly-report';
import {
  type Calendar,
  minutesOfDay,
  minutesUntil,
  usualMinutesOf,
} from '@/utils/quota/working-time/calendar';
import { addDays, dayOf, daysOf, type Period, startOfDay, weekOf } from '@/utils/time/period';

/** Quotas of every period, begun, changed and ended on any day, with weeks off, starts at any minute, and losses. */
const anyCase = fc.nat(1_000_000_000).map(quotaCase);

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
const spanOf = (inputs: ProgressInputs) => ({
  first: addDays(todayOf(inputs), -40),
  last: addDays(todayOf(inputs), 12),
});
const reportsOf = (inputs: ProgressInputs) => [
  ...periodReport({ ...inputs, ...spanOf(inputs) }),
  ...weeklyReport({ ...inputs, ...spanOf(inputs) }),
];

describe('a period', () => {
  /** Working minutes after the start on days on which a version is in force. */
  function timeIn({ versions, calendar, start }: ProgressInputs, period: Period): number {
    const isHeld = (day: string) => {
      const held = versions.findLast(({ effective }) => effective <= day);
      return held !== undefined && (held.until === undefined || day <= held.until);
    };
    const minutes = (day: string) => {
      if (!isHeld(day) || (start && day < start.day)) return 0;
      const skipped = start?.day === day ? minutesUntil(calendar, start) : 0;
      return minutesOfDay(calendar, day) - skipped;
    };
    return sum(daysOf(period).map(minutes));
  }

  /** The minutes that decide the shares: the usual hours, or fewer if time off is made up for. */
  const wholeOf = (calendar: Calendar, days: readonly string[], isLowered: boolean) =>
    sum(
      days.map((day) => (isLowered ? usualMinutesOf(calendar, day) : minutesOfDay(calendar, day))),
    );

  it('asks for no more than it has time for', () => {
    fc.assert(
      fc.property(anyCase, (inputs) => {
        const { versions, weekStart, calendar } = inputs;
        const period = quotaPeriodOf(versions, todayOf(inputs), weekStart);
        const time = timeIn(inputs, period);
        const isLowered = versions.every((quota) => timeOffRuleOf(quota) === 'lower');
        const whole = wholeOf(calendar, daysOf(period.whole), isLowered);
        for (const { line, target, carried, expected, asking } of progressOf(inputs).lines) {
          const targets = versions.map(
            ({ lines }) =>
              lines.find(({ id, measure }) => id === line.id && measure === line.measure)?.target ??
              0,
          );
          const most = time === 0 ? 0 : (Math.max(...targets) * time) / whole + 0.5;
          expect(target - carried).toBeLessThanOrEqual(most * (1 + 1e-9));
          if (time === 0) expect([target, expected, asking.is === 'asked']).toEqual([0, 0, false]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('holds every day, and holds it alone', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: -60, max: 60 }), (inputs, away) => {
        const day = addDays(todayOf(inputs), away);
        const periodOn = (one: string) => quotaPeriodOf(inputs.versions, one, inputs.weekStart);
        const period = periodOn(day);
        for (const one of daysOf(period).slice(0, 40)) expect(periodOn(one)).toEqual(period);
        expect(periodOn(addDays(period.last, 1)).first).toBe(addDays(period.last, 1));
        expect(periodOn(addDays(period.first, -1)).last).toBe(addDays(period.first, -1));
      }),
      { numRuns: 300 },
    );
  });

  it('that is closed does not change when a later version is added, nor do its closed weeks', () => {
    let closed = 0;
    const later = fc.record({
      by: fc.integer({ min: 1, max: 20 }),
      other: anyCase,
      ends: fc.boolean(),
    });
    fc.assert(
      fc.property(anyCase, later, (inputs, { by, other, ends }) => {
        const today = todayOf(inputs);
        const [model] = other.versions;
        if (!model) return;
        const { until: _, ...open } = model;
        const effective = addDays(today, by);
        const added: Quota = { ...open, effective, ...(ends && { until: addDays(effective, 3) }) };
        const versions = [...inputs.versions.filter((one) => one.effective < effective), added];
        const before = versions.slice(0, -1);
        if (before.length === 0) return;
        const figures = (all: readonly Quota[]) => {
          const only = { ...inputs, versions: all, ...spanOf(inputs) };
          // What is carried into a running period is spread over all of it, including its closed weeks.
          const weeks = before.some(({ carry }) => carry) ? [] : weeklyReport(only);
          return [...periodReport(only), ...weeks]
            .filter(({ isClosed }) => isClosed)
            .map(figuresOf);
        };
        const held = figures(before);
        closed += held.length;
        expect(figures(versions)).toEqual(held);
      }),
    );
    expect(closed).toBeGreaterThan(100);
  });

  /** Everything in a report except the word for why nothing is asked, which depends on what comes later. */
  const figuresOf = ({ asking: _, lines, ...report }: WeekReport) => ({
    ...report,
    lines: lines.map(({ asking: _, ...line }) => line),
  });
});

describe('the days of a week', () => {
  it('ask together for what the week asks, day by day and as a week', () => {
    fc.assert(
      fc.property(anyCase, (some) => {
        const versions = some.versions.map(
          (quota): Quota => ({ ...quota, period: { unit: 'day', count: 1 } }),
        );
        const inputs = { ...some, versions };
        const week = weekOf(todayOf(inputs), inputs.weekStart);
        const [row] = weeklyReport({ ...inputs, ...week });
        const ofDays = daysOf(week).map((day) => {
          const now = startOfDay(addDays(day, 1), inputs.zone) - 60_000;
          // There is no such day where the clock skipped it.
          return dayOf(now, inputs.zone) === day ? progressOf({ ...inputs, now }) : null;
        });
        if (ofDays.includes(null)) return;
        for (const { line, target } of row?.lines ?? []) {
          const targets = ofDays.map(
            (one) =>
              one?.lines.find((of) => of.line.id === line.id && of.line.measure === line.measure)
                ?.target ?? 0,
          );
          expect(target).toBe(sum(targets));
        }
      }),
    );
  });
});

describe('today', () => {
  it('asks for no more than the line lacks, and for nothing on days off, once done and before the start', () => {
    fc.assert(
      fc.property(anyCase, (inputs) => {
        const { lines, today } = progressOf(inputs);
        for (const { today: of, target, actual, state } of lines) {
          expect(of.more).toBeLessThanOrEqual(Math.max(0, target - actual));
          if (state === 'done' || !today.works) expect(of.more).toBe(0);
          if (inputs.start && todayOf(inputs) < inputs.start.day) expect(of.more).toBe(0);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('what is printed', () => {
  it('is 100 % if and only if the target is reached', () => {
    fc.assert(
      fc.property(anyCase, (inputs) => {
        for (const { isClosed, whole, shortBy, lines } of reportsOf(inputs)) {
          for (const row of [...lines, { ...whole, shortBy }]) {
            const percent = printedPercent(row.actual, row.target);
            if (percent === null) expect(row.shortBy).toBe(0);
            else expect(percent >= 100).toBe(row.shortBy === 0);
            if (percent !== null && isClosed) expect(row.state === 'done').toBe(row.shortBy === 0);
          }
        }
      }),
    );
  });
});

describe('a streak', () => {
  it('is none where nothing was ever done', () => {
    fc.assert(
      fc.property(anyCase, (inputs) => {
        expect(streakOf({ ...inputs, tallies: [], acts: [], outcomes: [] })).toBe(0);
      }),
      { numRuns: 50 },
    );
  });
});
