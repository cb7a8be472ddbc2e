import { BOUNDS } from '@/utils/activity/bounds';
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

/** Notes what was seen at `site`; `change` gets what was known before. All counters and lists are bounded. */
export function changeHealth(
  site: string,
  change: (known: Health) => Partial<Health>,
): Promise<void> {
  return log.transaction('rw', log.health, async () => {
    const known = await healthOf(site);
    await log.health.put(bounded({ ...known, ...change(known) }));
  });
}

function bounded({ unread, missed, refused, shapes, notices, ...rest }: Health): Health {
  const most = (counted: number) => Math.min(counted, BOUNDS.counter);
  return {
    ...rest,
    unread: most(unread),
    missed: most(missed),
    refused: most(refused),
    shapes: shapes.slice(-BOUNDS.shapes),
    ...(notices && { notices: notices.slice(-BOUNDS.notices) }),
  };
}
