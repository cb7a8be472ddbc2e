import { useState } from 'react';
import { i18n } from '#i18n';
import { Field } from '@/components/fields';
import page from '@/components/page.module.css';
import { moneyProblem } from '@/entrypoints/report/outcomes/outcome-form';
import { KINDS } from '@/utils/activity/activity-kind';
import { minorDigits } from '@/utils/activity/money/minor-digits';
import { decimalSign, formatMoney, formatNumber } from '@/utils/i18n/format';
import { kindLabel } from '@/utils/i18n/labels';
import {
  type Need,
  type Plan,
  planFor,
  type TooFew,
} from '@/utils/quota/performance/back-from-target';
import { LEAST_RESULTS, LEAST_TRIES } from '@/utils/quota/performance/conversion';
import type { Kpi } from '@/utils/quota/performance/kpi';
import { readMoney } from '@/utils/quota/read-money';
import styles from './performance.module.css';

interface Props {
  /** The sum of all periods that are shown. */
  kpi: Kpi;
  currency: string;
  /** The days that these figures cover, in words. */
  days: string;
}

/** What an amount of sales requires, by the rep's own ratios. Nothing of it is stored. */
export function SalesTarget({ kpi, currency, days }: Props) {
  const [typed, setTyped] = useState('');
  const read = typed.trim() === '' ? null : readMoney(typed, decimalSign(), minorDigits(currency));
  const target = read && 'target' in read && read.target > 0 ? read.target : null;
  const plan = target === null ? null : planFor(target, kpi.funnel, kpi.byKind);
  const { averageDeal } = kpi.funnel;
  return (
    <section className={`${page.card} ${page.screenOnly}`} aria-labelledby="sales-target">
      <div>
        <h2 id="sales-target">{i18n.t('report.performance.target.title')}</h2>
        <p className={page.soft}>{i18n.t('report.performance.target.text', [days])}</p>
      </div>
      <div className={styles.amount}>
        <Field
          label={i18n.t('report.performance.target.amount', [currency])}
          error={read && 'problem' in read ? moneyProblem(read.problem, currency) : null}
        >
          {(control) => (
            <input
              {...control}
              type="text"
              inputMode="decimal"
              autoComplete="off"
              maxLength={40}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
      </div>
      <p role="status" data-testid="plan-words">
        {typeof plan === 'string' && refusalText(plan, kpi)}
        {plan !== null &&
          typeof plan === 'object' &&
          averageDeal !== null &&
          i18n.t('report.performance.target.answer', [
            formatMoney(target ?? 0, currency),
            formatNumber(plan.deals.likely),
            formatMoney(Math.round(averageDeal), currency),
          ])}
      </p>
      {plan !== null && typeof plan === 'object' && <PlanTable plan={plan} />}
    </section>
  );
}

function PlanTable({ plan }: { plan: Plan }) {
  const kinds = KINDS.flatMap((kind) => {
    const need = plan.byKind[kind];
    return need ? [{ name: kindLabel(kind), need, isPart: true }] : [];
  });
  const rows = [
    { name: i18n.t('report.kpi.won'), need: plan.deals, isPart: false },
    { name: i18n.t('report.kpi.opportunities'), need: plan.opportunities, isPart: false },
    { name: i18n.t('report.list.title'), need: plan.activities, isPart: false },
    ...kinds,
  ];
  const name = i18n.t('report.performance.target.what');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={page.scroller} tabIndex={0} aria-label={name}>
      <table className={`${styles.table} ${styles.plan}`}>
        <thead>
          <tr>
            <th scope="col">{name}</th>
            <th scope="col" className={styles.number}>
              {i18n.t('report.performance.target.likely')}
            </th>
            <th scope="col" className={styles.number}>
              {i18n.t('report.performance.target.range')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name: row, need, isPart }) => (
            <tr key={row} data-testid="plan-row">
              <th scope="row" className={isPart ? styles.part : styles.period}>
                {row}
              </th>
              <td className={styles.number}>{formatNumber(need.likely)}</td>
              <td className={styles.number}>{rangeOf(need)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const rangeOf = ({ least, most }: Need) =>
  least === most
    ? '–'
    : i18n.t('report.performance.target.fromTo', [formatNumber(least), formatNumber(most)]);

/** What there is too little of: how many there are, and how many are needed. */
function refusalText(tooFew: TooFew, { funnel }: Kpi): string {
  const numbers = (have: number, need: number): [string, string] => [
    formatNumber(have),
    formatNumber(need),
  ];
  switch (tooFew) {
    case 'activities':
      return i18n.t(
        'report.performance.target.tooFew.activities',
        numbers(funnel.activities, LEAST_TRIES),
      );
    case 'opportunities': {
      const need = funnel.toOpportunity === null ? LEAST_RESULTS : LEAST_TRIES;
      return i18n.t(
        'report.performance.target.tooFew.opportunities',
        numbers(funnel.opportunities, need),
      );
    }
    case 'deals':
      return i18n.t('report.performance.target.tooFew.deals', numbers(funnel.won, LEAST_RESULTS));
    case 'amounts':
      return i18n.t('report.performance.target.tooFew.amounts');
  }
}
