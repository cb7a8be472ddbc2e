import { type FormEvent, type InputHTMLAttributes, useId, useState } from 'react';
import { i18n } from '#i18n';
import type { Warn } from '@/components/ask';
import { Button } from '@/components/button';
import { Dialog } from '@/components/dialog';
import { Field } from '@/components/fields';
import { OUTCOME_NAMES } from '@/components/outcome-names';
import { BOUNDS } from '@/utils/activity/bounds';
import { OUTCOME_KINDS, type Outcome } from '@/utils/activity/outcome';
import { type Problems, readOutcome, type Said, type Typed, typedOf } from './outcome-form';
import styles from './outcomes.module.css';

interface Props {
  /** The outcome to change; null for a new one. */
  outcome: Outcome | null;
  zone: string;
  currency: string;
  /** People are not named in the log, so there is no field for one. */
  isNameless: boolean;
  /** Tells `warn` why, if it could not be saved: what was typed stays. */
  onSave: (said: Said, warn: Warn) => Promise<unknown>;
  onClose: () => void;
}

/** The fields of an opportunity or a deal. Only its kind and its day are required. */
export function OutcomeDialog({ outcome, zone, currency, isNameless, onSave, onClose }: Props) {
  const id = useId();
  const [now] = useState(() => Date.now());
  const [typed, setTyped] = useState(() => typedOf(outcome, { zone, currency, now }));
  const [problems, setProblems] = useState<Problems>({});
  const [problem, warn] = useState('');

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const read = readOutcome(typed, outcome, { zone, currency, now });
    setProblems('problems' in read ? read.problems : {});
    if ('problems' in read) {
      const [first] = FIELDS.filter((field) => field in read.problems);
      form.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
      return;
    }
    await onSave(read.said, warn);
  }

  const field = (name: keyof Typed, label: string, rest: InputHTMLAttributes<HTMLInputElement>) => (
    <Field label={label} error={problems[name] ?? null}>
      {(control) => (
        <input
          {...control}
          autoComplete="off"
          {...rest}
          name={name}
          value={typed[name]}
          onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
        />
      )}
    </Field>
  );
  const money = { inputMode: 'decimal', maxLength: 40 } as const;
  return (
    <Dialog
      title={outcome ? i18n.t('report.outcomes.change') : i18n.t('report.outcomes.log')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{i18n.t('report.outcomes.cancel')}</Button>
          <Button look="main" type="submit" form={id}>
            {i18n.t('report.outcomes.save')}
          </Button>
        </>
      }
    >
      <form id={id} className={styles.form} noValidate onSubmit={(event) => void save(event)}>
        <fieldset className={styles.kinds}>
          <legend>{i18n.t('report.outcomes.what')}</legend>
          {OUTCOME_KINDS.map((kind) => (
            <label key={kind} className={styles.kind}>
              <input
                type="radio"
                name="kind"
                checked={typed.kind === kind}
                onChange={() => setTyped({ ...typed, kind })}
              />
              {OUTCOME_NAMES[kind]}
            </label>
          ))}
        </fieldset>
        {field('day', i18n.t('report.outcomes.day'), { type: 'date' })}
        {field('amount', i18n.t('report.outcomes.amountIn', [currency]), money)}
        {!isNameless &&
          field('person', i18n.t('report.outcomes.person'), { maxLength: BOUNDS.name })}
        {field('units', i18n.t('report.outcomes.units'), { inputMode: 'numeric', maxLength: 20 })}
        {typed.kind === 'won' && (
          <>
            {field('costOfGoods', i18n.t('report.outcomes.costOfGoods'), money)}
            {field('acquisitionCost', i18n.t('report.outcomes.acquisitionCost'), money)}
          </>
        )}
        <div className={styles.wide}>
          {field('note', i18n.t('report.outcomes.note'), { maxLength: BOUNDS.note })}
        </div>
        <p role="alert" className={styles.failed}>
          {problem}
        </p>
      </form>
    </Dialog>
  );
}

/** In the order of the page. */
const FIELDS = ['day', 'amount', 'units', 'costOfGoods', 'acquisitionCost'] as const;
