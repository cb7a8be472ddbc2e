import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { browser } from '#imports';
import { Button } from '@/components/button';
import type { Kind } from '@/utils/activity/activity-kind';
import { sites } from '@/utils/sites/registry';
import type { Health } from '@/utils/store/database';
import type { Settings } from '@/utils/store/settings';
import { ask } from './ask';
import type { NoticeBoard } from './notices';
import { openPage } from './open-page';
import shared from './popup.module.css';
import styles from './site-lights.module.css';

interface Props {
  settings: Settings;
  health: readonly Health[];
  /** The ids of the sites that the browser lets us watch. */
  permitted: ReadonlySet<string>;
  log: (kind: Kind) => void;
  notices: NoticeBoard;
}

/** A light for each site: whether we see what the rep does there, and what to do where we do not. */
export function SiteLights({ settings, health, permitted, log, notices }: Props) {
  return (
    <footer>
      <ul className={styles.lights} aria-label={i18n.t('popup.sites')}>
        {sites.map((site) => {
          const unread = health.find((known) => known.site === site.id)?.unread ?? 0;
          const isPaused = settings.pausedSites.includes(site.id);
          const sight = sightOf(isPaused, permitted.has(site.id), unread);
          return (
            <li
              key={site.id}
              className={styles.light}
              data-testid={`light-${site.id}`}
              data-state={sight}
            >
              <Light sight={sight} site={site} unread={unread} log={log} notices={notices} />
            </li>
          );
        })}
      </ul>
    </footer>
  );
}

type Sight = 'paused' | 'not-permitted' | 'not-understood' | 'watching';

function sightOf(isPaused: boolean, isPermitted: boolean, unread: number): Sight {
  if (isPaused) return 'paused';
  if (!isPermitted) return 'not-permitted';
  return unread > 0 ? 'not-understood' : 'watching';
}

const WORDS: Record<Sight, (unread: number) => string> = {
  paused: () => i18n.t('popup.paused'),
  'not-permitted': () => i18n.t('popup.noPermission'),
  'not-understood': (unread) => i18n.t('popup.notUnderstood', unread),
  watching: () => i18n.t('popup.watching'),
};

const LAMPS: Record<Sight, string | undefined> = {
  paused: styles.paused,
  'not-permitted': styles.blind,
  'not-understood': styles.blind,
  watching: styles.watching,
};

interface LightProps extends Pick<Props, 'log' | 'notices'> {
  sight: Sight;
  site: (typeof sites)[number];
  unread: number;
}

function Light({ sight, site, unread, log, notices }: LightProps) {
  const [kind] = site.kinds;
  return (
    <>
      <span className={`${styles.lamp} ${LAMPS[sight]}`} aria-hidden="true" />
      {i18n.t('common.labelled', [site.name, WORDS[sight](unread)])}
      {sight === 'paused' && (
        <Button look="quiet" onClick={() => openPage('/options.html#sites')}>
          {i18n.t('popup.resume')}
        </Button>
      )}
      {sight === 'not-permitted' && (
        <Help text={i18n.t('popup.noPermissionHelp')}>
          <Button onClick={() => void browser.permissions.request({ origins: [...site.matches] })}>
            {i18n.t('popup.allow')}
          </Button>
        </Help>
      )}
      {sight === 'not-understood' && (
        <Help text={i18n.t('popup.notUnderstoodHelp')}>
          {kind && <Button onClick={() => log(kind)}>{i18n.t('popup.logByHand')}</Button>}
          <Button
            look="quiet"
            onClick={() => void ask('dismiss-unread', { site: site.id }, notices.warn)}
          >
            {i18n.t('popup.dismiss')}
          </Button>
        </Help>
      )}
    </>
  );
}

function Help({ text, children }: { text: string; children: ReactNode }) {
  return (
    <div className={styles.help}>
      <p>{text}</p>
      <div className={shared.actions}>{children}</div>
    </div>
  );
}
