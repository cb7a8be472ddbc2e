import { useLiveQuery } from 'dexie-react-hooks';
import { i18n } from '#i18n';
import { browser } from '#imports';
import { Button } from '@/components/button';
import { Switch } from '@/components/fields';
import page from '@/components/page.module.css';
import { Locked } from '@/entrypoints/options/shared/locked';
import styles from '@/entrypoints/options/shared/options.module.css';
import { useStored } from '@/entrypoints/options/shared/stored';
import { useAllowed } from '@/entrypoints/options/shared/use-allowed';
import { formatNumber } from '@/utils/i18n/format';
import { zoneOf } from '@/utils/settings/settings';
import { sites } from '@/utils/sites/registry';
import { healthOf } from '@/utils/store/health';
import { HealthLines } from './health-lines';
import { ProblemReport } from './problem-report';
import { WatchChoice } from './watch-choice';
import { askForQuiet, isQuietOffered, QUIET, settingsOf, type Way, wayOf } from './watch-way';

type Site = (typeof sites)[number];

/** Where we watch, whether we may, the result, and how to report a problem. */
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
  const way = wayOf(settings, site.id);
  const isAllowed = useAllowed({ origins: [...site.matches] });
  const mayWatchRequests = useAllowed(QUIET);
  const isQuietLost = way === 'quiet' && !mayWatchRequests;
  const isPaused = way === 'off';
  const isWatching = settings.consentedAt !== null && !isPaused && isAllowed && !isQuietLost;
  const missing = health ? health.unread + health.missed : 0;
  const save = (chosen: Way) => saveSettings(settingsOf(settings, site.id, chosen));
  return (
    <>
      {isQuietOffered(site) ? (
        <>
          <div>
            <h2>{site.name}</h2>
            <p className={page.soft}>{isWatching ? sight() : whyNot()}</p>
          </div>
          <p className={page.soft}>{i18n.t('options.watch.terms', [site.name])}</p>
          <WatchChoice name={site.name} way={way} onSave={save} />
        </>
      ) : (
        <Switch
          label={site.name}
          hint={isWatching ? sight() : whyNot()}
          testId={`watch-${site.id}`}
          checked={!isPaused}
          onSave={(watch) => save(watch ? 'page' : 'off')}
        />
      )}
      {isQuietLost && (
        <div className={page.between}>
          <p className={styles.warning}>{i18n.t('options.watch.lost', [site.name])}</p>
          <Button onClick={() => void askForQuiet()}>{i18n.t('options.watch.allow')}</Button>
        </div>
      )}
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
      {site.kinds.includes('social') && <TouchSwitches />}
    </>
  );

  function sight(): string {
    if (missing > 0) return i18n.t('popup.mayBeMissing', missing, [formatNumber(missing)]);
    return health && health.failed.length > 0 && way === 'page'
      ? i18n.t('options.sites.cannotSeeAll')
      : i18n.t('options.sites.watching');
  }

  function whyNot(): string {
    if (isPaused) return i18n.t('options.sites.paused', [site.name]);
    return settings.consentedAt === null
      ? i18n.t('options.sites.notAgreed')
      : i18n.t('options.sites.waiting');
  }
}

/** The touches that count only if the rep wants it. */
function TouchSwitches() {
  const { settings, saveSettings } = useStored();
  return (
    <>
      <Locked field="countVisits">
        <Switch
          label={i18n.t('options.touches.visits')}
          hint={i18n.t('options.touches.visitsHint')}
          testId="count-visits"
          checked={settings.countVisits}
          onSave={(countVisits) => saveSettings({ countVisits })}
        />
      </Locked>
      <Locked field="countOrganizations">
        <Switch
          label={i18n.t('options.touches.organizations')}
          hint={i18n.t('options.touches.organizationsHint')}
          testId="count-organizations"
          checked={settings.countOrganizations}
          onSave={(countOrganizations) => saveSettings({ countOrganizations })}
        />
      </Locked>
    </>
  );
}
