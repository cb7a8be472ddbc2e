import { useState } from 'react';
import { i18n } from '#i18n';
import { ask } from '@/components/ask';
import { Select } from '@/components/fields';
import { locale } from '@/utils/i18n/format';
import styles from './outcomes.module.css';

/** The currency of all amounts, including earlier ones: nothing is converted. */
export function CurrencyField({ currency }: { currency: string }) {
  const [problem, warn] = useState('');
  const [choices] = useState(() => {
    const names = new Intl.DisplayNames(locale(), { type: 'currency' });
    const codes = Intl.supportedValuesOf('currency');
    return codes.map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }));
  });
  return (
    <div className={styles.currency}>
      <Select
        label={i18n.t('report.outcomes.currency')}
        hint={i18n.t('report.outcomes.currencyHint')}
        value={currency}
        choices={choices}
        onSave={async (chosen) => {
          warn('');
          await ask('save-settings', { patch: { currency: chosen } }, warn);
        }}
      />
      <p role="alert">{problem}</p>
    </div>
  );
}
