import { i18n } from '#i18n';
import page from '@/components/page.module.css';
import type { WeekReport } from '@/utils/quota/weekly/weekly-report';
import { StandingTable } from './standing-table';

interface Props {
  /** Newest first. */
  periods: readonly WeekReport[];
  currency: string;
}

/** The periods of a quota, if they are not weeks. */
export function PeriodsTable({ periods, currency }: Props) {
  return (
    <div className={page.card}>
      <h2 id="periods">{i18n.t('report.performance.periods')}</h2>
      <StandingTable
        id="periods-table"
        labelledBy="periods"
        rowHead={i18n.t('report.performance.period')}
        reports={periods}
        currency={currency}
      />
    </div>
  );
}
