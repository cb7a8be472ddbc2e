import { useId, useState } from 'react';
import { i18n } from '#i18n';
import { ActivityHistory } from '@/components/activity/activity-history';
import { Answers, Decision, isStruck } from '@/components/activity/decisions';
import { Button, IconButton } from '@/components/button';
import { MoreIcon } from '@/components/icons';
import page from '@/components/page.module.css';
import type { Activity } from '@/utils/activity/activity';
import { isKnown } from '@/utils/activity/known';
import { formatDay, formatTime } from '@/utils/i18n/format';
import { activityTitle, stateLabel } from '@/utils/i18n/labels';
import { why, whyShort } from '@/utils/i18n/why';
import styles from './activity-list.module.css';
import type { RowActs } from './row-acts';

type Acts = Pick<RowActs, 'decide' | 'markPrivate'>;

/** Each act: when, what, to whom, its state, and on request what became of it. */
export function ActivityTable({ rows, acts }: { rows: readonly Activity[]; acts: Acts }) {
  return (
    <div className={page.scroller}>
      <table className={styles.activities}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              {i18n.t('report.list.when')}
            </th>
            <th scope="col" className={styles.head}>
              {i18n.t('report.list.what')}
            </th>
            <th scope="col" className={styles.head}>
              {i18n.t('report.list.state')}
            </th>
            <th scope="col" className={styles.head}>
              <span className="for-readers">{i18n.t('report.list.evidence')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} activity={row} acts={acts} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  activity: Activity;
  acts: Acts;
}

function Row({ activity, acts }: RowProps) {
  const { key, state, note, evidence } = activity;
  const [isOpen, setOpen] = useState(false);
  const details = useId();
  const title = activityTitle(activity);
  const more =
    state === 'scheduled'
      ? i18n.t('report.list.countsOn', [dayAndTime(activity)])
      : whyShort(activity);
  return (
    <>
      <tr
        className={isOpen ? styles.open : undefined}
        data-testid="report-activity"
        data-key={key}
        data-state={state}
      >
        <td className={`${styles.cell} ${styles.when}`}>{dayAndTime(activity)}</td>
        <td className={`${styles.cell} ${styles.what}`}>
          <span className={isStruck(state) ? styles.struck : undefined}>{title}</span>
          {note && <span className={page.soft}>{note}</span>}
        </td>
        <td className={`${styles.cell} ${styles.state}`}>
          {stateLabel(state)}
          {more !== stateLabel(state) && <span className={page.soft}>{more}</span>}
          {state === 'unconfirmed' && (
            <div className={styles.answers}>
              <Answers activity={activity} decide={(said) => void acts.decide(activity, said)} />
            </div>
          )}
        </td>
        <td className={`${styles.cell} ${styles.evidence}`}>
          {evidence.url?.startsWith('https://') && (
            <a
              href={evidence.url}
              target="_blank"
              rel="noreferrer"
              aria-label={i18n.t('report.list.openOf', [title])}
            >
              {i18n.t('report.list.open')}
            </a>
          )}
          <IconButton
            name={i18n.t('popup.more', [title])}
            aria-expanded={isOpen}
            aria-controls={details}
            onClick={() => setOpen(!isOpen)}
          >
            <MoreIcon />
          </IconButton>
        </td>
      </tr>
      {isOpen && <Details id={details} activity={activity} acts={acts} />}
    </>
  );
}

function dayAndTime({ at, day, zone }: Activity): string {
  return `${formatDay(day, 'medium')}, ${formatTime(at, zone)}`;
}

function Details({ id, activity, acts }: RowProps & { id: string }) {
  const { source, people } = activity;
  return (
    <tr id={id} data-testid="report-details">
      <td className={`${styles.cell} ${styles.state}`} colSpan={4}>
        <div className={styles.details}>
          <p>{why(activity)}</p>
          <ActivityHistory activity={activity} />
          <div className={styles.actions}>
            <Decision activity={activity} decide={(said) => void acts.decide(activity, said)} />
            {source === 'auto' && people.length > 0 && isKnown(activity) && (
              <Button onClick={() => void acts.markPrivate(activity)}>
                {i18n.t('common.private.mark')}
              </Button>
            )}
          </div>
        </div>
      </td>
    </tr>
  );
}
