import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button, IconButton } from '@/components/button';
import { MoreIcon } from '@/components/icons';
import type { Activity } from '@/utils/activity/activity';
import type { RepDecision } from '@/utils/activity/decide/rep-decision';
import { isKnown } from '@/utils/activity/known';
import { formatDay, formatTime } from '@/utils/i18n/format';
import { activityTitle, stateLabel } from '@/utils/i18n/labels';
import { why, whyShort } from '@/utils/i18n/why';
import styles from './activity-row.module.css';
import { Answers, Decision, isStruck } from './decisions';

interface Props {
  activity: Activity;
  /** True if nothing around the row says its day. */
  withDay?: boolean;
  /** The site may still take it back. */
  isJustSent?: boolean;
  decide: (decision: RepDecision) => void;
  /** Called when the rep says that its people are private. */
  markPrivate: () => void;
}

/**
 * One act: when, what, to whom. If it does not count it is struck through, with a word why. More is shown on request.
 */
export function ActivityRow(props: Props) {
  const { activity, withDay = false, isJustSent = false, decide, markPrivate } = props;
  const [isOpen, setOpen] = useState(false);
  const details = useId();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  /** Called before a button disappears, so that the focus is not lost with it. */
  const focusMenu = () => row.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    // Otherwise the browser closes the whole popup.
    event.preventDefault();
    focusMenu();
    setOpen(false);
  };
  const answer = (decision: RepDecision) => {
    focusMenu();
    decide(decision);
  };
  const makePrivate = () => {
    focusMenu();
    markPrivate();
  };
  const { state } = activity;
  const isCounted = state === 'counted' && isKnown(activity);
  // What is scheduled for other days stands under its own heading.
  const isHeaded = withDay && state === 'scheduled';
  const time = formatTime(activity.at, activity.zone);
  const title = activityTitle(activity);
  return (
    <li
      ref={row}
      className={`${styles.row} ${isStruck(state) ? styles.struck : ''} ${isOpen ? styles.open : ''}`}
      data-testid="activity-row"
      data-state={activity.state}
      data-key={activity.key}
      onKeyDown={closeOnEscape}
    >
      <div className={styles.head}>
        <time className={styles.time} dateTime={new Date(activity.at).toISOString()}>
          {withDay ? `${formatDay(activity.day, 'short')}, ${time}` : time}
        </time>
        <span className={styles.title} title={title}>
          {title}
        </span>
        {isJustSent && <span className={styles.quiet}>{i18n.t('popup.justSent')}</span>}
        {!(isCounted || isHeaded) && (
          <span className={styles.reason}>{whyShort(activity) || stateLabel(activity.state)}</span>
        )}
        <IconButton
          name={i18n.t('popup.more', [title])}
          aria-expanded={isOpen}
          aria-controls={details}
          onClick={() => setOpen(!isOpen)}
        >
          <MoreIcon />
        </IconButton>
      </div>
      {state === 'unconfirmed' && (
        <div className={styles.answers}>
          <Answers activity={activity} decide={answer} />
        </div>
      )}
      {isOpen && (
        <div id={details} className={styles.details}>
          <p>{why(activity)}</p>
          {activity.note && <p>{activity.note}</p>}
          <div className={styles.actions}>
            <Decision activity={activity} decide={decide} />
            {activity.source === 'auto' && activity.people.length > 0 && isKnown(activity) && (
              <Button onClick={makePrivate}>{i18n.t('common.private.mark')}</Button>
            )}
            {activity.evidence.url?.startsWith('https://') && (
              <a href={activity.evidence.url} target="_blank" rel="noreferrer">
                {activity.kind === 'social'
                  ? i18n.t('popup.evidenceOfTouch')
                  : i18n.t('popup.evidence')}
              </a>
            )}
          </div>
        </div>
      )}
    </li>
  );
}
