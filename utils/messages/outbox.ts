import { browser } from '#imports';

/**
 * What a bridge has seen and the recorder has not yet confirmed, in `storage.local`: it outlives the tab, the worker
 * and an update. One key per thing seen, so that tabs never overwrite each other's.
 */
const PREFIX = 'outbox:';

export async function keepInOutbox(id: string, sighting: unknown): Promise<void> {
  await browser.storage.local.set({ [PREFIX + id]: sighting });
}

export async function removeFromOutbox(id: string): Promise<void> {
  await browser.storage.local.remove(PREFIX + id);
}

/** All that waits, by id. Not validated: whoever reads it must. */
export async function readOutbox(): Promise<{ id: string; sighting: unknown }[]> {
  const stored = await browser.storage.local.get(null);
  return Object.entries(stored)
    .filter(([key]) => key.startsWith(PREFIX))
    .map(([key, sighting]) => ({ id: key.slice(PREFIX.length), sighting }));
}
