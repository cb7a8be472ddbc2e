import { inTurn } from '@/utils/promises/in-turn';
import { quotaIn } from '@/utils/quota/editing/quota-in-currency';
import { markOf } from '@/utils/quota/editing/version-mark';
import { DEFAULT_QUOTA, type Quota, versionOrFirst, versionsOf } from '@/utils/quota/quota';
import { getCompany } from './browser-storage/company';
import { getSettings } from './browser-storage/settings';
import { log } from './database';
import { linesLeftOut } from './reading/read-quota';

/**
 * The rep's own: all stored versions, those of each quota from old to new; only the default if none is stored. None
 * if what is stored makes no sense, because that is not the same as having set nothing.
 */
async function ownVersions(): Promise<Quota[]> {
  const stored = await log.quotas.orderBy('[id+effective]').toArray();
  return stored.length > 0 || (await log.quotas.count()) > 0 ? stored : [DEFAULT_QUOTA];
}

/**
 * All versions of all quotas, those of each from old to new, the company's before the rep's own. The rep's are left
 * out if the company has locked quotas, and if the company has some and the rep has set none. Targets of money are in
 * the smallest unit of the rep's present currency.
 */
export async function quotaVersions(): Promise<Quota[]> {
  // The log first: a live query does not follow reads that come after something else.
  const own = await ownVersions();
  const [{ quotas, locked }, { currency }] = await Promise.all([getCompany(), getSettings()]);
  const isOwnShown =
    quotas.length === 0 || (!locked.includes('quotas') && own[0] !== DEFAULT_QUOTA);
  return [...quotas, ...(isOwnShown ? own : [])].map((quota) => quotaIn(quota, currency));
}

/** How long a change may wait for the one before it, ms. */
const PATIENCE = 10_000;

/** One change at a time: each is compared with what the one before it left. */
const inOrder = inTurn(PATIENCE);

/**
 * Writes a version of a quota, in place of the one of the same day if there is one. The past keeps what it had: if
 * the rep never set a quota, the default becomes its first version. `basedOn` is the mark of the version that held on
 * that day when the change was made, null for a new quota. False, and nothing is written, if another version holds
 * there by now. Only the background calls this.
 */
export function saveQuota(quota: Quota, basedOn: string | null): Promise<boolean> {
  return inOrder(async () => {
    const own = versionsOf(await quotaVersions(), quota.id);
    const held = own.length === 0 ? null : markOf(versionOrFirst(own, quota.effective));
    if (held !== basedOn) return false;
    await log.transaction('rw', log.quotas, async () => {
      if ((await log.quotas.count()) === 0) await log.quotas.put(DEFAULT_QUOTA);
      const before = await log.quotas.get([quota.id, quota.effective]);
      await log.quotas.put(before ? withLeftOut(quota, before) : quota);
    });
    return true;
  });
}

/** `quota` with those lines of the version it replaces that made no sense: they stay where they are. */
const withLeftOut = (quota: Quota, before: Quota): Quota => {
  const odd = linesLeftOut(before);
  return odd.length === 0 ? quota : { ...quota, lines: [...quota.lines, ...odd] };
};

/**
 * Deletes the version of the quota `id` that is effective from that day. False, and nothing is deleted, if its mark is
 * no longer `basedOn`. Only the background calls this.
 */
export function deleteVersion(id: string, effective: string, basedOn: string): Promise<boolean> {
  return inOrder(async () => {
    const all = versionsOf(await quotaVersions(), id);
    const version = all.find((one) => one.effective === effective);
    if (version && markOf(version) !== basedOn) return false;
    await log.quotas.delete([id, effective]);
    return true;
  });
}

/**
 * Ends the quota `id` on the day `until`, or never (null). False if there is none, or if its last version begins
 * later. Only the background calls this.
 */
export function endQuota(id: string, until: string | null): Promise<boolean> {
  return log.transaction('rw', log.quotas, async () => {
    const last = versionsOf(await ownVersions(), id).at(-1);
    if (!last || (until !== null && until < last.effective)) return false;
    const { until: _, ...open } = last;
    await log.quotas.put(withLeftOut(until === null ? open : { ...open, until }, last));
    return true;
  });
}
