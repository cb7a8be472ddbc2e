import { browser } from '#imports';
import { noteUnread } from '@/entrypoints/background/recording/health';
import { recordSighting } from '@/entrypoints/background/recording/recorder';
import { requestDrain } from '@/entrypoints/background/recording/recorder-outbox';
import { type Sighting, sightingSchema } from '@/utils/activity/sighting';
import type { BridgeRequest } from '@/utils/messages/bridge-messages';
import { keepInOutbox } from '@/utils/messages/outbox';
import { limit, SIGHTING_RATE } from '@/utils/messages/rate';
import { retryWait } from '@/utils/promises/retry-wait';
import { isQuiet } from '@/utils/settings/settings';
import { sites } from '@/utils/sites/registry';
import {
  forgetKilled,
  type HeldRequest,
  heldOf,
  heldRequests,
  hold,
  isInHand,
  killedWorkers,
  letGo,
} from '@/utils/store/browser-storage/held-requests';
import { getSettings } from '@/utils/store/browser-storage/settings';

/** How long the page may take to tell what it shows of an act, ms. */
const PATIENCE = 500;

/** How long to wait for the other half of a request, its beginning or its end, if one of them may be lost, ms. */
export const OTHER_HALF = 1_500;

/** How long an end that was lost may still come, ms. */
const LOST = 60_000;

/** When to look again at what is being settled, and at what is under way, ms. */
const SOON = 1_000;
const LATER = 30_000;

/** The name of what is counted as not understood if a worker was killed at work. */
const KILLED = 'background.stopped';

const mayPass = limit(SIGHTING_RATE, Date.now());

/** What is being settled right now, by the ids of the requests. */
const settling = new Map<string, Promise<unknown>>();

/** Settles a request, after whatever is being done about the same one. */
function inTurn<T>(requestId: string, settle: () => Promise<T>): Promise<T> {
  const before = settling.get(requestId);
  const done = before ? before.then(settle, settle) : settle();
  settling.set(requestId, done);
  const end = () => {
    if (settling.get(requestId) === done) settling.delete(requestId);
  };
  done.then(end, end);
  return done;
}

/** Writes what a request did that ended with `status`; null: no answer came. False if nothing is held of it. */
export const settleEnded = (requestId: string, status: number | null): Promise<boolean> =>
  inTurn(requestId, async () => {
    const held = await heldOf(requestId);
    if (!held) return false;
    // The worker may be stopped before the act is written: the next one then knows how the request ended.
    hold(requestId, { ...held, ended: status }).catch(() => {});
    await settle(held, status);
    await letGo(requestId);
    return true;
  });

/** Writes that nobody knows how a request ended, and holds it on. Its end waits until that is done. */
const settleOpen = (requestId: string): Promise<void> =>
  inTurn(requestId, async () => {
    const held = await heldOf(requestId);
    if (!held || held.isOpen) return;
    await settle(held, 'lost');
    await hold(requestId, { ...held, isOpen: true });
  });

/** `status`: `lost` if nobody has seen how it ended. */
async function settle(held: HeldRequest, status: number | null | 'lost'): Promise<void> {
  const { site, tabId, sightings, unread, shape, isBare, isOpen } = held;
  const outcome = outcomeOf(held, status === 'lost' ? null : status);
  const mayBeMissing = outcome === 'unknown' && (status === 'lost' || isBare);
  // If it is open, it is counted already.
  if (unread > 0 && !isOpen && (outcome === 'accepted' || mayBeMissing)) {
    await noteUnread(site, unread, shape);
  }
  for (const one of sightings) {
    const sighting = sightingSchema.safeParse({
      ...(one as object),
      outcome,
      proof: 'status',
    }).data;
    if (!sighting) continue;
    await record(await completed(sighting, tabId), mayPass(Date.now()));
  }
}

/** Decided by the status alone. Without an answer, the act may have been done. */
function outcomeOf({ ifFailed }: HeldRequest, status: number | null): Sighting['outcome'] {
  if (status === null) return 'unknown';
  if (status >= 500 && status < 600) return ifFailed;
  return status >= 200 && status < 300 ? 'accepted' : 'refused';
}

/** What cannot be written now, or is not `isInTime`, is put into the outbox. */
async function record(sighting: Sighting, isInTime: boolean): Promise<void> {
  const isWritten =
    isInTime &&
    (await recordSighting(sighting).then(
      () => true,
      () => false,
    ));
  if (isWritten) return;
  await keepInOutbox(crypto.randomUUID(), sighting);
  requestDrain(retryWait(0));
}

/** The sighting, completed by what the page shows of it: people and topics. Unchanged if nobody answers. */
async function completed(sighting: Sighting, tabId: number): Promise<Sighting> {
  // The request of a worker belongs to no tab.
  if (tabId < 0) return sighting;
  const request: BridgeRequest = { type: 'complete', sighting };
  const asked = browser.tabs.sendMessage(tabId, request, { frameId: 0 }).catch(() => null);
  const late = new Promise<null>((resume) => setTimeout(() => resume(null), PATIENCE));
  const { data } = sightingSchema.safeParse(await Promise.race([asked, late]));
  if (data === undefined || data.id !== sighting.id) return sighting;
  return { ...sighting, people: data.people, ...(data.topics && { topics: data.topics }) };
}

/**
 * Writes what an earlier worker, or a fault, left unsettled. If the end of a request was lost, its act waits for the
 * rep until the end comes after all. Returns in how many ms there is more to do, null if nothing is held.
 */
export async function settleLost(): Promise<number | null> {
  await tellKilled();
  const left = await heldRequests();
  // Together: the page is asked about each, and may take its time.
  const waits = await Promise.all(
    left.map(({ requestId, held }) => settleLeft(requestId, held, Date.now() - held.at)),
  );
  const some = waits.filter((wait) => wait !== null);
  return some.length > 0 ? Math.min(...some) : null;
}

/** `age`: how long ago it left, ms; or how long ago it ended, if it is bare. */
async function settleLeft(requestId: string, held: HeldRequest, age: number) {
  const { ended, isBare, isOpen } = held;
  if (settling.has(requestId)) return SOON;
  if (ended !== undefined) {
    if (isBare && age < OTHER_HALF) return OTHER_HALF - age;
    await settleEnded(requestId, ended);
    return null;
  }
  if (age > LOST) {
    await settleOpen(requestId);
    await letGo(requestId);
    return null;
  }
  if (isOpen || isInHand(requestId)) return LATER;
  const sinceStart = performance.now();
  if (sinceStart < OTHER_HALF) return OTHER_HALF - sinceStart;
  await settleOpen(requestId);
  return LATER;
}

/** Says that something may be missing, once for each worker that was killed at work. */
async function tellKilled(): Promise<void> {
  const marks = await killedWorkers();
  if (marks.length === 0) return;
  const settings = await getSettings();
  for (const { id } of sites) if (isQuiet(settings, id)) await noteUnread(id, marks.length, KILLED);
  await forgetKilled(marks);
}
