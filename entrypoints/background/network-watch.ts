import { browser, MatchPattern } from '#imports';
import { type Sighting, sightingSchema } from '@/utils/activity/sighting';
import type { BridgeRequest } from '@/utils/messages/bridge-messages';
import { keepInOutbox } from '@/utils/messages/outbox';
import { limit, SIGHTING_RATE } from '@/utils/messages/rate';
import { retryWait } from '@/utils/promises/retry-wait';
import { isQuiet } from '@/utils/settings/settings';
import { readExchange } from '@/utils/sites/read-exchange';
import { sites } from '@/utils/sites/registry';
import type { SiteAdapter } from '@/utils/sites/site-adapter';
import {
  type HeldRequest,
  heldOf,
  heldSince,
  hold,
  letGo,
} from '@/utils/store/browser-storage/held-requests';
import { getSettings, watchSettings } from '@/utils/store/browser-storage/settings';
import { noteRequestsHeard, whenPermitted } from './access';
import { noteUnread } from './recording/health';
import { recordSighting } from './recording/recorder';
import { requestDrain } from './recording/recorder-outbox';
import { type RequestBody, textOfBody } from './request-body';

/** How long the page may take to tell what it shows of an act, ms. */
const PATIENCE = 500;
/**
 * If a request has not ended after this time, its end was missed, ms: the browser was closed, or the worker stopped.
 */
const LOST = 60_000;

/** The details that we look at. Chromium calls the maker of a request `initiator`, Firefox `originUrl`. */
interface Left {
  requestId: string;
  url: string;
  method: string;
  tabId: number;
  timeStamp: number;
  initiator?: string | undefined;
  originUrl?: string | undefined;
  requestBody?: RequestBody | null | undefined;
}
interface Ended {
  requestId: string;
  /** Absent if no answer came. */
  statusCode?: number;
}

/**
 * How long requests are still watched here after quiet mode was switched off, ms: until the page scripts are in
 * place. If both see an act, it is still one act.
 */
const GRACE = 10_000;

const mayPass = limit(SIGHTING_RATE, Date.now());

/** When quiet mode was last switched off, ms, by site. */
const lastQuiet = new Map<string, number>();

/**
 * Watches requests for sites in quiet mode: sees from outside a page what leaves it, and how that ended. Call
 * synchronously at the start of the worker. Does nothing until the rep has granted the permission.
 */
export function watchNetwork(): void {
  whenPermitted(attach, noteRequestsHeard);
  browser.permissions.onRemoved.addListener(detach);
  watchSettings((settings, before) => {
    for (const { id } of sites) {
      if (isQuiet(before, id) && !isQuiet(settings, id)) lastQuiet.set(id, Date.now());
    }
  });
}

function attach(): boolean {
  // It does not exist without the permission.
  const { onBeforeRequest, onCompleted, onErrorOccurred } = browser.webRequest ?? {};
  if (!onBeforeRequest) return false;
  if (onBeforeRequest.hasListener(left)) return true;
  const filter = { urls: sites.flatMap(({ network }) => network) };
  onBeforeRequest.addListener(left, filter, ['requestBody']);
  onCompleted.addListener(ended, filter);
  onErrorOccurred.addListener(ended, filter);
  return true;
}

/** Without the permission the browser tells nothing any more. If it is granted again, listening begins again. */
function detach({ permissions }: { permissions?: string[] | undefined }): void {
  if (!permissions?.includes('webRequest')) return;
  noteRequestsHeard(false);
  try {
    browser.webRequest?.onBeforeRequest.removeListener(left);
    browser.webRequest?.onCompleted.removeListener(ended);
    browser.webRequest?.onErrorOccurred.removeListener(ended);
  } catch {
    // The API went away with the permission.
  }
}

/** Writes that are under way, for requests that have just left. */
const leaving = new Map<string, Promise<void>>();

/** Statuses of requests that ended before we heard that they left, by their ids; null if no answer came. */
const endedFirst = new Map<string, number | null>();
/** How many of them are remembered. Most of them carry no act. */
const MOST_ENDED_FIRST = 500;

