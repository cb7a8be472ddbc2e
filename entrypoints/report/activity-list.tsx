import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/button';
import page from '@/components/page.module.css';
import { type Activity, STATES, type State } from '@/utils/activity/activity';
import { KINDS, type Kind } from '@/utils/activity/activity-kind';
import { formatDay, formatTime } from '@/utils/i18n/format';
import { activityTitle, kindLabel, stateLabel } from '@/utils/i18n/labels';
import { why, whyShort } from '@/utils/i18n/why';
import { newestActivities } from '@/utils/store/activity-list';
import styles from './activity-list.module.css';
import { FilterField } from './filter-field';
import { PrivateNotice, usePrivateMarks } from './private-notice';
import { rangeText } from './range-picker';
import report from './report.module.css';
import type { Range } from './report-page';

const ROWS_A_TIME = 50;

/** What was done in the chosen weeks, newest first, whether it counts or not. */
export function ActivityList({ range }: { range: Range }) {
  const [kind, setKind] = useState<Kind | null>(null);
  const [state, setState] = useState<State | null>(null);
  const [limit, setLimit] = useState(ROWS_A_TIME);
  const [from, to] = [range.first.first, range.last.last];
  // One more than is shown tells whether there is more.
  const found = useLiveQuery(
    () => newestActivities({ from, to, kind, state }, limit + 1),
    [from, to, kind, state, limit],
  );
  const rows = found?.slice(0, limit);
  const marks = usePrivateMarks();
  const isFiltered = kind !== null || state !== null;
  return (
    <section className={page.card} aria-labelledby="activities">
      <div className={page.between}>
        <div>
          <h2 id="activities">{i18n.t('report.list.title')}</h2>
          <p className={page.soft}>{rangeText(range)}</p>
        </div>
        <div className={report.chips}>
          <FilterField
            label={i18n.t('report.list.kind')}
            any={i18n.t('report.list.anyKind')}
            values={KINDS}
            nameOf={kindLabel}
            value={kind}
            onChange={setKind}
          />
          <FilterField
            label={i18n.t('report.list.state')}
            any={i18n.t('report.list.anyState')}
            values={STATES}
            nameOf={stateLabel}
            value={state}
            onChange={setState}
          />
        </div>
      </div>
      <p role="status" className={styles.none}>
        {rows?.length === 0 &&
          (isFiltered ? i18n.t('report.list.noneSuch') : i18n.t('report.list.none'))}
      </p>
      <PrivateNotice marks={marks} />
      {rows && rows.length > 0 && <Rows rows={rows} markPrivate={marks.mark} />}
      {found && found.length > limit && (
        <Button look="quiet" onClick={() => setLimit(limit + ROWS_A_TIME)}>
          {i18n.t('report.list.more', [String(ROWS_A_TIME)])}
        </Button>
      )}
    </section>
  );
}

interface RowsProps {
  rows: readonly Activity[];
  /** Called with the key of a row when the rep says that its people are private. */
  markPrivate: (key: string) => Promise<void>;
}

function Rows({ rows, markPrivate }: RowsProps) {
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
            <Row key={row.key} activity={row} markPrivate={markPrivate} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = Pick<RowsProps, 'markPrivate'> & { activity: Activity };

function Row({ activity, markPrivate }: RowProps) {
  const { key, at, day, zone, state, note, evidence, people, source } = activity;
  const title = activityTitle(activity);
  const because = whyShort(activity);
  return (
    <tr data-testid="report-activity" data-key={key} data-state={state}>
      <td className={`${styles.cell} ${styles.when}`}>
        {formatDay(day, 'medium')}, {formatTime(at, zone)}
      </td>
      <td className={`${styles.cell} ${styles.what}`}>
        <span className={state === 'counted' ? undefined : styles.struck}>{title}</span>
        {note && <span className={page.soft}>{note}</span>}
      </td>
      <td className={styles.cell} title={why(activity)}>
        {stateLabel(state)}
        {because !== stateLabel(state) && <span className={page.soft}>{because}</span>}
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
        {source === 'auto' && people.length > 0 && (
          <Button
            look="quiet"
            aria-label={i18n.t('common.private.markOf', [title])}
            onClick={() => void markPrivate(key)}
          >
            {i18n.t('common.private.mark')}
          </Button>
        )}
      </td>
    </tr>
  );
}
