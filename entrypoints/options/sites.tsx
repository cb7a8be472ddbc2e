import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { browser } from '#imports';
import { Button } from '@/components/button';
import { Switch } from '@/components/fields';
import page from '@/components/page.module.css';
import { formatDay, formatNumber, formatTime } from '@/utils/i18n/format';
import { send } from '@/utils/messages/port';
import { dayOf } from '@/utils/quota/period';
import { sites } from '@/utils/sites/registry';
import type { Health } from '@/utils/store/database';
import { healthOf } from '@/utils/store/health';
import { zoneOf } from '@/utils/store/settings';
import styles from './options.module.css';
import { ProblemReport } from './problem-report';
import { useStored } from './stored';

type Site = (typeof sites)[number];

/** Where we watch, whether we may, what came of it, and how to report what went wrong. */
export function Sites() {
  return (
    <>
      <ul className={styles.plainList}>
        {sites.map((site) => (
          <li key={site.id} className={page.card} data-testid={`site-${site.id}`}>
            <SiteRow site={site} />
          </li>
        ))}
      </ul>
      <ProblemReport />
    </>
  );
}

function SiteRow({ site }: { site: Site }) {
  const { settings, saveSettings } = useStored();
  // Undefined until it is read, null if it cannot be.
  const health = useLiveQuery(
    () =>
      healthOf(site.id).then(
        (known) => known,
        () => null,
      ),
    [site.id],
  );
  const isAllowed = usePermission(site);
  const isPaused = settings.pausedSites.includes(site.id);
  const others = settings.pausedSites.filter((id) => id !== site.id);
  const isWatching = settings.consentedAt !== null && !isPaused && isAllowed;
  const missing = health ? health.unread + health.missed : 0;
  return (
    <>
      <Switch
        label={site.name}
        hint={isWatching ? sight() : whyNot()}
        testId={`watch-${site.id}`}
        checked={!isPaused}
        onSave={(watch) => saveSettings({ pausedSites: watch ? others : [...others, site.id] })}
      />
      {!isAllowed && (
        <div className={page.between}>
          <p className={styles.warning}>{i18n.t('options.sites.notAllowed', [site.name])}</p>
          <Button onClick={() => void browser.permissions.request({ origins: [...site.matches] })}>
            {i18n.t('options.sites.allow', [site.name])}
          </Button>
        </div>
      )}
      {health === null && <p className={styles.warning}>{i18n.t('options.sites.unreadable')}</p>}
      {health && <HealthLines site={site} health={health} zone={zoneOf(settings)} />}
    </>
  );

  function sight(): string {
    return missing > 0
      ? i18n.t('popup.mayBeMissing', missing, [formatNumber(missing)])
      : i18n.t('options.sites.watching');
  }

  function whyNot(): string {
    if (isPaused) return i18n.t('options.sites.paused', [site.name]);
    return settings.consentedAt === null
      ? i18n.t('options.sites.notAgreed')
      : i18n.t('options.sites.waiting');
  }
}

interface HealthProps {
  site: Site;
  health: Health;
  zone: string;
}

function HealthLines({ site, health, zone }: HealthProps) {
  const { lastSightingAt, lastUnreadAt, lastMissedAt, unread, missed, refused } = health;
  const moment = (ms: number) => `${formatDay(dayOf(ms, zone), 'medium')}, ${formatTime(ms, zone)}`;
  return (
    <>
      <div>
        <p className={page.soft}>
          {lastSightingAt === null
            ? i18n.t('options.sites.nothingSeen')
            : i18n.t('options.sites.lastSeen', [moment(lastSightingAt)])}
        </p>
        {lastUnreadAt !== null && (
          <p className={page.soft}>{i18n.t('options.sites.lastUnread', [moment(lastUnreadAt)])}</p>
        )}
        {lastMissedAt !== null && (
          <p className={page.soft}>{i18n.t('options.sites.lastMissed', [moment(lastMissedAt)])}</p>
        )}
      </div>
      {unread + missed > 0 && (
        <div className={page.between}>
          <p className={styles.warning}>
            {unread > 0 &&
              i18n.t('options.sites.unread', unread, [formatNumber(unread), site.name])}{' '}
            {missed > 0 &&
              i18n.t('options.sites.missed', missed, [formatNumber(missed), site.name])}{' '}
            {i18n.t('options.sites.logInPopup')}
          </p>
          <Button onClick={() => dismissUnread(site)}>{i18n.t('options.sites.dismiss')}</Button>
        </div>
      )}
      {refused > 0 && (
        <p className={page.soft}>
          {i18n.t('options.sites.refused', refused, [formatNumber(refused), site.name])}
        </p>
      )}
    </>
  );
}

/** Where it cannot be written, the warning stays in sight: that says enough. */
function dismissUnread({ id }: Site): void {
  send('dismiss-unread', { site: id }).catch(() => null);
}

/** Whether the browser lets us see the site; the rep can take that back at any time. True until it is known. */
function usePermission({ matches }: Site): boolean {
  const [isAllowed, setIsAllowed] = useState(true);
  useEffect(() => {
    const ask = () =>
      void browser.permissions.contains({ origins: [...matches] }).then(setIsAllowed);
    ask();
    browser.permissions.onAdded.addListener(ask);
    browser.permissions.onRemoved.addListener(ask);
    return () => {
      browser.permissions.onAdded.removeListener(ask);
      browser.permissions.onRemoved.removeListener(ask);
    };
  }, [matches]);
  return isAllowed;
}
