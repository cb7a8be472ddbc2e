import type { ReactNode } from 'react';
import shared from '@/entrypoints/popup/shared/popup.module.css';
import styles from './site-lights.module.css';

/** What is wrong with a site, and the buttons that help. */
export function Help({ text, children }: { text: string; children: ReactNode }) {
  return (
    <div className={styles.help}>
      <p>{text}</p>
      <div className={shared.actions}>{children}</div>
    </div>
  );
}
