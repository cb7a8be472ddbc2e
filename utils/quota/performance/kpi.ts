import { KINDS, type Kind } from '@/utils/activity/activity-kind';
import type { Outcome } from '@/utils/activity/outcome';
import type { Tally } from '@/utils/activity/tally';
import type { Period } from '@/utils/time/period';
import { type Funnel, funnelOf } from './conversion';
import { type Profit, profitOf } from './profit';

/** What a period shows of a rep's performance: rates, quantities, revenue and return. */
export interface Kpi {
  /** Null for the sum of periods. */
  period: Period | null;
  /** Activities that count, of each kind. */
  byKind: Record<Kind, number>;
  funnel: Funnel;
  /** Revenue per activity, in the smallest unit of the currency; null if nothing was done. */
  perActivity: number | null;
  profit: Profit;
}

/** One row for each of `periods`, in their order, and one for all of them together. */
export function kpisOf(
  periods: readonly Period[],
  tallies: Iterable<Tally>,
  outcomes: Iterable<Outcome>,
): { periods: Kpi[]; all: Kpi } {
  const counted = [...tallies];
  const known = [...outcomes];
  const holds = (days: readonly Period[]) => (day: string) =>
    days.some(({ first, last }) => first <= day && day <= last);
  const kpi = (days: readonly Period[], period: Period | null) => {
    const isIn = holds(days);
    return kpiOf(
      period,
      counted.filter(({ day }) => isIn(day)),
      known.filter(({ day }) => isIn(day)),
    );
  };
  return { periods: periods.map((period) => kpi([period], period)), all: kpi(periods, null) };
}

function kpiOf(
  period: Period | null,
  tallies: readonly Tally[],
  outcomes: readonly Outcome[],
): Kpi {
  const byKind = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>;
  // A kind that this version does not know adds nothing.
  for (const { kind, counted } of tallies) if (Object.hasOwn(byKind, kind)) byKind[kind] += counted;
  const activities = Object.values(byKind).reduce((sum, count) => sum + count, 0);
  const funnel = funnelOf(activities, outcomes);
  return {
    period,
    byKind,
    funnel,
    perActivity: activities === 0 ? null : funnel.revenue / activities,
    profit: profitOf(outcomes),
  };
}
