import type { Outcome } from '@/utils/activity/outcome';

/** With fewer tries, or fewer results, a ratio is a matter of luck. */
export const LEAST_TRIES = 10;
export const LEAST_RESULTS = 3;

/** How often one thing leads to another, with the interval that holds the true ratio in 19 of 20 cases. */
export interface Ratio {
  /** results / tries */
  ratio: number;
  low: number;
  high: number;
}

/** 95 % of a normal distribution lie within this many deviations. */
const Z = 1.959_963_985;

/** True if these are too few to say anything. */
export const isTooFew = (tries: number, results: number): boolean =>
  !(tries >= LEAST_TRIES && results >= LEAST_RESULTS);

/**
 * The share of `tries` that became `results`, 0 to 1, with Wilson's score interval (E. B. Wilson, 1927), which stays
 * within 0 and 1 and is good for small numbers. Null if there are too few, or more results than tries, which means
 * that some tries were not logged.
 */
export function shareOf(results: number, tries: number): Ratio | null {
  if (isTooFew(tries, results) || results > tries) return null;
  const share = results / tries;
  const square = (Z * Z) / tries;
  const middle = (share + square / 2) / (1 + square);
  const spread =
    (Z * Math.sqrt((share * (1 - share)) / tries + square / (4 * tries))) / (1 + square);
  // If all or none succeeded, rounding must not put the share outside its own interval.
  const low = Math.min(share, Math.max(0, middle - spread));
  return { ratio: share, low, high: Math.max(share, Math.min(1, middle + spread)) };
}

/**
 * How many results there are per try, if one try may lead to several: a Poisson rate with Byar's interval (Breslow
 * and Day, 1987): results x (1 - 1/(9 results) ± z/(3 sqrt(results)))^3 / tries. Null if there are too few.
 */
export function rateOf(results: number, tries: number): Ratio | null {
  if (isTooFew(tries, results)) return null;
  const bound = (count: number, sign: 1 | -1) =>
    count * (1 - 1 / (9 * count) + (sign * Z) / (3 * Math.sqrt(count))) ** 3;
  return {
    ratio: results / tries,
    low: Math.max(0, bound(results, -1)) / tries,
    high: bound(results + 1, 1) / tries,
  };
}

/** The sums of outcomes. */
export interface OutcomeTotals {
  opportunities: number;
  won: number;
  lost: number;
  /** Sum of won deals, in the smallest unit of the currency; deals without an amount add nothing. */
  revenue: number;
  /** Won deals that have an amount. */
  priced: number;
  units: number;
}

export function totalsOf(outcomes: Iterable<Outcome>): OutcomeTotals {
  const totals = { opportunities: 0, won: 0, lost: 0, revenue: 0, priced: 0, units: 0 };
  for (const { kind, amount, units } of outcomes) {
    if (kind === 'opportunity') totals.opportunities += 1;
    if (kind === 'lost') totals.lost += 1;
    if (kind !== 'won') continue;
    totals.won += 1;
    totals.revenue += amount ?? 0;
    totals.priced += amount === null ? 0 : 1;
    totals.units += units ?? 1;
  }
  return totals;
}

/** From activities to money, step by step; null where there are too few to say. */
export interface Funnel extends OutcomeTotals {
  activities: number;
  /** Opportunities per activity. */
  toOpportunity: Ratio | null;
  /**
   * The share of opportunities that became a deal; or the share of decided deals, if these outnumber the
   * opportunities logged.
   */
  toDeal: Ratio | null;
  /** The average won deal, in the smallest unit of the currency; null while no deal has an amount. */
  averageDeal: number | null;
}

export function funnelOf(activities: number, outcomes: Iterable<Outcome>): Funnel {
  const totals = totalsOf(outcomes);
  const { opportunities, won, lost, revenue, priced } = totals;
  return {
    ...totals,
    activities,
    toOpportunity: rateOf(opportunities, activities),
    toDeal: shareOf(won, Math.max(opportunities, won + lost)),
    averageDeal: priced === 0 ? null : revenue / priced,
  };
}
