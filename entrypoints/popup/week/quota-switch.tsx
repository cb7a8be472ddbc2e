import { i18n } from '#i18n';
import { quotaLabel } from '@/components/figures/line-label';
import { ask } from '@/entrypoints/popup/shared/ask';
import type { NoticeBoard } from '@/entrypoints/popup/shared/notices';
import styles from '@/entrypoints/popup/shared/popup.module.css';
import type { Quota } from '@/utils/quota/quota';

interface Props {
  /** The quotas in force today. */
  quotas: readonly Quota[];
  /** The quota that is shown. */
  shown: string;
  notices: NoticeBoard;
}

/** A choice of the quota that is shown, here and on the badge. Nothing if there is only one. */
export function QuotaSwitch({ quotas, shown, notices }: Props) {
  if (quotas.length < 2) return null;
  return (
    <select
      className={styles.switch}
      aria-label={i18n.t('popup.switch.name')}
      data-testid="quota-switch"
      value={shown}
      onChange={({ target }) => {
        const patch = { chosenQuota: target.value };
        void ask('save-settings', { patch }, notices.warn);
      }}
    >
      {quotas.map((quota) => (
        <option key={quota.id} value={quota.id}>
          {quotaLabel(quota)}
        </option>
      ))}
    </select>
  );
}
