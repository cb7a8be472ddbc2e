import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import styles from './week-chart.module.css';

export interface ChartWeek {
  /** Unique among the weeks. */
  id: string;
  /** Very short: it stands under a narrow bar. */
  label: string;
  /** Both are 0 or more. */
  actual: number;
  target: number;
  /** The week is not over yet. */
  isOpen: boolean;
}

interface Props {
  /** Oldest first. */
  weeks: readonly ChartWeek[];
  /** What the bars count. */
  name: string;
  /** Writes a number above its bar. */
  format: (value: number) => string;
  /** The id of a table that says the same in words. */
  describedBy: string;
}

/** Where the bars begin and end, px from the top: above is room for a number, below for a week. */
const TOP = 18;
const GROUND = 160;
const WEEK = 174;
/** Shares of a week's width. */
const BAR = 0.56;
const TARGET = 0.8;

/** A bar for each week, and a line at its target. Widths are shares of the available room; text keeps its size. */
export function WeekChart({ weeks, name, format, describedBy }: Props) {
  const most = Math.max(1, ...weeks.flatMap(({ actual, target }) => [actual, target]));
  const height = (count: number) => ((GROUND - TOP) * count) / most;
  const width = 100 / Math.max(weeks.length, 6);
  return (
    <figure className={styles.chart}>
      <svg
        className={styles.drawing}
        role="img"
        aria-label={i18n.t('report.chart.summary', [name, String(weeks.length)])}
        aria-describedby={describedBy}
      >
        {weeks.map(({ id, label, actual, target, isOpen }, index) => {
          const middle = width * (index + 0.5);
          const at = (part: number) => `${middle + (part * width) / 2}%`;
          return (
            <g key={id}>
              <rect
                className={isOpen ? styles.open : styles.done}
                x={at(-BAR)}
                y={GROUND - height(actual)}
                width={`${BAR * width}%`}
                height={height(actual)}
                rx="3"
              />
              {target > 0 && (
                <line
                  className={styles.target}
                  x1={at(-TARGET)}
                  x2={at(TARGET)}
                  y1={GROUND - height(target)}
                  y2={GROUND - height(target)}
                />
              )}
              <text
                className={styles.value}
                x={`${middle}%`}
                y={GROUND - numberAt(height(actual), target > 0 ? height(target) : 0)}
              >
                {format(actual)}
              </text>
              <text className={styles.week} x={`${middle}%`} y={WEEK}>
                {label}
              </text>
            </g>
          );
        })}
        <line className={styles.ground} x1="0" x2="100%" y1={GROUND} y2={GROUND} />
      </svg>
      <figcaption className={styles.legend} aria-hidden="true">
        <Key text={i18n.t('report.chart.done')}>
          <rect className={styles.done} x="3" y="2" width="8" height="10" rx="2" />
        </Key>
        <Key text={i18n.t('report.chart.open')}>
          <rect className={styles.open} x="3" y="2" width="8" height="10" rx="2" />
        </Key>
        <Key text={i18n.t('report.chart.target')}>
          <line className={styles.target} x1="0" x2="14" y1="7" y2="7" />
        </Key>
      </figcaption>
    </figure>
  );
}

/** How high a bar's number stands: on the bar, or on the target's line where that would cross the number. */
function numberAt(bar: number, target: number): number {
  const isCrossed = target >= bar && target < bar + 20;
  return (isCrossed ? target : bar) + 6;
}

function Key({ text, children }: { text: string; children: ReactNode }) {
  return (
    <span>
      <svg width="14" height="14" aria-hidden="true">
        {children}
      </svg>
      {text}
    </span>
  );
}
