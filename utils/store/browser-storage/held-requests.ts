import { browser } from '#imports';
import type { Sighting } from '@/utils/activity/sighting';

/**
 * What is known of a request that has left and has not ended, in `storage.session`, which outlives the worker but not
 * the browser. The request's own body is not in it.
 */
export interface HeldRequest {
  site: string;
  /** -1: the request belongs to no tab. */
  tabId: number;
  /** When it left, ms. */
  at: number;
  /** Not validated: whoever reads it must do that. */
  sightings: unknown[];
  unread: number;
  shape: string | null;
  /** The site's answer to the act, if the server says that the request failed. */
  ifFailed: Sighting['outcome'];
  /** The status with which it ended, null if no answer came; absent while it has not ended. */
  ended?: number | null;
}

const PREFIX = 'request:';

/** The same in memory, as long as the worker lives: most requests end before they are written. */
const inHand = new Map<string, HeldRequest>();

/** Holds a request, in place of what was held of it. */
export function hold(requestId: string, held: HeldRequest): Promise<void> {
  inHand.set(requestId, held);
  return browser.storage.session.set({ [PREFIX + requestId]: held });
}

/** What is held of a request; null if nothing is. */
export async function heldOf(requestId: string): Promise<HeldRequest | null> {
  const key = PREFIX + requestId;
  const stored = inHand.get(requestId) ?? (await browser.storage.session.get(key))[key];
  return (stored as HeldRequest | undefined) ?? null;
}

/** Stops holding a request. */
export function letGo(requestId: string): Promise<void> {
  inHand.delete(requestId);
  return browser.storage.session.remove(PREFIX + requestId);
}

/** The requests that are held: those that have ended, and those that left before `time` (ms). */
export async function heldSince(time: number): Promise<{ requestId: string; held: HeldRequest }[]> {
  const stored = await browser.storage.session.get(null);
  return Object.entries(stored)
    .filter(([key]) => key.startsWith(PREFIX))
    .map(([key, held]) => ({ requestId: key.slice(PREFIX.length), held: held as HeldRequest }))
    .filter(({ held }) => held.ended !== undefined || held.at < time);
}
