import { salted } from './browser-storage/salted';
import { log } from './database';

/** The topics that the people with these ids wrote about, and that are not yet forgotten at `now` (ms). */
export async function topicsHeard(ids: readonly string[], now: number): Promise<string[]> {
  if (ids.length === 0) return [];
  const found = await log.heard.bulkGet(await salted(ids));
  return found.flatMap((heard) => (heard && heard.until > now ? heard.topics : []));
}
