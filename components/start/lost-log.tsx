import { useState } from 'react';
import { i18n } from '#i18n';
import { ask } from '@/components/ask';
import { Button } from '@/components/button';
import type { Logged } from '@/utils/activity/logged';
import { formatDay, formatNumber } from '@/utils/i18n/format';
import styles from './lost-log.module.css';

interface Props {
  /** What the log held. */
  lost: Logged;
  /** Called once a new log was begun. */
  onBegun?: () => void;
  openQuotas: () => void;
}

/**
 * Says that the browser has lost the log: what is gone, why, what is kept, what to do. Whatever can bring a log back
 * belongs beside these buttons.
 */
export function LostLog({ lost, onBegun, openQuotas }: Props) {
  const [problem, warn] = useState('');
  const begin = async () => {
    if (await ask('begin-new-log', {}, warn)) onBegun?.();
  };
  return (
    <section className={styles.lost} aria-labelledby="lost-log" data-testid="lost-log">
      <div role="alert" className={styles.text}>
        <h1 id="lost-log" className={styles.title}>
          {i18n.t('common.lost.title')}
        </h1>
        <p className={styles.gone}>{goneText(lost)}</p>
        <p>{i18n.t('common.lost.why')}</p>
        <p>{i18n.t('common.lost.kept')}</p>
        <p>{i18n.t('common.lost.now')}</p>
      </div>
      <div className={styles.actions}>
        <Button look="main" onClick={() => void begin()}>
          {i18n.t('common.lost.begin')}
        </Button>
        <Button onClick={openQuotas}>{i18n.t('common.lost.quotas')}</Button>
      </div>
      <p role="status" className={styles.failed}>
        {problem}
      </p>
    </section>
  );
}

function goneText({ activities, outcomes, since }: Logged): string {
  const day = formatDay(since, 'dated');
  const count = about(activities > 0 ? activities : outcomes);
  const numbers: [string, string] = [formatNumber(count), day];
  return activities > 0
    ? i18n.t('common.lost.activities', count, numbers)
    : i18n.t('common.lost.outcomes', count, numbers);
}

/** An estimate, because the mark is not updated at every act. */
const about = (count: number) => (count < 100 ? count : Math.round(count / 10) * 10);
