import { i18n } from '#i18n';
import { askingShort } from '@/utils/i18n/asking-words';
import { formatMoney, formatNumber, formatPercent } from '@/utils/i18n/format';
import { paceState } from '@/utils/i18n/pace-words';
import type { Asking } from '@/utils/quota/asking/asking';
import type { Standing } from '@/utils/quota/pace/pace';
import { printedPercent } from '@/utils/quota/pace/percent';
import styles from './weeks-table.module.css';

interface Props extends Standing {
  /** Whether anything is asked, and if not, why. */
  asking: Asking;
  /** What is missing of the target. */
  shortBy: number;
  /** For a line: its target before a late start, time off, a ramp and what is carried over. */
  fullTarget?: number;
  /** Its time is over: it is met or short, instead of having a pace. */
  isClosed: boolean;
  /** The currency, if the numbers are amounts of money; null if not. */
  currency: string | null;
  lineId?: string;
}

/** What was done, what was asked, and how that stands. */
export function StandingCell(props: Props) {
  const { actual, target, asking, fullTarget, currency, lineId } = props;
  const isAsked = asking.is === 'asked';
  const percent = printedPercent(actual, target);
  const format = (value: number) =>
    currency === null ? formatNumber(value) : formatMoney(value, currency);
  return (
    <td className={styles.cell} data-line={lineId} data-actual={actual} data-target={target}>
      <span className={styles.figure}>
        {isAsked
          ? i18n.t('report.weeks.ofTarget', [format(actual), format(target)])
          : format(actual)}
      </span>
      {percent !== null && <span className={styles.percent}>{formatPercent(percent / 100)}</span>}
      <span className={styles.state} data-state={stateOf(props)}>
        {isAsked ? standingText(props, format) : askingShort(asking)}
      </span>
      {isAsked && fullTarget !== undefined && fullTarget !== target && (
        <span className={styles.state}>
          {i18n.t('report.performance.fullTarget', [format(fullTarget)])}
        </span>
      )}
    </td>
  );
}

function stateOf({ asking, isClosed, state }: Props): string {
  if (asking.is !== 'asked') return asking.is;
  return isClosed && state !== 'done' ? 'short' : state;
}

function standingText(
  { state, pace, isClosed, shortBy }: Props,
  format: (value: number) => string,
): string {
  if (isClosed) {
    return shortBy > 0
      ? i18n.t('report.weeks.shortBy', [format(shortBy)])
      : i18n.t('report.weeks.met');
  }
  if (state === 'done') return i18n.t('report.weeks.done');
  if (pace === 0) return paceState(state);
  const apart = format(Math.abs(pace));
  return pace > 0 ? i18n.t('report.weeks.ahead', [apart]) : i18n.t('report.weeks.behind', [apart]);
}
