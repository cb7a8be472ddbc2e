import { i18n } from '#i18n';
import { Button } from '@/components/button';
import { TextField } from '@/components/fields';
import page from '@/components/page.module.css';
import { FigureField } from '@/entrypoints/options/quota/lines/figure-field';
import { type Figures, figuresOf } from '@/entrypoints/options/quota/lines/figures';
import table from '@/entrypoints/options/quota/lines/quota-table.module.css';
import styles from '@/entrypoints/options/quota/quota.module.css';
import { onWhat } from '@/entrypoints/options/quota/quota-words';
import { useQuota } from '@/entrypoints/options/quota/use-quota';
import { useStored } from '@/entrypoints/options/shared/stored';
import { BOUNDS } from '@/utils/activity/bounds';
import { splitByWeights, splitEqually, sumUp } from '@/utils/quota/planning/split';
import type { QuotaLine } from '@/utils/quota/quota';

export const WAYS = ['equally', 'capacity', 'weight', 'history', 'commitments'] as const;
export type Way = (typeof WAYS)[number];

export interface Rep {
  key: number;
  /** Empty = not entered. */
  name: string;
  /** What the number is divided by. For a commitment, in the unit of the line's target. */
  by: number;
}

const MOST_REPS = 50;

/** The value that is typed beside each name. */
const BY_NAMES: Record<Exclude<Way, 'equally'>, string> = {
  capacity: i18n.t('options.quotaEditor.split.hours'),
  weight: i18n.t('options.quotaEditor.weight'),
  history: i18n.t('options.quotaEditor.split.done'),
  commitments: i18n.t('options.quotaEditor.split.commits'),
};

interface Props {
  line: QuotaLine;
  way: Way;
  total: number;
  reps: readonly Rep[];
  /** The unit of the team's number. */
  figures: Figures;
  onChange: (reps: Rep[]) => void;
}

/** The reps with their parts, which add up exactly. Each part can become the rep's own target. */
export function SplitTeam({ line, way, total, reps, figures, onChange }: Props) {
  const { editLines } = useQuota();
  const parts = partsOf(way, total, reps);
  const take = (target: number) =>
    void editLines((lines) => lines.map((one) => (one.id === line.id ? { ...one, target } : one)));
  const next = { key: (reps.at(-1)?.key ?? 0) + 1, name: '', by: way === 'commitments' ? 0 : 1 };
  return (
    <>
      <div className={page.scroller}>
        <table className={table.offers} data-testid="split">
          <thead>
            <tr>
              <th scope="col">{i18n.t('options.quotaEditor.split.rep')}</th>
              {way !== 'equally' && (
                <th scope="col" className={table.figure}>
                  {BY_NAMES[way]}
                </th>
              )}
              <th scope="col" className={table.figure}>
                {i18n.t('options.quotaEditor.split.part')}
              </th>
              <th scope="col">
                <span className="for-readers">{i18n.t('options.quotaEditor.split.use')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {reps.map((rep, index) => (
              <RepRow
                key={rep.key}
                {...{ line, way, rep, index, figures }}
                part={parts[index] ?? 0}
                onChange={(over) => onChange(reps.with(index, { ...rep, ...over }))}
                onTake={take}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p role="status" data-testid="split-sum">
        {sumText(parts, total, figures)}
      </p>
      <div className={styles.tools}>
        <Button
          look="quiet"
          disabled={reps.length >= MOST_REPS}
          onClick={() => onChange([...reps, next])}
        >
          {i18n.t('options.quotaEditor.split.addRep')}
        </Button>
        <Button look="quiet" disabled={reps.length < 2} onClick={() => onChange(reps.slice(0, -1))}>
          {i18n.t('options.quotaEditor.split.removeRep')}
        </Button>
      </div>
    </>
  );
}

function partsOf(way: Way, total: number, reps: readonly Rep[]): number[] {
  const weights = reps.map(({ by }) => by);
  if (way === 'commitments') return weights;
  return way === 'equally' ? splitEqually(total, reps.length) : splitByWeights(total, weights);
}

interface RowProps extends Pick<Props, 'line' | 'way' | 'figures'> {
  rep: Rep;
  index: number;
  part: number;
  onChange: (over: Partial<Rep>) => void;
  onTake: (part: number) => void;
}

function RepRow({ line, way, figures, rep, index, part, onChange, onTake }: RowProps) {
  const { settings } = useStored();
  const number = i18n.t('options.quotaEditor.split.number', [String(index + 1)]);
  const name = rep.name === '' ? number : rep.name;
  const weights = { ...line, measure: 'activities', target: rep.by } as const;
  return (
    <tr>
      <td>
        <TextField
          label={i18n.t('options.quotaEditor.split.nameOf', [String(index + 1)])}
          isLabelHidden
          testId={`rep-${index}`}
          placeholder={number}
          maxLength={BOUNDS.quotaName}
          value={rep.name}
          onSave={async (typed) => onChange({ name: typed.trim() })}
        />
      </td>
      {way !== 'equally' && (
        <td className={table.field}>
          <FigureField
            label={onWhat(name, BY_NAMES[way])}
            isLabelHidden
            testId={`rep-by-${index}`}
            figures={way === 'commitments' ? figures : figuresOf(weights, settings.currency)}
            value={rep.by}
            onSave={async (by) => onChange({ by })}
          />
        </td>
      )}
      <td className={table.figure} data-testid={`part-${index}`}>
        {figures.shown(part)}
      </td>
      <td className={table.figure}>
        <Button
          look="quiet"
          aria-label={onWhat(i18n.t('options.quotaEditor.split.use'), name)}
          onClick={() => onTake(part)}
        >
          {i18n.t('options.quotaEditor.split.use')}
        </Button>
      </td>
    </tr>
  );
}

/** What the parts add up to, and how far that is from the team's number. */
function sumText(parts: readonly number[], total: number, { shown }: Figures): string {
  const { sum, missing } = sumUp(parts, total);
  if (missing === 0) return i18n.t('options.quotaEditor.split.exact', [shown(sum)]);
  return missing > 0
    ? i18n.t('options.quotaEditor.split.missing', [shown(sum), shown(missing)])
    : i18n.t('options.quotaEditor.split.above', [shown(sum), shown(-missing)]);
}
