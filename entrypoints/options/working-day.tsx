import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/button';
import page from '@/components/page.module.css';
import { formatNumber } from '@/utils/i18n/format';
import { type HoursProblem, problemOf, type WorkingHours } from '@/utils/quota/calendar';
import styles from './working-day.module.css';

const NINE_TO_FIVE: WorkingHours = { from: 9 * 60, to: 17 * 60 };
const MIDNIGHT = 24 * 60;
const MOST_STRETCHES = 2;

interface Props {
  name: string;
  hours: readonly WorkingHours[];
  onSave: (hours: readonly WorkingHours[]) => Promise<boolean>;
}

/** The working time of one weekday: none, or one or two stretches. Saved when it is left and nothing is wrong with it. */
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
            // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is its place in the day
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

/**
 * Minutes since midnight as a time field holds them: `09:00`. The end of the day is its midnight; NaN is the empty text
 * that a field holds while it is half typed.
 */
function clock(minute: number): string {
  if (Number.isNaN(minute)) return '';
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
}

/** NaN while the field holds no whole time. */
function minuteOf(clock: string): number {
  const [hours, minutes] = clock.split(':');
  return Number(hours || Number.NaN) * 60 + Number(minutes);
}

/** A lunch hour in the middle of a long day; else an hour after the end. */
function withBreak(hours: readonly WorkingHours[]): WorkingHours[] {
  const { from, to } = hours[0] ?? NINE_TO_FIVE;
  if (from < 12 * 60 && to > 13 * 60)
    return [
      { from, to: 12 * 60 },
      { from: 13 * 60, to },
    ];
  return to + 120 <= MIDNIGHT
    ? [
        { from, to },
        { from: to + 60, to: to + 120 },
      ]
    : [
        { from: from - 120, to: from - 60 },
        { from, to },
      ];
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
