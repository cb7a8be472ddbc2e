import { i18n } from '#i18n';
import { ActivityRow } from '@/components/activity-row';
import type { Activity } from '@/utils/activity/activity';
import type { RepDecision } from '@/utils/activity/rep-decision';
import { ask } from './ask';
import type { NoticeBoard } from './notices';
import styles from './popup.module.css';

interface Props {
  activities: readonly Activity[];
  zone: string;
  /** They are not all of today. */
  withDay?: boolean;
  notices: NoticeBoard;
}

const SAID: Record<RepDecision, () => string> = {
  exclude: () => i18n.t('popup.excluded'),
  restore: () => i18n.t('popup.restored'),
  undo: () => i18n.t('popup.undone'),
  confirm: () => i18n.t('popup.confirmed'),
  drop: () => i18n.t('popup.dropped'),
  reopen: () => i18n.t('popup.reopened'),
};

/** Acts, each with why it counts or not, and the rep's own say. */
export function ActivityRows({ activities, zone, withDay = false, notices }: Props) {
  const decide = async (key: string, decision: RepDecision, back: RepDecision) => {
    const done = await ask('decide-activity', { key, decision }, notices.warn);
    if (done) notices.tell(SAID[decision](), () => decide(key, back, decision));
  };
  const markPrivate = async (key: string) => {
    const done = await ask('mark-private', { key }, notices.warn);
    const undo = async (people: string[]) => {
      const undone = await ask('unmark-private', { key, people }, notices.warn);
      if (undone) notices.tell(i18n.t('common.private.undone'));
    };
    if (done) notices.tell(i18n.t('common.private.done'), () => undo(done.people));
  };
  return (
    <ul className={styles.activities}>
      {activities.map((activity) => (
        <ActivityRow
          key={activity.key}
          activity={activity}
          zone={zone}
          withDay={withDay}
          decide={(decision) => void decide(activity.key, decision, opposite(decision, activity))}
          markPrivate={() => void markPrivate(activity.key)}
        />
      ))}
    </ul>
  );
}

/** The decision that brings back how things stood. */
function opposite(decision: RepDecision, { state }: Activity): RepDecision {
  if (decision === 'confirm' || decision === 'drop') return 'reopen';
  if (decision !== 'restore') return 'restore';
  return state === 'undone' ? 'undo' : 'exclude';
}
