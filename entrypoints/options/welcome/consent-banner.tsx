import { i18n } from '#i18n';
import { Button } from '@/components/button';
import styles from '@/entrypoints/options/shared/options.module.css';
import { useStored } from '@/entrypoints/options/shared/stored';
import { agreedAt } from '@/utils/settings/rep-start';
import { sites } from '@/utils/sites/registry';

/** Shown on every section while nothing may be logged. */
export function ConsentBanner() {
  const { settings, saveSettings } = useStored();
  // The welcome page, which came before, asked about every site.
  const agree = () =>
    saveSettings({
      ...agreedAt(Date.now(), settings),
      askedSites: sites.map(({ id }) => id),
    });
  return (
    <section className={styles.banner} aria-label={i18n.t('options.off.title')}>
      <p>
        <strong>{i18n.t('options.off.title')}</strong> {i18n.t('options.off.text')}
      </p>
      <Button look="main" data-testid="consent-accept" onClick={() => void agree()}>
        {i18n.t('welcome.accept')}
      </Button>
    </section>
  );
}
