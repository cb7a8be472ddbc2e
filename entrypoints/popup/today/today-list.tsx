import { memo, useDeferredValue } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/button';
import { firstByHand } from '@/entrypoints/popup/lines/quick-log-kinds';
import { MOST_ACTIVITIES } from '@/entrypoints/popup/load';
import type { NoticeBoard } from '@/entrypoints/popup/shared/notices';
import styles from '@/entrypoints/popup/shared/popup.module.css';
import type { Activity } from '@/utils/activity/activity';
import type { Kind } from '@/utils/activity/activity-kind';
import { formatList, formatNumber } from '@/utils/i18n/format';
import { kindName } from '@/utils/i18n/labels';
import { sites } from '@/utils/sites/registry';
import { ActivityRows } from './activity-rows';

/** How many are visible when the popup opens. */
const FIRST_DRAWN = 5;

interface Props {
  /** Newest first. */
  activities: readonly Activity[];
  /** Nothing has counted in the whole week. */
  isFirst: boolean;
  log: (kind: Kind) => void;
  notices: NoticeBoard;
}

/**
 * Today's last acts, each with the reason why it counts or not, and the rep's own decisions. Not drawn again when
 * only numbers change.
 */
export const TodayList = memo(function TodayList(props: Props) {
  const { activities, isFirst, log, notices } = props;
  // The numbers above do not wait for rows that are out of sight.
  const drawn = useDeferredValue(activities, activities.slice(0, FIRST_DRAWN));
  return (
    <section className={styles.today}>
      <h2 className={styles.heading}>{i18n.t('popup.today')}</h2>
      {activities.length === 0 && <Nothing isFirst={isFirst} log={log} />}
      <ActivityRows activities={drawn} notices={notices} />
      {activities.length === MOST_ACTIVITIES && (
        <p className={styles.soft}>{i18n.t('popup.latest', [formatNumber(MOST_ACTIVITIES)])}</p>
      )}
    </section>
  );
});

/** Says what will happen, and in the first minute how to begin. */
function Nothing({ isFirst, log }: Pick<Props, 'isFirst' | 'log'>) {
  const names = formatList(sites.map(({ name }) => name));
  if (!isFirst) return <p className={styles.soft}>{i18n.t('popup.nothingToday', [names])}</p>;
  return (
    <>
      <p className={styles.soft}>{i18n.t('popup.nothingYet', [names])}</p>
      {firstByHand && (
        <div className={styles.actions}>
          <Button onClick={() => log(firstByHand as Kind)}>
            {i18n.t('popup.add', [kindName(firstByHand)])}
          </Button>
        </div>
      )}
    </>
  );
}
