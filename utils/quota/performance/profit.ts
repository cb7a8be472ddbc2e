import type { Outcome } from '@/utils/activity/outcome';

/** What won deals brought and cost, in the smallest unit of the currency. */
export interface Profit {
  revenue: number;
  costOfGoods: number;
  acquisitionCost: number;
  /** revenue - (cost of goods + acquisition cost); negative for a loss. */
  profit: number;
  /** profit / costs (1 = as much again as was spent); null if nothing was spent. */
  returnOnCost: number | null;
  /** Won deals without an amount or a cost: the missing figure counts as 0. */
  incomplete: number;
}

export function profitOf(outcomes: Iterable<Outcome>): Profit {
  const sums = { revenue: 0, costOfGoods: 0, acquisitionCost: 0, incomplete: 0 };
  for (const { kind, amount, costOfGoods, acquisitionCost } of outcomes) {
    if (kind !== 'won') continue;
    sums.revenue += amount ?? 0;
    sums.costOfGoods += costOfGoods ?? 0;
    sums.acquisitionCost += acquisitionCost ?? 0;
    if (amount === null || costOfGoods === null || acquisitionCost === null) sums.incomplete += 1;
  }
  const costs = sums.costOfGoods + sums.acquisitionCost;
  const profit = sums.revenue - costs;
  return { ...sums, profit, returnOnCost: costs === 0 ? null : profit / costs };
}
