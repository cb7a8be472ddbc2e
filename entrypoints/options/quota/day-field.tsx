import { i18n } from '#i18n';
import { Field } from '@/components/fields';
import { useDraft } from '@/components/use-draft';

interface Props {
  label: string;
  hint?: string;
  testId?: string;
  /** YYYY-MM-DD */
  value: string | null;
  /** True if the field must not be empty. */
  isNeeded?: boolean;
  /** Returns what is wrong with a day, or null. */
  check?: (day: string) => string | null;
  onSave: (day: string | null) => Promise<unknown>;
}

/** A day, saved when the field loses the focus or Enter is pressed; empty = none. Escape restores the stored day. */
export function DayField({ label, hint, testId, value, isNeeded, check, onSave }: Props) {
  const wrong = (typed: string) => {
    if (typed === '') return isNeeded ? i18n.t('options.daysOff.problems.noDay') : null;
    const isDay = /^(?:19|20|21)\d{2}-/.test(typed);
    return isDay ? (check?.(typed) ?? null) : i18n.t('options.daysOff.problems.noDay');
  };
  const draft = useDraft(value ?? '', wrong, (typed) => onSave(typed === '' ? null : typed));
  return (
    <Field
      label={label}
      {...(hint && { hint })}
      error={draft.error}
      errorTestId={testId && `${testId}-error`}
    >
      {(control) => (
        <input
          {...control}
          type="date"
          data-testid={testId}
          value={draft.text}
          onChange={({ target }) => draft.type(target.value)}
          onBlur={() => void draft.commit()}
          onKeyDown={({ key }) => {
            if (key === 'Enter') void draft.commit();
            if (key === 'Escape') draft.reset();
          }}
        />
      )}
    </Field>
  );
}
