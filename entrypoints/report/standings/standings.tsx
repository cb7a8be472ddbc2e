import { useMemo, useState } from 'react';
import page from '@/components/page.module.css';
import { QuotaSwitch } from '@/components/quota-switch';
import type { Range } from '@/entrypoints/report/shared/range';
import styles from '@/entrypoints/report/shared/report.module.css';
import { formatDays } from '@/utils/i18n/format';
import { quotasOn } from '@/utils/quota/chosen';
import type { Quota } from '@/utils/quota/quota';
import { daysReported, periodReport, weeklyReport } from '@/utils/quota/weekly/weekly-report';
import type { Calendar } from '@/utils/quota/working-time/calendar';
import { repStart } from '@/utils/settings/rep-start';
import { type Settings, zoneOf } from '@/utils/settings/settings';
import type { Period } from '@/utils/time/period';
import { ChartSection } from './chart-section';
import { CurrentStanding } from './current-standing';
import { PeriodsTable } from './periods-table';
import { useCounted } from './use-counted';
import { WeeksTable } from './weeks-table';

interface Props {
  settings: Settings;
  /** Of all quotas. */
  quotas: readonly Quota[];
  /** The versions of the quota that is shown. */
  versions: Quota[];
  calendar: Calendar;
  /** ms */
  now: number;
  /** YYYY-MM-DD */
  today: string;
  /** The oldest week that is shown, and this one. */
  oldest: Period;
  thisWeek: Period;
  range: Range;
  /** How many older weeks are not shown yet. */
  hidden: number;
  onMore: () => void;
  onChoose: (week: Period) => void;
}

const WEEKS_IN_CHART = 12;

const isWeekly = ({ period }: Quota) =>
  period.unit === 'week' && period.count === 1 && period.anchor === undefined;

/** The weeks and the periods beside what the chosen quota asks of them, and the last weeks as bars. */
export function Standings(props: Props) {
  const { settings, quotas, versions, calendar, now, today, oldest, thisWeek } = props;
  const { weekStart, currency } = settings;
  const zone = zoneOf(settings);
  const start = useMemo(() => repStart(settings), [settings]);
  const span = { first: oldest.first, last: thisWeek.last };
  const days = daysReported({ versions, weekStart, start, ...span });
  const counted = useCounted(versions, days, currency);
  const place = useMemo(
    () => ({ versions, calendar, zone, weekStart, start, now }),
    [versions, calendar, zone, weekStart, start, now],
  );
  const [problem, warn] = useState('');
  if (!counted) return null;
  const inputs = { ...counted, ...place, ...span };
  const weeks = weeklyReport(inputs);
  return (
    <>
      <p className={page.printOnly}>{formatDays(span.first, span.last)}</p>
      <div className={styles.quota}>
        <div className={page.screenOnly}>
          <QuotaSwitch
            quotas={quotasOn(quotas, today)}
            chosen={versions[0]?.id ?? ''}
            className={page.select}
            warn={warn}
          />
          <p role="alert">{problem}</p>
        </div>
        <CurrentStanding inputs={place} currency={currency} />
      </div>
      {!versions.every(isWeekly) && (
        <PeriodsTable periods={periodReport(inputs)} currency={currency} />
      )}
      <WeeksTable
        weeks={weeks}
        range={props.range}
        hidden={props.hidden}
        onMore={props.onMore}
        onChoose={props.onChoose}
        currency={currency}
      />
      <ChartSection weeks={weeks.slice(0, WEEKS_IN_CHART)} {...{ thisWeek, currency }} />
    </>
  );
}
