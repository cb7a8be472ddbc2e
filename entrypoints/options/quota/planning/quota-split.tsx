import { useState } from 'react';
import { i18n } from '#i18n';
import { Field } from '@/components/fields';
import { lineLabel } from '@/components/figures/line-label';
import page from '@/components/page.module.css';
import { Fold } from '@/entrypoints/options/quota/fold';
import { FigureField } from '@/entrypoints/options/quota/lines/figure-field';
import { figuresOf } from '@/entrypoints/options/quota/lines/figures';
import styles from '@/entrypoints/options/quota/quota.module.css';
import { useQuota } from '@/entrypoints/options/quota/use-quota';
import { useStored } from '@/entrypoints/options/shared/stored';
import { type Rep, SplitTeam, WAYS, type Way } from './split-team';

const WAY_NAMES: Record<Way, string> = {
  equally: i18n.t('options.quotaEditor.split.equally'),
  capacity: i18n.t('options.quotaEditor.split.capacity'),
  weight: i18n.t('options.quotaEditor.split.weight'),
  history: i18n.t('options.quotaEditor.split.history'),
  commitments: i18n.t('options.quotaEditor.split.commitments'),
};

const repsOf = (count: number): Rep[] =>
  Array.from({ length: count }, (_, key) => ({ key, name: '', by: 1 }));

/** A team's number divided among its reps, or their commitments added up. A calculator: nothing of it is stored. */
export function QuotaSplit() {
  const { quota } = useQuota();
  const { settings } = useStored();
  const [lineId, setLineId] = useState<string | null>(null);
  const [way, setWay] = useState<Way>('equally');
  const [total, setTotal] = useState(0);
  const [reps, setReps] = useState(() => repsOf(3));
  const line = quota.lines.find(({ id }) => id === lineId) ?? quota.lines[0];
  const figures = line && figuresOf({ ...line, target: total }, settings.currency);
  return (
    <Fold title={i18n.t('options.quotaEditor.split.title')} testId="quota-split">
      {line && figures ? (
        <>
          <p className={page.soft}>{i18n.t('options.quotaEditor.split.lead')}</p>
          <div className={styles.fields}>
            <Pick
              label={i18n.t('options.quotaEditor.split.line')}
              value={line.id}
              choices={quota.lines.map((one) => ({ value: one.id, label: lineLabel(one) }))}
              onChange={setLineId}
            />
            <FigureField
              label={i18n.t('options.quotaEditor.split.total')}
              testId="split-total"
              figures={figures}
              value={total}
              onSave={async (typed) => setTotal(typed)}
            />
            <Pick
              label={i18n.t('options.quotaEditor.split.way')}
              testId="split-way"
              value={way}
              choices={WAYS.map((value) => ({ value, label: WAY_NAMES[value] }))}
              onChange={(chosen) => {
                setWay(chosen as Way);
                setReps(reps.map((rep) => ({ ...rep, by: chosen === 'commitments' ? 0 : 1 })));
              }}
            />
          </div>
          <SplitTeam {...{ line, way, total, reps, figures }} onChange={setReps} />
        </>
      ) : (
        <p>{i18n.t('options.quotaEditor.noLines')}</p>
      )}
    </Fold>
  );
}

interface PickProps {
  label: string;
  testId?: string;
  value: string;
  choices: { value: string; label: string }[];
  onChange: (value: string) => void;
}

function Pick({ label, testId, value, choices, onChange }: PickProps) {
  return (
    <Field label={label}>
      {(control) => (
        <select
          {...control}
          data-testid={testId}
          value={value}
          onChange={({ target }) => onChange(target.value)}
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
