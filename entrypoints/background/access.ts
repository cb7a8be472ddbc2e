import { browser } from '#imports';
import type { Sighting } from '@/utils/activity/sighting';
import { ACCESS_KEY, type Access } from '@/utils/messages/access';
import { isQuiet, isWatched, type Settings } from '@/utils/settings/settings';
import { sites } from '@/utils/sites/registry';
import type { SiteAdapter } from '@/utils/sites/site-adapter';
import { watchSettings } from '@/utils/store/browser-storage/settings';
import { reachOpenTabs } from './open-tabs';

/** An alarm that makes Firefox restart the background, so that it hears of a permission that was granted meanwhile. */
const FRESH_START_ALARM = 'fresh-start';
/** Longer than the background has to be idle before Firefox stops it. */
const FRESH_START_MINUTES = 1;

const REQUESTS = { permissions: ['webRequest' as const] };

/**
 * True if the browser lets us see the pages of `site`. Also true if the browser cannot be asked: no act is given up
 * for that.
 */
export async function maySee({ matches }: SiteAdapter): Promise<boolean> {
  try {
    return await browser.permissions.contains({ origins: [...matches] });
  } catch {
    return true;
  }
}

/** True once this background listens to requests in a way that also wakes it when it sleeps. */
let hearsRequests = false;

/**
 * Calls `attach` at the start of the background and whenever it gets a permission, and gives `hears` the result: true
 * if it listens now.
 *
 * Firefox wakes a sleeping background only for events that it listened to when it started. There, a permission that
 * comes later works only after the next start, which is brought about within two minutes. Call synchronously at the
 * start.
 */
export function whenPermitted(attach: () => boolean, hears: (isHeard: boolean) => void): void {
  hears(attach());
  browser.permissions.onAdded.addListener(() => {
    if (!import.meta.env.FIREFOX) hears(attach());
  });
}

export function noteRequestsHeard(isHeard: boolean): void {
  hearsRequests = isHeard;
}

/** True if `site` is to be in quiet mode and the browser permits it, but we do not hear its requests yet. */
async function isQuietAwaited(): Promise<boolean> {
  if (!import.meta.env.FIREFOX || hearsRequests) return false;
  return browser.permissions.contains(REQUESTS);
}

/** True if the page's script is to run on `site`: the rep wants it, or quiet mode cannot begin yet. */
export async function wantsPageScript(settings: Settings, site: string): Promise<boolean> {
  if (!isWatched(settings, site)) return false;
  return !isQuiet(settings, site) || (await isQuietAwaited());
}

/** When quiet mode began, by site, ms. For this background that is at the earliest its own start. */
const quietSince = new Map<string, number>();
const startedAt = Date.now();
/** How long something that was seen before quiet mode began may be on its way, ms. */
const ON_ITS_WAY = 120_000;

/**
 * True for a sighting that a page's script claims to have from an answer, at a time when no script of ours was in the
 * page. What it saw before quiet mode began may still be on its way.
 */
export async function isImpossible(sighting: Sighting, settings: Settings): Promise<boolean> {
  const { site, proof, at } = sighting;
  if (proof !== 'answer' || !isQuiet(settings, site) || (await isQuietAwaited())) return false;
  const since = quietSince.get(site) ?? startedAt;
  return at >= since || Date.now() - since > ON_ITS_WAY;
}

/**
 * Follows what the browser lets us see: bridges hear of each change, and open tabs of a site that may be seen again
 * are reached. `then` is called after each change. Call synchronously at the start of the background.
 */
export function watchAccess(then: () => void): void {
  browser.permissions.onAdded.addListener(async ({ permissions, origins }) => {
    if (import.meta.env.FIREFOX && permissions?.length) {
      await browser.alarms.create(FRESH_START_ALARM, { periodInMinutes: FRESH_START_MINUTES });
    }
    await noteAccess();
    then();
    if (origins?.length) await reachOpenTabs();
  });
  browser.permissions.onRemoved.addListener(async () => {
    await noteAccess();
    then();
  });
  watchSettings((settings, before) => {
    for (const { id } of sites) {
      if (isQuiet(settings, id) && !isQuiet(before, id)) quietSince.set(id, Date.now());
    }
  });
  void browser.alarms.clear(FRESH_START_ALARM);
  void noteAccess().catch(() => {});
}

async function noteAccess(): Promise<void> {
  const seen = await Promise.all(sites.map(maySee));
  const access: Access = {
    pages: sites.filter((_, index) => seen[index]).map(({ id }) => id),
    isQuietAwaited: await isQuietAwaited(),
  };
  const kept = (await browser.storage.local.get(ACCESS_KEY))[ACCESS_KEY];
  if (JSON.stringify(kept) === JSON.stringify(access)) return;
  await browser.storage.local.set({ [ACCESS_KEY]: access });
}
