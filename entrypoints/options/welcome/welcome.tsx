import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { browser } from '#imports';
import { Button } from '@/components/button';
import { KeptAndNever } from '@/entrypoints/options/privacy/kept-and-never';
import { startOf } from '@/entrypoints/options/shared/quota-edits';
import { useStored } from '@/entrypoints/options/shared/stored';
import { TargetFields, targetsOf, withTargets } from '@/entrypoints/options/shared/target-fields';
import { WatchChoice } from '@/entrypoints/options/sites/watch-choice';
import { isQuietOffered, settingsOf, wayOf } from '@/entrypoints/options/sites/watch-way';
import { ownDomainsOfTitles, readList, readOwnDomain } from '@/utils/activity/rules/read-list';
import { DEFAULT_QUOTA, versionOrFirst, versionsOf } from '@/utils/quota/quota';
import { agreedAt } from '@/utils/settings/rep-start';
import type { Settings } from '@/utils/settings/settings';
import { sites } from '@/utils/sites/registry';
import { OwnDomainField } from './own-domain-field';
import styles from './welcome.module.css';

const DOES = [
  i18n.t('welcome.does.counts'),
  i18n.t('welcome.does.shows'),
  i18n.t('welcome.does.exports'),
  i18n.t('welcome.does.notSeen'),
];

/** The first run: says what is logged, and asks for consent. Nothing is logged before that. */
export function Welcome() {
  const stored = useStored();
  const { settings, today, quotas } = stored;
  const own = versionsOf(stored.versions, DEFAULT_QUOTA.id);
  // If the company has set a quota, the rep starts with that.
  const isAskedFor = own.length === 0;
  const [targets, setTargets] = useState(() => targetsOf(versionOrFirst(own, stored.today)));
  const [domains, setDomains] = useState(settings.ownDomains.join(', '));
  const [watched, setWatched] = useState(watchedOf(settings));
  const [isFound, setIsFound] = useState(false);
  const [isDeclined, setIsDeclined] = useState(false);
  const [isWrong, setIsWrong] = useState(false);
  const page = useRef<HTMLElement>(null);

  useEffect(() => {
    void findOwnDomains().then((found) => {
      if (found.length === 0) return;
      setIsFound(true);
      setDomains((typed) => (typed === '' ? found.join(', ') : typed));
    });
  }, []);

  async function agree() {
    const wrong = page.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    wrong?.focus();
    setIsWrong(wrong != null);
    setIsDeclined(false);
    if (wrong) return;
    const ownDomains = readList(domains, readOwnDomain).entries;
    // Consent comes last, so that everything else is stored when it is.
    const effective = startOf(own, today, settings.weekStart);
    // Stored even if nothing was changed: what the rep agreed to stays, whatever the default becomes.
    const quota = { ...withTargets(versionOrFirst(own, today), targets), effective };
    if (isAskedFor || (await quotas.add(quota))) {
      await stored.saveSettings({
        // A rep who starts in the middle of a week is asked only for the rest of it.
        ...agreedAt(Date.now(), settings),
        askedSites: sites.map(({ id }) => id),
        ...(!stored.company.locked.includes('ownDomains') && { ownDomains }),
        ...watched,
      });
    }
  }

  const { status } = stored;
  return (
    <main className={styles.welcome} ref={page}>
      <header className={styles.lead}>
        <p className={styles.product}>{i18n.t('extension.name')}</p>
        <h1>{i18n.t('welcome.title')}</h1>
        <ul>
          {DOES.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </header>
      <section aria-labelledby="kept">
        <h2 id="kept">{i18n.t('welcome.keptTitle')}</h2>
        <KeptAndNever />
        <p className={styles.hint}>{i18n.t('welcome.untilThen')}</p>
      </section>
      {sites.filter(isQuietOffered).map(({ id, name }) => (
        <section key={id} aria-labelledby={`watch-${id}`}>
          <h2 id={`watch-${id}`}>{name}</h2>
          <p className={styles.hint}>{i18n.t('options.watch.terms', [name])}</p>
          <WatchChoice
            name={name}
            way={wayOf(watched, id)}
            onSave={async (way) => setWatched((chosen) => settingsOf(chosen, id, way))}
          />
        </section>
      ))}
      <section aria-labelledby="week">
        <h2 id="week">{i18n.t('welcome.weekTitle')}</h2>
        {isAskedFor ? (
          <p className={styles.hint}>{i18n.t('options.quotaEditor.company')}</p>
        ) : (
          <>
            <p className={styles.hint}>{i18n.t('welcome.weekHint')}</p>
            <TargetFields
              targets={targets}
              onSave={async (kind, target) => setTargets((all) => ({ ...all, [kind]: target }))}
            />
          </>
        )}
        <OwnDomainField value={domains} isFound={isFound} onChange={setDomains} />
      </section>
      <footer className={styles.answer}>
        <p className={styles.hint}>{i18n.t('welcome.consent')}</p>
        <div className={styles.buttons}>
          <Button look="main" data-testid="consent-accept" onClick={() => void agree()}>
            {i18n.t('welcome.accept')}
          </Button>
          <Button look="quiet" onClick={() => setIsDeclined(true)}>
            {i18n.t('welcome.later')}
          </Button>
        </div>
        <p role="status">
          {isDeclined && (
            <>
              {i18n.t('welcome.declined')} <a href="#quota">{i18n.t('welcome.seeOptions')}</a>
            </>
          )}
          {isWrong && i18n.t('welcome.fixFirst')}
          {status?.kind === 'refused' && status.text}
        </p>
      </footer>
    </main>
  );
}

const watchedOf = ({ pausedSites, quietSites }: Settings) => ({ pausedSites, quietSites });

/** The companies whose mailboxes are open in a tab. None if the browser does not let us see the tabs. */
async function findOwnDomains(): Promise<string[]> {
  const url = sites
    .filter(({ kinds }) => kinds.includes('email'))
    .flatMap(({ matches }) => matches);
  const tabs = await browser.tabs.query({ url }).catch(() => []);
  return ownDomainsOfTitles(tabs.map(({ title = '' }) => title));
}