/** The request is looked at synchronously, and nothing of its body is kept. */
function left(details: Left): undefined {
  try {
    const site = siteOf(details);
    const held = site && read(details, site);
    if (!held) return;
    const { requestId } = details;
    leaving.set(requestId, holdIfQuiet(requestId, held));
    const status = endedFirst.get(requestId);
    endedFirst.delete(requestId);
    if (status !== undefined) void settleEnded(requestId, status).catch(() => {});
  } catch {
    // Never hold up a request.
  }
}

/** The site whose page made the request; null for requests of others, and for those that carry no act. */
function siteOf({ url, method, initiator, originUrl }: Left): SiteAdapter | null {
  const from = `${initiator ?? originUrl ?? ''}/`;
  return (
    sites.find(
      ({ network, matches, watches }) =>
        network.length > 0 &&
        watches(url, method) &&
        matches.some((match) => new MatchPattern(match).includes(from)),
    ) ?? null
  );
}

/** What the request will have done if its answer is good; null if that is nothing. */
function read(details: Left, site: SiteAdapter): HeldRequest | null {
  const { url, method, timeStamp, tabId } = details;
  const at = Math.round(timeStamp);
  const body = textOfBody(details.requestBody ?? {});
  const readAs = (status: number) =>
    readExchange(site, { url, method, body, answer: { status, body: null }, at });
  const { sightings, unread, shape } = readAs(200);
  if (sightings.length === 0 && unread === 0) return null;
  const ifFailed = readAs(500).sightings[0]?.outcome ?? 'unknown';
  return { site: site.id, tabId, at, sightings, unread, shape, ifFailed };
}

/** Held at once, because the worker may be stopped before it knows whether the request is to be held. */
async function holdIfQuiet(requestId: string, held: HeldRequest): Promise<void> {
  // If it cannot be written, it is held as long as the worker lives.
  await hold(requestId, held).catch(() => {});
  const settings = await getSettings();
  const since = held.at - (lastQuiet.get(held.site) ?? 0);
  if (!isQuiet(settings, held.site) && since > GRACE) await letGo(requestId);
}

function ended({ requestId, statusCode }: Ended): undefined {
  const status = statusCode ?? null;
  // A worker that is being started may hear of the end of a request before it hears that it left.
  if (!leaving.has(requestId)) {
    endedFirst.set(requestId, status);
    if (endedFirst.size > MOST_ENDED_FIRST) endedFirst.delete(endedFirst.keys().next().value ?? '');
  }
  void settleEnded(requestId, status).catch(() => {});
}

/** The requests that are being settled right now. */
const settling = new Set<string>();

async function settleEnded(requestId: string, status: number | null): Promise<void> {
  // If the settings could not be read, the recorder reads them again.
  await leaving.get(requestId)?.catch(() => {});
  leaving.delete(requestId);
  const held = await heldOf(requestId);
  if (!held || settling.has(requestId)) return;
  settling.add(requestId);
  // The worker may be stopped before the act is written: the next one then knows how the request ended.
  hold(requestId, { ...held, ended: status }).catch(() => {});
  try {
    await settle(held, status);
    await letGo(requestId);
  } finally {
    settling.delete(requestId);
  }
}

/** Decided by the status alone. Without an answer, the act may have been done. */
function outcomeOf({ ifFailed }: HeldRequest, status: number | null): Sighting['outcome'] {
  if (status === null) return 'unknown';
  if (status >= 500 && status < 600) return ifFailed;
  return status >= 200 && status < 300 ? 'accepted' : 'refused';
}

async function settle(held: HeldRequest, status: number | null): Promise<void> {
  const { site, tabId, sightings, unread, shape } = held;
  const outcome = outcomeOf(held, status);
  if (unread > 0 && outcome === 'accepted') await noteUnread(site, unread, shape);
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
 * Settles requests that have ended and were not settled, and old ones whose end nobody has seen: they may have
 * worked.
 */
export async function settleLost(): Promise<void> {
  for (const { requestId, held } of await heldSince(Date.now() - LOST)) {
    await settleEnded(requestId, held.ended ?? null);
  }
}
