import { useLiveQuery } from 'dexie-react-hooks';
import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import { ask } from '@/components/ask';
import { Button } from '@/components/button';
import page from '@/components/page.module.css';
import { useStored } from '@/entrypoints/options/shared/stored';
import {
  mayCountMore,
  type Preview,
  preview,
  type Rejudged,
} from '@/utils/activity/decide/reapply';
import type { CountingRules } from '@/utils/activity/rules/counting-rules';
import { formatDay, formatNumber, formatTime } from '@/utils/i18n/format';
import { activityTitle, stateLabel } from '@/utils/i18n/labels';
import { whyShort } from '@/utils/i18n/why';
import { activitiesBetween } from '@/utils/store/activities';
import styles from './reapply-offer.module.css';

/** A scheduled act belongs to the day on which it is due, which may be any. */
const LAST_DAY = '9999-12-31';

interface Props {
  /** The rules that were applied to the log so far. */
  before: CountingRules;
  /** Called when the new rules were applied to the log. */
  onApplied: () => void;
  /** Called when the rep leaves the log as it is. */
  onDone: () => void;
}

type Stage = 'asking' | 'applying' | { failed: string } | { changed: number };

const isFailed = (stage: Stage) => typeof stage === 'object' && 'failed' in stage;
const isApplied = (stage: Stage) => typeof stage === 'object' && 'changed' in stage;

/**
 * Shows what changed rules would change of this week and of what is scheduled after it, and applies them if the rep
 * agrees.
 */
export function ReapplyOffer({ before, onApplied, onDone }: Props) {
  const { rules, week } = useStored();
  const summary = useRef<HTMLParagraphElement>(null);
  const [stage, setStage] = useState<Stage>('asking');
  const found = useLiveQuery(
    () =>
      activitiesBetween(week.first, LAST_DAY).then(
        (rows) => preview(rows, rules, Date.now()),
        () => 'unreadable' as const,
      ),
    [rules, week.first],
  );

  async function apply() {
    setStage('applying');
    const days = { from: week.first, to: LAST_DAY };
    // It is done day by day, and what stopped it may have left it half done.
    const fail = () => setStage({ failed: i18n.t('options.reapply.failed') });
    const applied = await ask('apply-rules', days, fail);
    if (!applied) return;
    setStage(applied);
    onApplied();
    // The buttons go away, and the focus must not be lost with them.
    summary.current?.focus();
  }

  return (
    <div className={styles.offer} data-testid="reapply">
      <p ref={summary} role="status" tabIndex={-1} data-testid="reapply-summary">
        {summaryOf(stage, found)}
      </p>
      {isFailed(stage) && <p role="alert">{stage.failed}</p>}
      {!isApplied(stage) && found !== undefined && found !== 'unreadable' && (
        <>
          {found.unseen > 0 && mayCountMore(before, rules) && (
            <p className={page.soft} data-testid="reapply-unseen">
              {i18n.t('options.reapply.unseen', found.unseen, [formatNumber(found.unseen)])}
            </p>
          )}
          {found.changes.length > 0 && (
            <Choice
              changes={found.changes}
              isWaiting={stage === 'applying'}
              onApply={() => void apply()}
              onDone={onDone}
            />
          )}
        </>
      )}
    </div>
  );
}

function summaryOf(stage: Stage, found: Preview | 'unreadable' | undefined): string {
  if (isApplied(stage)) {
    return i18n.t('options.reapply.applied', stage.changed, [formatNumber(stage.changed)]);
  }
  if (found === undefined) return i18n.t('options.reapply.looking');
  if (found === 'unreadable') return i18n.t('options.reapply.unreadable');
  const { changes } = found;
  if (changes.length === 0) return i18n.t('options.reapply.nothing');
  const kinds = Object.entries(Object.groupBy(changes, outcomeOf)).map(([outcome, some = []]) =>
    i18n.t('common.labelled', [outcome, formatNumber(some.length)]),
  );
  return i18n.t('options.reapply.changes', changes.length, [
    formatNumber(changes.length),
    kinds.join(', '),
  ]);
}

interface ChoiceProps {
  changes: readonly Rejudged[];
  isWaiting: boolean;
  onApply: () => void;
  onDone: () => void;
}

function Choice({ changes, isWaiting, onApply, onDone }: ChoiceProps) {
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <ul className={styles.changes} tabIndex={0} aria-label={i18n.t('options.reapply.list')}>
        {changes.map(({ row, changed }) => (
          <li key={row.key} data-testid="reapply-change">
            <span className={page.soft}>
              {formatDay(row.day, 'medium')}, {formatTime(row.at, row.zone)}
            </span>
            <span>{activityTitle(row)}</span>
            <span className={styles.outcome}>{changeOf({ row, changed })}</span>
          </li>
        ))}
      </ul>
      <p className={page.soft}>{i18n.t('options.reapply.warning')}</p>
      <div className={styles.actions}>
        <Button look="main" disabled={isWaiting} onClick={onApply}>
          {i18n.t('options.reapply.apply')}
        </Button>
        <Button disabled={isWaiting} onClick={onDone}>
          {i18n.t('options.reapply.leave')}
        </Button>
      </div>
    </>
  );
}

/** The state before and after, unless only names are removed. */
function changeOf({ row, changed }: Rejudged): string {
  const after = outcomeOf({ row, changed });
  if (changed.state === row.state) return after;
  return i18n.t('options.reapply.fromTo', [whyShort(row) || stateLabel(row.state), after]);
}

/** The state of a row after the change, in a word or two. */
function outcomeOf({ row, changed }: Rejudged): string {
  return changed.state === row.state
    ? i18n.t('options.reapply.fewerNames')
    : whyShort(changed) || stateLabel(changed.state);
}
