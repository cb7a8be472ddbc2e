import { useId } from 'react';
import { i18n } from '#i18n';
import page from '@/components/page.module.css';
import { useStored } from '@/entrypoints/options/shared/stored';
import { isOfCompany } from '@/utils/company/company-fields';
import { formatDay } from '@/utils/i18n/format';
import { type Quota, versionOrFirst, versionsOf } from '@/utils/quota/quota';
import styles from './quota.module.css';
import { nameOfQuota } from './quota-words';
import { useQuota } from './use-quota';

/** A choice of the quota that is edited, if there are several. */
export function QuotaChooser() {
  const { versions, today } = useStored();
  const { quota, choose } = useQuota();
  const id = useId();
  const ids = [...new Set(versions.map((version) => version.id))];
  const held = ids.map((one) => versionOrFirst(versionsOf(versions, one), today));
  if (held.length < 2) return null;
  return (
    <div className={styles.chooser}>
      <label htmlFor={id}>{i18n.t('options.quotaEditor.quota')}</label>
      <select
        id={id}
        className={page.select}
        data-testid="quota-choice"
        value={quota.id}
        onChange={({ target }) => choose(target.value)}
      >
        {held.map((one) => (
          <option key={one.id} value={one.id}>
            {titleOf(one, today)}
          </option>
        ))}
      </select>
    </div>
  );
}

function titleOf(quota: Quota, today: string): string {
  const name = nameOfQuota(quota);
  if (isOfCompany(quota)) return i18n.t('options.quotaEditor.titleCompany', [name]);
  if (quota.effective > today)
    return i18n.t('options.quotaEditor.titleLater', [name, formatDay(quota.effective, 'date')]);
  return quota.until !== undefined && quota.until < today
    ? i18n.t('options.quotaEditor.titleOver', [name, formatDay(quota.until, 'date')])
    : name;
}
