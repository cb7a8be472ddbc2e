import type { Answer, Message, MessageType } from '@/utils/messages/messages';
import { send } from '@/utils/messages/port';
import { type Quota, versionOn, versionsOf } from '@/utils/quota/quota';
import { quotaPeriodOf } from '@/utils/quota/quota-period';
import { quotaVersions } from '@/utils/store/quotas';

export type Ask = () => Promise<Answer<MessageType>>;

/** Does `change` and offers to undo it by `back`; true once it is done. */
export type Save = (change: Ask, back: Ask) => Promise<boolean>;

/** How quotas are changed. Each resolves to true once it is written; the page says so, or why not, and offers an undo. */
export interface QuotaEdits {
  /** Writes what `change` makes of the version of `id` that holds on `from`; it holds from that day on. */
  edit(id: string, from: string, change: (quota: Quota) => Quota): Promise<boolean>;
  add(quota: Quota): Promise<boolean>;
  removeVersion(quota: Quota): Promise<boolean>;
  /** In force up to and with the day `until`, null = for good; `before` is what held until now. */
  end(id: string, until: string | null, before: string | null): Promise<boolean>;
}

const saveQuota = (quota: Quota) => send('save-quota', { quota } as Message<'save-quota'>);
const deleteVersion = ({ id, effective }: Quota) => send('delete-version', { id, effective });
const endQuota = (id: string, until: string | null) => send('end-quota', { id, until });
const unreadable: Ask = async () => ({ ok: false, refusal: 'storage-failed' });

export function quotaEdits(save: Save): QuotaEdits {
  // One after the other, each by what is stored: two fields that are left in haste both count.
  let last: Promise<unknown> = Promise.resolve();

  async function change(id: string, from: string, by: (quota: Quota) => Quota): Promise<boolean> {
    const all = await quotaVersions().catch(() => null);
    if (all === null) return save(unreadable, unreadable);
    const versions = versionsOf(all, id);
    const held = versionOn(versions, from);
    const quota = { ...by(held), id, effective: from };
    if (JSON.stringify({ ...quota, effective: held.effective }) === JSON.stringify(held))
      return true;
    const before = versions.find(({ effective }) => effective === from);
    return save(
      () => saveQuota(quota),
      () => (before ? saveQuota(before) : deleteVersion(quota)),
    );
  }

  return {
    edit(id, from, by) {
      const edit = last.then(() => change(id, from, by));
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
 * The day from which on a change of the quota with these versions holds if nothing else is said: the first of the period
 * that holds `today`, so that the past keeps its targets. A version that began within it is changed itself.
 */
export function startOf(versions: readonly Quota[], today: string, weekStart: number): string {
  const { effective } = versionOn(versions, today);
  const { first } = quotaPeriodOf(versions, today, weekStart);
  return effective > first ? effective : first;
}
