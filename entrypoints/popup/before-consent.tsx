import { i18n } from '#i18n';
import { Button } from '@/components/button';
import { openPage } from './shared/open-page';
import styles from './shared/popup.module.css';

/** Without the rep's consent nothing is captured. The popup says so, and nothing else. */
export function BeforeConsent() {
  return (
    <main className={styles.message} data-testid="before-consent">
      <img src="/icon/48.png" alt="" width={40} height={40} />
      <h1 className={styles.state}>{i18n.t('popup.consentTitle')}</h1>
      <p>{i18n.t('popup.consentText')}</p>
      <Button look="main" onClick={() => openPage('/options.html')}>
        {i18n.t('popup.consentButton')}
      </Button>
    </main>
  );
}
