import { type ReactNode, useId } from 'react';
import styles from './fields.module.css';
import { useChosen } from './use-chosen';
import { useDraft } from './use-draft';

/** Connects a control with its label, its hint and its error. */
export interface ControlProps {
  id: string;
  className: string | undefined;
  'aria-describedby': string;
  'aria-invalid': boolean;
}

interface FieldProps {
  label: string;
  hint?: string;
  error?: string | null;
  errorTestId?: string | undefined;
  /** The label is read by screen readers but not shown: a table's headers show it already. */
  isLabelHidden?: boolean;
  children: (control: ControlProps) => ReactNode;
}

/** A label, a control, a hint, and an error, which is announced when it appears. */
export function Field({ label, hint, error, errorTestId, isLabelHidden, children }: FieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={isLabelHidden ? 'for-readers' : styles.label}>
        {label}
      </label>
      {children({
        id,
        className: styles.input,
        'aria-describedby': `${id}-hint ${id}-error`,
        'aria-invalid': Boolean(error),
      })}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <p id={`${id}-error`} className={styles.error} role="alert" data-testid={errorTestId}>
        {error}
      </p>
    </div>
  );
}

interface TextFieldProps {
  label: string;
  hint?: string;
  value: string;
  isLabelHidden?: boolean;
  testId?: string;
  inputMode?: 'text' | 'numeric' | 'decimal';
  maxLength?: number;
  autoComplete?: string;
  /** What applies while the field is empty. */
  placeholder?: string;
  /** Returns what is wrong with a text, or null. */
  check?: (typed: string) => string | null;
  onSave: (typed: string) => Promise<unknown>;
}

const nothingWrong = () => null;

/**
 * One line of text. It is saved when the field loses the focus or Enter is pressed; Escape restores the stored value.
 */
export function TextField(props: TextFieldProps) {
  const { label, hint, isLabelHidden, testId, value, check = nothingWrong, onSave } = props;
  const { inputMode, maxLength, placeholder, autoComplete = 'off' } = props;
  const draft = useDraft(value, check, onSave);
  return (
    <Field
      label={label}
      {...(hint && { hint })}
      error={draft.error}
      errorTestId={testId && `${testId}-error`}
      {...(isLabelHidden && { isLabelHidden })}
    >
      {(control) => (
        <input
          {...control}
          type="text"
          data-testid={testId}
          value={draft.text}
          {...{ inputMode, maxLength, placeholder, autoComplete }}
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

interface SwitchProps {
  label: string;
  hint?: ReactNode;
  checked: boolean;
  testId?: string;
  onSave: (checked: boolean) => Promise<unknown>;
}

/** A switch, saved at once. */
export function Switch({ label, hint, checked, testId, onSave }: SwitchProps) {
  const id = useId();
  const [shown, choose] = useChosen(checked, onSave);
  return (
    <div className={styles.row}>
      <div>
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
        {hint && (
          <div id={`${id}-hint`} className={styles.hint}>
            {hint}
          </div>
        )}
      </div>
      <input
        id={id}
        type="checkbox"
        role="switch"
        className={styles.switch}
        aria-describedby={hint ? `${id}-hint` : undefined}
        data-testid={testId}
        checked={shown}
        aria-checked={shown}
        onChange={(event) => choose(event.target.checked)}
      />
    </div>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  hint?: string;
  value: T;
  choices: readonly { value: T; label: string; hint?: string }[];
  /** For a list that opens: the label is read by screen readers but not shown. */
  isLabelHidden?: boolean;
  onSave: (value: T) => Promise<unknown>;
}

/** A choice among a few, all visible. Saved at once. */
export function Choice<T extends string>({ label, value, choices, onSave }: ChoiceProps<T>) {
  const name = useId();
  const [shown, choose] = useChosen(value, onSave);
  return (
    <fieldset className={styles.choices}>
      <legend>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={styles.choice}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === shown}
            onChange={() => choose(choice.value)}
          />
          <span>
            {choice.label}
            {choice.hint && <span className={styles.hint}> {choice.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** A choice among many, in a list that opens. Saved at once. */
export function Select<T extends string>(props: ChoiceProps<T>) {
  const { label, hint, isLabelHidden, value, choices, onSave } = props;
  const [shown, choose] = useChosen(value, onSave);
  return (
    <Field label={label} {...(hint && { hint })} {...(isLabelHidden && { isLabelHidden })}>
      {(control) => (
        <select
          {...control}
          value={shown}
          onChange={(event) => {
            const chosen = choices.find((choice) => choice.value === event.target.value);
            if (chosen) choose(chosen.value);
          }}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
