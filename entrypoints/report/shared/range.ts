import type { Period } from '@/utils/time/period';

/** Whole weeks, the first and the last of which are chosen. */
export interface Range {
  first: Period;
  last: Period;
}
