import type { Transaction } from 'dexie';

/**
 * From version 2 to 3: what is known of a site gets the time of its limit. The tables of people and of their topics
 * begin empty. Rows stay as they are: the people in them are named in them.
 */
export async function addLimits(transaction: Transaction): Promise<void> {
  await transaction
    .table('health')
    .toCollection()
    .modify((health) => {
      Object.assign(health, { lastLimitAt: null });
    });
}
