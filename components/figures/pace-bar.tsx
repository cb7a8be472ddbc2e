import styles from './pace-bar.module.css';

interface Props {
  /** Whole activities, or the smallest unit of money; below 0 the bar is empty. */
  actual: number;
  target: number;
  /** What pace expects by now. Where nothing is asked, the mark is left out. */
  expected: number;
  name: string;
  /** The text for screen readers: "34 of 60, 3 ahead of pace". */
  valueText: string;
}

/** How far a line has come, how much lies beyond its target, and a mark where pace expects it to be. */
export function PaceBar({ actual, target, expected, name, valueText }: Props) {
  const whole = Math.max(target, actual, 1);
  const percent = (part: number) => `${(100 * Math.max(0, part)) / whole}%`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <meter> cannot have a pace mark
    <div
      className={styles.bar}
      role="meter"
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={whole}
      aria-valuenow={Math.max(0, actual)}
      aria-valuetext={valueText}
    >
      {actual > target && <div className={styles.beyond} style={{ width: percent(actual) }} />}
      <div className={styles.fill} style={{ width: percent(Math.min(actual, target)) }} />
      {target > 0 && <div className={styles.mark} style={{ left: percent(expected) }} />}
    </div>
  );
}
