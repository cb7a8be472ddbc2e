import type { Outcome } from '@/utils/activity/outcome';

/** An outcome at `at` (ms), seen in UTC; `over` says what is different. */
export function writtenOutcome(
  id: string,
  kind: Outcome['kind'],
  at: number,
  over: Partial<Outcome> = {},
): Outcome {
  return {
    id,
    kind,
    at,
    day: new Date(at).toISOString().slice(0, 10),
    zone: 'UTC',
    amount: null,
    units: null,
    costOfGoods: null,
    acquisitionCost: null,
    source: 'manual',
    ...over,
  };
}
