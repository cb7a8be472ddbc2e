import { zoneOf } from '@/utils/settings/settings';
import { countOlder } from '@/utils/store/activities';
import { getSettings } from '@/utils/store/browser-storage/settings';
import { forgetHeard } from '@/utils/store/write/heard';
import { reduceLog } from '@/utils/store/write/reduced';
import { deleteOlder } from '@/utils/store/write/retention';
import { addDays, dayOf, weekOf } from '@/utils/time/period';
import { scrubbed } from './scrubbed';

/**
 * Deletes at `now` (ms) what is older than the rep or the company wants, and old notes of who wrote about which
 * topic.
 */
export async function forgetOld(now: number): Promise<void> {
  await Promise.all([forgetHeard(now), forgetWeeks(now)]);
}

/** Deletes whole weeks, so that no half week remains. */
async function forgetWeeks(now: number): Promise<void> {
  const settings = await getSettings();
  if (settings.retentionDays === null) return;
  const today = dayOf(now, zoneOf(settings));
  const oldest = addDays(today, -settings.retentionDays);
  const before = weekOf(oldest, settings.weekStart).first;
  if ((await countOlder(before)) > 0) await scrubbed(() => deleteOlder(before));
  else await deleteOlder(before);
}

/** Reduces what is kept of people to the level that the rep or the company wants. Returns how many rows changed. */
export async function reduceKept(): Promise<number> {
  const { privacyLevel } = await getSettings();
  return scrubbed(() => reduceLog(privacyLevel));
}
