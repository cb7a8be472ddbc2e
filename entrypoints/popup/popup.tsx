import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { browser } from '#imports';
import { Button, IconButton } from '@/components/button';
import { DayStrip } from '@/components/day-strip';
import { OptionsIcon, ReportIcon } from '@/components/icons';
import { formatDay, formatDays, formatNumber, formatWeek } from '@/utils/i18n/format';
import { dayOf } from '@/utils/quota/period';
import { type DayProgress, progressOf } from '@/utils/quota/progress';
import { versionOn } from '@/utils/quota/quota';
import { type Settings, watchSettings, zoneOf } from '@/utils/store/settings';
import { Headline } from './headline';
import { Lines } from './lines';
import { load, type Shown } from './load';
import { Notices, useNotices } from './notices';
import styles from './popup.module.css';
import { SiteLights } from './site-lights';
import { TodayList } from './today-list';
import { useClock } from './use-clock';

interface Props {
  settings: Settings;
  shown: Shown;
  now: number;
}

/** The week against the quota, live. */
export function Popup(first: Props) {
  const now = useClock(first.now);
  const [settings, setSettings] = useState(first.settings);
  useEffect(() => watchSettings(setSettings), []);
  const zone = zoneOf(settings);
  const today = dayOf(now, zone);
  // The day, not the minute: the log is read anew when it changes or the day does.
  const { versions, tallies, activities } =
    useLiveQuery(() => load(settings, Date.now()), [settings, today], first.shown) ?? first.shown;
  const { calendar, weekStart } = settings;
  const progress = useMemo(
    () =>
      progressOf({
        quota: versionOn(versions, today),
        tallies,
        calendar,
        zone,
        weekStart,
        now,
      }),
    [versions, tallies, calendar, zone, weekStart, now, today],
  );
  const notices = useNotices();
  if (settings.consentedAt === null) return <BeforeConsent />;
  return (
    <main className={styles.popup}>
      <header className={styles.header}>
        <h1 className={styles.week}>
          {formatWeek(progress.period)}
          <span className={styles.dates}>
            {formatDays(progress.period.first, progress.period.last)}
          </span>
        </h1>
        <IconButton name={i18n.t('popup.report')} onClick={() => openPage('/report.html')}>
          <ReportIcon />
        </IconButton>
        <IconButton name={i18n.t('popup.options')} onClick={() => openPage('/options.html')}>
          <OptionsIcon />
        </IconButton>
      </header>
      <Headline progress={progress} />
      <div className={styles.scroll}>
        <DayStrip
          days={progress.days}
          name={i18n.t('popup.days')}
          shortName={({ day }) => formatDay(day, 'initial')}
          inWords={dayInWords}
        />
        <Lines lines={progress.lines} notices={notices} />
        <Notices notices={notices} />
        <TodayList activities={activities} zone={zone} notices={notices} />
      </div>
      <SiteLights settings={settings} notices={notices} />
    </main>
  );
}

function dayInWords({ day, done, share, works }: DayProgress): string {
  const name = formatDay(day, 'short');
  return works
    ? i18n.t('popup.dayDone', [name, formatNumber(done), formatNumber(Math.ceil(share))])
    : i18n.t('popup.dayOff', [name, formatNumber(done)]);
}

function BeforeConsent() {
  return (
    <main className={styles.notice}>
      <h1 className={styles.state}>{i18n.t('popup.consentTitle')}</h1>
      <p>{i18n.t('popup.consentText')}</p>
      <Button look="main" onClick={() => openPage('/options.html')}>
        {i18n.t('popup.consentButton')}
      </Button>
    </main>
  );
}

function openPage(path: '/report.html' | '/options.html') {
  void browser.tabs.create({ url: browser.runtime.getURL(path) });
  window.close();
}
