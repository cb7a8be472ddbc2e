import { requestSettling } from '@/entrypoints/background/alarms';
import { requestUpdate } from '@/entrypoints/background/updates';
import type { Activity } from '@/utils/activity/activity';
import { ACTIONS } from '@/utils/activity/activity-kind';
import { BOUNDS } from '@/utils/activity/bounds';
import { decide, settle } from '@/utils/activity/decide/decide';
import { logByHand } from '@/utils/activity/decide/log-by-hand';
import { decideByRep, type RepDecision } from '@/utils/activity/decide/rep-decision';
import { learn } from '@/utils/activity/rules/own-domains';
import type { Sighting } from '@/utils/activity/sighting';
import { within } from '@/utils/promises/within';
import { isWatched, type Settings, zoneOf } from '@/utils/settings/settings';
import type { SiteAdapter } from '@/utils/sites/site-adapter';
import { scheduledActivities } from '@/utils/store/activities';
import { rulesOf } from '@/utils/store/browser-storage/company';
import { forgetMark } from '@/utils/store/browser-storage/lost-log';
import { changeSettings, getSettings } from '@/utils/store/browser-storage/settings';
import { changeActivities, changeActivity, deleteActivities } from '@/utils/store/write/activities';
import { changeHealth } from '@/utils/store/write/health';
import { logMissing } from '@/utils/store/write/notices';
import { reductionFor } from '@/utils/store/write/reduced';
import { changeSeen } from '@/utils/store/write/seen';
import { recall } from './recall';
import { scrubbed } from './scrubbed';

/** How long to wait for what a sighting teaches about the company, ms. */
const LEARNING = 500;

/** Followers of the log read it first, ms, and many sightings in a row are noted once. */
const NOTED = 100;

/**
 * Writes what was seen. True once it is in the log; false if it may not be logged: no consent, a paused site, or
 * visits, which are off.
 */
export async function recordSighting(seen: Sighting): Promise<boolean> {
  return (await recordSightings([seen])) > 0;
}

/**
 * The same for many, in their order and together: all are written, or none if it rejects. Returns how many may be in
 * the log.
 */
export async function recordSightings(seen: readonly Sighting[]): Promise<number> {
  const before = await getSettings();
  const wanted = seen.filter((one) => mayBeLogged(one, before));
  if (wanted.length === 0) return 0;
  const now = Date.now();
  const sightings: Sighting[] = [];
  for (const one of wanted) {
    sightings.push(one.kind === 'social' ? await recall(one, before, now) : one);
  }
  const settings = await learnFrom(sightings, before);
  const moment = { now, zone: zoneOf(settings) };
  const rules = await rulesOf(settings);
  const { privacyLevel } = settings;
  const reduce = await reductionFor(privacyLevel, sightings.flatMap(namesOf));
  const changes = sightings.map((sighting) => ({
    sighting,
    change: (stored: Activity | null) => {
      const row = decide(stored, sighting, rules, moment);
      return row && reduce(row);
    },
  }));
  const written = await changeSeen(changes, privacyLevel === 'full', now);
  follow(written);
  for (const { site, act } of sightings) if (act !== 'undone') noteSighting(site);
  return wanted.length;
}

function mayBeLogged({ site, action }: Sighting, settings: Settings): boolean {
  return isWatched(settings, site) && (action !== 'visit' || settings.countVisits);
}

const namesOf = ({ people }: Sighting) => people.map(({ id }) => id);

/** The badge shows what was written, and scheduled acts are settled when they are due. */
function follow(written: readonly (Activity | null)[]): void {
  if (written.some((row) => row !== null)) requestUpdate();
  const due = written.flatMap((row) => (row?.state === 'scheduled' ? row.at : []));
  if (due.length > 0) void requestSettling(Math.min(...due)).catch(() => {});
}

/**
 * The settings, including what sightings teach about the rep's company, which already applies to these sightings. If
 * it cannot be stored now, the next sighting teaches it again.
 */
async function learnFrom(sightings: readonly Sighting[], settings: Settings): Promise<Settings> {
  const teaches = ({ from }: Sighting) => learn(settings, from) !== null;
  if (!sightings.some(teaches)) return settings;
  const learned = (known: Settings) => {
    const all = { ...known };
    for (const { from } of sightings) Object.assign(all, learn(all, from));
    return all;
  };
  const stored = changeSettings((known) => {
    const { ownDomains, learnedDomains } = learned(known);
    return { ownDomains, learnedDomains };
  });
  return within(LEARNING, stored).catch(() => learned(settings));
}

const noted = new Set<string>();

/** Notes that something was seen at `site`. Nothing waits for this. */
function noteSighting(site: string): void {
  if (noted.has(site)) return;
  noted.add(site);
  setTimeout(() => {
    noted.delete(site);
    changeHealth(site, () => ({ lastSightingAt: Date.now() })).catch(() => {});
  }, NOTED);
}

/** Counts scheduled acts whose time has come, also while the browser was closed, and schedules the next one. */
export async function settleScheduled(): Promise<void> {
  const now = Date.now();
  for (const { key, at } of await scheduledActivities()) {
    if (at > now) {
      await requestSettling(at);
      break;
    }
    const settled = await changeActivity(key, (stored) => stored && settle(stored, now));
    if (settled !== null) requestUpdate();
  }
}

/** Writes an act that no site can see, `count` times: all rows or none. Returns their keys. */
export async function recordByHand(
  done: Parameters<typeof logByHand>[0],
  count = 1,
): Promise<string[]> {
  const settings = await getSettings();
  const moment = { now: Date.now(), zone: zoneOf(settings) };
  const rows = Array.from({ length: count }, () => logByHand(done, crypto.randomUUID(), moment));
  const ids = rows.flatMap(({ people }) => people.map(({ id }) => id));
  const reduce = await reductionFor(settings.privacyLevel, ids);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  await changeActivities([...byKey.keys()], (_, key) => {
    const row = byKey.get(key);
    return row ? reduce(row) : null;
  });
  requestUpdate();
  return [...byKey.keys()];
}

/**
 * Logs as many mails as `site` may be missing: those that could not be read, and those that were not seen at all.
 * From now on they count as logged by hand, at the time of the page's notice if there was one. Returns their keys.
 */
export async function recordMissed(site: SiteAdapter): Promise<string[]> {
  const [kind] = site.kinds;
  if (!kind) return [];
  const [action] = ACTIONS[kind];
  const now = Date.now();
  const moment = { now, zone: zoneOf(await getSettings()) };
  const rowOf = (at: number | null) =>
    logByHand({ kind, action, person: '', note: '', at: at ?? now }, crypto.randomUUID(), moment);
  const keys = await logMissing(site.id, BOUNDS.missedAtOnce, rowOf);
  if (keys.length > 0) requestUpdate();
  return keys;
}

/** Writes the rep's own decision on a row. False if there is no such row. */
export function recordDecision(key: string, decision: RepDecision): Promise<boolean> {
  return recordDecisions([key], decision);
}

/** Writes the rep's own decision on several rows: on all that exist, or on none if that fails. False if none exists. */
export async function recordDecisions(
  keys: readonly string[],
  decision: RepDecision,
): Promise<boolean> {
  const now = Date.now();
  let isKnown = false;
  await changeActivities(keys, (stored) => {
    isKnown ||= stored !== null;
    return stored && decideByRep(stored, decision, now);
  });
  requestUpdate();
  return isKnown;
}

/** Deletes everything that was logged. */
export async function emptyLog(): Promise<void> {
  await forgetMark();
  await scrubbed(deleteActivities);
  requestUpdate();
}
