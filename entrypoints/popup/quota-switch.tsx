import { i18n } from '#i18n';
import { quotaLabel } from '@/components/line-label';
import type { Quota } from '@/utils/quota/quota';
import { ask } from './ask';
import type { NoticeBoard } from './notices';
import styles from './popup.module.css';

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
