import { type Health, log } from './database';

/** What is known of our sight at `site`; all empty while nothing was ever seen there. */
export async function healthOf(site: string): Promise<Health> {
  return (
    (await log.health.get(site)) ?? {
      site,
      lastSightingAt: null,
      lastUnreadAt: null,
      unread: 0,
      refused: 0,
    }
  );
}
