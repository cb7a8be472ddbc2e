import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/button';
import { TextField } from '@/components/fields';
import page from '@/components/page.module.css';
import { Fold } from '@/entrypoints/options/quota/fold';
import table from '@/entrypoints/options/quota/lines/quota-table.module.css';
import { perPeriod, withinSentence } from '@/entrypoints/options/quota/quota-words';
import { useQuota } from '@/entrypoints/options/quota/use-quota';
import { useStored } from '@/entrypoints/options/shared/stored';
import { targetProblem } from '@/entrypoints/options/shared/target-fields';
import { KINDS, type Kind } from '@/utils/activity/activity-kind';
import { minorDigits } from '@/utils/activity/money/minor-digits';
import { decimalSign, formatMoney, formatNumber, formatPlainMoney } from '@/utils/i18n/format';
import { kindLabel } from '@/utils/i18n/labels';
import {
  type Need,
  type Plan,
  planFor,
  type TooFew,
} from '@/utils/quota/performance/back-from-target';
import { LEAST_RESULTS, LEAST_TRIES } from '@/utils/quota/performance/conversion';
import { kpisOf } from '@/utils/quota/performance/kpi';
import { kindOf, MOST_AMOUNT, MOST_TARGET } from '@/utils/quota/quota';
import { readMoney } from '@/utils/quota/read-money';
import { countedBetween } from '@/utils/store/counted';
import { addDays } from '@/utils/time/period';

const DAYS_BACK = 365;

/**
 * From what is to be sold in a period to the activities that it takes, by what the rep's own activities have led to.
 */
export function BackFromTarget() {
  const { settings, today } = useStored();
  const { currency } = settings;
  const { quota } = useQuota();
  const [target, setTarget] = useState<number | null>(null);
  const funnel = useLiveQuery(
    () => ownFigures(today, currency).catch(() => null),
    [today, currency],
  );
  return (
    <Fold title={i18n.t('options.quotaEditor.back.title')} testId="quota-back">
      <p className={page.soft}>{i18n.t('options.quotaEditor.back.lead')}</p>
      <TextField
        label={i18n.t('options.quotaEditor.back.target', [
          withinSentence(perPeriod(quota.period)),
          currency,
        ])}
        testId="sales-target"
        value={target === null ? '' : formatPlainMoney(target, minorDigits(currency))}
        check={(typed) => salesProblem(typed, currency)}
        onSave={async (typed) => {
          const read = readMoney(typed, decimalSign(), minorDigits(currency));
          setTarget('target' in read && read.target > 0 ? read.target : null);
        }}
      />
      {funnel === null && <p>{i18n.t('options.quotaEditor.historyUnreadable')}</p>}
      {target !== null && funnel && (
        <Answer plan={planFor(target, funnel.all.funnel, funnel.all.byKind)} />
      )}
    </Fold>
  );
}

async function ownFigures(today: string, currency: string) {
  const first = addDays(today, -DAYS_BACK);
  const { tallies, outcomes } = await countedBetween({ first, last: today }, [], currency);
  return kpisOf([{ first, last: today, label: '' }], tallies, outcomes);
}

/** An empty field asks for nothing. */
function salesProblem(typed: string, currency: string): string | null {
  const read = readMoney(typed, decimalSign(), minorDigits(currency));
  if ('target' in read || read.problem === 'empty') return null;
  const most = formatMoney(MOST_AMOUNT, currency);
  return targetProblem(read.problem, typed, { most, held: null }, minorDigits(currency));
}

const TOO_FEW: Record<TooFew, () => string> = {
  activities: () => i18n.t('options.quotaEditor.back.fewActivities', [String(LEAST_TRIES)]),
  opportunities: () => i18n.t('options.quotaEditor.back.fewOpportunities', [String(LEAST_TRIES)]),
  deals: () => i18n.t('options.quotaEditor.back.fewDeals', [String(LEAST_RESULTS)]),
  amounts: () => i18n.t('options.quotaEditor.back.noAmounts'),
};

function Answer({ plan }: { plan: Plan | TooFew }) {
  const { editLines } = useQuota();
  if (typeof plan === 'string') {
    return (
      <p role="status" data-testid="too-few">
        {i18n.t('options.quotaEditor.back.tooFew')} {TOO_FEW[plan]()}
      </p>
    );
  }
  const rows: [string, Need][] = [
    [i18n.t('options.quotaEditor.back.deals'), plan.deals],
    [i18n.t('options.quotaEditor.back.opportunities'), plan.opportunities],
    ...KINDS.flatMap((kind): [string, Need][] => {
      const need = plan.byKind[kind];
      return need ? [[kindLabel(kind), need]] : [];
    }),
  ];
  return (
    <>
      <table className={table.offers} data-testid="plan">
        <thead>
          <tr>
            <th scope="col">{i18n.t('options.quotaEditor.back.needed')}</th>
            <th scope="col" className={table.figure}>
              {i18n.t('options.quotaEditor.back.likely')}
            </th>
            <th scope="col" className={table.figure}>
              {i18n.t('options.quotaEditor.back.range')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, { likely, least, most }]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className={table.figure}>{formatNumber(likely)}</td>
              <td className={table.figure}>
                {i18n.t('options.quotaEditor.back.fromTo', [
                  formatNumber(least),
                  formatNumber(most),
                ])}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button
        onClick={() =>
          void editLines((lines) =>
            lines.map((line) => ({ ...line, target: neededOf(kindOf(line), plan) ?? line.target })),
          )
        }
      >
        {i18n.t('options.quotaEditor.back.use')}
      </Button>
    </>
  );
}

function neededOf(kind: Kind | null, { byKind }: Plan): number | null {
  const need = kind && byKind[kind];
  return need ? Math.min(MOST_TARGET, need.likely) : null;
}
