import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/button';
import page from '@/components/page.module.css';
import { NoticeBoard } from '@/entrypoints/report/shared/notice';
import type { Range } from '@/entrypoints/report/shared/range';
import { rangeText } from '@/entrypoints/report/shared/range-picker';
import report from '@/entrypoints/report/shared/report.module.css';
import { STATES, type State } from '@/utils/activity/activity';
import { KINDS, type Kind } from '@/utils/activity/activity-kind';
import { kindLabel, stateLabel } from '@/utils/i18n/labels';
import { newestActivities } from '@/utils/store/activity-list';
import styles from './activity-list.module.css';
import { ActivityTable } from './activity-table';
import { FilterField } from './filter-field';
import { useRowActs } from './row-acts';

const ROWS_A_TIME = 50;

/**
 * What waits for its time or for the rep's word is listed whatever its week. A scheduled act may be due in a week
 * that cannot be chosen yet, and an act without an answer is asked about until the rep answers.
 */
const WAITING: readonly (State | null)[] = ['scheduled', 'unconfirmed'];
const ANY_DAY = { from: '0000-01-01', to: '9999-12-31' };

/** The state that the page's address asks for: `#scheduled`. Null if it asks for none. */
const askedState = () => STATES.find((state) => window.location.hash === `#${state}`) ?? null;

interface Props {
  range: Range;
  /** The rep's own topics. */
  topics: readonly string[];
}

/** What was done in the chosen weeks, newest first, whether it counts or not. */
export function ActivityList({ range, topics }: Props) {
  const [kind, setKind] = useState<Kind | null>(null);
  const [state, setState] = useState<State | null>(askedState);
  const [topic, setTopic] = useState<string | null>(null);
  const [limit, setLimit] = useState(ROWS_A_TIME);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (askedState() !== null) heading.current?.focus();
  }, []);
  const isOfAnyDay = WAITING.includes(state);
  const { from, to } = isOfAnyDay ? ANY_DAY : { from: range.first.first, to: range.last.last };
  // One more than is shown, to know whether there is more.
  const found = useLiveQuery(
    () => newestActivities({ from, to, kind, state, topic }, limit + 1),
    [from, to, kind, state, topic, limit],
  );
  const rows = found?.slice(0, limit);
  const acts = useRowActs();
  return (
    <section className={page.card} aria-labelledby="activities">
      <div className={page.between}>
        <div>
          <h2 id="activities" ref={heading} tabIndex={-1} className={styles.title}>
            {i18n.t('report.list.title')}
          </h2>
          <p className={page.soft}>
            {isOfAnyDay ? i18n.t('report.list.anyWeek') : rangeText(range)}
          </p>
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
          {topics.length > 0 && (
            <FilterField
              label={i18n.t('report.list.topic')}
              any={i18n.t('report.list.anyTopic')}
              values={topics}
              nameOf={(one) => one}
              value={topic}
              onChange={setTopic}
            />
          )}
        </div>
      </div>
      <p role="status" className={styles.none}>
        {rows?.length === 0 && noneText(state, kind !== null || topic !== null)}
      </p>
      <NoticeBoard notice={acts.notice} testId="row-notice" />
      {rows && rows.length > 0 && <ActivityTable rows={rows} acts={acts} />}
      {found && found.length > limit && (
        <Button look="quiet" onClick={() => setLimit(limit + ROWS_A_TIME)}>
          {i18n.t('report.list.more', [String(ROWS_A_TIME)])}
        </Button>
      )}
    </section>
  );
}

function noneText(state: State | null, isNarrowed: boolean): string {
  if (WAITING.includes(state)) return i18n.t('report.list.noneWaiting');
  return isNarrowed || state !== null ? i18n.t('report.list.noneSuch') : i18n.t('report.list.none');
}
