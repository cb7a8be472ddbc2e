import type { Outcome } from '@/utils/activity/outcome';
import { forgetMark } from '@/utils/store/browser-storage/lost-log';
import { log } from '@/utils/store/database';

/** Writes outcomes, new ones or in place of stored ones: all or none. Only the background calls this. */
export async function putOutcomes(outcomes: readonly Outcome[]): Promise<void> {
  await log.outcomes.bulkPut([...outcomes]);
}

/** Deletes an outcome; nothing happens if there is none. Only the background calls this. */
export async function removeOutcome(id: string): Promise<void> {
  await forgetMark();
  await log.outcomes.delete(id);
}
