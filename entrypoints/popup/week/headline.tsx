import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/button';
import { PaceIcon } from '@/components/icons';
import { openPage } from '@/entrypoints/popup/shared/open-page';
import styles from '@/entrypoints/popup/shared/popup.module.css';
import { paceSentence, paceTitle } from '@/utils/i18n/pace-words';
import type { PaceState } from '@/utils/quota/pace/pace';
import type { Progress } from '@/utils/quota/pace/progress';

const DIRECTIONS = {
  done: 'done',
  ahead: 'up',
  'on-pace': 'level',
  'slightly-behind': 'down',
  behind: 'down',
} as const satisfies Record<PaceState, string>;

const TINTS: Record<PaceState, string | undefined> = {
  done: styles.cool,
  ahead: styles.cool,
  'on-pace': styles.even,
  'slightly-behind': styles.warm,
  behind: styles.warm,
};

interface Props {
  progress: Progress;
  currency: string;
  /** What comes after the sentence. */
  children: ReactNode;
}

/** Where the week stands: a word, its mark, and the one sentence that says what today needs. */
export function Headline({ progress, currency, children }: Props) {
  const state = progress.target === 0 ? 'on-pace' : progress.state;
  return (
    <section
      className={`${styles.headline} ${TINTS[state]}`}
      data-testid="headline"
      data-state={state}
    >
      <h2 className={styles.state}>
        <PaceIcon direction={DIRECTIONS[state]} />
        {paceTitle(progress)}
      </h2>
      <p className={styles.sentence}>{paceSentence(progress, currency)}</p>
      {progress.target > 0 && children}
      {progress.asking.is === 'never-set' && (
        <Button look="main" onClick={() => openPage('/options.html#quota')}>
          {i18n.t('popup.setTargets')}
        </Button>
      )}
    </section>
  );
}
