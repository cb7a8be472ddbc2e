import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { Quota } from '@/utils/quota/quota';
import { talliesBetween } from '@/utils/store/activities';
import { outcomesBetween } from '@/utils/store/outcomes';
import { touchesBetween } from '@/utils/store/touches';

/** What counted on these days (YYYY-MM-DD, both included), amounts in `currency`; null until it is read. */
export function useCounted(
  versions: readonly Quota[],
  { first, last }: { first: string; last: string },
  currency: string,
) {
  const days = [first, last];
  const tallies = useLiveQuery(() => talliesBetween(first, last), days);
  const touches = useLiveQuery(() => touchesBetween(first, last, versions), [...days, versions]);
  const outcomes = useLiveQuery(() => outcomesBetween(first, last, currency), [...days, currency]);
  return useMemo(
    () => (tallies && touches && outcomes ? { tallies, touches, outcomes } : null),
    [tallies, touches, outcomes],
  );
}
