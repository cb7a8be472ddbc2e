import type { Transaction } from 'dexie';
import type { Activity, Sign } from '@/utils/activity/activity';

/** A row of the first version: one state, and no signs. */
type RowBefore = Omit<Activity, 'signs' | 'aliases'>;

const OUTCOMES: Partial<Record<Activity['state'], Sign['outcome']>> = {
  failed: 'refused',
  unconfirmed: 'unknown',
};

/** The signs for a row that has none yet, derived from its state. None if no site saw it. */
export function signsBefore({ source, at, state, reason, proof }: RowBefore): Sign[] | null {
  if (source !== 'auto') return null;
  const isByPolicy = reason === 'self' || reason === 'internal' || reason === 'never-log';
  const outcome = OUTCOMES[state] ?? 'accepted';
  return [{ at, act: 'done', outcome, proof, ...(isByPolicy && { reason }) }];
}

/** From version 1 to 2: every row that a site saw gets its signs, and what is known of a site gets the new counters. */
export async function addSigns(transaction: Transaction): Promise<void> {
  await transaction
    .table('activities')
    .toCollection()
    .modify((row: Activity) => {
      const signs = signsBefore(row);
      if (signs !== null) row.signs = signs;
    });
  await transaction
    .table('health')
    .toCollection()
    .modify((health) => {
      Object.assign(health, { missed: 0, lastMissedAt: null, shapes: [] });
    });
}
