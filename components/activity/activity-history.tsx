import { i18n } from '#i18n';
import type { Activity, Change } from '@/utils/activity/activity';
import { formatDay, formatTime } from '@/utils/i18n/format';
import { stateLabel } from '@/utils/i18n/labels';
import { dayOf } from '@/utils/time/period';
import styles from './activity-history.module.css';

const CHANGES: Record<Change, () => string> = {
  seen: () => i18n.t('report.history.seen'),
  logged: () => i18n.t('report.history.logged'),
  imported: () => i18n.t('report.history.imported'),
  due: () => i18n.t('report.history.due'),
  policy: () => i18n.t('report.history.policy'),
  'rep-excluded': () => i18n.t('report.history.excluded'),
  'rep-restored': () => i18n.t('report.history.restored'),
  'rep-undone': () => i18n.t('report.history.undone'),
  'rep-confirmed': () => i18n.t('report.history.confirmed'),
  'rep-dropped': () => i18n.t('report.history.dropped'),
  'rep-reopened': () => i18n.t('report.history.reopened'),
  'seen-after-all': () => i18n.t('report.history.seenAfterAll'),
};

/** What became of an act, step by step: when, why, and its state after each step. */
export function ActivityHistory({ activity: { history, zone } }: { activity: Activity }) {
  return (
    <ol className={styles.history} aria-label={i18n.t('report.history.title')}>
      {history.map((step, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps are only added, so each keeps its place
        <li key={place}>
          <time className={styles.time} dateTime={new Date(step.at).toISOString()}>
            {formatDay(dayOf(step.at, zone), 'medium')}, {formatTime(step.at, zone)}
          </time>{' '}
          <span>{inWords(step)}</span>
        </li>
      ))}
    </ol>
  );
}

/** A change that this version does not know is shown as it is stored. */
const nameOf = (why: Change): string => (Object.hasOwn(CHANGES, why) ? CHANGES[why]() : why);

function inWords({ from, to, why }: Activity['history'][number]): string {
  const stands = stateLabel(to);
  return from === null || from === to
    ? i18n.t('common.labelled', [nameOf(why), stands])
    : i18n.t('report.history.fromTo', [nameOf(why), stateLabel(from), stands]);
}
