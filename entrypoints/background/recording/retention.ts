import { zoneOf } from '@/utils/settings/settings';
import { getSettings } from '@/utils/store/browser-storage/settings';
import { countOlder, deleteOlder } from '@/utils/store/write/retention';
import { addDays, dayOf, weekOf } from '@/utils/time/period';
import { scrubbed } from './scrubbed';

/** Deletes what is older than the rep, or the company, wants kept: whole weeks, so that none is left half. */
export async function forgetOld(now: number): Promise<void> {
  const settings = await getSettings();
  if (settings.retentionDays === null) return;
  const today = dayOf(now, zoneOf(settings));
  const oldest = addDays(today, -settings.retentionDays);
  const before = weekOf(oldest, settings.weekStart).first;
  if ((await countOlder(before)) > 0) await scrubbed(() => deleteOlder(before));
  else await deleteOlder(before);
}
