import type { ReactNode } from 'react';
import styles from './quota.module.css';

interface Props {
  title: string;
  /** A few words about its content, shown while it is folded. */
  now?: string;
  testId?: string;
  children: ReactNode;
}

/** A part of a page that is folded until somebody opens it. */
export function Fold({ title, now, testId, children }: Props) {
  return (
    <details className={styles.fold} data-testid={testId}>
      <summary>
        <span>
          <span className={styles.foldTitle}>{title}</span>
          {now && <span className={styles.foldNow}>{now}</span>}
        </span>
      </summary>
      <div className={styles.folded}>{children}</div>
    </details>
  );
}
