import { browser, MatchPattern } from '#imports';
import { noteRequestsHeard, whenPermitted } from '@/entrypoints/background/access';
import { requestDrain, requestWake } from '@/entrypoints/background/recording/recorder-outbox';
import { retryWait } from '@/utils/promises/retry-wait';
import { isQuiet } from '@/utils/settings/settings';
import { readExchange } from '@/utils/sites/read-exchange';
import { sites } from '@/utils/sites/registry';
import type { SiteAdapter } from '@/utils/sites/site-adapter';
import { type HeldRequest, hold, letGo } from '@/utils/store/browser-storage/held-requests';
import { getSettings, watchSettings } from '@/utils/store/browser-storage/settings';
import { type RequestBody, textOfBody } from './request-body';
import { OTHER_HALF, settleEnded } from './settle';

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
interface Ended extends Left {
  /** Absent if no answer came. */
  statusCode?: number;
}

/**
 * How long requests are still watched here after quiet mode was switched off, ms: until the page scripts are in
 * place. If both see an act, it is still one act.
 */
const GRACE = 10_000;

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

/** Statuses of requests that this worker did not see leave, by their ids; null if no answer came. */
const endedFirst = new Map<string, number | null>();
/** The requests that this worker saw leave. */
const seenLeaving = new Set<string>();
/** How many of both are remembered. Most of them carry no act. */
const MOST_REMEMBERED = 2_000;

/** The request is looked at synchronously, and nothing of its body is kept. */
function left(details: Left): undefined {
  try {
    const site = siteOf(details);
    if (!site) return;
    const { requestId } = details;
    seenLeaving.add(requestId);
    dropEldest(seenLeaving);
    const held = read(details, site) ?? (isTold(details, site) ? nothingOf(details, site) : null);
    if (!held) return;
    leaving.set(requestId, holdIfQuiet(requestId, held));
    requestWake();
    const status = endedFirst.get(requestId);
    endedFirst.delete(requestId);
    if (status !== undefined) settle(requestId, status);
  } catch {
    // Never hold up a request.
  }
}

function dropEldest(remembered: Set<string> | Map<string, unknown>): void {
  const [eldest] = remembered.keys();
  if (remembered.size > MOST_REMEMBERED && eldest !== undefined) remembered.delete(eldest);
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

/** True if the end of the request alone would look like an act. */
const isTold = ({ requestBody: _, ...details }: Left, site: SiteAdapter): boolean =>
  read(details, site) !== null;

/** Held in place of a request that carries no act, so that its end is not taken for one. */
function nothingOf({ tabId, timeStamp }: Left, { id }: SiteAdapter): HeldRequest {
  const at = Math.round(timeStamp);
  return { site: id, tabId, at, sightings: [], unread: 0, shape: null, ifFailed: 'refused' };
}

/** Held at once, because the worker may be stopped before it knows whether the request is to be held. */
async function holdIfQuiet(requestId: string, held: HeldRequest): Promise<void> {
  // If it cannot be written, it is held as long as the worker lives.
  await hold(requestId, held).catch(() => {});
  const settings = await getSettings();
  const since = held.at - (lastQuiet.get(held.site) ?? 0);
  if (!isQuiet(settings, held.site) && since > GRACE) await letGo(requestId);
}

function ended(details: Ended): undefined {
  const { requestId, statusCode = null } = details;
  // A worker that is being started may hear of the end of a request before it hears that it left.
  if (!leaving.has(requestId)) {
    endedFirst.set(requestId, statusCode);
    dropEldest(endedFirst);
  }
  settle(requestId, statusCode, details);
}

/** What cannot be settled now stays held and is tried again. `details`: of the end, if it was seen just now. */
function settle(requestId: string, status: number | null, details: Ended | null = null): void {
  const settled = async () => {
    // If the settings could not be read, the recorder reads them again.
    await leaving.get(requestId)?.catch(() => {});
    leaving.delete(requestId);
    const isHeld = await settleEnded(requestId, status);
    if (!isHeld && details && !seenLeaving.has(requestId)) await holdBare(details, status);
  };
  settled().catch(() => requestDrain(retryWait(0)));
}

/** Holds a request of which only the end was seen, for the case that nothing tells how it left. */
async function holdBare(details: Ended, status: number | null): Promise<void> {
  const { requestId } = details;
  const site = siteOf(details);
  const bare = site && read({ ...details, requestBody: null }, site);
  if (!bare || !isQuiet(await getSettings(), bare.site) || seenLeaving.has(requestId)) return;
  await hold(requestId, { ...bare, ended: status, isBare: true });
  requestDrain(OTHER_HALF);
}
