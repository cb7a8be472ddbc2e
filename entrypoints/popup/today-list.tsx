import { i18n } from '#i18n';
import { ActivityRow } from '@/components/activity-row';
import type { Activity } from '@/utils/activity/activity';
import type { RepDecision } from '@/utils/activity/decide';
import { ask } from './ask';
import type { NoticeBoard } from './notices';
import styles from './popup.module.css';

interface Props {
  /** Newest first. */
  activities: Activity[];
  zone: string;
  notices: NoticeBoard;
}

const SAID: Record<RepDecision, () => string> = {
  exclude: () => i18n.t('popup.excluded'),
  restore: () => i18n.t('popup.restored'),
  undo: () => i18n.t('popup.undone'),
};

/** Today's last acts, each with why it counts or not, and the rep's own say. */
export function TodayList({ activities, zone, notices }: Props) {
  const decide = async (key: string, decision: RepDecision, back: RepDecision) => {
    const done = await ask('decide-activity', { key, decision }, notices.tell);
    if (done) notices.tell(SAID[decision](), () => void decide(key, back, decision));
  };
  return (
    <section className={styles.today}>
      <h2 className={styles.heading}>{i18n.t('popup.today')}</h2>
      {activities.length === 0 && <p className={styles.soft}>{i18n.t('popup.nothingToday')}</p>}
      <ul className={styles.activities}>
        {activities.map((activity) => (
          <ActivityRow
            key={activity.key}
            activity={activity}
            zone={zone}
            decide={(decision) =>
              void decide(
                activity.key,
                decision,
                decision !== 'restore'
                  ? 'restore'
                  : activity.state === 'undone'
                    ? 'undo'
                    : 'exclude',
              )
            }
          />
        ))}
      </ul>
    </section>
  );
}
