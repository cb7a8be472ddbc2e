import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekOf } from '@/utils/time/period';
import { csvFileName } from './file-name';

const week45 = weekOf('2026-11-04', 1);
const week47 = weekOf('2026-11-18', 1);

describe('csvFileName', () => {
  it.each([
    ['Maria Lind', 'quota-pacer_Maria-Lind_2026-W47_activities.csv'],
    ['', 'quota-pacer_rep_2026-W47_activities.csv'],
    [' ../..\\ ', 'quota-pacer_rep_2026-W47_activities.csv'],
    ['Åsa Öberg', 'quota-pacer_Åsa-Öberg_2026-W47_activities.csv'],
    ['王伟', 'quota-pacer_王伟_2026-W47_activities.csv'],
    ['a_b/c:d\u202Egnp', 'quota-pacer_a-b-c-d-gnp_2026-W47_activities.csv'],
  ])('of %j', (name, file) => {
    expect(csvFileName(name, week47, week47, 'activities')).toBe(file);
  });

  it('of a range names its first and last week', () => {
    const file = 'quota-pacer_rep_2026-W45_2026-W47_weekly.csv';
    expect(csvFileName('', week45, week47, 'weekly')).toBe(file);
  });

  it('of a week that has no ISO number', () => {
    const sunday = weekOf('2026-11-18', 7);
    const file = 'quota-pacer_rep_2026-11-15-P7D_weekly.csv';
    expect(csvFileName('', sunday, sunday, 'weekly')).toBe(file);
  });

  it('is safe and short whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        const file = csvFileName(name, week45, week47, 'activities');
        expect(file).toMatch(
          /^quota-pacer_[\p{L}\p{M}\p{N}-]+_2026-W45_2026-W47_activities\.csv$/u,
        );
        expect(Array.from(file).length).toBeLessThanOrEqual(90);
      }),
    );
  });
});
