import { i18n } from '#i18n';
import { Field } from '@/components/fields';
import { useDraft } from '@/components/use-draft';
import { clock, minuteOf } from './clock';
import styles from './working-day.module.css';

interface Props {
  label: string;
  hint?: string;
  /** Minutes since midnight. */
  minute: number;
  onSave: (minute: number) => Promise<unknown>;
}

const problemOf = (typed: string) =>
  Number.isNaN(minuteOf(typed)) ? i18n.t('options.reminders.notATime') : null;

/** A time of day, saved when the field loses the focus; Escape restores the stored one. */
export function TimeField({ label, hint, minute, onSave }: Props) {
  const draft = useDraft(clock(minute), problemOf, (typed) => onSave(minuteOf(typed)));
  return (
    <Field label={label} error={draft.error} {...(hint && { hint })}>
      {(control) => (
        <input
          {...control}
          type="time"
          className={`${control.className} ${styles.timeField}`}
          value={draft.text}
          onChange={(event) => draft.type(event.target.value)}
          onBlur={() => void draft.commit()}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void draft.commit();
            if (event.key === 'Escape') draft.reset();
          }}
        />
      )}
    </Field>
  );
}
