import { i18n } from '#i18n';
import { Button } from '@/components/button';
import { outcomeName } from '@/components/outcome-names';
import page from '@/components/page.module.css';
import type { Outcome } from '@/utils/activity/outcome';
import { formatDay, formatMoney, formatNumber } from '@/utils/i18n/format';
import styles from './outcomes.module.css';

interface Props {
  /** Newest first. */
  outcomes: readonly Outcome[];
  currency: string;
  onChange: (outcome: Outcome) => void;
  onDelete: (outcome: Outcome) => void;
}

/** Each opportunity and deal: when, what, with whom, and what it was worth. */
export function OutcomesTable({ outcomes, currency, onChange, onDelete }: Props) {
  const money = (amount: number | null) => (amount === null ? '–' : formatMoney(amount, currency));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={page.scroller} tabIndex={0} aria-labelledby="outcomes">
      <table className={`${styles.table} ${styles.list}`}>
        <thead>
          <tr>
            <th scope="col">{i18n.t('report.list.when')}</th>
            <th scope="col">{i18n.t('report.list.what')}</th>
            <th scope="col" className={styles.number}>
              {i18n.t('report.outcomes.amount')}
            </th>
            <th scope="col" className={styles.number}>
              {i18n.t('report.outcomes.costs')}
            </th>
            <th scope="col">
              <span className="for-readers">{i18n.t('report.outcomes.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {outcomes.map((outcome) => {
            const { id, day, kind, person, note, amount, units } = outcome;
            const name = nameOf(outcome);
            const costs = costsOf(outcome);
            return (
              <tr key={id} data-testid="outcome-row" data-kind={kind}>
                <td className={styles.day}>{formatDay(day, 'dated')}</td>
                <td className={styles.what}>
                  {outcomeName(kind)}
                  {person && ` · ${person}`}
                  {units !== null &&
                    ` · ${i18n.t('report.outcomes.unitsOf', units, [formatNumber(units)])}`}
                  {note && <span className={page.soft}>{note}</span>}
                </td>
                <td className={`${styles.number} ${amount === null ? styles.absent : ''}`}>
                  {money(amount)}
                </td>
                <td
                  className={`${styles.number} ${styles.cost} ${costs === null ? styles.absent : ''}`}
                  data-label={i18n.t('report.outcomes.costs')}
                >
                  {money(costs)}
                </td>
                <td className={styles.acts}>
                  <Button
                    look="quiet"
                    aria-label={i18n.t('report.outcomes.changeOf', [name])}
                    onClick={() => onChange(outcome)}
                  >
                    {i18n.t('report.outcomes.edit')}
                  </Button>
                  <Button
                    look="quiet"
                    aria-label={i18n.t('report.outcomes.deleteOf', [name])}
                    onClick={() => onDelete(outcome)}
                  >
                    {i18n.t('report.outcomes.delete')}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** Both costs together; null if neither was entered. */
function costsOf({ costOfGoods, acquisitionCost }: Outcome): number | null {
  if (costOfGoods === null && acquisitionCost === null) return null;
  return (costOfGoods ?? 0) + (acquisitionCost ?? 0);
}

const nameOf = ({ kind, person, day }: Outcome) =>
  [outcomeName(kind), person, formatDay(day, 'dated')].filter(Boolean).join(' · ');
