import { i18n } from '#i18n';
import { Choice, Select, TextField } from '@/components/fields';
import { OUTCOME_NAMES } from '@/components/outcome-names';
import page from '@/components/page.module.css';
import type { Mapping, StageMeaning } from '@/utils/activity/import-mapping';
import { OUTCOME_KINDS } from '@/utils/activity/outcome';
import { readRate } from '@/utils/csv/outcomes/convert';
import { columnOf, type Place } from '@/utils/csv/outcomes/mapping';
import type { Findings } from '@/utils/csv/outcomes/questions';
import { decimalSign, formatDay, formatNumber } from '@/utils/i18n/format';
import { shortened } from './field-names';
import styles from './import.module.css';

interface Props {
  findings: Findings;
  mapping: Mapping;
  place: Place;
  onChange: (edit: (mapping: Mapping) => Mapping) => void;
}

/** What only the rep can know about the file. Each thing is asked once, not row by row. */
export function Questions(props: Props) {
  const { findings, mapping, onChange } = props;
  const hasKind = columnOf(mapping, 'kind') !== -1;
  return (
    <>
      {!hasKind && (
        <Select
          label={i18n.t('report.outcomes.file.everyKind')}
          value={mapping.everyKind ?? ''}
          choices={[
            { value: '', label: i18n.t('report.outcomes.file.chooseOne') },
            ...OUTCOME_KINDS.map((kind) => ({ value: kind, label: OUTCOME_NAMES[kind] })),
          ]}
          onSave={async (kind) =>
            onChange((held) => ({ ...held, everyKind: kind === '' ? null : kind }))
          }
        />
      )}
      {findings.isOrderOpen && (
        <Choice
          label={i18n.t('report.outcomes.file.order')}
          value={mapping.isDayFirst === null ? '' : mapping.isDayFirst ? 'day' : 'month'}
          choices={[
            { value: 'day', label: formatDay('2026-04-03', 'long') },
            { value: 'month', label: formatDay('2026-03-04', 'long') },
          ]}
          onSave={async (first) => onChange((held) => ({ ...held, isDayFirst: first === 'day' }))}
        />
      )}
      {findings.isDecimalOpen && (
        <Choice
          label={i18n.t('report.outcomes.file.decimals')}
          value={mapping.decimal ?? ''}
          choices={[
            { value: '.', label: '1,234.50' },
            { value: ',', label: '1.234,50' },
          ]}
          onSave={async (sign) =>
            onChange((held) => ({ ...held, decimal: sign === ',' ? ',' : '.' }))
          }
        />
      )}
      {hasKind && findings.stages.length > 0 && <Stages {...props} />}
      {findings.currencies.length > 0 && <Rates {...props} />}
    </>
  );
}

/** Each stage with the meaning we guess; unknown ones come first. */
function Stages({ findings, mapping, onChange }: Props) {
  const stages = findings.stages.toSorted(
    (a, b) => Number(a.meaning !== null) - Number(b.meaning !== null),
  );
  const choices = (isKnown: boolean): { value: StageMeaning | ''; label: string }[] => [
    ...(isKnown ? [] : [{ value: '' as const, label: i18n.t('report.outcomes.file.notKnown') }]),
    ...OUTCOME_KINDS.map((kind) => ({ value: kind, label: OUTCOME_NAMES[kind] })),
    { value: 'none', label: i18n.t('report.outcomes.file.leaveOut') },
  ];
  return (
    <fieldset className={styles.group}>
      <legend>{i18n.t('report.outcomes.file.stages')}</legend>
      {stages.map(({ key, text, rows, meaning }) => (
        <Select
          key={key}
          label={i18n.t('report.outcomes.file.stageOf', [shortened(text), formatNumber(rows)])}
          value={mapping.stages[key] ?? meaning ?? ''}
          choices={choices(meaning !== null)}
          onSave={async (chosen) =>
            onChange((held) => ({ ...held, stages: withValue(held.stages, key, chosen) }))
          }
        />
      ))}
    </fieldset>
  );
}

/** `all` with `value` under `key`, or without that key. */
function withValue<T extends string>(all: Record<string, T>, key: string, value: T | '' | null) {
  const { [key]: _, ...others } = all;
  return value ? { ...others, [key]: value } : others;
}

/** A rate for each currency other than the rep's own. Without a rate, its rows are left out. */
function Rates({ findings, mapping, place, onChange }: Props) {
  const rateProblem = (typed: string) =>
    typed.trim() === '' || readRate(typed) !== null
      ? null
      : i18n.t('report.outcomes.file.rateProblem', [formatNumber(0.92, 2)]);
  return (
    <fieldset className={styles.group}>
      <legend>{i18n.t('report.outcomes.file.otherCurrencies')}</legend>
      <p className={page.soft}>{i18n.t('report.outcomes.file.ratesText')}</p>
      {findings.currencies.map(({ currency, rows }) => (
        <TextField
          key={currency}
          label={i18n.t('report.outcomes.file.rate', [
            currency,
            place.currency,
            formatNumber(rows),
          ])}
          inputMode="decimal"
          maxLength={24}
          value={(mapping.rates[currency] ?? '').replace('.', decimalSign())}
          check={rateProblem}
          onSave={async (typed) =>
            onChange((held) => ({
              ...held,
              rates: withValue(held.rates, currency, readRate(typed)),
            }))
          }
        />
      ))}
    </fieldset>
  );
}
