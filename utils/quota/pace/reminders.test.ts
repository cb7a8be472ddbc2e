import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_QUOTA } from '@/utils/quota/quota';
import type { Calendar } from '@/utils/quota/working-time/calendar';
import { type ProgressInputs, progressOf } from './progress';
import {
  isOffAt,
  isQuietAt,
  type ReminderInputs,
  reminderMinutes,
  remindersAt,
  type Told,
} from './reminders';

const NINE_TO_FIVE = [{ from: 540, to: 1020 }];
const FRIDAY = '2026-11-27';
const calendar: Calendar = {
  hours: [NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, [], []],
  daysOff: [],
};
const rules = {
  behind: true,
  summary: true,
  done: true,
  behindAt: 14 * 60,
  summaryAt: 17 * 60,
  quietFrom: 20 * 60,
  quietTo: 8 * 60,
};
const lines = DEFAULT_QUOTA.lines
  .filter(({ id }) => id === 'email')
  .map((line) => ({ ...line, target: 100 }));

/** Friday at `minute`, with this many mails done of the 100 that the week asks. */
function at(
  minute: number,
  done: number,
  given: Partial<ReminderInputs> = {},
  began: Pick<ProgressInputs, 'start'> = {},
): ReminderInputs {
  const held = given.calendar ?? calendar;
  const progress = progressOf({
    versions: [{ ...DEFAULT_QUOTA, lines }],
    tallies: [{ day: '2026-11-24', kind: 'email', action: 'new', site: 'gmail', counted: done }],
    calendar: held,
    zone: 'UTC',
    weekStart: 1,
    now: Date.parse(`${FRIDAY}T00:00:00Z`) + minute * 60_000,
    ...began,
  });
  return { progress, rules, told: {}, now: { day: FRIDAY, minute }, calendar: held, ...given };
}

describe('remindersAt', () => {
  it('says at the chosen hour, and not before, that the rep is behind', () => {
    expect(remindersAt(at(14 * 60 - 1, 10))).toEqual([]);
    expect(remindersAt(at(14 * 60, 10))).toEqual(['behind']);
    expect(remindersAt(at(14 * 60, 95))).toEqual([]);
  });

  it('has nothing to sum up where nothing is asked yet and nothing was done', () => {
    const agreed = { start: { day: FRIDAY, minute: 18 * 60 } };
    expect(remindersAt(at(18 * 60, 0, {}, agreed))).toEqual([]);
    expect(remindersAt(at(18 * 60, 0))).toEqual(['summary']);
  });

  it('sums the day up, and then no longer says that the rep is behind', () => {
    expect(remindersAt(at(17 * 60, 10))).toEqual(['summary']);
    const unsummed = { ...rules, summary: false };
    expect(remindersAt(at(17 * 60, 10, { rules: unsummed }))).toEqual(['behind']);
  });

  it('says once in a period that all is done', () => {
    expect(remindersAt(at(10 * 60, 100))).toEqual(['done']);
    expect(remindersAt(at(10 * 60, 100, { told: { done: '2026-11-23' } }))).toEqual([]);
    expect(remindersAt(at(10 * 60, 100, { told: { done: '2026-11-22' } }))).toEqual(['done']);
  });

  it('says nothing twice a day, nor after the clock was set back', () => {
    expect(remindersAt(at(15 * 60, 10, { told: { behind: FRIDAY } }))).toEqual([]);
    expect(remindersAt(at(15 * 60, 10, { told: { behind: '2026-11-28' } }))).toEqual([]);
    expect(remindersAt(at(15 * 60, 10, { told: { behind: '2026-11-26' } }))).toEqual(['behind']);
  });

  it('says nothing in quiet hours', () => {
    expect(remindersAt(at(21 * 60, 100))).toEqual([]);
    expect(remindersAt(at(7 * 60, 100))).toEqual([]);
  });

  it('says nothing on a day off, nor in the half that is off', () => {
    const off = { ...calendar, daysOff: [FRIDAY] };
    expect(remindersAt(at(17 * 60, 100, { calendar: off }))).toEqual([]);
    const half = (which: 'morning' | 'afternoon'): Calendar => ({
      ...calendar,
      halfDaysOff: [{ day: FRIDAY, half: which }],
    });
    expect(remindersAt(at(14 * 60, 10, { calendar: half('afternoon') }))).toEqual([]);
    expect(remindersAt(at(14 * 60, 10, { calendar: half('morning') }))).toEqual(['behind']);
    expect(remindersAt(at(10 * 60, 100, { calendar: half('morning') }))).toEqual([]);
    expect(remindersAt(at(10 * 60, 100, { calendar: half('afternoon') }))).toEqual(['done']);
  });

  it('says only what was switched on, never in quiet or free time, and nothing twice', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    const wanted = fc.record({
      behind: fc.boolean(),
      summary: fc.boolean(),
      done: fc.boolean(),
      behindAt: minute,
      summaryAt: minute,
      quietFrom: minute,
      quietTo: minute,
    });
    fc.assert(
      fc.property(wanted, minute, fc.integer({ min: 0, max: 120 }), (some, on, done) => {
        const inputs = at(on, done, { rules: some });
        const reminders = remindersAt(inputs);
        expect(reminders.filter((reminder) => !some[reminder])).toEqual([]);
        if (isQuietAt(some, on) || isOffAt(calendar, inputs.now)) expect(reminders).toEqual([]);
        const told: Told = Object.fromEntries(reminders.map((reminder) => [reminder, FRIDAY]));
        expect(remindersAt({ ...inputs, told })).toEqual([]);
      }),
    );
  });
});

describe('isQuietAt', () => {
  it.each([
    [20, 8, 23, true],
    [20, 8, 7, true],
    [20, 8, 8, false],
    [20, 8, 19, false],
    [12, 13, 12, true],
    [12, 13, 13, false],
    [9, 9, 9, false],
  ])('from %i to %i at %i: %s', (from, to, hour, isQuiet) => {
    expect(isQuietAt({ quietFrom: from * 60, quietTo: to * 60 }, hour * 60)).toBe(isQuiet);
  });
});

describe('reminderMinutes', () => {
  it('names the chosen hours and the end of the quiet, each once', () => {
    expect(reminderMinutes(rules)).toEqual([8 * 60, 14 * 60, 17 * 60]);
    expect(reminderMinutes({ ...rules, behindAt: 17 * 60, done: false })).toEqual([
      8 * 60,
      17 * 60,
    ]);
  });

  it('names none where nothing is wanted', () => {
    expect(reminderMinutes({ ...rules, behind: false, summary: false, done: false })).toEqual([]);
  });
});
