import { useCallback } from 'react';
import { i18n } from '#i18n';
import { browser } from '#imports';
import { ask } from '@/components/ask';
import { Button } from '@/components/button';
import type { NoticeBoard } from '@/entrypoints/popup/shared/notices';
import { openPage } from '@/entrypoints/popup/shared/open-page';
import { tellLogged } from '@/entrypoints/popup/shared/tell-logged';
import { formatDay, formatNumber, formatTime } from '@/utils/i18n/format';
import type { Settings } from '@/utils/settings/settings';
import { sites } from '@/utils/sites/registry';
import type { Health } from '@/utils/store/rows';
import { dayOf } from '@/utils/time/period';
import { BlindTabs } from './blind-tabs';
import { Help } from './light-help';
import { type OpenTab, type OpenTabs, type Sight as TabSight, useOpenTabs } from './open-tabs';
import { isPermitted, type Permitted, REQUESTS } from './permitted-sites';
import styles from './site-lights.module.css';

interface Props {
  settings: Settings;
  health: readonly Health[];
  permitted: Permitted;
  /** What the open tabs answered before the first paint, if they did. */
  tabs: OpenTabs | null;
  zone: string;
  notices: NoticeBoard;
}

/** A light for each site: whether we see what the rep does there, and what to do if we do not. */
export function SiteLights({ settings, health, permitted, tabs, zone, notices }: Props) {
  const { quietSites } = settings;
  const isQuietSite = useCallback((site: string) => quietSites.includes(site), [quietSites]);
  const sightOfTabs = useOpenTabs(tabs, isQuietSite);
  return (
    <footer>
      <ul className={styles.lights} aria-label={i18n.t('popup.sites')}>
        {sites.map((site) => {
          const known = health.find((one) => one.site === site.id);
          const missing = known ? known.unread + known.missed : 0;
          const isQuiet = settings.quietSites.includes(site.id);
          const ofTabs = sightOfTabs(site.id);
          const isHampered = known !== undefined && known.failed.length > 0;
          const sight = sightOf(settings, site.id, permitted, ofTabs, missing, isHampered);
          return (
            <li
              key={site.id}
              className={styles.light}
              data-testid={`light-${site.id}`}
              data-state={sight}
            >
              <Light
                {...{ sight, site, isQuiet, missing, known, zone, notices }}
                blind={ofTabs.blind}
              />
            </li>
          );
        })}
      </ul>
    </footer>
  );
}

type Sight =
  | 'paused'
  | 'not-permitted'
  | 'blind-tabs'
  | 'not-understood'
  | 'hampered'
  | 'checking'
  | 'quiet-soon'
  | 'watching'
  | 'watching-quietly';

/** `isHampered`: not all requests of a page of the site could be seen. */
function sightOf(
  settings: Settings,
  site: string,
  permitted: Permitted,
  tabs: TabSight,
  missing: number,
  isHampered: boolean,
): Sight {
  if (settings.pausedSites.includes(site)) return 'paused';
  if (!isPermitted(permitted, settings, site)) return 'not-permitted';
  if (tabs.blind.length > 0) return 'blind-tabs';
  if (missing > 0) return 'not-understood';
  if (isHampered && !settings.quietSites.includes(site)) return 'hampered';
  if (tabs.isUnclear) return 'checking';
  if (!settings.quietSites.includes(site)) return 'watching';
  return permitted.isQuietAwaited ? 'quiet-soon' : 'watching-quietly';
}

/** `many`: how many acts may be missing, or how many tabs are not seen. */
const WORDS: Record<Sight, (many: number) => string> = {
  paused: () => i18n.t('popup.paused'),
  'not-permitted': () => i18n.t('popup.noPermission'),
  'blind-tabs': (many) => i18n.t('popup.blindTabs', many, [formatNumber(many)]),
  checking: () => i18n.t('popup.checkingTabs'),
  'quiet-soon': () => i18n.t('popup.quietSoon'),
  'not-understood': (many) => i18n.t('popup.mayBeMissing', many, [formatNumber(many)]),
  hampered: () => i18n.t('popup.cannotSeeAll'),
  watching: () => i18n.t('popup.watching'),
  'watching-quietly': () => i18n.t('popup.watchingQuietly'),
};

const LAMPS: Record<Sight, string | undefined> = {
  paused: styles.paused,
  'not-permitted': styles.blind,
  'blind-tabs': styles.blind,
  'not-understood': styles.blind,
  hampered: styles.blind,
  checking: undefined,
  'quiet-soon': styles.watching,
  watching: styles.watching,
  'watching-quietly': styles.watching,
};

/** When something was last done that could not be read, or was not seen at all, ms. */
function lastOf(known: Health | undefined): number {
  return Math.max(known?.lastUnreadAt ?? 0, known?.lastMissedAt ?? 0);
}

interface LightProps extends Pick<Props, 'zone' | 'notices'> {
  sight: Sight;
  site: (typeof sites)[number];
  /** True in quiet mode. */
  isQuiet: boolean;
  /** The open tabs that are not watched. */
  blind: readonly OpenTab[];
  /** How many acts may be missing. */
  missing: number;
  known: Health | undefined;
}

function Light({ sight, site, isQuiet, blind, missing, known, zone, notices }: LightProps) {
  const warn = notices.warn;
  const words = WORDS[sight](sight === 'blind-tabs' ? blind.length : missing);
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
      <span role="status">{i18n.t('common.labelled', [site.name, words])}</span>
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
      {sight === 'blind-tabs' && <BlindTabs tabs={blind} />}
      {(sight === 'not-understood' || sight === 'hampered') && (
        <Help text={whyOf(known, missing, zone)}>
          {missing > 0 && (
            <Button onClick={() => void logMissing()}>{i18n.t('popup.logMissed', missing)}</Button>
          )}
          <Button
            look={missing > 0 ? 'quiet' : 'plain'}
            onClick={() => void ask('dismiss-unread', { site: site.id }, warn)}
          >
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

/** When something was last not understood, and what keeps us from seeing everything. */
function whyOf(known: Health | undefined, missing: number, zone: string): string {
  const unread =
    missing > 0 ? [i18n.t('popup.mayBeMissingHelp', [dayAndTime(lastOf(known), zone)])] : [];
  const hampered = known?.failed.length
    ? [i18n.t('popup.cannotSeeAllHelp', [dayAndTime(known.lastFailedAt ?? 0, zone)])]
    : [];
  return [...unread, ...hampered].join(' ');
}

const dayAndTime = (at: number, zone: string) =>
  `${formatDay(dayOf(at, zone), 'short')}, ${formatTime(at, zone)}`;
