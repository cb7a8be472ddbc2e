import { useLiveQuery } from 'dexie-react-hooks';
import type { Quota } from '@/utils/quota/quota';
import { type Counted, countedBetween } from '@/utils/store/counted';

/** What counts on these days (YYYY-MM-DD, both included), with amounts in `currency`; null until it is read. */
export function useCounted(
  versions: readonly Quota[],
  { first, last }: { first: string; last: string },
  currency: string,
): Counted | null {
  return useLiveQuery(
    () => countedBetween({ first, last }, versions, currency),
    [first, last, versions, currency],
    null,
  );
}
