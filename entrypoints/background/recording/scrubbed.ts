import { scrub, spotsOfLog } from '@/utils/store/write/scrub';

/**
 * Does `change`, which deletes rows or takes names out of them, and then has the browser write its files anew where
 * these were. Nobody waits for the latter: what was deleted is gone from the log.
 */
export async function scrubbed<T>(change: () => Promise<T>): Promise<T> {
  const spots = await spotsOfLog().catch(() => null);
  const done = await change();
  if (spots) void scrub(spots);
  return done;
}
