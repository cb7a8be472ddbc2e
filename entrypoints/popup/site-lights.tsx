import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { browser } from '#imports';
import { Button } from '@/components/button';
import { sites } from '@/utils/sites/registry';
import { healthOf } from '@/utils/store/health';
import type { Settings } from '@/utils/store/settings';
import { ask } from './ask';
import type { NoticeBoard } from './notices';
import styles from './popup.module.css';

interface Props {
  settings: Settings;
  notices: NoticeBoard;
}

/** A light for each site: whether we see what the rep does there. */
export function SiteLights({ settings, notices }: Props) {
  return (
    <footer>
      <ul className={styles.lights} aria-label={i18n.t('popup.sites')}>
        {sites.map((site) => (
          <Light
            key={site.id}
            site={site}
            isPaused={settings.pausedSites.includes(site.id)}
            notices={notices}
          />
        ))}
      </ul>
    </footer>
  );
}

type Site = (typeof sites)[number];

interface LightProps {
  site: Site;
  isPaused: boolean;
  notices: NoticeBoard;
}

function Light({ site, isPaused, notices }: LightProps) {
  const unread = useLiveQuery(async () => (await healthOf(site.id)).unread, [site.id]) ?? 0;
  const isPermitted = usePermission(site);
  const [state, word] = isPaused
    ? ['paused', i18n.t('popup.paused')]
    : !isPermitted
      ? ['blind', i18n.t('popup.noPermission')]
      : unread > 0
        ? ['blind', i18n.t('popup.notUnderstood', unread, [String(unread)])]
        : ['watching', i18n.t('popup.watching')];
  return (
    <li className={styles.light} data-testid={`light-${site.id}`} data-state={state}>
      <span className={`${styles.lamp} ${styles[state]}`} aria-hidden="true" />
      {site.name}: {word}
      {unread > 0 && !isPaused && (
        <p className={styles.blindHelp}>
          {i18n.t('popup.notUnderstoodHelp')}{' '}
          <Button
            look="quiet"
            onClick={() => void ask('dismiss-unread', { site: site.id }, notices.tell)}
          >
            {i18n.t('popup.dismiss')}
          </Button>
        </p>
      )}
    </li>
  );
}

/** Taken as given until the browser says otherwise. */
function usePermission({ matches }: Site): boolean {
  const [isPermitted, setPermitted] = useState(true);
  useEffect(() => {
    browser.permissions.contains({ origins: [...matches] }).then(setPermitted, () => {});
  }, [matches]);
  return isPermitted;
}
