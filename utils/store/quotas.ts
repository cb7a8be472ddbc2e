import type { Kind } from '@/utils/activity/activity-kind';
import { DEFAULT_QUOTA, type Quota, versionOn } from '@/utils/quota/quota';
import { log } from './database';

/** All stored versions, oldest first; the default alone while none is stored. */
export async function quotaVersions(): Promise<Quota[]> {
  const stored = await log.quotas.orderBy('[id+effective]').toArray();
  return stored.length > 0 ? stored : [DEFAULT_QUOTA];
}

/**
 * Sets the targets of some kinds from the day `effective` (YYYY-MM-DD) on; the others, and all days before, keep
 * theirs. Only the background calls this.
 */
export function saveTargets(effective: string, targets: Partial<Record<Kind, number>>) {
  return log.transaction('rw', log.quotas, async () => {
    const versions = await quotaVersions();
    const held = versionOn(versions, effective);
    const lines = held.lines.map((line) => {
      const kind = line.filter.kinds[0];
      return { ...line, target: (kind && targets[kind]) ?? line.target };
    });
    // The past keeps what it had: the default of a rep who never set one becomes its first version.
    await log.quotas.bulkPut([...versions, { ...held, effective, lines }]);
  });
}
