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

/** What a rep may have side by side. What is carried over is counted through the periods before. */
export const THREE_QUOTAS = [
  quota({ id: 'by-week', period: { unit: 'week', count: 1 }, carry }),
  quota({ id: 'by-month', period: { unit: 'month', count: 1 }, carry }),
  quota({ id: 'by-quarter', period: { unit: 'quarter', count: 1 } }),
];

/** Different people have to be counted from the acts themselves; all else comes from the tallies of days. */
export const PEOPLE_QUOTA = quota({ id: 'people', period: { unit: 'month', count: 1 } }, 'people');
