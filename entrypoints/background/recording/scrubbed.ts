import { scrub, spotsOfLog } from '@/utils/store/write/scrub';

/**
 * Runs `change`, which deletes rows or removes names from them, and then makes the browser rewrite its files in these
 * places. Nobody waits for the second part: the log is changed already.
 */
export async function scrubbed<T>(change: () => Promise<T>): Promise<T> {
  const spots = await spotsOfLog().catch(() => null);
  const done = await change();
  if (spots) void scrub(spots);
  return done;
}
