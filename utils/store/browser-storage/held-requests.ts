import { browser } from '#imports';
import type { Sighting } from '@/utils/activity/sighting';

/**
 * What is known of a request that has left and is not settled, in `storage.session`, which outlives the worker but not
 * the browser. The request's own body is not in it.
 */
export interface HeldRequest {
  site: string;
  /** -1: the request belongs to no tab. */
  tabId: number;
  /** When it left, ms; when it ended, if it is bare. */
  at: number;
  /** Not validated: whoever reads it must do that. */
  sightings: unknown[];
  unread: number;
  shape: string | null;
  /** The site's answer to the act, if the server says that the request failed. */
  ifFailed: Sighting['outcome'];
  /** The status with which it ended, null if no answer came; absent while it has not ended. */
  ended?: number | null;
  /** Only its end was seen, so its body is not known. */
  isBare?: boolean;
  /** Its end was lost, and the log says that. It is held on for a while, in case the end comes after all. */
  isOpen?: boolean;
}

const PREFIX = 'request:';

/** The same in memory, as long as the worker lives: most requests end before they are written. */
const inHand = new Map<string, HeldRequest>();

/** Holds a request, in place of what was held of it. */
export function hold(requestId: string, held: HeldRequest): Promise<void> {
  inHand.set(requestId, held);
  noteWork();
  return browser.storage.session.set({ [PREFIX + requestId]: held, [WORKING]: Date.now() });
}

/** What is held of a request; null if nothing is. */
export async function heldOf(requestId: string): Promise<HeldRequest | null> {
  const key = PREFIX + requestId;
  const stored = inHand.get(requestId) ?? (await browser.storage.session.get(key))[key];
  return isHeld(stored) ? stored : null;
}

/** True if this worker has seen something of the request. */
export const isInHand = (requestId: string): boolean => inHand.has(requestId);

/** Stops holding a request. */
export function letGo(requestId: string): Promise<void> {
  inHand.delete(requestId);
  return browser.storage.session.remove(PREFIX + requestId);
}

/** All requests that are held. */
export async function heldRequests(): Promise<{ requestId: string; held: HeldRequest }[]> {
  const stored = await browser.storage.session.get(null);
  return Object.entries(stored).flatMap(([key, held]) =>
    key.startsWith(PREFIX) && isHeld(held) ? [{ requestId: key.slice(PREFIX.length), held }] : [],
  );
}

/** What anything else there is, is left alone. */
function isHeld(stored: unknown): stored is HeldRequest {
  if (typeof stored !== 'object' || stored === null) return false;
  const { at, sightings, unread } = stored as { [field in keyof HeldRequest]?: unknown };
  return typeof at === 'number' && Array.isArray(sightings) && typeof unread === 'number';
}

/**
 * A mark of this worker, there from the first request that it holds until it has held none for a while. The browser
 * stops no idle worker before that. So the mark of another worker means that it was killed at work: requests that it
 * was just told of may be lost.
 */
const MARK = 'working:';
const WORKING = MARK + crypto.randomUUID();

/** How long a worker may need to store what it was told of, ms. */
const AT_WORK = 2_000;

let mark: ReturnType<typeof setTimeout> | undefined;

function noteWork(): void {
  clearTimeout(mark);
  mark = setTimeout(() => browser.storage.session.remove(WORKING).catch(() => {}), AT_WORK);
}

/** The marks of workers that were killed at work. */
export async function killedWorkers(): Promise<string[]> {
  const stored = await browser.storage.session.get(null);
  return Object.keys(stored).filter((key) => key.startsWith(MARK) && key !== WORKING);
}

/** Removes such marks. */
export const forgetKilled = (marks: string[]): Promise<void> =>
  browser.storage.session.remove(marks);
