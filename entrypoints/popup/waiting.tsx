import { memo } from 'react';
import { i18n } from '#i18n';
import { ActivityRows } from './activity-rows';
import type { Shown } from './load';
import type { NoticeBoard } from './notices';
import styles from './popup.module.css';

/** The report has them all. */
const MOST_SCHEDULED = 5;

interface Props {
  waiting: Shown['waiting'];
  zone: string;
  notices: NoticeBoard;
}

/** What waits, on other days than today: for the rep's word, or for its time. Nothing if nothing does. */
export const Waiting = memo(function Waiting({ waiting, zone, notices }: Props) {
  const { open, scheduled } = waiting;
  const more = scheduled.length - MOST_SCHEDULED;
  return (
    <>
      {open.length > 0 && (
        <section className={styles.today}>
          <h2 className={styles.heading}>{i18n.t('popup.toConfirm')}</h2>
          <ActivityRows activities={open} withDay {...{ zone, notices }} />
        </section>
      )}
      {scheduled.length > 0 && (
        <section className={styles.today} data-testid="scheduled">
          <h2 className={styles.heading}>{i18n.t('popup.scheduled')}</h2>
          <ActivityRows
            activities={scheduled.slice(0, MOST_SCHEDULED)}
            withDay
            {...{ zone, notices }}
          />
          {more > 0 && <p className={styles.soft}>{i18n.t('popup.moreScheduled', more)}</p>}
        </section>
      )}
    </>
  );
});
