import type { Transaction } from 'dexie';
import type { Quota } from '@/utils/quota/quota';

/**
 * From version 4 to 5: until then, the other days of the period made up for a day off. Quotas from that time keep
 * doing so, and now say it. In new quotas of a week, time off lowers the target unless they say otherwise.
 */
export async function keepMakingUp(transaction: Transaction): Promise<void> {
  await transaction
    .table('quotas')
    .toCollection()
    .modify((quota: Quota) => {
      quota.timeOff ??= 'make-up';
    });
}
