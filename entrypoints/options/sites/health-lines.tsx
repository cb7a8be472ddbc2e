import { useState } from 'react';
import { i18n } from '#i18n';
import { ask } from '@/components/ask';
import { Button } from '@/components/button';
import page from '@/components/page.module.css';
import styles from '@/entrypoints/options/shared/options.module.css';
import { formatDay, formatNumber, formatTime } from '@/utils/i18n/format';
import type { sites } from '@/utils/sites/registry';
import type { Health } from '@/utils/store/rows';
import { dayOf } from '@/utils/time/period';

type Site = (typeof sites)[number];

interface HealthProps {
  site: Site;
  health: Health;
  zone: string;
}

/** What was seen of a site, and what could not be read. */
export function HealthLines({ site, health, zone }: HealthProps) {
  const { lastSightingAt, lastUnreadAt, lastMissedAt, unread, missed, refused } = health;
  const { failed, lastFailedAt } = health;
  const moment = (ms: number) => `${formatDay(dayOf(ms, zone), 'medium')}, ${formatTime(ms, zone)}`;
  const [problem, warn] = useState('');
  const dismissUnread = () => ask('dismiss-unread', { site: site.id }, warn);
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
          <Button onClick={() => void dismissUnread()}>{i18n.t('options.sites.dismiss')}</Button>
        </div>
      )}
      {failed.length > 0 && (
        <div className={page.between}>
          <p className={styles.warning}>
            {i18n.t('popup.cannotSeeAllHelp', [moment(lastFailedAt ?? 0)])}
          </p>
          {unread + missed === 0 && (
            <Button onClick={() => void dismissUnread()}>{i18n.t('options.sites.dismiss')}</Button>
          )}
        </div>
      )}
      {refused > 0 && (
        <p className={page.soft}>
          {i18n.t('options.sites.refused', refused, [formatNumber(refused), site.name])}
        </p>
      )}
      <p role="alert">{problem}</p>
    </>
  );
}
