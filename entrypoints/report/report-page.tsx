import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import { i18n } from '#i18n';
import page from '@/components/page.module.css';
import { LostLog } from '@/components/start/lost-log';
import { useClock } from '@/components/use-clock';
import { useWatched } from '@/components/use-watched';
import type { Logged } from '@/utils/activity/logged';
import type { Company } from '@/utils/company/company';
import { chosenVersions } from '@/utils/quota/chosen';
import type { Quota } from '@/utils/quota/quota';
import { type Settings, zoneOf } from '@/utils/settings/settings';
import { firstDay } from '@/utils/store/activities';
import { watchCompany } from '@/utils/store/browser-storage/company';
import { calendarOf, type Holiday, watchHolidays } from '@/utils/store/browser-storage/holidays';
import { watchLost } from '@/utils/store/browser-storage/lost-log';
import { watchSettings } from '@/utils/store/browser-storage/settings';
import { quotaVersions } from '@/utils/store/quotas';
import { dayOf, type Period, weekOf, weeksBetween } from '@/utils/time/period';
import { ActivityList } from './activities/activity-list';
import { ExportSection } from './export/export-section';
import { OutcomesSection } from './outcomes/outcomes-section';
import { PerformanceSection } from './performance/performance-section';
import type { Range } from './shared/range';
import { RangePicker } from './shared/range-picker';
import styles from './shared/report.module.css';
import { Standings } from './standings/standings';

interface Props {
  settings: Settings;
  /** Of all quotas. */
  versions: Quota[];
  holidays: Holiday[];
  /** The first day that has an activity; null while the log is empty. */
  firstDay: string | null;
}

interface Loaded extends Props {
  /** What the lost log held; null if no log was lost. */
  lost: Logged | null;
}

/** The chosen weeks, by their first days. */
interface Chosen {
  from: string;
  to: string;
}

const WEEKS_A_TIME = 12;

/** The weeks, what was done in them, and the files for a manager. */
export function ReportPage(loaded: Loaded) {
  const [lost] = useWatched(loaded.lost, watchLost);
  const [settings] = useWatched(loaded.settings, watchSettings);
  const [company] = useWatched<Company | null>(null, watchCompany);
  const versions = useLiveQuery(quotaVersions, [company, settings.currency], loaded.versions);
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
        {lost ? (
          <LostLog lost={lost} openQuotas={openQuotas} />
        ) : (
          <Body {...{ settings, versions, holidays }} firstDay={first} />
        )}
      </main>
    </>
  );
}

const openQuotas = () => window.location.assign('/options.html#quota');

function NoWeeks({ hasAgreed }: { hasAgreed: boolean }) {
  return (
    <section className={`${page.card} ${styles.empty}`} data-testid="no-weeks">
      <h2>{i18n.t('report.empty.title')}</h2>
      <p>{hasAgreed ? i18n.t('report.empty.text') : i18n.t('report.empty.off')}</p>
      {!hasAgreed && <a href="/options.html">{i18n.t('report.empty.agree')}</a>}
    </section>
  );
}

/** Outcomes keep their place from the start, so that what is being typed there survives the first row of the log. */
function Body({ settings, holidays, firstDay, ...all }: Props) {
  const [opened] = useState(() => Date.now());
  const now = useClock(opened);
  const [shown, setShown] = useState(WEEKS_A_TIME);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const { weekStart, chosenQuota, currency, topics } = settings;
  const today = dayOf(now, zoneOf(settings));
  const thisWeek = weekOf(today, weekStart);
  const since = firstDay !== null && firstDay < today ? firstDay : today;
  const weeks = weeksBetween(since, today, weekStart).reverse();
  const oldest = weeks[Math.min(shown, weeks.length) - 1] ?? thisWeek;
  const versions = useMemo(
    () => chosenVersions(all.versions, today, chosenQuota),
    [all.versions, today, chosenQuota],
  );
  const calendar = useMemo(() => calendarOf(settings, holidays), [settings, holidays]);
  const range = rangeOf(weeks, chosen, thisWeek);
  const isEmpty = firstDay === null;
  const hasAgreed = settings.consentedAt !== null;
  return (
    <>
      {isEmpty && <NoWeeks hasAgreed={hasAgreed} />}
      {!isEmpty && (
        <Standings
          {...{ settings, versions, calendar, now, today, oldest, thisWeek, range }}
          quotas={all.versions}
          hidden={Math.max(0, weeks.length - shown)}
          onMore={() => setShown(shown + WEEKS_A_TIME)}
          onChoose={(week) => setChosen({ from: week.first, to: week.first })}
        />
      )}
      {!isEmpty && <PerformanceSection {...{ currency, weekStart, today, firstDay }} />}
      {(!isEmpty || hasAgreed) && <OutcomesSection settings={settings} />}
      {!isEmpty && (
        <div className={styles.working}>
          <RangePicker
            weeks={weeks}
            range={range}
            onChoose={(from, to) => setChosen({ from: from.first, to: to.first })}
          />
          <ExportSection order={{ settings, versions, calendar, now, range }} />
          <ActivityList {...{ range, topics }} />
        </div>
      )}
    </>
  );
}

/** The chosen weeks as they are now: settings may have moved them. This week if none is chosen. */
function rangeOf(weeks: readonly Period[], chosen: Chosen | null, thisWeek: Period): Range {
  const holding = (day: string) => weeks.find((week) => week.first <= day && day <= week.last);
  const first = (chosen && holding(chosen.from)) ?? thisWeek;
  const last = (chosen && holding(chosen.to)) ?? thisWeek;
  return first.first <= last.first ? { first, last } : { first: last, last: first };
}
