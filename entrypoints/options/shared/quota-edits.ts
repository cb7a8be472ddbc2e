import type { Answer, Message, MessageType } from '@/utils/messages/messages';
import { send } from '@/utils/messages/port';
import { type Quota, versionOrFirst, versionsOf } from '@/utils/quota/quota';
import { quotaPeriodOf } from '@/utils/quota/quota-period';
import { quotaVersions } from '@/utils/store/quotas';

export type Ask = () => Promise<Answer<MessageType>>;

/** Runs `change`, and offers to undo it with `back`. True once it is done. */
export type Save = (change: Ask, back: Ask) => Promise<boolean>;

/**
 * How quotas are changed. Each function resolves to true once the change is written. The page says so, or why not,
 * and offers an undo.
 */
export interface QuotaEdits {
  /** Gets the versions that are stored now. */
  follow(versions: readonly Quota[]): void;
  /** Writes what `change` makes of the version of `id` that is in force on `from`, as a version from that day on. */
  edit(id: string, from: string, change: (quota: Quota) => Quota): Promise<boolean>;
  add(quota: Quota): Promise<boolean>;
  removeVersion(quota: Quota): Promise<boolean>;
  /** In force up to and including the day `until`, null = for good; `before` is the value until now. */
  end(id: string, until: string | null, before: string | null): Promise<boolean>;
}

const saveQuota = (quota: Quota) => send('save-quota', { quota } as Message<'save-quota'>);
const deleteVersion = ({ id, effective }: Quota) => send('delete-version', { id, effective });
const endQuota = (id: string, until: string | null) => send('end-quota', { id, until });
const unreadable: Ask = async () => ({ ok: false, refusal: 'storage-failed' });

/** The `versions` at the start. `follow` tells what the log holds later. */
export function quotaEdits(save: Save, versions: readonly Quota[]): QuotaEdits {
  let known = versions;
  let isLeaving = false;
  window.addEventListener('pagehide', () => {
    isLeaving = true;
  });
  window.addEventListener('pageshow', () => {
    isLeaving = false;
  });
  // One after the other, each based on what is stored: two fields that are left in quick succession are both saved.
  let last: Promise<unknown> = Promise.resolve();

  function change(all: readonly Quota[], id: string, from: string, by: (quota: Quota) => Quota) {
    const own = versionsOf(all, id);
    const held = versionOrFirst(own, from);
    const quota = { ...by(held), id, effective: from };
    const isSame = JSON.stringify({ ...quota, effective: held.effective }) === JSON.stringify(held);
    if (isSame) return Promise.resolve(true);
    const before = own.find(({ effective }) => effective === from);
    known = [...all.filter((one) => one !== before), quota];
    return save(
      () => saveQuota(quota),
      () => (before ? saveQuota(before) : deleteVersion(quota)),
    );
  }

  return {
    follow(stored) {
      known = stored;
    },
    edit(id, from, by) {
      // The page is being left, so there is no time to read first.
      if (isLeaving) return change(known, id, from, by);
      const edit = last.then(async () => {
        const all = await quotaVersions().catch(() => null);
        return all === null ? save(unreadable, unreadable) : change(all, id, from, by);
      });
      last = edit.catch(() => {});
      return edit;
    },
    add: (quota) =>
      save(
        () => saveQuota(quota),
        () => deleteVersion(quota),
      ),
    removeVersion: (quota) =>
      save(
        () => deleteVersion(quota),
        () => saveQuota(quota),
      ),
    end: (id, until, before) =>
      save(
        () => endQuota(id, until),
        () => endQuota(id, before),
      ),
  };
}

/**
 * From when a change of the quota with these versions applies by default: from the first day of the period that holds
 * `today`, so that the past keeps its targets. A version that began within this period is changed itself.
 */
export function startOf(versions: readonly Quota[], today: string, weekStart: number): string {
  const { effective } = versionOrFirst(versions, today);
  const { first } = quotaPeriodOf(versions, today, weekStart);
  return effective > first ? effective : first;
}
