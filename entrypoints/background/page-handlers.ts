import * as z from 'zod/mini';
import { isActionOf } from '@/utils/activity/activity-kind';
import { isOfCompany } from '@/utils/company/company-fields';
import { lockedIn, ownOf } from '@/utils/company/company-holds';
import { DONE, type Handlers, refuse } from '@/utils/messages/listen';
import type { pageMessages } from '@/utils/messages/messages';
import { asQuota } from '@/utils/quota/quota-schema';
import type { Settings } from '@/utils/settings/settings';
import { settingsSchema } from '@/utils/settings/settings-schema';
import { sites } from '@/utils/sites/registry';
import { getCompany } from '@/utils/store/browser-storage/company';
import { keepMapping } from '@/utils/store/browser-storage/import-mappings';
import { beginNewLog } from '@/utils/store/browser-storage/lost-log';
import { changeSettings, getSettings } from '@/utils/store/browser-storage/settings';
import { deleteVersion, endQuota, saveQuota } from '@/utils/store/quotas';
import { dismissUnread } from './recording/health';
import { deleteOutcome, importOutcomes, recordOutcome } from './recording/outcomes';
import {
  emptyLog,
  recordByHand,
  recordDecision,
  recordDecisions,
  recordMissed,
} from './recording/recorder';
import { requestDrain } from './recording/recorder-outbox';
import { reapplyRules, recordNotPrivate, recordPrivate } from './recording/recorder-rules';
import { reduceKept } from './recording/retention';
import { takeTimeOff } from './time-off';
import { requestUpdate } from './updates';

/** True for a quota that only the company may change. */
async function isLocked(id: string): Promise<boolean> {
  return isOfCompany({ id }) || (await getCompany()).locked.includes('quotas');
}

const settingsPatch = z.partial(settingsSchema);

/** Answers what the popup, the report and the options ask. */
export const pageHandlers: Pick<Handlers, keyof typeof pageMessages> = {
  async 'log-activity'({ kind, action, person = '', note = '', at = Date.now(), count = 1 }) {
    if (!isActionOf(kind, action)) return refuse('malformed');
    const keys = await recordByHand({ kind, action, person, note, at }, count);
    return { ok: true, value: { keys } };
  },

  async 'undo-logged'({ keys }) {
    return (await recordDecisions(keys, 'undo')) ? DONE : refuse('not-found');
  },

  async 'decide-activity'({ key, decision }) {
    return (await recordDecision(key, decision)) ? DONE : refuse('not-found');
  },

  async 'mark-private'({ key }) {
    const people = await recordPrivate(key);
    return typeof people === 'string' ? refuse(people) : { ok: true, value: { people } };
  },

  async 'unmark-private'({ key, people }) {
    return (await recordNotPrivate(key, people)) ? DONE : refuse('not-found');
  },

  async 'apply-rules'({ from, to }) {
    return { ok: true, value: { changed: await reapplyRules(from, to) } };
  },

  async 'save-settings'({ patch }) {
    const parsed = settingsPatch.safeParse(patch);
    if (!parsed.success) return refuse('malformed');
    const asked = parsed.data as Partial<Settings>;
    if (lockedIn(asked, await getSettings(), await getCompany()).length > 0)
      return refuse('locked');
    await changeSettings(ownOf(asked, await getCompany()));
    requestUpdate();
    return DONE;
  },

  async 'save-quota'({ quota, basedOn }) {
    if (await isLocked(quota.id)) return refuse('locked');
    if (!(await saveQuota(asQuota(quota), basedOn))) return refuse('stale');
    requestUpdate();
    return DONE;
  },

  async 'delete-version'({ id, effective, basedOn }) {
    if (await isLocked(id)) return refuse('locked');
    if (!(await deleteVersion(id, effective, basedOn))) return refuse('stale');
    requestUpdate();
    return DONE;
  },

  async 'end-quota'({ id, until }) {
    if (await isLocked(id)) return refuse('locked');
    const isKnown = await endQuota(id, until);
    requestUpdate();
    return isKnown ? DONE : refuse('not-found');
  },

  async 'take-time-off'({ day, part, off }) {
    await takeTimeOff(day, part, off);
    requestUpdate();
    return DONE;
  },

  async 'log-outcome'({ id = crypto.randomUUID(), ...said }) {
    await recordOutcome(id, said);
    requestUpdate();
    return { ok: true, value: { id } };
  },

  async 'delete-outcome'({ id }) {
    await deleteOutcome(id);
    requestUpdate();
    return DONE;
  },

  async 'reduce-people'() {
    return { ok: true, value: { changed: await reduceKept() } };
  },

  async 'import-outcomes'({ outcomes }) {
    const written = await importOutcomes(outcomes);
    requestUpdate();
    return { ok: true, value: { written } };
  },

  async 'keep-mapping'({ headings, mapping }) {
    await keepMapping(headings, mapping);
    return DONE;
  },

  async 'bring-waiting'() {
    requestDrain();
    return DONE;
  },

  async 'log-missed'({ site }) {
    const adapter = sites.find(({ id }) => id === site);
    if (!adapter) return refuse('not-found');
    return { ok: true, value: { keys: await recordMissed(adapter) } };
  },

  async 'dismiss-unread'({ site }) {
    await dismissUnread(site);
    return DONE;
  },

  async 'begin-new-log'() {
    await beginNewLog();
    requestUpdate();
    return DONE;
  },

  async 'delete-log'() {
    await emptyLog();
    return DONE;
  },
};
