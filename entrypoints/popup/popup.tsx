import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { DayStrip } from '@/components/figures/day-strip';
import { figure } from '@/components/figures/line-figure';
import { QuotaSwitch } from '@/components/quota-switch';
import { useClock } from '@/components/use-clock';
import { useWatched } from '@/components/use-watched';
import type { Kind } from '@/utils/activity/activity-kind';
import type { Logged } from '@/utils/activity/logged';
import type { Company } from '@/utils/company/company';
import { formatDay } from '@/utils/i18n/format';
import { quotasOn } from '@/utils/quota/chosen';
import { type DayProgress, progressOf } from '@/utils/quota/pace/progress';
import { repStart } from '@/utils/settings/rep-start';
import { type Settings, zoneOf } from '@/utils/settings/settings';
import { watchCompany } from '@/utils/store/browser-storage/company';
import { calendarOf, type Holiday, watchHolidays } from '@/utils/store/browser-storage/holidays';
import { watchLost } from '@/utils/store/browser-storage/lost-log';
import { watchSettings } from '@/utils/store/browser-storage/settings';
import { dayOf } from '@/utils/time/period';
import { BeforeConsent } from './before-consent';
import { CommandField } from './command/command-field';
import { LineChanges } from './lines/line-changes';
import { Lines } from './lines/lines';
import { neededOn, READ, type Shown } from './load';
import { Lost } from './lost';
import { Notices, useNotices } from './shared/notices';
import styles from './shared/popup.module.css';
import type { OpenTabs } from './sites/open-tabs';
import { type Permitted, usePermittedSites } from './sites/permitted-sites';
import { SiteLights } from './sites/site-lights';
import { TodayList } from './today/today-list';
import { Waiting } from './today/waiting';
import { UnwrittenNotice } from './unwritten';
import { Headline } from './week/headline';
import { Outlook } from './week/outlook';
import { useTimeOff } from './week/time-off';
import { WeekHeader } from './week/week-header';

interface Props {
  settings: Settings;
  permitted: Permitted;
  tabs: OpenTabs | null;
  holidays: Holiday[];
  /** What the lost log held; null if no log was lost. */
  lost: Logged | null;
  shown: Shown;
  now: number;
}

/** The week beside the quota, updated live; before consent, why there is none. */
export function Popup(first: Props) {
  const [settings, setSettings] = useState(first.settings);
  const [lost, setLost] = useWatched(first.lost, watchLost);
  useEffect(() => watchSettings(setSettings), []);
  if (settings.consentedAt === null) return <BeforeConsent />;
  if (lost !== null) return <Lost lost={lost} onBegun={() => setLost(null)} />;
  return <Week {...first} settings={settings} />;
}

function Week({ settings, now: openedAt, shown: firstShown, ...first }: Props) {
  const now = useClock(openedAt);
  const [holidays] = useWatched(first.holidays, watchHolidays);
  const zone = zoneOf(settings);
  const today = dayOf(now, zone);
  const shown = useShown(settings, today, firstShown);
  const { versions, counted, activities, waiting, health } = shown;
  const unconfirmed = useMemo(
    () => waiting.unconfirmed.filter(({ key }) => activities.every((listed) => listed.key !== key)),
    [waiting, activities],
  );
  const place = useMemo(() => {
    const { weekStart } = settings;
    const start = repStart(settings);
    const calendar = calendarOf(settings, holidays);
    return { versions: counted.needed.chosen, calendar, zone, weekStart, start, now };
  }, [settings, holidays, counted.needed, zone, now]);
  const progress = useMemo(() => progressOf({ ...place, ...counted }), [place, counted]);
  const permitted = usePermittedSites(first.permitted);
  const notices = useNotices();
  const own = { daysOff: settings.calendar.daysOff, halfDaysOff: settings.halfDaysOff };
  const timeOff = useTimeOff({ today, own, notices });
  const [logging, log] = useState<Kind | null>(null);
  const { currency } = settings;
  return (
    <main className={styles.popup}>
      <WeekHeader period={progress.period}>
        <QuotaSwitch
          quotas={quotasOn(versions, today)}
          chosen={progress.quota.id}
          className={styles.switch}
          warn={notices.warn}
        />
      </WeekHeader>
      <Headline progress={progress} currency={currency}>
        <Outlook {...{ progress, place, currency }} />
      </Headline>
      <div className={styles.scroll}>
        <div className={styles.days}>
          <DayStrip
            days={progress.days}
            name={i18n.t('popup.days')}
            isHalf={({ day }) => settings.halfDaysOff.some((half) => half.day === day)}
            shortName={({ day }) => formatDay(day, 'initial')}
            inWords={(day) => dayInWords(day, holidays, progress.isMoney, currency)}
          />
          {timeOff.button}
        </div>
        {timeOff.choices}
        <Lines {...{ lines: progress.lines, currency, logging, log, notices }} />
        <Waiting state="unconfirmed" activities={unconfirmed} notices={notices} />
        <CommandField {...{ zone, now, currency, notices }} />
        <TodayList
          activities={activities}
          isFirst={counted.tallies.every((tally) => tally.counted === 0)}
          log={log}
          notices={notices}
        />
        <Waiting state="scheduled" activities={waiting.scheduled} notices={notices} />
      </div>
      <LineChanges lines={progress.lines} currency={currency} />
      <Notices notices={notices} />
      <UnwrittenNotice zone={zone} />
      <SiteLights {...{ settings, health, permitted, zone, notices }} tabs={first.tabs} />
    </main>
  );
}

/** What is in the log. Read again when the log, the day or the quota changes. */
function useShown(settings: Settings, today: string, first: Shown): Shown {
  const [company] = useWatched<Company | null>(null, watchCompany);
  const versions = useLiveQuery(READ.versions, [company, settings.currency], first.versions);
  const needed = useMemo(() => neededOn(versions, today, settings), [versions, today, settings]);
  return {
    versions,
    counted: useLiveQuery(() => READ.counted(needed), [needed], first.counted),
    waiting: useLiveQuery(() => READ.waiting(today, settings), [settings, today], first.waiting),
    activities: useLiveQuery(
      () => READ.activities(today, settings),
      [settings, today],
      first.activities,
    ),
    health: useLiveQuery(READ.health, [], first.health),
  };
}

function dayInWords(
  { day, done, share, works }: DayProgress,
  holidays: readonly Holiday[],
  isMoney: boolean,
  currency: string,
): string {
  const holiday = holidays.find((one) => one.day === day);
  const name = formatDay(day, 'short');
  const figures = [done, Math.ceil(share)].map((value) => figure(value, isMoney, currency));
  const [actual = '', asked = ''] = figures;
  if (works) return i18n.t('popup.dayDone', [name, actual, asked]);
  const off = i18n.t('popup.dayOff', [name, actual]);
  return holiday ? i18n.t('common.labelled', [holiday.name, off]) : off;
}
