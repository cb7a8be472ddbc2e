import type { Outcome } from '@/utils/activity/outcome';
import { dayOf } from '@/utils/quota/period';
import { putOutcome } from '@/utils/store/outcomes';
import { getSettings, zoneOf } from '@/utils/store/settings';

/** Writes what the rep said of an outcome under `id`. */
export async function recordOutcome(
  id: string,
  said: Omit<Outcome, 'id' | 'day' | 'zone' | 'source'>,
): Promise<void> {
  const zone = zoneOf(await getSettings());
  await putOutcome({ ...said, id, day: dayOf(said.at, zone), zone, source: 'manual' });
}
