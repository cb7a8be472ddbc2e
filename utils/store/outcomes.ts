import type { Outcome } from '@/utils/activity/outcome';
import { log } from './database';

/** The outcomes of the days `from` to `to` (both included, YYYY-MM-DD), oldest first. */
export async function outcomesBetween(from: string, to: string): Promise<Outcome[]> {
  const rows = await log.outcomes.where('day').between(from, to, true, true).toArray();
  return rows.sort((a, b) => a.at - b.at);
}

/** Writes an outcome, or writes it anew. Only the background calls this. */
export async function putOutcome(outcome: Outcome): Promise<void> {
  await log.outcomes.put(outcome);
}

/** Deletes an outcome; nothing happens if there is none. Only the background calls this. */
export async function removeOutcome(id: string): Promise<void> {
  await log.outcomes.delete(id);
}
