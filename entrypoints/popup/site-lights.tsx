import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { browser } from '#imports';
import { Button } from '@/components/button';
import { formatDay, formatNumber, formatTime } from '@/utils/i18n/format';
import { dayOf } from '@/utils/quota/period';
import { sites } from '@/utils/sites/registry';
import type { Health } from '@/utils/store/database';
import type { Settings } from '@/utils/store/settings';
import { ask } from './ask';
import type { NoticeBoard } from './notices';
import { openPage } from './open-page';
import { isPermitted, type Permitted, REQUESTS } from './permitted-sites';
import shared from './popup.module.css';
import styles from './site-lights.module.css';
import { tellLogged } from './tell-logged';

interface Props {
  settings: Settings;
  health: readonly Health[];
  permitted: Permitted;
  zone: string;
  notices: NoticeBoard;
}

/** A light for each site: whether we see what the rep does there, and what to do where we do not. */
export function SiteLights({ settings, health, permitted, zone, notices }: Props) {
  return (
    <footer>
      <ul className={styles.lights} aria-label={i18n.t('popup.sites')}>
        {sites.map((site) => {
          const known = health.find((one) => one.site === site.id);
          const missing = known ? known.unread + known.missed : 0;
          const isQuiet = settings.quietSites.includes(site.id);
          const sight = sightOf(settings, site.id, permitted, missing);
          return (
            <li
              key={site.id}
              className={styles.light}
              data-testid={`light-${site.id}`}
              data-state={sight}
            >
              <Light {...{ sight, site, isQuiet, missing, zone, notices }} lastAt={lastOf(known)} />
            </li>
          );
        })}
      </ul>
    </footer>
  );
}

type Sight = 'paused' | 'not-permitted' | 'not-understood' | 'watching' | 'watching-quietly';

function sightOf(settings: Settings, site: string, permitted: Permitted, missing: number): Sight {
  if (settings.pausedSites.includes(site)) return 'paused';
  if (!isPermitted(permitted, settings, site)) return 'not-permitted';
  if (missing > 0) return 'not-understood';
  return settings.quietSites.includes(site) ? 'watching-quietly' : 'watching';
}

const WORDS: Record<Sight, (missing: number) => string> = {
  paused: () => i18n.t('popup.paused'),
  'not-permitted': () => i18n.t('popup.noPermission'),
  'not-understood': (missing) => i18n.t('popup.mayBeMissing', missing, [formatNumber(missing)]),
  watching: () => i18n.t('popup.watching'),
  'watching-quietly': () => i18n.t('popup.watchingQuietly'),
};

const LAMPS: Record<Sight, string | undefined> = {
  paused: styles.paused,
  'not-permitted': styles.blind,
  'not-understood': styles.blind,
  watching: styles.watching,
  'watching-quietly': styles.watching,
};

/** When something was last done that could not be read, or not even seen, ms. */
function lastOf(known: Health | undefined): number {
  return Math.max(known?.lastUnreadAt ?? 0, known?.lastMissedAt ?? 0);
}

interface LightProps extends Pick<Props, 'zone' | 'notices'> {
  sight: Sight;
  site: (typeof sites)[number];
  /** Watched from outside its pages. */
  isQuiet: boolean;
  /** How many acts may be missing. */
  missing: number;
  lastAt: number;
}

function Light({ sight, site, isQuiet, missing, lastAt, zone, notices }: LightProps) {
  const warn = notices.warn;
  const logMissing = async () => {
    const logged = await ask('log-missed', { site: site.id }, warn);
    if (!logged || logged.keys.length === 0) return;
    tellLogged(i18n.t('popup.loggedMissed', logged.keys.length), logged.keys, notices);
  };
  const allow = () => {
    const origins = [...site.matches];
    void browser.permissions.request(isQuiet ? { origins, ...REQUESTS } : { origins });
  };
  return (
    <>
      <span className={`${styles.lamp} ${LAMPS[sight]}`} aria-hidden="true" />
      {/* Heard when it changes: what is not seen any more must not go unheard. */}
      <span role="status">{i18n.t('common.labelled', [site.name, WORDS[sight](missing)])}</span>
      {sight === 'paused' && (
        <Button look="quiet" onClick={() => openPage('/options.html#sites')}>
          {i18n.t('popup.resume')}
        </Button>
      )}
      {sight === 'not-permitted' && (
        <Help text={i18n.t('popup.noPermissionHelp')}>
          <Button onClick={allow}>{i18n.t('popup.allow')}</Button>
        </Help>
      )}
      {sight === 'not-understood' && (
        <Help text={i18n.t('popup.mayBeMissingHelp', [dayAndTime(lastAt, zone)])}>
          <Button onClick={() => void logMissing()}>{i18n.t('popup.logMissed', missing)}</Button>
          <Button look="quiet" onClick={() => void ask('dismiss-unread', { site: site.id }, warn)}>
            {i18n.t('popup.dismiss')}
          </Button>
          <Button look="quiet" onClick={() => openPage('/options.html#sites')}>
            {i18n.t('popup.reportProblem')}
          </Button>
        </Help>
      )}
    </>
  );
}

const dayAndTime = (at: number, zone: string) =>
  `${formatDay(dayOf(at, zone), 'short')}, ${formatTime(at, zone)}`;

function Help({ text, children }: { text: string; children: ReactNode }) {
  return (
    <div className={styles.help}>
      <p>{text}</p>
      <div className={shared.actions}>{children}</div>
    </div>
  );
}
