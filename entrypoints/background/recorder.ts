import { decide, decideByRep, logByHand, type RepDecision } from '@/utils/activity/decide';
import { keyOf, type Sighting, sightingSchema } from '@/utils/activity/sighting';
import { readOutbox, removeFromOutbox } from '@/utils/messages/outbox';
import { dayOf } from '@/utils/quota/period';
import { changeHealth } from '@/utils/store/health';
import { getSettings, isWatched, zoneOf } from '@/utils/store/settings';
import { changeActivity, deleteActivities } from '@/utils/store/write-activities';
import { requestBadge } from './badge';

/** Writes what was seen. True once it is in the log; false if it must not be: no consent, or a paused site. */
export async function recordSighting(sighting: Sighting): Promise<boolean> {
  const settings = await getSettings();
  if (!isWatched(settings, sighting.site)) return false;
  const now = Date.now();
  const moment = { now, zone: zoneOf(settings), dayOf };
  const written = await changeActivity(keyOf(sighting), (stored) =>
    decide(stored, sighting, settings, moment),
  );
  if (written !== null) {
    requestBadge();
    void noteSighting(sighting.site, now);
  }
  return true;
}

/** Waits until those who follow the log have read it: nobody waits for this. */
async function noteSighting(site: string, now: number): Promise<void> {
  await new Promise((resume) => setTimeout(resume, 100));
  await changeHealth(site, () => ({ lastSightingAt: now })).catch(() => {});
}

/** Writes what the rep did where no site can see it. Returns the new row's key. */
export async function recordByHand(done: Parameters<typeof logByHand>[0]): Promise<string> {
  const zone = zoneOf(await getSettings());
  const row = logByHand(done, crypto.randomUUID(), { now: Date.now(), zone, dayOf });
  await changeActivity(row.key, () => row);
  requestBadge();
  return row.key;
}

/** Writes the rep's own decision on a row. False if there is no such row. */
export async function recordDecision(key: string, decision: RepDecision): Promise<boolean> {
  let isKnown = false;
  await changeActivity(key, (stored) => {
    isKnown = stored !== null;
    return stored && decideByRep(stored, decision, Date.now());
  });
  requestBadge();
  return isKnown;
}

/**
 * Writes what bridges saw and had no answer for: the worker was stopped, the tab closed, the extension updated. What
 * cannot be written now stays for the next time.
 */
export async function drainOutbox(): Promise<void> {
  for (const { id, sighting } of await readOutbox()) {
    const parsed = sightingSchema.safeParse(sighting);
    const isDone = parsed.success
      ? await recordSighting(parsed.data).then(
          () => true,
          () => false,
        )
      : true;
    if (isDone) await removeFromOutbox(id);
  }
}

/** Deletes all that was logged. */
export async function emptyLog(): Promise<void> {
  await deleteActivities();
  requestBadge();
}
