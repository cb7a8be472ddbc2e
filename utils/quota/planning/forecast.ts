/** The least and the most that a forecast may change, %. */
export const LEAST_UPLIFT = -100;
export const MOST_UPLIFT = 1000;

/**
 * What a forecast quota asks: what was done, and so many percent on top (or less), rounded to a whole number and never
 * negative. `base` in activities or the smallest unit of money; an uplift outside of its bounds counts as the bound.
 */
export function forecastOf(base: number, uplift: number): number {
  const percent = Math.max(LEAST_UPLIFT, Math.min(MOST_UPLIFT, uplift));
  return Math.max(0, Math.round((base * (100 + percent)) / 100));
}
