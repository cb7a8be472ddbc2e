import { i18n } from '#i18n';
import { Button } from '@/components/button';
import { lineLabel } from '@/components/line-label';
import page from '@/components/page.module.css';
import { formatDays, formatNumber, formatPercent, formatWeek } from '@/utils/i18n/format';
import { paceState } from '@/utils/i18n/pace-words';
import type { Standing } from '@/utils/quota/pace';
import type { Period } from '@/utils/quota/period';
import type { QuotaLine } from '@/utils/quota/quota';
import type { WeekReport } from '@/utils/quota/weekly-report';
import type { Range } from './report-page';
import styles from './weeks-table.module.css';

interface Props {
  /** Newest first. */
  weeks: readonly WeekReport[];
  thisWeek: Period;
  range: Range;
  /** Older weeks that are not shown yet. */
  hidden: number;
  onMore: () => void;
  onChoose: (week: Period) => void;
}

export const WEEKS_TABLE = 'weeks-table';

/** A row for each week, a column for each line of the quota. */
export function WeeksTable({ weeks, thisWeek, range, hidden, onMore, onChoose }: Props) {
  const lines = weeks[0]?.lines.map(({ line }) => line) ?? [];
  return (
    <div className={page.card}>
      <div className={page.between}>
        <h2 id="weeks">{i18n.t('report.weeks.title')}</h2>
        <div className={page.screenOnly}>
          <Button look="quiet" onClick={() => window.print()}>
            {i18n.t('report.print')}
          </Button>
        </div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className={page.scroller} tabIndex={0} aria-labelledby="weeks">
        <table id={WEEKS_TABLE} className={styles.weeks}>
          <thead>
            <tr>
              <th scope="col" className={`${styles.head} ${styles.first}`}>
                {i18n.t('report.weeks.week')}
              </th>
              <th scope="col" className={styles.head}>
                {i18n.t('report.weeks.whole')}
              </th>
              {lines.map((line) => (
                <th key={line.id} scope="col" className={styles.head}>
                  {lineLabel(line)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <WeekRow
                key={week.period.first}
                week={week}
                lines={lines}
                isOpen={week.period.first === thisWeek.first}
                isChosen={
                  range.first.first <= week.period.first && week.period.first <= range.last.first
                }
                onChoose={() => onChoose(week.period)}
              />
            ))}
          </tbody>
        </table>
      </section>
      {hidden > 0 && (
        <div className={page.screenOnly}>
          <Button look="quiet" onClick={onMore}>
            {i18n.t('report.weeks.more', hidden, [formatNumber(hidden)])}
          </Button>
        </div>
      )}
    </div>
  );
}

interface RowProps {
  week: WeekReport;
  lines: readonly QuotaLine[];
  /** Not over yet. */
  isOpen: boolean;
  isChosen: boolean;
  onChoose: () => void;
}

function WeekRow({ week, lines, isOpen, isChosen, onChoose }: RowProps) {
  const { period, whole } = week;
  return (
    <tr
      data-testid="week-row"
      data-week={period.label}
      className={`${styles.row} ${isChosen ? styles.chosen : ''}`}
    >
      <th scope="row" className={`${styles.cell} ${styles.first}`}>
        <button
          type="button"
          className={styles.week}
          aria-pressed={isChosen}
          aria-label={i18n.t('report.weeks.choose', [formatWeek(period)])}
          onClick={onChoose}
        >
          {formatWeek(period)}
        </button>
        <span className={page.soft}>
          {formatDays(period.first, period.last)}
          {isOpen && ` · ${i18n.t('report.weeks.soFar')}`}
        </span>
      </th>
      <Cell {...whole} attainment={attainmentOf(whole)} isOpen={isOpen} />
      {lines.map(({ id }) => {
        const line = week.lines.find((one) => one.line.id === id);
        return line ? (
          <Cell key={id} {...line} isOpen={isOpen} kind={line.line.id} />
        ) : (
          <td key={id} className={styles.cell} />
        );
      })}
    </tr>
  );
}

const attainmentOf = ({ actual, target }: Standing) => (target === 0 ? null : actual / target);

interface CellProps extends Standing {
  attainment: number | null;
  isOpen: boolean;
  kind?: string;
}

function Cell({ actual, target, attainment, state, pace, isOpen, kind }: CellProps) {
  return (
    <td className={styles.cell} data-line={kind} data-actual={actual} data-target={target}>
      <span className={styles.figure}>
        {attainment === null
          ? formatNumber(actual)
          : i18n.t('report.weeks.ofTarget', [formatNumber(actual), formatNumber(target)])}
      </span>
      {attainment !== null && <span className={styles.percent}>{formatPercent(attainment)}</span>}
      <span className={styles.state} data-state={attainment === null ? 'none' : state}>
        {attainment === null ? i18n.t('report.weeks.noTarget') : standingText()}
      </span>
    </td>
  );

  function standingText(): string {
    if (state === 'done') return i18n.t('report.weeks.done');
    const apart = formatNumber(Math.abs(pace));
    if (!isOpen || pace === 0) return paceState(state);
    return pace > 0
      ? i18n.t('report.weeks.ahead', [apart])
      : i18n.t('report.weeks.behind', [apart]);
  }
}
