import { i18n } from '#i18n';
import page from '@/components/page.module.css';
import { KINDS } from '@/utils/activity/activity-kind';
import { formatDay, formatNumber } from '@/utils/i18n/format';
import { useStored } from './stored';
import { TargetFields } from './target-fields';

/** What the rep wants to do in a week. */
export function QuotaSection() {
  const { settings, targets, week, saveTargets } = useStored();
  const workingDays = settings.calendar.hours.filter((stretches) => stretches.length > 0).length;
  const total = KINDS.reduce((sum, kind) => sum + targets[kind], 0);
  const perDay = (target: number) =>
    workingDays === 0 || target === 0 ? '' : formatNumber(target / workingDays, 1);
  return (
    <section className={page.card}>
      <TargetFields
        targets={targets}
        note={{ header: i18n.t('options.quota.perDay'), of: perDay }}
        total={{
          label: i18n.t('options.quota.total'),
          value: formatNumber(total),
          note: perDay(total),
        }}
        onSave={(kind, target) => saveTargets({ [kind]: target })}
      />
      <p className={page.soft}>
        {total === 0
          ? i18n.t('options.quota.nothingAsked')
          : i18n.t('options.quota.effective', [formatDay(week.first, 'medium')])}
      </p>
    </section>
  );
}
