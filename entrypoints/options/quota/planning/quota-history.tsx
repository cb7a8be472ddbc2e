import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/button';
import { TextField } from '@/components/fields';
import { lineLabel } from '@/components/figures/line-label';
import page from '@/components/page.module.css';
import { Fold } from '@/entrypoints/options/quota/fold';
import { figuresOf } from '@/entrypoints/options/quota/lines/figures';
import table from '@/entrypoints/options/quota/lines/quota-table.module.css';
import { onWhat } from '@/entrypoints/options/quota/quota-words';
import { useQuota } from '@/entrypoints/options/quota/use-quota';
import { useStored } from '@/entrypoints/options/shared/stored';
import { isOfMoney } from '@/utils/quota/line-counts';
import { LEAST_PERIODS } from '@/utils/quota/planning/baseline';
import { forecastOf, LEAST_UPLIFT, MOST_UPLIFT } from '@/utils/quota/planning/forecast';
import { MOST_AMOUNT, MOST_TARGET, type QuotaLine } from '@/utils/quota/quota';
import { type Baselines, useHistory } from './use-history';

/** What the rep has done in earlier periods. A click makes it the target. */
export function QuotaHistory() {
  const { quota, editLines } = useQuota();
  const history = useHistory();
  const [uplift, setUplift] = useState(10);
  return (
    <Fold title={i18n.t('options.quotaEditor.history')} testId="quota-history">
      {history === undefined && <p>{i18n.t('options.quotaEditor.historyReading')}</p>}
      {history === 'unreadable' && <p>{i18n.t('options.quotaEditor.historyUnreadable')}</p>}
      {history instanceof Map &&
        (hasAny(history) ? (
          <>
            <p className={page.soft}>{i18n.t('options.quotaEditor.historyLead')}</p>
            <TextField
              label={i18n.t('options.quotaEditor.uplift')}
              testId="uplift"
              inputMode="numeric"
              value={String(uplift)}
              check={upliftProblem}
              onSave={async (typed) => setUplift(Number(typed))}
            />
            <HistoryTable
              history={history}
              uplift={uplift}
              onUse={(targets) =>
                void editLines((lines) =>
                  lines.map((line) => ({ ...line, target: targets.get(line.id) ?? line.target })),
                )
              }
            />
          </>
        ) : (
          <p>
            {quota.lines.length === 0
              ? i18n.t('options.quotaEditor.noLines')
              : i18n.t('options.quotaEditor.historyShort', [String(LEAST_PERIODS)])}
          </p>
        ))}
    </Fold>
  );
}

const hasAny = (history: Baselines) => [...history.values()].some((baseline) => baseline !== null);

function upliftProblem(typed: string): string | null {
  const percent = /^[+-]?\d{1,4}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  return percent >= LEAST_UPLIFT && percent <= MOST_UPLIFT
    ? null
    : i18n.t('options.quotaEditor.upliftProblem', [String(LEAST_UPLIFT), String(MOST_UPLIFT)]);
}

interface TableProps {
  history: Baselines;
  uplift: number;
  /** Gets the chosen targets, by the ids of lines. */
  onUse: (targets: ReadonlyMap<string, number>) => void;
}

/** Three figures for each line: a usual period, a good one, and a usual one with a percentage on top. */
function HistoryTable({ history, uplift, onUse }: TableProps) {
  const { quota } = useQuota();
  const rows = quota.lines.flatMap((line) => {
    const baseline = history.get(line.id);
    if (!baseline) return [];
    const { median, high } = baseline;
    return [{ line, figures: [median, high, forecastOf(median, uplift)].map(within(line)) }];
  });
  const heads = [
    i18n.t('options.quotaEditor.median'),
    i18n.t('options.quotaEditor.high'),
    i18n.t('options.quotaEditor.forecast', [String(uplift)]),
  ];
  const all = (column: number) =>
    new Map(rows.map(({ line, figures }) => [line.id, figures[column] ?? 0]));
  return (
    <div className={page.scroller}>
      <table className={table.offers}>
        <thead>
          <tr>
            <th scope="col">{i18n.t('options.quota.kind')}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className={table.figure}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, figures }) => (
            <tr key={line.id}>
              <th scope="row">{lineLabel(line)}</th>
              {figures.map((figure, column) => (
                <Offer
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their places
                  key={column}
                  line={line}
                  figure={figure}
                  onUse={() => onUse(new Map([[line.id, figure]]))}
                />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{i18n.t('options.quota.total')}</th>
            {heads.map((head, column) => (
              <td key={head} className={table.figure}>
                <Button
                  look="quiet"
                  aria-label={onWhat(i18n.t('options.quotaEditor.useAll'), head)}
                  onClick={() => onUse(all(column))}
                >
                  {i18n.t('options.quotaEditor.useAll')}
                </Button>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

const within = (line: QuotaLine) => (figure: number) =>
  Math.max(0, Math.min(figure, isOfMoney(line) ? MOST_AMOUNT : MOST_TARGET));

function Offer({ line, figure, onUse }: { line: QuotaLine; figure: number; onUse: () => void }) {
  const { settings } = useStored();
  const shown = figuresOf(line, settings.currency).shown(figure);
  return (
    <td className={table.figure}>
      <Button
        look="quiet"
        aria-label={i18n.t('options.quotaEditor.useOf', [lineLabel(line), shown])}
        aria-pressed={line.target === figure}
        onClick={onUse}
      >
        {shown}
      </Button>
    </td>
  );
}
