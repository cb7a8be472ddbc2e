import { i18n } from '#i18n';
import { IconButton } from '@/components/button';
import { Select, TextField } from '@/components/fields';
import { countsLabel, lineLabel } from '@/components/figures/line-label';
import { MoreIcon } from '@/components/icons';
import { perPeriod, withinSentence } from '@/entrypoints/options/quota/quota-words';
import { useQuota } from '@/entrypoints/options/quota/use-quota';
import { useStored } from '@/entrypoints/options/shared/stored';
import { BOUNDS } from '@/utils/activity/bounds';
import { namedLine, withLine } from '@/utils/quota/editing/edit-lines';
import type { QuotaLine } from '@/utils/quota/quota';
import { FigureField } from './figure-field';
import { figuresOf, figuresPerDay } from './figures';
import { countChoices, measureChoices, withChosenCount } from './line-choices';
import table from './quota-table.module.css';

export interface TableView {
  /** True: with everything that a line has; false: with its figures only. */
  isEditing: boolean;
  /** True if figures are typed per working day. */
  isPerDay: boolean;
  hasWeights: boolean;
}

interface Props {
  line: QuotaLine;
  index: number;
  view: TableView;
  isOpen: boolean;
  onOpen: () => void;
}

/** A line: its name and its figures. While lines are edited, also what it counts, and a way to the rest. */
export function QuotaRow({ line, index, view, isOpen, onOpen }: Props) {
  const { editLines } = useQuota();
  const name = lineLabel(line);
  const save = (change: (line: QuotaLine) => QuotaLine) =>
    editLines((lines) => withLine(lines, index, change, crypto.randomUUID()));
  return (
    <tr data-line={index}>
      <th scope="row">
        {view.isEditing ? (
          <TextField
            label={i18n.t('options.quotaEditor.lineName', [countsLabel(line)])}
            isLabelHidden
            testId={`line-name-${index}`}
            placeholder={countsLabel(line)}
            maxLength={BOUNDS.quotaName}
            value={line.name ?? ''}
            onSave={(typed) => save((held) => namedLine(held, typed))}
          />
        ) : (
          name
        )}
      </th>
      {view.isEditing && <What line={line} onSave={save} />}
      <Figure line={line} view={view} onSave={save} />
      {view.hasWeights && (
        <td className={table.field} data-head={i18n.t('options.quotaEditor.weight')}>
          <Weight line={line} onSave={save} />
        </td>
      )}
      {view.isEditing ? (
        <td>
          <IconButton
            name={i18n.t('options.quotaEditor.moreOf', [name])}
            data-part="more"
            aria-expanded={isOpen}
            onClick={onOpen}
          >
            <MoreIcon />
          </IconButton>
        </td>
      ) : (
        <Beside line={line} view={view} />
      )}
    </tr>
  );
}

interface Part {
  line: QuotaLine;
  onSave: (change: (line: QuotaLine) => QuotaLine) => Promise<boolean>;
}

/** What a line counts, and how. */
function What({ line, onSave }: Part) {
  const { settings } = useStored();
  const name = lineLabel(line);
  return (
    <>
      <td>
        <Select
          label={i18n.t('options.quotaEditor.countsOf', [name])}
          isLabelHidden
          {...countChoices(line)}
          onSave={(chosen) => onSave((held) => withChosenCount(held, chosen))}
        />
      </td>
      <td>
        <Select
          label={i18n.t('options.quotaEditor.measureOf', [name])}
          isLabelHidden
          {...measureChoices(line, settings.currency, onSave)}
        />
      </td>
    </>
  );
}

/** The target as it is typed: per period or per working day. */
function Figure({ line, view, onSave }: Part & { view: TableView }) {
  const { quota } = useQuota();
  const { typed: figures, isPerDay } = useFigures(line, view);
  const name = lineLabel(line);
  const per = isPerDay ? i18n.t('options.quota.perDay') : perPeriod(quota.period);
  return (
    <td className={table.field} data-head={per}>
      <FigureField
        label={i18n.t('options.quotaEditor.figureOf', [name, withinSentence(per)])}
        isLabelHidden
        testId={`target-${line.id}`}
        figures={figures}
        value={line.target}
        onSave={(target) => onSave((held) => ({ ...held, target }))}
      />
    </td>
  );
}

/** The figure that follows from the one that is typed. */
function Beside({ line, view }: { line: QuotaLine; view: TableView }) {
  const { beside } = useFigures(line, view);
  return (
    <td className={table.figure}>{beside && line.target > 0 ? beside.shown(line.target) : ''}</td>
  );
}

/** Without working days there is nothing per day, so what is typed is for the period. */
function useFigures(line: QuotaLine, { isPerDay }: TableView) {
  const { workingDays } = useQuota();
  const { settings } = useStored();
  const whole = figuresOf(line, settings.currency);
  const daily = workingDays > 0 ? figuresPerDay(line, settings.currency, workingDays) : null;
  return isPerDay && daily
    ? { typed: daily, beside: whole, isPerDay: true }
    : { typed: whole, beside: daily, isPerDay: false };
}

/** How much a line weighs in the score, 0 to 100. */
function Weight({ line, onSave }: Part) {
  const wrong = (typed: string) =>
    /^\d{1,3}$/.test(typed.trim()) && Number(typed) <= 100
      ? null
      : i18n.t('options.quotaEditor.weightProblem');
  return (
    <TextField
      label={i18n.t('options.quotaEditor.weightOf', [lineLabel(line)])}
      isLabelHidden
      inputMode="numeric"
      testId={`weight-${line.id}`}
      value={String(line.weight ?? 1)}
      check={wrong}
      onSave={(typed) => onSave((held) => ({ ...held, weight: Number(typed) }))}
    />
  );
}
