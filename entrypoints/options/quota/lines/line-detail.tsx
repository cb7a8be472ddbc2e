import { i18n } from '#i18n';
import { Button } from '@/components/button';
import { lineLabel, outcomesLabel } from '@/components/figures/line-label';
import { useChosen } from '@/components/use-chosen';
import styles from '@/entrypoints/options/quota/quota.module.css';
import { onWhat } from '@/entrypoints/options/quota/quota-words';
import { useQuota } from '@/entrypoints/options/quota/use-quota';
import { useStored } from '@/entrypoints/options/shared/stored';
import { KINDS } from '@/utils/activity/activity-kind';
import { OUTCOME_KINDS } from '@/utils/activity/outcome';
import { sentenceCase } from '@/utils/i18n/format';
import { actionLabel, kindLabel } from '@/utils/i18n/labels';
import {
  actionsOf,
  countingKinds,
  countingOutcomes,
  type Narrowing,
  narrowedTo,
  withLine,
  withMoved,
} from '@/utils/quota/editing/edit-lines';
import type { QuotaLine } from '@/utils/quota/quota';
import { sites } from '@/utils/sites/registry';
import table from './quota-table.module.css';

interface Props {
  line: QuotaLine;
  index: number;
  onMoved: (to: number) => void;
  onRemoved: () => void;
}

/** What exactly a line counts, its position, and a way to remove it. */
export function LineDetail({ line, index, onMoved, onRemoved }: Props) {
  const { quota, editLines } = useQuota();
  const name = lineLabel(line);
  function move(by: number) {
    onMoved(index + by);
    void editLines((lines) => withMoved(lines, index, by));
  }
  function remove() {
    onRemoved();
    void editLines((lines) => lines.toSpliced(index, 1));
  }
  return (
    <div className={table.detailBody}>
      {line.filter.outcomes ? (
        <Outcomes line={line} index={index} />
      ) : (
        <Acts line={line} index={index} />
      )}
      <div className={styles.tools}>
        <Button
          aria-label={onWhat(i18n.t('options.quotaEditor.moveUp'), name)}
          disabled={index === 0}
          onClick={() => move(-1)}
        >
          {i18n.t('options.quotaEditor.moveUp')}
        </Button>
        <Button
          aria-label={onWhat(i18n.t('options.quotaEditor.moveDown'), name)}
          disabled={index === quota.lines.length - 1}
          onClick={() => move(1)}
        >
          {i18n.t('options.quotaEditor.moveDown')}
        </Button>
        <Button aria-label={i18n.t('options.removeEntry', [name])} onClick={remove}>
          {i18n.t('options.remove')}
        </Button>
      </div>
    </div>
  );
}

interface LineProps {
  line: QuotaLine;
  index: number;
}

function useChangeLine(index: number) {
  const { editLines } = useQuota();
  return (change: (line: QuotaLine) => QuotaLine) =>
    editLines((lines) => withLine(lines, index, change, crypto.randomUUID()));
}

function Outcomes({ line, index }: LineProps) {
  const change = useChangeLine(index);
  return (
    <Checks
      legend={i18n.t('options.quotaEditor.counts')}
      isOneNeeded
      choices={OUTCOME_KINDS.map((value) => ({ value, label: outcomesLabel(value) }))}
      chosen={line.filter.outcomes ?? []}
      onSave={(outcomes) => change((held) => countingOutcomes(held, outcomes))}
    />
  );
}

function Acts({ line, index }: LineProps) {
  const { settings, companyTopics } = useStored();
  const change = useChangeLine(index);
  const { kinds, actions = [], sites: from = [], topics = [] } = line.filter;
  const narrow = (narrowing: Narrowing) => (values: readonly string[]) =>
    change((held) => narrowedTo(held, narrowing, values));
  const known = [...new Set([...settings.topics, ...companyTopics, ...topics])];
  const watched = sites.filter(({ kinds: seen }) => seen.some((kind) => kinds.includes(kind)));
  return (
    <>
      <Checks
        legend={i18n.t('options.quotaEditor.counts')}
        isOneNeeded
        choices={KINDS.map((value) => ({ value, label: kindLabel(value) }))}
        chosen={kinds}
        onSave={(chosen) => change((held) => countingKinds(held, chosen))}
      />
      {actionsOf(kinds).length > 1 && (
        <Checks
          legend={i18n.t('options.quotaEditor.onlyActions')}
          choices={actionsOf(kinds).map((value) => ({
            value,
            label: sentenceCase(actionLabel(value)),
          }))}
          chosen={actions}
          onSave={narrow('actions')}
        />
      )}
      {(watched.length > 1 || from.length > 0) && (
        <Checks
          legend={i18n.t('options.quotaEditor.onlySites')}
          choices={watched.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={from}
          onSave={narrow('sites')}
        />
      )}
      {known.length > 0 && (
        <Checks
          legend={i18n.t('options.quotaEditor.onlyTopics')}
          choices={known.map((value) => ({ value, label: value }))}
          chosen={topics}
          onSave={narrow('topics')}
        />
      )}
    </>
  );
}

interface ChecksProps<T extends string> {
  legend: string;
  choices: readonly { value: T; label: string }[];
  chosen: readonly T[];
  /** The last one cannot be removed. */
  isOneNeeded?: boolean;
  onSave: (chosen: readonly T[]) => Promise<unknown>;
}

/** Some of several, in the order in which they are offered. Saved at once. */
function Checks<T extends string>({
  legend,
  choices,
  chosen,
  isOneNeeded,
  onSave,
}: ChecksProps<T>) {
  const [shown, choose] = useChosen(chosen, onSave);
  return (
    <fieldset className={table.checks}>
      <legend>{legend}</legend>
      {choices.map(({ value, label }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={shown.includes(value)}
            disabled={Boolean(isOneNeeded) && shown.length === 1 && shown[0] === value}
            onChange={({ target }) => {
              const isNext = (one: T) => (one === value ? target.checked : shown.includes(one));
              choose(choices.map((choice) => choice.value).filter(isNext));
            }}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
