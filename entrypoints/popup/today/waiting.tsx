import { memo } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/button';
import type { NoticeBoard } from '@/entrypoints/popup/shared/notices';
import { openPage } from '@/entrypoints/popup/shared/open-page';
import styles from '@/entrypoints/popup/shared/popup.module.css';
import type { Activity } from '@/utils/activity/activity';
import { ActivityRows } from './activity-rows';

/** How many are listed; the report has them all. */
const MOST_SHOWN = 5;

interface Props {
  /** What they wait for: the rep's word, or their time. */
  state: 'unconfirmed' | 'scheduled';
  activities: readonly Activity[];
  notices: NoticeBoard;
}

const HEADINGS: Record<Props['state'], () => string> = {
  unconfirmed: () => i18n.t('popup.toConfirm'),
  scheduled: () => i18n.t('popup.scheduled'),
};

/** What waits and is not among today's last acts. Nothing if nothing waits. */
export const Waiting = memo(function Waiting({ state, activities, notices }: Props) {
  if (activities.length === 0) return null;
  const more = activities.length - MOST_SHOWN;
  return (
    <section className={styles.today} data-testid={`waiting-${state}`}>
      <h2 className={styles.heading}>{HEADINGS[state]()}</h2>
      <ActivityRows activities={activities.slice(0, MOST_SHOWN)} withDay notices={notices} />
      {more > 0 && (
        <Button look="quiet" onClick={() => openPage(`/report.html#${state}`)}>
          {i18n.t('popup.moreInReport', more)}
        </Button>
      )}
    </section>
  );
});
