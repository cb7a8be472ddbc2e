import { i18n } from '#i18n';
import { Button } from '@/components/button';
import page from '@/components/page.module.css';
import type { Range } from '@/entrypoints/report/shared/range';
import { formatNumber } from '@/utils/i18n/format';
import type { WeekReport } from '@/utils/quota/weekly/weekly-report';
import type { Period } from '@/utils/time/period';
import { StandingTable } from './standing-table';

interface Props {
  /** Newest first. */
  weeks: readonly WeekReport[];
  range: Range;
  currency: string;
  /** How many older weeks are not shown yet. */
  hidden: number;
  onMore: () => void;
  onChoose: (week: Period) => void;
}

export const WEEKS_TABLE = 'weeks-table';

/** The weeks beside what the chosen quota asks of each. */
export function WeeksTable({ weeks, range, currency, hidden, onMore, onChoose }: Props) {
  return (
    <div className={page.card}>
      <div className={page.between}>
        <h2 id="weeks">{i18n.t('report.weeks.title')}</h2>
        <div className={page.screenOnly}>
          <Button look="quiet" onClick={() => window.print()}>
            {i18n.t('report.print')}
          </Button>
        </div>
      </div>
      <StandingTable
        id={WEEKS_TABLE}
        labelledBy="weeks"
        rowHead={i18n.t('report.weeks.week')}
        reports={weeks}
        currency={currency}
        choosing={{ range, onChoose }}
      />
      {hidden > 0 && (
        <div className={page.screenOnly}>
          <Button look="quiet" onClick={onMore}>
            {i18n.t('report.weeks.more', hidden, [formatNumber(hidden)])}
          </Button>
        </div>
      )}
    </div>
  );
}
