import { i18n } from '#i18n';
import type { Quota } from '@/utils/quota/quota';
import { ask, type Warn } from './ask';
import { quotaLabel } from './figures/line-label';
import { useChosen } from './use-chosen';

interface Props {
  /** The quotas in force today. */
  quotas: readonly Quota[];
  /** The id of the quota that is shown. */
  chosen: string;
  className: string | undefined;
  warn: Warn;
}

/** A choice of the quota that is shown in the popup, the report and on the badge. Nothing if there is only one. */
export function QuotaSwitch({ quotas, chosen, className, warn }: Props) {
  const [shown, choose] = useChosen(chosen, (id: string) =>
    ask('save-settings', { patch: { chosenQuota: id } }, warn),
  );
  if (quotas.length < 2) return null;
  return (
    <select
      className={className}
      aria-label={i18n.t('common.quotaSwitch')}
      data-testid="quota-switch"
      value={shown}
      onChange={({ target }) => choose(target.value)}
    >
      {quotas.map((quota) => (
        <option key={quota.id} value={quota.id}>
          {quotaLabel(quota)}
        </option>
      ))}
    </select>
  );
}
