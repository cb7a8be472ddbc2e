import type { Outcome } from '@/utils/activity/outcome';
import type { Tally } from '@/utils/activity/tally';
import type { Act } from '@/utils/quota/line-counts';
import type { Quota } from '@/utils/quota/quota';
import { talliesBetween } from './activities';
import { actsBetween } from './acts';
import { outcomesBetween } from './outcomes';

/** What counts on some days, as far as the lines of a quota need it. */
export interface Counted {
  tallies: Tally[];
  /** Single acts, if a line needs what tallies cannot tell; otherwise empty. */
  acts: Act[];
  outcomes: Outcome[];
}

/**
 * What counts on the days `first` to `last` (both included, YYYY-MM-DD) for `versions` of a quota: all tallies and
 * outcomes, and single activities if a line needs them. Amounts are in `currency` (ISO 4217).
 */
export async function countedBetween(
  { first, last }: { first: string; last: string },
  versions: readonly Quota[],
  currency: string,
): Promise<Counted> {
  const [tallies, acts, outcomes] = await Promise.all([
    talliesBetween(first, last),
    actsBetween(first, last, versions),
    outcomesBetween(first, last, currency),
  ]);
  return { tallies, acts, outcomes };
}
