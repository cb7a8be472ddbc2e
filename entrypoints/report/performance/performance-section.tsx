import { useState } from 'react';
import { i18n } from '#i18n';
import page from '@/components/page.module.css';
import { useCounted } from '@/entrypoints/report/standings/use-counted';
import { formatDays } from '@/utils/i18n/format';
import { kpisOf } from '@/utils/quota/performance/kpi';
import type { PeriodRule, Quota } from '@/utils/quota/quota';
import { periodOf } from '@/utils/quota/quota-period';
import { addDays, type Period } from '@/utils/time/period';
import { columnsOf, KPI_VIEWS, type KpiView } from './kpi-columns';
import { KpiTable } from './kpi-table';
import styles from './performance.module.css';
import { SalesTarget } from './sales-target';
import { Tabs } from './tabs';

const VIEW_NAMES: Record<KpiView, string> = {
  rates: i18n.t('report.kpi.views.rates'),
  quantities: i18n.t('report.kpi.views.quantities'),
  revenue: i18n.t('report.kpi.views.revenue'),
  return: i18n.t('report.kpi.views.return'),
};

const UNITS = ['week', 'month', 'quarter', 'year'] as const;
type Unit = (typeof UNITS)[number];
const UNIT_NAMES: Record<Unit, string> = {
  week: i18n.t('report.performance.units.week'),
  month: i18n.t('report.performance.units.month'),
  quarter: i18n.t('report.performance.units.quarter'),
  year: i18n.t('report.performance.units.year'),
};
const COUNTS = [4, 12, 24, 52] as const;
/** Performance is computed from everything that was done, whatever a quota asks. */
const NO_QUOTA: readonly Quota[] = [];

interface Props {
  currency: string;
  weekStart: number;
  /** YYYY-MM-DD */
  today: string;
  /** The first day that has an activity or an outcome. */
  firstDay: string;
}

/**
 * What activities led to, period by period: rates, quantities, revenue and return; and the way back from a sales
 * target.
 */
export function PerformanceSection({ currency, weekStart, today, firstDay }: Props) {
  const [view, setView] = useState<KpiView>('rates');
  const [unit, setUnit] = useState<Unit>('month');
  const [count, setCount] = useState<number>(12);
  const periods = lastPeriods({ unit, count: 1 }, { count, today, weekStart, firstDay });
  const [first, last] = [periods.at(-1)?.first ?? today, periods[0]?.last ?? today];
  const counted = useCounted(NO_QUOTA, { first, last }, currency);
  if (!counted) return null;
  const kpis = kpisOf(periods, counted.tallies, counted.outcomes);
  return (
    <>
      <section className={page.card} aria-labelledby="performance">
        <div className={page.between}>
          <div>
            <h2 id="performance">{i18n.t('report.performance.title')}</h2>
            <p className={page.soft}>{formatDays(first, last)}</p>
          </div>
          <div className={page.screenOnly}>
            <PeriodChoice {...{ unit, count, setUnit, setCount }} />
          </div>
        </div>
        <Tabs
          label={i18n.t('report.performance.title')}
          tabs={KPI_VIEWS.map((value) => ({ value, label: VIEW_NAMES[value] }))}
          value={view}
          onChoose={setView}
        >
          <KpiTable
            name={VIEW_NAMES[view]}
            columns={columnsOf(view, currency)}
            {...kpis}
            today={today}
          />
        </Tabs>
        {view === 'rates' && <p className={page.soft}>{i18n.t('report.kpi.interval')}</p>}
      </section>
      <SalesTarget kpi={kpis.all} currency={currency} days={formatDays(first, last)} />
    </>
  );
}

interface Choosing {
  unit: Unit;
  count: number;
  setUnit: (unit: Unit) => void;
  setCount: (count: number) => void;
}

/** The period of a row, and the number of rows. */
function PeriodChoice({ unit, count, setUnit, setCount }: Choosing) {
  return (
    <div className={styles.choices}>
      <select
        className={page.select}
        aria-label={i18n.t('report.performance.by')}
        value={unit}
        onChange={(event) => setUnit(UNITS.find((one) => one === event.target.value) ?? unit)}
      >
        {UNITS.map((one) => (
          <option key={one} value={one}>
            {UNIT_NAMES[one]}
          </option>
        ))}
      </select>
      <select
        className={page.select}
        aria-label={i18n.t('report.performance.howMany')}
        value={count}
        onChange={(event) => setCount(Number(event.target.value))}
      >
        {COUNTS.map((one) => (
          <option key={one} value={one}>
            {i18n.t('report.performance.last', [String(one)])}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Up to `count` periods of `rule`, back from the one that holds `today`, newest first. None ends before `firstDay`. */
function lastPeriods(
  rule: PeriodRule,
  asked: { count: number; today: string; weekStart: number; firstDay: string },
): Period[] {
  const periods = [periodOf(asked.today, rule, asked.weekStart)];
  for (let oldest = periods[0]; oldest && periods.length < asked.count; oldest = periods.at(-1)) {
    const before = periodOf(addDays(oldest.first, -1), rule, asked.weekStart);
    if (before.last < asked.firstDay) break;
    periods.push(before);
  }
  return periods;
}
