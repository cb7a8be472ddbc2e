import { ACTIONS } from '@/utils/activity/activity-kind';
import { BOUNDS } from '@/utils/activity/bounds';
import { decide, settle } from '@/utils/activity/decide';
import { logByHand } from '@/utils/activity/log-by-hand';
import { learn } from '@/utils/activity/own-domains';
import { decideByRep, type RepDecision } from '@/utils/activity/rep-decision';
import { type Sighting, sightingSchema } from '@/utils/activity/sighting';
import { readOutbox, removeFromOutbox } from '@/utils/messages/outbox';
import { dayOf } from '@/utils/quota/period';
import type { SiteAdapter } from '@/utils/sites/site-adapter';
import { scheduledActivities } from '@/utils/store/activities';
import { policyOf } from '@/utils/store/company';
import { changeHealth } from '@/utils/store/health';
import { forgetMark } from '@/utils/store/lost-log';
import { reductionFor } from '@/utils/store/reduced';
import {
  changeSettings,
  getSettings,
  isWatched,
  type Settings,
  zoneOf,
} from '@/utils/store/settings';
import {
  changeActivities,
  changeActivity,
  changeSeen,
  deleteActivities,
} from '@/utils/store/write-activities';
import { requestSettling } from './alarms';
import { requestBadge } from './badge';
import { recall } from './recall';

/** Writes what was seen. True once it is in the log; false if it must not be: no consent, a paused site, or visits that do not count. */
export async function recordSighting(seen: Sighting): Promise<boolean> {
  const settings = await getSettings();
  if (!isWatched(settings, seen.site)) return false;
  if (seen.action === 'visit' && !settings.countVisits) return false;
  const now = Date.now();
  const sighting = seen.kind === 'social' ? await recall(seen, settings, now) : seen;
  const moment = { now, zone: zoneOf(settings), dayOf };
  const policy = await policyOf(await learnFrom(sighting, settings));
  const { privacyLevel } = settings;
  const reduce = await reductionFor(privacyLevel, namesOf(sighting));
  const written = await changeSeen(
    sighting,
    (stored) => {
      const row = decide(stored, sighting, policy, moment);
      return row && reduce(row);
    },
    privacyLevel === 'full',
  );
  if (written !== null) requestBadge();
  if (written?.state === 'scheduled') void requestSettling(written.at);
  if (sighting.act !== 'undone') void noteSighting(sighting.site, now);
  return true;
}

const namesOf = ({ people }: Sighting) => people.map(({ id }) => id);

/** The settings with what a sighting teaches of the rep's company, which then holds for that sighting already. */
async function learnFrom({ from }: Sighting, settings: Settings): Promise<Settings> {
  if (learn(settings, from) === null) return settings;
  return changeSettings((stored) => learn(stored, from) ?? {});
}

/** Waits until those who follow the log have read it: nobody waits for this. */
async function noteSighting(site: string, now: number): Promise<void> {
  await new Promise((resume) => setTimeout(resume, 100));
  await changeHealth(site, () => ({ lastSightingAt: now })).catch(() => {});
}

/**
 * Counts what was scheduled and whose time has come, also while the browser was closed, and sees to it that the next
 * will be.
 */
export async function settleScheduled(): Promise<void> {
  const now = Date.now();
  for (const { key, at } of await scheduledActivities()) {
    if (at > now) {
      await requestSettling(at);
      break;
    }
    const settled = await changeActivity(key, (stored) => stored && settle(stored, now));
    if (settled !== null) requestBadge();
  }
}

/** Writes what the rep did where no site can see it, `count` times: all rows or none. Returns their keys. */
export async function recordByHand(
  done: Parameters<typeof logByHand>[0],
  count = 1,
): Promise<string[]> {
  const settings = await getSettings();
  const moment = { now: Date.now(), zone: zoneOf(settings), dayOf };
  const rows = Array.from({ length: count }, () => logByHand(done, crypto.randomUUID(), moment));
  const ids = rows.flatMap(({ people }) => people.map(({ id }) => id));
  const reduce = await reductionFor(settings.privacyLevel, ids);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  await changeActivities([...byKey.keys()], (_, key) => {
    const row = byKey.get(key);
    return row ? reduce(row) : null;
  });
  requestBadge();
  return [...byKey.keys()];
}

/**
 * Logs as many mails as `site` may be missing: those that could not be read and those that were not even seen. They
 * count from now on as logged by hand. Returns their keys.
 */
export async function recordMissed(site: SiteAdapter): Promise<string[]> {
  const [kind] = site.kinds;
  if (!kind) return [];
  const [action] = ACTIONS[kind];
  let missing = 0;
  await changeHealth(site.id, ({ unread, missed }) => {
    missing = Math.min(unread + missed, BOUNDS.missedAtOnce);
    return { unread: 0, missed: 0 };
  });
  if (missing === 0) return [];
  return recordByHand({ kind, action, person: '', note: '', at: Date.now() }, missing);
}

/** Writes the rep's own decision on a row. False if there is no such row. */
export function recordDecision(key: string, decision: RepDecision): Promise<boolean> {
  return recordDecisions([key], decision);
}

/** Writes the rep's own decision on rows, on all that are there or, if that fails, on none. False if none is there. */
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
  requestBadge();
  return isKnown;
}

/**
 * Writes what bridges saw and had no answer for: the worker was stopped, the tab closed, the extension updated. What
 * cannot be written now stays for the next time, and so does what makes no sense: a newer version may have put it there.
 */
export async function drainOutbox(): Promise<void> {
  const waiting = (await readOutbox(Date.now())).flatMap(({ id, sighting: kept }) => {
    const sighting = sightingSchema.safeParse(kept).data;
    return sighting ? [{ id, sighting }] : [];
  });
  // What was not done cannot be taken back.
  waiting.sort((one, other) => one.sighting.at - other.sighting.at);
  for (const { id, sighting } of waiting) {
    const isDone = await recordSighting(sighting).then(
      () => true,
      () => false,
    );
    if (isDone) await removeFromOutbox(id);
  }
}

/** Deletes all that was logged. */
export async function emptyLog(): Promise<void> {
  await forgetMark();
  await deleteActivities();
  requestBadge();
}
