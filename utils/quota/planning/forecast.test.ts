import { expect, it } from 'vitest';
import { forecastOf } from './forecast';

it('$15,000 and 30 % is $19,500', () => {
  expect(forecastOf(1_500_000, 30)).toBe(1_950_000);
});

it.each<[number, number, number]>([
  [100, 0, 100],
  [15, 10, 17],
  [0, 50, 0],
  [40, -25, 30],
  [40, -400, 0],
  [40, 5000, 440],
])('%i with %i %% on top is %i', (base, uplift, asked) => {
  expect(forecastOf(base, uplift)).toBe(asked);
});
