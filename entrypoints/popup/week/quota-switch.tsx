import { i18n } from '#i18n';
import { quotaLabel } from '@/components/figures/line-label';
import { ask } from '@/entrypoints/popup/shared/ask';
import type { NoticeBoard } from '@/entrypoints/popup/shared/notices';
import styles from '@/entrypoints/popup/shared/popup.module.css';
import type { Quota } from '@/utils/quota/quota';

interface Props {
  /** Those in force today. */
  quotas: readonly Quota[];
  /** The one that is shown. */
  shown: string;
  notices: NoticeBoard;
}

/** Which quota is shown, here and on the badge. Nothing where there is only one. */
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
