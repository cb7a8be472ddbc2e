import { KINDS } from '@/utils/activity/activity-kind';
import type { Quota } from '@/utils/quota/quota';

type Asked = Pick<Quota, 'id' | 'period'> & Partial<Quota>;

/** A quota of six lines. */
const quota = (asked: Asked, measure: 'activities' | 'people' = 'activities'): Quota => ({
  name: asked.id,
  effective: '2020-01-01',
  lines: KINDS.map((kind) => ({ id: kind, filter: { kinds: [kind] }, measure, target: 500 })),
  ...asked,
});

const carry = { shortfall: true, surplus: true, cap: 50 };

/** Quotas that a rep may have side by side. What is carried over has to be counted through earlier periods. */
export const THREE_QUOTAS = [
  quota({ id: 'by-week', period: { unit: 'week', count: 1 }, carry }),
  quota({ id: 'by-month', period: { unit: 'month', count: 1 }, carry }),
  quota({ id: 'by-quarter', period: { unit: 'quarter', count: 1 } }),
];

/** Different people have to be counted from the acts themselves; everything else from the tallies of days. */
export const PEOPLE_QUOTA = quota({ id: 'people', period: { unit: 'month', count: 1 } }, 'people');
