import { browser } from '#imports';
import { within } from '@/utils/promises/within';

/**
 * What was seen and is not in the log yet, in `storage.local`: it outlives the tab, the worker and an update. One key
 * per sighting, so that tabs never overwrite each other's.
 */
const PREFIX = 'outbox:';

/** How long the browser may take to store or to read, ms. After that it has failed. */
const PATIENCE = 5_000;

/** An entry of the outbox. Not validated: whoever reads it must do that. */
export interface Kept {
  id: string;
  sighting: unknown;
  /** Until then (ms) the bridge that stored it still has it in hand, as long as the bridge is there. */
  notBefore: number;
  /** When it was stored in this form (ms); 0 if that is not known. */
  since: number;
}

/** Stores a sighting, in place of the one under the same `id`. Rejects if the browser cannot store it. */
export function keepInOutbox(id: string, sighting: unknown, notBefore = 0): Promise<void> {
  const kept: Omit<Kept, 'id'> = { sighting, notBefore, since: Date.now() };
  return within(PATIENCE, browser.storage.local.set({ [PREFIX + id]: kept }));
}

/** Removes the entries `ids`, all at once. Rejects if the browser cannot. */
export function removeFromOutbox(ids: string | readonly string[]): Promise<void> {
  const keys = [ids].flat().map((id) => PREFIX + id);
  return within(PATIENCE, browser.storage.local.remove(keys));
}

/** All entries. Rejects if the browser cannot read them. */
export async function readOutbox(): Promise<Kept[]> {
  const stored = await within(PATIENCE, browser.storage.local.get(null));
  return Object.entries(stored)
    .filter(([key]) => key.startsWith(PREFIX))
    .map(([key, kept]) => ({ id: key.slice(PREFIX.length), ...read(kept) }));
}

/** The first version stored only the sighting, and the second did not store the time. */
function read(kept: unknown): Omit<Kept, 'id'> {
  const isKept = typeof kept === 'object' && kept !== null && 'notBefore' in kept;
  if (!isKept) return { sighting: kept, notBefore: 0, since: 0 };
  const { sighting, notBefore, since } = kept as { [field in keyof Kept]?: unknown };
  const asTime = (value: unknown) => (typeof value === 'number' ? value : 0);
  return { sighting, notBefore: asTime(notBefore), since: asTime(since) };
}

/**
 * Calls `changed` when an entry is stored or removed, with the ids of those removed. Returns a function that ends it.
 */
export function watchOutbox(changed: (removed: string[]) => void): () => void {
  const follow = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area !== 'local') return;
    const own = Object.entries(changes).filter(([key]) => key.startsWith(PREFIX));
    if (own.length === 0) return;
    const removed = own.filter(([, { newValue }]) => newValue === undefined);
    changed(removed.map(([key]) => key.slice(PREFIX.length)));
  };
  browser.storage.onChanged.addListener(follow);
  return () => browser.storage.onChanged.removeListener(follow);
}
