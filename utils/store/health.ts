import { type Health, log } from './database';

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
});

/** What is known of our sight at `site`; all empty while nothing was ever seen there. */
export async function healthOf(site: string): Promise<Health> {
  return (await log.health.get(site)) ?? nothingSeen(site);
}

/** Notes what was seen at `site`; `change` gets what was known before. */
export function changeHealth(
  site: string,
  change: (known: Health) => Partial<Health>,
): Promise<void> {
  return log.transaction('rw', log.health, async () => {
    const known = await healthOf(site);
    await log.health.put({ ...known, ...change(known) });
  });
}
