import fc from 'fast-check';
import { expect, test } from 'vitest';
import { limit } from './rate';

test('lets a burst pass, then so many a second', () => {
  const mayPass = limit({ burst: 3, perSecond: 2 }, 0);
  expect([0, 0, 0, 0].map(mayPass)).toEqual([true, true, true, false]);
  expect([500, 500, 1000, 1000].map(mayPass)).toEqual([true, false, true, false]);
});

test('a long silence saves up one burst and no more', () => {
  const mayPass = limit({ burst: 3, perSecond: 2 }, 0);
  expect([1e9, 1e9, 1e9, 1e9].map(mayPass)).toEqual([true, true, true, false]);
});

test('never lets more pass than the burst and what the time gives', () => {
  const waits = fc.array(fc.integer({ min: 0, max: 2000 }), { maxLength: 200 });
  fc.assert(
    fc.property(waits, fc.integer({ min: 1, max: 20 }), (gaps, burst) => {
      const mayPass = limit({ burst, perSecond: 5 }, 0);
      let now = 0;
      const passed = gaps.filter((gap) => {
        now += gap;
        return mayPass(now);
      });
      expect(passed.length).toBeLessThanOrEqual(burst + (now / 1000) * 5 + 1e-6);
    }),
  );
});

test('a clock that is set back takes nothing away', () => {
  const mayPass = limit({ burst: 2, perSecond: 1 }, 3_600_000);
  expect(mayPass(3_600_000)).toBe(true);
  expect(mayPass(0)).toBe(true);
  expect(mayPass(0)).toBe(false);
  expect(mayPass(1000)).toBe(true);
});
