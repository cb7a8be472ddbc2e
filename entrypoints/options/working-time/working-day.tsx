import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/button';
import page from '@/components/page.module.css';
import { formatNumber } from '@/utils/i18n/format';
import {
  type HoursProblem,
  problemOf,
  type WorkingHours,
  withBreak,
} from '@/utils/quota/working-time/calendar';
import { clock, minuteOf } from './clock';
import styles from './working-day.module.css';

const NINE_TO_FIVE: WorkingHours = { from: 9 * 60, to: 17 * 60 };
const MIDNIGHT = 24 * 60;
const MOST_STRETCHES = 4;

interface Props {
  name: string;
  hours: readonly WorkingHours[];
  onSave: (hours: readonly WorkingHours[]) => Promise<boolean>;
}

/**
 * The working time of one weekday: none, or some stretches with breaks between them. Saved when the focus leaves it
 * and nothing is wrong.
 */
export function WorkingDay({ name, hours, onSave }: Props) {
  const [draft, setDraft] = useState<readonly WorkingHours[] | null>(null);
  const [problem, setProblem] = useState<HoursProblem | null>(null);
  const shown = draft ?? hours;

  async function commit(typed: readonly WorkingHours[]) {
    const wrong = problemOf(typed);
    setProblem(wrong);
    setDraft(typed);
    if (wrong !== null) return;
    if (JSON.stringify(typed) !== JSON.stringify(hours)) await onSave(typed);
    setDraft((current) => (current === typed ? null : current));
  }

  const errorId = `hours-${name}-error`;
  return (
    <fieldset
      className={styles.day}
      onBlur={(event) => {
        const hasLeft = !event.currentTarget.contains(event.relatedTarget);
        if (hasLeft && draft !== null) void commit(draft);
      }}
    >
      <legend className="for-readers">{name}</legend>
      <label className={styles.dayName}>
        <input
          type="checkbox"
          checked={shown.length > 0}
          onChange={(event) => void commit(event.target.checked ? [NINE_TO_FIVE] : [])}
        />
        <span>{name}</span>
      </label>
      <div className={styles.stretches}>
        {shown.length === 0 && <span className={page.soft}>{i18n.t('options.hours.off')}</span>}
        {shown.map((stretch, index) => (
          <StretchFields
            // biome-ignore lint/suspicious/noArrayIndexKey: stretches are known by their place in the day
            key={index}
            name={name}
            stretch={stretch}
            errorId={errorId}
            isWrong={problem !== null}
            onChange={(changed) => setDraft(shown.with(index, changed))}
            {...(shown.length > 1 && { onRemove: () => void commit(shown.toSpliced(index, 1)) })}
          />
        ))}
        {shown.length > 0 && shown.length < MOST_STRETCHES && (
          <Button
            look="quiet"
            aria-label={i18n.t('options.hours.addTo', [name])}
            onClick={() => void commit(withBreak(shown))}
          >
            {i18n.t('options.hours.add')}
          </Button>
        )}
      </div>
      <p id={errorId} className={styles.problem} role="alert">
        {problem && `${PROBLEMS[problem]} ${i18n.t('options.hours.held')}`}
      </p>
    </fieldset>
  );
}

interface StretchProps {
  name: string;
  stretch: WorkingHours;
  errorId: string;
  isWrong: boolean;
  onChange: (stretch: WorkingHours) => void;
  onRemove?: () => void;
}

function StretchFields({ name, stretch, errorId, isWrong, onChange, onRemove }: StretchProps) {
  const shared = {
    type: 'time',
    className: styles.time,
    'aria-invalid': isWrong,
    'aria-describedby': errorId,
  } as const;
  return (
    <span className={styles.stretch}>
      <input
        {...shared}
        aria-label={i18n.t('options.hours.from', [name])}
        value={clock(stretch.from)}
        onChange={(event) => onChange({ ...stretch, from: minuteOf(event.target.value) })}
      />
      –
      <input
        {...shared}
        aria-label={i18n.t('options.hours.to', [name])}
        value={clock(stretch.to)}
        onChange={(event) => {
          const minute = minuteOf(event.target.value);
          onChange({ ...stretch, to: minute === 0 ? MIDNIGHT : minute });
        }}
      />
      {onRemove && (
        <Button
          look="quiet"
          aria-label={i18n.t('options.hours.removeFrom', [name])}
          onClick={onRemove}
        >
          ×
        </Button>
      )}
    </span>
  );
}

const PROBLEMS: Record<HoursProblem, string> = {
  'not-a-time': i18n.t('options.hours.problems.notATime'),
  'ends-before-start': i18n.t('options.hours.problems.endsBeforeStart'),
  overlap: i18n.t('options.hours.problems.overlap'),
};

/** Minutes as hours: `40` or `37.5`. */
export function hoursText(minutes: number): string {
  return formatNumber(minutes / 60, 2);
}
