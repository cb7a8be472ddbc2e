import { useId, useState } from 'react';
import { i18n } from '#i18n';
import { quotaLabel } from '@/components/figures/line-label';
import page from '@/components/page.module.css';
import { useChosen } from '@/components/use-chosen';
import { send } from '@/utils/messages/port';
import type { Quota } from '@/utils/quota/quota';

interface Props {
  /** The quotas in force today. */
  quotas: readonly Quota[];
  /** The id of the quota that is shown. */
  chosen: string;
}

/** A choice of the quota that is shown, here and in the popup. Nothing if there is only one. */
export function QuotaSwitch({ quotas, chosen }: Props) {
  const id = useId();
  const [hasFailed, setFailed] = useState(false);
  const [shown, choose] = useChosen(chosen, async (id: string) => {
    const answer = await send('save-settings', { patch: { chosenQuota: id } }).catch(() => null);
    setFailed(!answer?.ok);
  });
  if (quotas.length < 2) return null;
  return (
    <div className={page.screenOnly}>
      <label htmlFor={id}>{i18n.t('report.performance.quota')}</label>{' '}
      <select
        id={id}
        className={page.select}
        value={shown}
        onChange={(event) => choose(event.target.value)}
      >
        {quotas.map((quota) => (
          <option key={quota.id} value={quota.id}>
            {quotaLabel(quota)}
          </option>
        ))}
      </select>
      <p role="alert">{hasFailed && i18n.t('report.list.notDone')}</p>
    </div>
  );
}
