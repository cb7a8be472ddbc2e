import { log } from './database';
import type { Health } from './rows';

const nothingSeen = (site: string): Health => ({
  site,
  lastSightingAt: null,
  lastUnreadAt: null,
  unread: 0,
  missed: 0,
  lastMissedAt: null,
  lastLimitAt: null,
  shapes: [],
  refused: 0,
  failed: [],
  lastFailedAt: null,
});

/** What is known of how well we see `site`; all empty if nothing was ever seen there. */
export async function healthOf(site: string): Promise<Health> {
  return (await log.health.get(site)) ?? nothingSeen(site);
}
