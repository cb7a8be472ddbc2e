import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { DayStrip } from '@/components/day-strip';
import { useClock } from '@/components/use-clock';
import { useWatched } from '@/components/use-watched';
import type { Kind } from '@/utils/activity/activity-kind';
import { formatDay, formatNumber } from '@/utils/i18n/format';
import { dayOf } from '@/utils/quota/period';
import { type DayProgress, progressOf } from '@/utils/quota/progress';
import type { Quota } from '@/utils/quota/quota';
import { calendarOf, type Holiday, watchHolidays } from '@/utils/store/holidays';
import { type Settings, watchSettings, zoneOf } from '@/utils/store/settings';
import { BeforeConsent } from './before-consent';
import { Headline } from './headline';
import { LineChanges } from './line-changes';
import { Lines } from './lines';
import { neededOn, READ, type Shown } from './load';
import { Notices, useNotices } from './notices';
import { type Permitted, usePermittedSites } from './permitted-sites';
import styles from './popup.module.css';
import { SiteLights } from './site-lights';
import { TodayList } from './today-list';
import { Waiting } from './waiting';
import { WeekHeader } from './week-header';

interface Props {
  settings: Settings;
  permitted: Permitted;
  holidays: Holiday[];
  shown: Shown;
  now: number;
}

/** The week against the quota, live; before consent, why there is none. */
export function Popup(first: Props) {
  const [settings, setSettings] = useState(first.settings);
  useEffect(() => watchSettings(setSettings), []);
  return settings.consentedAt === null ? (
    <BeforeConsent />
  ) : (
    <Week {...first} settings={settings} />
  );
}

function Week({ settings, now: openedAt, shown: firstShown, ...first }: Props) {
  const now = useClock(openedAt);
  const [holidays] = useWatched(first.holidays, watchHolidays);
  const zone = zoneOf(settings);
  const today = dayOf(now, zone);
  const shown = useShown(settings, today, firstShown);
  const { chosen, tallies, touches, outcomes, activities, waiting, health } = shown;
  const unconfirmed = useMemo(
    () => waiting.unconfirmed.filter(({ key }) => activities.every((listed) => listed.key !== key)),
    [waiting, activities],
  );
  const progress = useMemo(() => {
    const { weekStart, joinedOn } = settings;
    const calendar = calendarOf(settings, holidays);
    const counted = { tallies, touches, outcomes };
    return progressOf({ ...counted, versions: chosen, calendar, zone, weekStart, joinedOn, now });
  }, [settings, holidays, chosen, tallies, touches, outcomes, zone, now]);
  const permitted = usePermittedSites(first.permitted);
  const notices = useNotices();
  const [logging, log] = useState<Kind | null>(null);
  return (
    <main className={styles.popup}>
      <WeekHeader period={progress.period} />
      <Headline progress={progress} />
      <div className={styles.scroll}>
        <DayStrip
          days={progress.days}
          name={i18n.t('popup.days')}
          shortName={({ day }) => formatDay(day, 'initial')}
          inWords={dayInWords}
        />
        <Lines lines={progress.lines} logging={logging} log={log} notices={notices} />
        <Waiting state="unconfirmed" activities={unconfirmed} {...{ zone, notices }} />
        <TodayList
          activities={activities}
          zone={zone}
          isFirst={tallies.every(({ counted }) => counted === 0)}
          log={log}
          notices={notices}
        />
        <Waiting state="scheduled" activities={waiting.scheduled} {...{ zone, notices }} />
      </div>
      <LineChanges lines={progress.lines} />
      <Notices notices={notices} />
      <SiteLights {...{ settings, health, permitted, zone, notices }} />
    </main>
  );
}

/** What is in the log, anew when it changes, the day does, or the quota that is shown. */
function useShown(settings: Settings, today: string, first: Shown): Shown & { chosen: Quota[] } {
  const at = [settings, today];
  const versions = useLiveQuery(READ.versions, [], first.versions);
  const needed = useMemo(() => neededOn(versions, today, settings), [versions, today, settings]);
  return {
    versions,
    chosen: needed.chosen,
    tallies: useLiveQuery(() => READ.tallies(needed), [needed], first.tallies),
    touches: useLiveQuery(() => READ.touches(needed), [needed], first.touches),
    outcomes: useLiveQuery(() => READ.outcomes(needed), [needed], first.outcomes),
    waiting: useLiveQuery(() => READ.waiting(today, settings), at, first.waiting),
    activities: useLiveQuery(() => READ.activities(today, settings), at, first.activities),
    health: useLiveQuery(READ.health, [], first.health),
  };
}

function dayInWords({ day, done, share, works }: DayProgress): string {
  const name = formatDay(day, 'short');
  return works
    ? i18n.t('popup.dayDone', [name, formatNumber(done), formatNumber(Math.ceil(share))])
    : i18n.t('popup.dayOff', [name, formatNumber(done)]);
}
