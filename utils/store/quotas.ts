import type { Kind } from '@/utils/activity/activity-kind';
import {
  DEFAULT_QUOTA,
  kindOf,
  type Quota,
  type QuotaLine,
  versionOn,
  withTopicLine,
} from '@/utils/quota/quota';
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
  return saveLines(effective, (lines) =>
    lines.map((line) => {
      const kind = kindOf(line);
      return { ...line, target: (kind && targets[kind]) ?? line.target };
    }),
  );
}

/**
 * Asks for `target` different people in touches about `topic` from the day `effective` (YYYY-MM-DD) on, or no longer
 * where it is null. Only the background calls this.
 */
export function saveTopicLine(effective: string, topic: string, target: number | null) {
  return saveLines(effective, (lines) => withTopicLine(lines, topic, target));
}

function saveLines(effective: string, change: (lines: readonly QuotaLine[]) => QuotaLine[]) {
  return log.transaction('rw', log.quotas, async () => {
    const versions = await quotaVersions();
    const held = versionOn(versions, effective);
    // The past keeps what it had: the default of a rep who never set one becomes its first version.
    await log.quotas.bulkPut([...versions, { ...held, effective, lines: change(held.lines) }]);
  });
}
