import { useState } from 'react';
import { i18n } from '#i18n';
import { lineLabel } from '@/components/figures/line-label';
import { type ChartWeek, WeekChart } from '@/components/figures/week-chart';
import page from '@/components/page.module.css';
import { formatDay, formatMoney, formatNumber } from '@/utils/i18n/format';
import { isOfMoney } from '@/utils/quota/line-counts';
import type { WeekReport } from '@/utils/quota/weekly/weekly-report';
import type { Period } from '@/utils/time/period';
import { WEEKS_TABLE } from './weeks-table';

interface Props {
  /** Newest first. */
  weeks: readonly WeekReport[];
  thisWeek: Period;
  currency: string;
}

/** The last weeks as bars: for all lines together, or for one. */
export function ChartSection({ weeks, thisWeek, currency }: Props) {
  const [chosen, setChosen] = useState('');
  const lines = weeks[0]?.lines.map(({ line }) => line) ?? [];
  const line = lines.find(({ id }) => id === chosen);
  const isMoney = line ? isOfMoney(line) : (weeks[0]?.isMoney ?? false);
  const bars = weeks.map((week): ChartWeek => {
    const shown = week.lines.find((one) => one.line.id === line?.id) ?? week.whole;
    return {
      id: week.period.first,
      label: shortLabel(week.period),
      actual: Math.max(0, shown.actual),
      target: shown.target,
      isOpen: week.period.first === thisWeek.first,
    };
  });
  return (
    <section className={page.card} aria-labelledby="chart">
      <div className={page.between}>
        <h2 id="chart">{i18n.t('report.chart.title')}</h2>
        <label className={page.screenOnly}>
          <span className="for-readers">{i18n.t('report.chart.choose')}</span>
          <select
            className={page.select}
            value={line?.id ?? ''}
            onChange={(event) => setChosen(event.target.value)}
          >
            <option value="">{i18n.t('report.weeks.whole')}</option>
            {lines.map((one) => (
              <option key={one.id} value={one.id}>
                {lineLabel(one)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <WeekChart
        weeks={bars.reverse()}
        name={line ? lineLabel(line) : i18n.t('report.weeks.whole')}
        format={isMoney ? (value) => formatMoney(value, currency) : formatNumber}
        describedBy={WEEKS_TABLE}
      />
    </section>
  );
}

/** `47`, or `15 Nov` for a week without a number. */
function shortLabel({ first, label }: Period): string {
  return /-W0?(\d+)$/.exec(label)?.[1] ?? formatDay(first, 'date');
}
