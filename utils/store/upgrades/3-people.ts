import type { Transaction } from 'dexie';

/**
 * From version 2 to 3: what is known of a site gets the time of its limit. The tables of people and of what was heard
 * begin empty; rows are left as they are, for what they name is named in them.
 */
export async function addLimits(transaction: Transaction): Promise<void> {
  await transaction
    .table('health')
    .toCollection()
    .modify((health) => {
      Object.assign(health, { lastLimitAt: null });
    });
}
