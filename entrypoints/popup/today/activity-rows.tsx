import { i18n } from '#i18n';
import { ActivityRow } from '@/components/activity/activity-row';
import { ask } from '@/components/ask';
import type { NoticeBoard } from '@/entrypoints/popup/shared/notices';
import styles from '@/entrypoints/popup/shared/popup.module.css';
import type { Activity } from '@/utils/activity/activity';
import { backTo, type RepDecision } from '@/utils/activity/decide/rep-decision';
import { decidedLabel } from '@/utils/i18n/labels';
import { isJustSent, useSettling } from './use-settling';

interface Props {
  activities: readonly Activity[];
  /** True if some of them are from other days. */
  withDay?: boolean;
  notices: NoticeBoard;
}

/** Acts, each with the reason why it counts or not, and the rep's own decisions. */
export function ActivityRows({ activities, withDay = false, notices }: Props) {
  const settled = useSettling(activities);
  const decide = async (key: string, decision: RepDecision, back: RepDecision) => {
    const done = await ask('decide-activity', { key, decision }, notices.warn);
    if (done) notices.tell(decidedLabel(decision), () => decide(key, back, decision));
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
          withDay={withDay}
          isJustSent={isJustSent(activity, settled)}
          decide={(decision) => void decide(activity.key, decision, backTo(activity))}
          markPrivate={() => void markPrivate(activity.key)}
        />
      ))}
    </ul>
  );
}
