import { Component, type ReactNode } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/button';
import styles from './popup.module.css';

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

/** Catches what goes wrong while the log is followed. */
export class Failure extends Component<{ children: ReactNode }, { isFailed: boolean }> {
  override state = { isFailed: false };

  static getDerivedStateFromError() {
    return { isFailed: true };
  }

  override render() {
    return this.state.isFailed ? <Failed /> : this.props.children;
  }
}
