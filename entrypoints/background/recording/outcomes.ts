import { outcomeIn } from '@/utils/activity/money/scale';
import { effectOf, type ImportedOutcome, type Outcome } from '@/utils/activity/outcome';
import { reduceOutcome } from '@/utils/activity/people/reduce-people';
import { zoneOf } from '@/utils/settings/settings';
import { getSettings } from '@/utils/store/browser-storage/settings';
import { outcomesOf } from '@/utils/store/outcomes';
import { putOutcomes, removeOutcome } from '@/utils/store/write/outcomes';
import { dayOf, startOfDay } from '@/utils/time/period';

/** Writes what the rep entered for an outcome under `id`. */
export async function recordOutcome(
  id: string,
  said: Omit<Outcome, 'id' | 'day' | 'zone' | 'source'>,
): Promise<void> {
  const settings = await getSettings();
  const [zone, kept] = [zoneOf(settings), reduceOutcome(said, settings.privacyLevel)];
  await putOutcomes([{ ...kept, id, day: dayOf(said.at, zone), zone, source: 'manual' }]);
}

const NOON = 12 * 3_600_000;

/**
 * Writes outcomes from a file, each at noon of its day. Those that are stored already, and those that the rep
 * changed, stay. Returns how many were written.
 */
export async function importOutcomes(imported: readonly ImportedOutcome[]): Promise<number> {
  const settings = await getSettings();
  const { currency, privacyLevel } = settings;
  const zone = zoneOf(settings);
  const kept = imported.map((outcome) => reduceOutcome(outcomeIn(outcome, currency), privacyLevel));
  const stored = await outcomesOf(
    imported.map(({ id }) => id),
    currency,
  );
  const written = kept.filter((outcome) =>
    ['new', 'changed'].includes(effectOf(stored.get(outcome.id), outcome)),
  );
  await putOutcomes(
    written.map((outcome) => ({
      ...outcome,
      at: startOfDay(outcome.day, zone) + NOON,
      zone,
      source: 'import',
    })),
  );
  return written.length;
}

/** Deletes an outcome; nothing happens if there is none. */
export const deleteOutcome = (id: string): Promise<void> => removeOutcome(id);
