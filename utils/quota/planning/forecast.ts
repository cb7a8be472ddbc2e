/** The least and the most that a forecast may change, %. */
export const LEAST_UPLIFT = -100;
export const MOST_UPLIFT = 1000;

/**
 * What a forecast quota asks: what was done and a percentage on top (or less), rounded to a whole number, 0 or more.
 * `base` is in activities or the smallest unit of money. An uplift outside its bounds counts as the bound.
 */
export function forecastOf(base: number, uplift: number): number {
  const percent = Math.max(LEAST_UPLIFT, Math.min(MOST_UPLIFT, uplift));
  return Math.max(0, Math.round((base * (100 + percent)) / 100));
}
