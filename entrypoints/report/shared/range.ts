import type { Period } from '@/utils/time/period';

/** The chosen weeks: the first and the last of them. */
export interface Range {
  first: Period;
  last: Period;
}
