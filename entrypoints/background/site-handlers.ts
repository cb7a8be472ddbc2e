import { browser, MatchPattern, type ScriptPublicPath } from '#imports';
import { DONE, type Handlers, refuse } from '@/utils/messages/listen';
import type { SiteMessageType } from '@/utils/messages/messages';
import type { Sender } from '@/utils/messages/port';
import { secretSchema } from '@/utils/messages/site-messages';
import { noteFailing, noteWritten } from '@/utils/messages/unwritten';
import { retryWait } from '@/utils/promises/retry-wait';
import { within } from '@/utils/promises/within';
import { isWatched } from '@/utils/settings/settings';
import { sites } from '@/utils/sites/registry';
import type { SiteAdapter } from '@/utils/sites/site-adapter';
import { topicsOf } from '@/utils/store/browser-storage/company';
import { keepSecret, secretOf } from '@/utils/store/browser-storage/secrets';
import { getSettings } from '@/utils/store/browser-storage/settings';
import { isImpossible, maySee, wantsPageScript } from './access';
import { countRefused, noteHealth, noteMissed } from './recording/health';
import { recordSighting } from './recording/recorder';
import { requestDrain, roundEnded } from './recording/recorder-outbox';
import { recordHeard, recordLimit, recordShown } from './recording/recorder-pages';

/** How long an optional step may take, ms. */
const HELP = 1_000;

const NO_SECRET = { secret: null, wasOff: false };

/** The site on whose page the sender stands; null if it is none of ours. */
export function siteOf({ url }: Sender): SiteAdapter | null {
  if (url === null) return null;
  return (
    sites.find((site) => site.matches.some((match) => new MatchPattern(match).includes(url))) ??
    null
  );
}

/** Counts what a border refused, so that it shows. */
export async function noteRefused(sender: Sender): Promise<void> {
  const site = siteOf(sender);
  if (site) await countRefused(site.id);
}

/** The site on whose page the sender stands, if what happens there may be logged; or else why not. */
async function watchedSiteOf(sender: Sender): Promise<SiteAdapter | 'not-allowed' | 'not-watched'> {
  const site = siteOf(sender);
  if (!site) return 'not-allowed';
  const isSeen = await maySee(site);
  return isSeen && isWatched(await getSettings(), site.id) ? site : 'not-watched';
}

/** Answers what the bridges of sites say. */
export const siteHandlers: Pick<Handlers, SiteMessageType> = {
  async sighting({ sighting }, sender) {
    const site = siteOf(sender);
    if (site?.id !== sighting.site) return refuse('not-allowed');
    if (!(await maySee(site))) return refuse('not-watched');
    if (await isImpossible(sighting, await getSettings())) {
      await noteRefused(sender);
      return refuse('not-allowed');
    }
    // The act itself may still be waiting, and an act that was not done cannot be taken back.
    if (sighting.act === 'undone') await roundEnded();
    try {
      const isWatched = await recordSighting(sighting);
      noteWritten([sighting], Date.now());
      return isWatched ? DONE : refuse('not-watched');
    } catch {
      noteFailing(sighting, Date.now());
      // Its bridge puts it into the outbox.
      requestDrain(retryWait(0));
      return refuse('storage-failed');
    }
  },

  async health(seen, sender) {
    const site = await watchedSiteOf(sender);
    if (typeof site === 'string') return refuse(site);
    await noteHealth(site.id, seen);
    return DONE;
  },

  async missed({ at }, sender) {
    const site = await watchedSiteOf(sender);
    if (typeof site === 'string') return refuse(site);
    await noteMissed(site.id, at);
    return DONE;
  },

  async 'people-shown'({ people }, sender) {
    const site = await watchedSiteOf(sender);
    if (typeof site === 'string') return refuse(site);
    await recordShown(people);
    return DONE;
  },

  async 'topics-heard'({ people }, sender) {
    const site = await watchedSiteOf(sender);
    if (typeof site === 'string') return refuse(site);
    await recordHeard(people, Date.now());
    return DONE;
  },

  async 'limit-shown'({ at }, sender) {
    const site = await watchedSiteOf(sender);
    if (typeof site === 'string') return refuse(site);
    await recordLimit(site.id, Math.min(at, Date.now()));
    return DONE;
  },

  async 'bridge-started'({ timeOrigin }, sender) {
    const site = siteOf(sender);
    const frame = frameOf(sender);
    if (!site || !frame) return refuse('not-allowed');
    const [settings, kept, isSeen] = await Promise.all([
      getSettings(),
      within(HELP, secretOf({ ...frame, timeOrigin })).catch(() => NO_SECRET),
      maySee(site),
    ]);
    const looking = isSeen && isWatched(settings, site.id);
    const watching = looking && (await wantsPageScript(settings, site.id));
    const topics = looking ? await topicsOf(settings) : [];
    return {
      ok: true,
      value: { ...kept, watching, looking, topics, visits: settings.countVisits },
    };
  },

  async 'secret-agreed'({ timeOrigin, secret }, sender) {
    const frame = frameOf(sender);
    if (!frame) return refuse('not-allowed');
    // It is needed only after an update.
    await within(HELP, keepSecret({ ...frame, timeOrigin }, secret)).catch(() => {});
    return DONE;
  },

  async 'observer-missing'(_, sender) {
    const site = siteOf(sender);
    const frame = frameOf(sender);
    if (!site || !frame) return refuse('not-allowed');
    const [put] = await browser.scripting.executeScript({
      target: { tabId: frame.tabId, frameIds: [frame.frameId] },
      files: [`/observer-${site.id}.js` as ScriptPublicPath],
      world: 'MAIN',
      injectImmediately: true,
    });
    return { ok: true, value: { secret: secretSchema.safeParse(put?.result).data ?? null } };
  },
};

function frameOf({ tabId, frameId }: Sender): { tabId: number; frameId: number } | null {
  return tabId === null || frameId === null ? null : { tabId, frameId };
}
