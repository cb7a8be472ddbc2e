import type { Quota } from '@/utils/quota/quota';

/**
 * A text that tells a version of a quota from the same version after a change: its fields as JSON, sorted by name, so
 * that the order in which they were written does not matter.
 */
export const markOf = (quota: Quota): string => JSON.stringify(quota, sorted);

function sorted(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
