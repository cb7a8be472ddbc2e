import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotaCase } from '@/test/model/quota/quota-cases';
import { endingEarly, steady, todayOf, within } from '@/test/support/quota-inputs';
import { addDays, dayOf, startOfDay } from '@/utils/time/period';
import { type ProgressInputs, progressOf } from './progress';
import { streakOf } from './streak';

const anyCase = fc.nat(1_000_000_000).map(quotaCase);

describe('a streak', () => {
  /** The same, computed from each day's last moment in turn; null if it goes on for longer than `most` days. */
  function streakByDays(inputs: ProgressInputs, most: number): number | null {
    const began = [inputs.start?.day ?? '', inputs.versions[0]?.effective ?? ''].sort()[1] ?? '';
    const today = todayOf(inputs);
    let streak = 0;
    for (let back = 0; back < most; back += 1) {
      const day = addDays(today, -back);
      if (day < began) return streak;
      const now = startOfDay(addDays(day, 1), inputs.zone) - 1;
      if (dayOf(now, inputs.zone) !== day) continue; // there is no such day where the clock skipped it
      const { actual, pace, days } = progressOf({
        ...within(inputs, { first: '', last: day }),
        now,
      });
      if (days.every((one) => one.day !== day || one.share === 0)) continue;
      // Nothing is missing and nothing was done, because nothing was asked by then.
      if (pace >= 0 && actual === 0) continue;
      if (pace >= 0) streak += 1;
      else if (back > 0) return streak;
    }
    return null;
  }

  it('is as long as the days whose last moment stood on pace', () => {
    let compared = 0;
    fc.assert(
      fc.property(anyCase, (some) => {
        const inputs = endingEarly(steady(some));
        const streak = streakByDays(inputs, 20);
        if (streak === null) return;
        compared += 1;
        expect(streakOf(inputs)).toBe(streak);
      }),
      { numRuns: 50 },
    );
    expect(compared).toBeGreaterThan(10);
  });
});
