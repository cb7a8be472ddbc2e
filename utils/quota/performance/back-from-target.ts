import type { Kind } from '@/utils/activity/activity-kind';
import { type Funnel, isTooFew } from './conversion';

/**
 * How many of something are needed: the likely number, and the range that the rep's own figures allow. Whole numbers.
 */
export interface Need {
  likely: number;
  least: number;
  most: number;
}

/** What there is too little of. */
export type TooFew = 'activities' | 'opportunities' | 'deals' | 'amounts';

export interface Plan {
  deals: Need;
  opportunities: Need;
  activities: Need;
  /** `activities`, divided among kinds as the rep's own were. */
  byKind: Partial<Record<Kind, Need>>;
}

/** Rounded up, but ignoring what division leaves after the 12th digit: 30 activities do not become 31. */
const wholly = (value: number) => Math.ceil(value * (1 - 1e-12));

const need = (likely: number, least: number, most: number): Need => ({
  likely: wholly(likely),
  least: wholly(least),
  most: wholly(most),
});

/**
 * What a sales target (in the smallest unit of the currency, above 0) requires, by the rep's own figures: deals =
 * target / average deal, opportunities = deals / share that was won, activities = opportunities / opportunities per
 * activity. The ranges follow from the ends of the intervals. If there are too few figures, it says of what.
 */
export function planFor(
  target: number,
  funnel: Funnel,
  byKind: Partial<Record<Kind, number>>,
): Plan | TooFew {
  const { averageDeal, toDeal, toOpportunity, opportunities, activities } = funnel;
  if (toOpportunity === null) {
    return isTooFew(activities, Number.POSITIVE_INFINITY) ? 'activities' : 'opportunities';
  }
  if (toDeal === null)
    return isTooFew(opportunities, Number.POSITIVE_INFINITY) ? 'opportunities' : 'deals';
  if (averageDeal === null || averageDeal <= 0) return 'amounts';
  const deals = target / averageDeal;
  const chances = need(deals / toDeal.ratio, deals / toDeal.high, deals / toDeal.low);
  const acts = need(
    deals / toDeal.ratio / toOpportunity.ratio,
    deals / toDeal.high / toOpportunity.high,
    deals / toDeal.low / toOpportunity.low,
  );
  const done = Object.values(byKind).reduce((sum, count) => sum + count, 0);
  const shares = Object.entries(byKind).flatMap(([kind, count]): [string, Need][] => {
    const part = (all: number) => (all * count) / done;
    return count > 0 ? [[kind, need(part(acts.likely), part(acts.least), part(acts.most))]] : [];
  });
  return {
    deals: need(deals, deals, deals),
    opportunities: chances,
    activities: acts,
    byKind: Object.fromEntries(shares),
  };
}
