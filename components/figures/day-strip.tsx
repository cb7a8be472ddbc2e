import type { DayProgress } from '@/utils/quota/pace/progress';
import styles from './day-strip.module.css';

interface Props {
  days: readonly DayProgress[];
  /** The list's name, a day's short name, and a full sentence about it. */
  name: string;
  shortName: (day: DayProgress) => string;
  inWords: (day: DayProgress) => string;
  /** Half of the day is time off. */
  isHalf: (day: DayProgress) => boolean;
}

/** The week at a glance: the part of each day's share that was done. Days off are hatched. */
export function DayStrip({ days, name, shortName, inWords, isHalf }: Props) {
  return (
    <ol className={styles.strip} aria-label={name}>
      {days.map((day) => {
        const part = day.share > 0 ? Math.min(1, day.done / day.share) : Math.min(1, day.done);
        const isWhole = day.share > 0 && day.done >= Math.ceil(day.share);
        return (
          <li
            key={day.day}
            className={`${styles.day} ${day.isToday ? styles.today : ''}`}
            title={inWords(day)}
          >
            <span aria-hidden="true">{shortName(day)}</span>
            <span className={`${styles.box} ${lookOf(day, isHalf(day))}`}>
              <span
                className={`${styles.done} ${isWhole ? styles.whole : ''}`}
                style={{ height: `${100 * part}%` }}
              />
            </span>
            <span className="for-readers">{inWords(day)}</span>
          </li>
        );
      })}
    </ol>
  );
}

const lookOf = ({ works }: DayProgress, isHalf: boolean) => {
  if (!works) return styles.off;
  return isHalf ? styles.half : '';
};
