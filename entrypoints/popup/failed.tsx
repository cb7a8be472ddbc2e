import { i18n } from '#i18n';
import { Button } from '@/components/button';
import styles from './shared/popup.module.css';

/** What the popup shows when the log cannot be read: what happened, what was kept, what to do. */
export function Failed() {
  return (
    <main className={styles.message} data-testid="failed">
      <div role="alert">
        <h1 className={styles.state}>{i18n.t('popup.failedTitle')}</h1>
        <p>{i18n.t('popup.failedText')}</p>
      </div>
      <Button look="main" onClick={() => location.reload()}>
        {i18n.t('popup.retry')}
      </Button>
    </main>
  );
}
