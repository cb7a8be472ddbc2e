import type { Transaction } from 'dexie';
import type { Quota } from '@/utils/quota/quota';

/**
 * From version 4 to 5: until then what a day off did not ask, the other days of the period did. Quotas of that time go
 * on so, and say it; a new one of a week is lowered by time off unless it says otherwise.
 */
export async function keepMakingUp(transaction: Transaction): Promise<void> {
  await transaction
    .table('quotas')
    .toCollection()
    .modify((quota: Quota) => {
      quota.timeOff ??= 'make-up';
    });
}
