import { i18n } from '#i18n';
import { formatMoney, formatNumber, formatPercent } from '@/utils/i18n/format';
import { paceState } from '@/utils/i18n/pace-words';
import type { Standing } from '@/utils/quota/pace';
import { printedPercent } from '@/utils/quota/percent';
import styles from './weeks-table.module.css';

interface Props extends Standing {
  attainment: number | null;
  /** Of a line: before a late start, a ramp and what is carried over. */
  fullTarget?: number;
  /** Not over yet. */
  isOpen: boolean;
  /** That the numbers are amounts of; null: they are no money. */
  currency: string | null;
  lineId?: string;
}

/** What was done of what was asked, and how it stands. */
export function StandingCell(props: Props) {
  const { actual, target, attainment, fullTarget, currency, lineId } = props;
  const percent = printedPercent(actual, target);
  const format = (value: number) =>
    currency === null ? formatNumber(value) : formatMoney(value, currency);
  return (
    <td className={styles.cell} data-line={lineId} data-actual={actual} data-target={target}>
      <span className={styles.figure}>
        {attainment === null
          ? format(actual)
          : i18n.t('report.weeks.ofTarget', [format(actual), format(target)])}
      </span>
      {percent !== null && <span className={styles.percent}>{formatPercent(percent / 100)}</span>}
      <span className={styles.state} data-state={attainment === null ? 'none' : props.state}>
        {attainment === null ? i18n.t('report.weeks.noTarget') : standingText(props, format)}
      </span>
      {fullTarget !== undefined && fullTarget !== target && (
        <span className={styles.state}>
          {i18n.t('report.performance.fullTarget', [format(fullTarget)])}
        </span>
      )}
    </td>
  );
}

function standingText({ state, pace, isOpen }: Props, format: (value: number) => string): string {
  if (state === 'done') return i18n.t('report.weeks.done');
  if (!isOpen || pace === 0) return paceState(state);
  const apart = format(Math.abs(pace));
  return pace > 0 ? i18n.t('report.weeks.ahead', [apart]) : i18n.t('report.weeks.behind', [apart]);
}
