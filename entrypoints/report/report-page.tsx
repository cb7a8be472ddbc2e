import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import { i18n } from '#i18n';
import page from '@/components/page.module.css';
import { useClock } from '@/components/use-clock';
import { useWatched } from '@/components/use-watched';
import { formatDays } from '@/utils/i18n/format';
import { dayOf, type Period, weekOf, weeksBetween } from '@/utils/quota/period';
import { chosenVersions, type Quota, quotasOn } from '@/utils/quota/quota';
import { daysReported, periodReport, weeklyReport } from '@/utils/quota/weekly-report';
import { firstDay } from '@/utils/store/activities';
import { calendarOf, type Holiday, watchHolidays } from '@/utils/store/holidays';
import { quotaVersions } from '@/utils/store/quotas';
import { type Settings, watchSettings, zoneOf } from '@/utils/store/settings';
import { ActivityList } from './activity-list';
import { ChartSection } from './chart-section';
import { CurrentStanding } from './current-standing';
import { ExportSection } from './export-section';
import { OutcomesSection } from './outcomes-section';
import { PerformanceSection } from './performance-section';
import { PeriodsTable } from './periods-table';
import { QuotaSwitch } from './quota-switch';
import { RangePicker } from './range-picker';
import styles from './report.module.css';
import { useCounted } from './use-counted';
import { WeeksTable } from './weeks-table';

interface Props {
  settings: Settings;
  /** Of all quotas. */
  versions: Quota[];
  holidays: Holiday[];
  /** The first day that has an activity; null while the log is empty. */
  firstDay: string | null;
}

/** What was chosen, by the first days of its weeks. */
interface Chosen {
  from: string;
  to: string;
}

const WEEKS_A_TIME = 12;

/** The weeks, what was done in them, and the files for a manager. */
export function ReportPage(loaded: Props) {
  const [settings] = useWatched(loaded.settings, watchSettings);
  const versions = useLiveQuery(quotaVersions, [], loaded.versions);
  const [holidays] = useWatched(loaded.holidays, watchHolidays);
  const first = useLiveQuery(firstDay, [], loaded.firstDay);
  return (
    <>
      <header className={styles.header}>
        <div>
          <p className={page.product}>{i18n.t('extension.name')}</p>
          <h1>{i18n.t('report.title')}</h1>
          {settings.repName !== '' && <p className={styles.name}>{settings.repName}</p>}
        </div>
        <nav className={page.screenOnly} aria-label={i18n.t('extension.name')}>
          <a className={styles.elsewhere} href="/options.html#quota">
            {i18n.t('report.openOptions')}
          </a>
        </nav>
      </header>
      <main className={styles.main}>
        {first === null ? (
          <>
            <NoWeeks hasAgreed={settings.consentedAt !== null} />
            {settings.consentedAt !== null && <OutcomesSection settings={settings} />}
          </>
        ) : (
          <Weeks {...{ settings, versions, holidays }} firstDay={first} />
        )}
      </main>
    </>
  );
}

function NoWeeks({ hasAgreed }: { hasAgreed: boolean }) {
  return (
    <section className={`${page.card} ${styles.empty}`} data-testid="no-weeks">
      <h2>{i18n.t('report.empty.title')}</h2>
      <p>{hasAgreed ? i18n.t('report.empty.text') : i18n.t('report.empty.off')}</p>
      {!hasAgreed && <a href="/options.html">{i18n.t('report.empty.agree')}</a>}
    </section>
  );
}

function Weeks({ settings, holidays, firstDay, ...all }: Props & { firstDay: string }) {
  const [opened] = useState(() => Date.now());
  const now = useClock(opened);
  const [shown, setShown] = useState(WEEKS_A_TIME);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const zone = zoneOf(settings);
  const { weekStart, joinedOn, chosenQuota, currency } = settings;
  const today = dayOf(now, zone);
  const thisWeek = weekOf(today, weekStart);
  const allWeeks = weeksBetween(firstDay < today ? firstDay : today, today, weekStart).reverse();
  const oldest = allWeeks[Math.min(shown, allWeeks.length) - 1] ?? thisWeek;
  const versions = useMemo(
    () => chosenVersions(all.versions, today, chosenQuota),
    [all.versions, today, chosenQuota],
  );
  const { first, last } = { first: oldest.first, last: thisWeek.last };
  const calendar = useMemo(() => calendarOf(settings, holidays), [settings, holidays]);
  const counted = useCounted(versions, daysReported({ versions, weekStart, first, last }));
  const place = useMemo(
    () => ({ versions, calendar, zone, weekStart, joinedOn, now }),
    [versions, calendar, zone, weekStart, joinedOn, now],
  );
  if (!counted) return null;
  const inputs = { ...counted, ...place, first, last };
  const weeks = weeklyReport(inputs);
  const range = rangeOf(allWeeks, chosen, thisWeek);
  const shownQuota = versions.at(-1);
  const shared = { currency, today };
  return (
    <>
      <p className={page.printOnly}>{formatDays(oldest.first, thisWeek.last)}</p>
      <div className={styles.quota}>
        <QuotaSwitch quotas={quotasOn(all.versions, today)} chosen={shownQuota?.id ?? ''} />
        <CurrentStanding inputs={place} currency={currency} />
      </div>
      {!versions.every(isWeekly) && <PeriodsTable periods={periodReport(inputs)} {...shared} />}
      <WeeksTable
        weeks={weeks}
        {...{ range, ...shared }}
        hidden={allWeeks.length - weeks.length}
        onMore={() => setShown(shown + WEEKS_A_TIME)}
        onChoose={(week) => setChosen({ from: week.first, to: week.first })}
      />
      <ChartSection weeks={weeks.slice(0, WEEKS_A_TIME)} {...{ thisWeek, currency }} />
      <PerformanceSection {...{ ...shared, weekStart, firstDay }} />
      <OutcomesSection settings={settings} />
      <div className={styles.working}>
        <RangePicker
          weeks={allWeeks}
          range={range}
          onChoose={(from, to) => setChosen({ from: from.first, to: to.first })}
        />
        <ExportSection {...{ settings, versions, calendar, now, range }} />
        <ActivityList range={range} topics={settings.topics} />
      </div>
    </>
  );
}

const isWeekly = ({ period }: Quota) =>
  period.unit === 'week' && period.count === 1 && period.anchor === undefined;

/** Whole weeks, the first and the last of which are chosen. */
export interface Range {
  first: Period;
  last: Period;
}

/** The chosen weeks as they are now: settings may have moved them. This week while none is chosen. */
function rangeOf(weeks: readonly Period[], chosen: Chosen | null, thisWeek: Period): Range {
  const holding = (day: string) => weeks.find((week) => week.first <= day && day <= week.last);
  const first = (chosen && holding(chosen.from)) ?? thisWeek;
  const last = (chosen && holding(chosen.to)) ?? thisWeek;
  return first.first <= last.first ? { first, last } : { first: last, last: first };
}
