import styles from './pace-bar.module.css';

interface Props {
  /** Whole activities, or the smallest unit of money; below 0 the bar is empty. */
  actual: number;
  target: number;
  /** What pace asks by now; its mark is left out where nothing is asked. */
  expected: number;
  name: string;
  /** What a screen reader says of it: "34 of 60, 3 ahead of pace". */
  valueText: string;
}

/** How far a line has come, what lies beyond its target, and where pace would have it be. */
export function PaceBar({ actual, target, expected, name, valueText }: Props) {
  const whole = Math.max(target, actual, 1);
  const percent = (part: number) => `${(100 * Math.max(0, part)) / whole}%`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <meter> takes no pace mark
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
