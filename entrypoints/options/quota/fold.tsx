import type { ReactNode } from 'react';
import styles from './quota.module.css';

interface Props {
  title: string;
  /** What stands in it now, in a few words: to be seen while it is folded up. */
  now?: string;
  testId?: string;
  children: ReactNode;
}

/** A part of a page that is folded up until somebody wants it. */
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
