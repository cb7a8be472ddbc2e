import { BOUNDS } from '@/utils/activity/bounds';
import { log } from '@/utils/store/database';
import { healthOf } from '@/utils/store/health';
import type { Health } from '@/utils/store/rows';

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
