import { useMemo } from 'react';
import { i18n } from '#i18n';
import { Select } from '@/components/fields';
import { figure } from '@/components/figures/line-figure';
import { useStored } from '@/entrypoints/options/shared/stored';
import { useHolidays } from '@/entrypoints/options/working-time/use-holidays';
import { demandOf, sumOf } from '@/utils/quota/ledger/demand';
import { isOfMoney } from '@/utils/quota/line-counts';
import { TIME_OFF_RULES, type TimeOffRule, timeOffRuleOf } from '@/utils/quota/quota';
import { minutesOfDay, usualMinutesOf } from '@/utils/quota/working-time/calendar';
import { repStart } from '@/utils/settings/rep-start';
import { calendarOf } from '@/utils/store/browser-storage/holidays';
import { daysOf } from '@/utils/time/period';
import { useQuota } from './use-quota';

const NAMES: Record<TimeOffRule, string> = {
  lower: i18n.t('options.quotaEditor.timeOff.lower'),
  'make-up': i18n.t('options.quotaEditor.timeOff.makeUp'),
};

/** What time off and holidays do to the quota, and what each choice means for this period. */
export function TimeOffRuleField() {
  const { quota, edit } = useQuota();
  return (
    <Select
      label={i18n.t('options.quotaEditor.timeOff.label')}
      hint={useEffectOnPeriod()}
      value={timeOffRuleOf(quota)}
      choices={TIME_OFF_RULES.map((value) => ({ value, label: NAMES[value] }))}
      onSave={(timeOff: TimeOffRule) => edit((held) => ({ ...held, timeOff }))}
    />
  );
}

/** What the period asks by each rule: in acts, or in money for a quota of money only. */
function useEffectOnPeriod(): string {
  const { quota, own, period } = useQuota();
  const { settings } = useStored();
  const holidays = useHolidays();
  const calendar = useMemo(() => calendarOf(settings, holidays ?? []), [settings, holidays]);
  const isMoney = quota.lines.every(isOfMoney);
  const asked = (timeOff: TimeOffRule) => {
    const versions = [
      ...own.filter(({ effective }) => effective !== quota.effective),
      { ...quota, timeOff },
    ].sort((a, b) => (a.effective < b.effective ? -1 : 1));
    const { weekStart } = settings;
    const inputs = { versions, calendar, weekStart, start: repStart(settings) };
    const { lines } = demandOf(inputs, period, period.last);
    const spoken = lines.filter(({ line }) => isOfMoney(line) === isMoney);
    return figure(sumOf(spoken.map(({ target }) => target)), isMoney, settings.currency);
  };
  const hasTimeOff = daysOf(period).some(
    (day) => minutesOfDay(calendar, day) < usualMinutesOf(calendar, day),
  );
  return hasTimeOff
    ? i18n.t('options.quotaEditor.timeOff.both', [asked('lower'), asked('make-up')])
    : i18n.t('options.quotaEditor.timeOff.none', [asked('make-up')]);
}
