import { i18n } from '#i18n';
import { lineLabel } from '@/components/figures/line-label';
import page from '@/components/page.module.css';
import type { Range } from '@/entrypoints/report/shared/range';
import { formatDays, formatNumber, formatPeriod } from '@/utils/i18n/format';
import { isOfMoney } from '@/utils/quota/line-counts';
import { printedScore } from '@/utils/quota/pace/percent';
import type { QuotaLine } from '@/utils/quota/quota';
import type { WeekReport } from '@/utils/quota/weekly/weekly-report';
import type { Period } from '@/utils/time/period';
import { StandingCell } from './standing-cell';
import styles from './weeks-table.module.css';

interface Props {
  /** The id of the table, to which what it draws refers. */
  id: string;
  /** The id of its heading. */
  labelledBy: string;
  /** The kind of its rows: weeks, periods. */
  rowHead: string;
  /** Newest first. */
  reports: readonly WeekReport[];
  currency: string;
  /** The rows that can be chosen, and those that are. */
  choosing?: { range: Range; onChoose: (period: Period) => void };
}

/** A row for each span of time, a column for each line of the quota. */
export function StandingTable(props: Props) {
  const { id, labelledBy, rowHead, reports, currency, choosing } = props;
  const lines = reports[0]?.lines.map(({ line }) => line) ?? [];
  const hasScore = reports.some(({ score }) => score !== null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={page.scroller} tabIndex={0} aria-labelledby={labelledBy}>
      <table id={id} className={styles.weeks}>
        <thead>
          <tr>
            <th scope="col" className={`${styles.head} ${styles.first}`}>
              {rowHead}
            </th>
            {hasScore && (
              <th scope="col" className={styles.head}>
                {i18n.t('report.performance.score')}
              </th>
            )}
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
          {reports.map((report) => (
            <Row
              key={report.period.first}
              {...{ report, lines, currency, hasScore }}
              {...(choosing && { choosing })}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps extends Pick<Props, 'currency' | 'choosing'> {
  report: WeekReport;
  lines: readonly QuotaLine[];
  hasScore: boolean;
}

function Row({ report, lines, currency, hasScore, choosing }: RowProps) {
  const { period, whole, asking, shortBy, isClosed, isMoney, score } = report;
  const { first, last } = choosing?.range ?? {};
  const isChosen =
    first !== undefined &&
    last !== undefined &&
    first.first <= period.first &&
    period.first <= last.first;
  return (
    <tr
      data-testid={choosing ? 'week-row' : 'period-row'}
      data-week={period.label}
      className={`${styles.row} ${isChosen ? styles.chosen : ''}`}
    >
      <th scope="row" className={`${styles.cell} ${styles.first}`}>
        {choosing ? (
          <button
            type="button"
            className={styles.week}
            aria-pressed={isChosen}
            aria-label={i18n.t('report.weeks.choose', [formatPeriod(period)])}
            onClick={() => choosing.onChoose(period)}
          >
            {formatPeriod(period)}
          </button>
        ) : (
          <span className={styles.name}>{formatPeriod(period)}</span>
        )}
        <span className={page.soft}>
          {formatDays(period.first, period.last)}
          {!isClosed && ` · ${i18n.t('report.weeks.soFar')}`}
        </span>
      </th>
      {hasScore && (
        <td className={styles.cell} data-line="score">
          {score === null ? '–' : formatNumber(printedScore(score))}
        </td>
      )}
      <StandingCell
        {...whole}
        {...{ asking, shortBy, isClosed }}
        currency={isMoney ? currency : null}
      />
      {lines.map((line) => {
        const found = report.lines.find((one) => one.line.id === line.id);
        return found ? (
          <StandingCell
            key={line.id}
            {...found}
            isClosed={isClosed}
            currency={isOfMoney(found.line) ? currency : null}
            lineId={line.id}
          />
        ) : (
          <td key={line.id} className={styles.cell} />
        );
      })}
    </tr>
  );
}
