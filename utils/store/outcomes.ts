import { outcomeIn } from '@/utils/activity/money/scale';
import type { Outcome } from '@/utils/activity/outcome';
import { log } from './database';

/** The outcomes of the days `from` to `to` (both included, YYYY-MM-DD), oldest first, their amounts in `currency`. */
export async function outcomesBetween(
  from: string,
  to: string,
  currency: string,
): Promise<Outcome[]> {
  const rows = await log.outcomes.where('day').between(from, to, true, true).toArray();
  return rows.sort((a, b) => a.at - b.at).map((row) => outcomeIn(row, currency));
}

/** The latest outcomes, newest first, at most `most`, their amounts in `currency`. */
export async function latestOutcomes(most: number, currency: string): Promise<Outcome[]> {
  const rows = await log.outcomes.orderBy('at').reverse().limit(most).toArray();
  return rows.map((row) => outcomeIn(row, currency));
}

/** Those of `ids` that are stored, by id, with their amounts in `currency`. */
export async function outcomesOf(
  ids: readonly string[],
  currency: string,
): Promise<Map<string, Outcome>> {
  const rows = await log.outcomes.bulkGet([...ids]);
  return new Map(rows.flatMap((row) => (row ? [[row.id, outcomeIn(row, currency)]] : [])));
}

/** How many outcomes the log holds. */
export function outcomeCount(): Promise<number> {
  return log.outcomes.count();
}
