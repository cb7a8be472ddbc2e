import { browser } from '#imports';

/**
 * What a bridge has seen and the recorder has not yet confirmed, in `storage.local`: it outlives the tab, the worker
 * and an update. One key per thing seen, so that tabs never overwrite each other's.
 */
const PREFIX = 'outbox:';

/** `notBefore` (ms): until then whoever put it there still has it in hand. */
export async function keepInOutbox(id: string, sighting: unknown, notBefore = 0): Promise<void> {
  await browser.storage.local.set({ [PREFIX + id]: { sighting, notBefore } });
}

export async function removeFromOutbox(id: string): Promise<void> {
  await browser.storage.local.remove(PREFIX + id);
}

/** All that waits and is to be brought to the log at `now` (ms), by id. Not validated: whoever reads it must. */
export async function readOutbox(now: number): Promise<{ id: string; sighting: unknown }[]> {
  const stored = await browser.storage.local.get(null);
  return Object.entries(stored)
    .filter(([key]) => key.startsWith(PREFIX))
    .map(([key, kept]) => ({ id: key.slice(PREFIX.length), ...read(kept) }))
    .filter(({ notBefore }) => notBefore <= now);
}

/** The first version kept the sighting as it was. */
function read(kept: unknown): { sighting: unknown; notBefore: number } {
  const isKept = typeof kept === 'object' && kept !== null && 'notBefore' in kept;
  if (!isKept) return { sighting: kept, notBefore: 0 };
  const { sighting, notBefore } = kept as { sighting?: unknown; notBefore: unknown };
  return { sighting, notBefore: typeof notBefore === 'number' ? notBefore : 0 };
}
