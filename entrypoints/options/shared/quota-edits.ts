import { ask, type Warn } from '@/components/ask';
import { refusalText } from '@/utils/i18n/refusal-words';
import type { Message } from '@/utils/messages/messages';
import { markOf } from '@/utils/quota/editing/version-mark';
import { type Quota, versionOrFirst, versionsOf } from '@/utils/quota/quota';
import { quotaPeriodOf } from '@/utils/quota/quota-period';
import { quotaVersions } from '@/utils/store/quotas';

/** Asks for a change. Null if it was refused, and `warn` hears why. */
export type Ask = (warn: Warn) => Promise<unknown>;

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

/** Saves a version that was made from `before`, null for a new quota. */
const saving =
  (quota: Quota, before: Quota | null): Ask =>
  (warn) => {
    const basedOn = before && markOf(before);
    return ask('save-quota', { quota, basedOn } as Message<'save-quota'>, warn);
  };
const deleting =
  (version: Quota): Ask =>
  (warn) => {
    const { id, effective } = version;
    return ask('delete-version', { id, effective, basedOn: markOf(version) }, warn);
  };
const ending =
  (id: string, until: string | null): Ask =>
  (warn) =>
    ask('end-quota', { id, until }, warn);
const unreadable: Ask = async (warn) => {
  warn(refusalText('storage-failed'));
  return null;
};

/** The version of the same quota that holds on the first day of `quota`, of `versions`; null if there is none. */
function heldBefore(quota: Quota, versions: readonly Quota[]): Quota | null {
  const own = versionsOf(versions, quota.id);
  return own.length === 0 ? null : versionOrFirst(own, quota.effective);
}

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
    return save(saving(quota, held), before ? saving(before, quota) : deleting(quota));
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
    add: (quota) => save(saving(quota, heldBefore(quota, known)), deleting(quota)),
    removeVersion(quota) {
      const rest = known.filter((one) => one.id !== quota.id || one.effective !== quota.effective);
      return save(deleting(quota), saving(quota, heldBefore(quota, rest)));
    },
    end: (id, until, before) => save(ending(id, until), ending(id, before)),
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
