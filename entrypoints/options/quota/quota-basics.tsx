import { i18n } from '#i18n';
import { Select, TextField } from '@/components/fields';
import { BOUNDS } from '@/utils/activity/bounds';
import {
  MOST_UNITS,
  PERIOD_UNITS,
  type PeriodRule,
  QUOTA_KINDS,
  type QuotaKind,
} from '@/utils/quota/quota';
import { DayField } from './day-field';
import { Fold } from './fold';
import styles from './quota.module.css';
import { perPeriod, QUOTA_KIND_HINTS, QUOTA_KIND_NAMES, UNIT_NAMES } from './quota-words';
import { useQuota } from './use-quota';

/** A quota's name, what it is about, and how time is divided for it. */
export function QuotaBasics() {
  const { quota, edit } = useQuota();
  const kind = quota.kind ?? 'activity';
  return (
    <Fold
      title={i18n.t('options.quotaEditor.basics')}
      now={[quota.name, perPeriod(quota.period)].filter(Boolean).join(' · ')}
      testId="quota-basics"
    >
      <TextField
        label={i18n.t('options.quotaEditor.name')}
        testId="quota-name"
        maxLength={BOUNDS.quotaName}
        placeholder={perPeriod(quota.period)}
        value={quota.name}
        onSave={(name) => edit((held) => ({ ...held, name: name.trim() }))}
      />
      <Period />
      <Select
        label={i18n.t('options.quotaEditor.kind')}
        hint={QUOTA_KIND_HINTS[kind]}
        value={kind}
        choices={QUOTA_KINDS.map((value) => ({ value, label: QUOTA_KIND_NAMES[value] }))}
        onSave={(chosen: QuotaKind) => edit((held) => ({ ...held, kind: chosen }))}
      />
    </Fold>
  );
}

function Period() {
  const { quota, edit } = useQuota();
  const { unit, count, anchor } = quota.period;
  const change = (over: Partial<PeriodRule>) =>
    edit((held) => ({ ...held, period: { ...held.period, ...over } }));
  return (
    <div className={styles.fields}>
      <TextField
        label={i18n.t('options.quotaEditor.count')}
        testId="period-count"
        inputMode="numeric"
        value={String(count)}
        check={(typed) => countProblem(typed, unit)}
        onSave={(typed) => change({ count: Number(typed) })}
      />
      <Select
        label={i18n.t('options.quotaEditor.unit')}
        value={unit}
        choices={PERIOD_UNITS.map((value) => ({ value, label: UNIT_NAMES[value] }))}
        onSave={(next) => change({ unit: next, count: Math.min(count, MOST_UNITS[next]) })}
      />
      <DayField
        label={i18n.t('options.quotaEditor.anchor')}
        hint={i18n.t('options.quotaEditor.anchorHint')}
        testId="period-anchor"
        value={anchor ?? null}
        onSave={(day) =>
          edit((held) => {
            const { anchor: _, ...rule } = held.period;
            return { ...held, period: day === null ? rule : { ...rule, anchor: day } };
          })
        }
      />
    </div>
  );
}

function countProblem(typed: string, unit: PeriodRule['unit']): string | null {
  const count = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : 0;
  return count >= 1 && count <= MOST_UNITS[unit]
    ? null
    : i18n.t('options.quotaEditor.countProblem', [String(MOST_UNITS[unit])]);
}
