import { type ReactNode, useId } from 'react';
import { i18n } from '#i18n';
import { OUTCOME_NAMES } from '@/components/outcome-names';
import page from '@/components/page.module.css';
import type { ImportedOutcome } from '@/utils/activity/outcome';
import { formatDay, formatMoney, formatNumber } from '@/utils/i18n/format';
import styles from './import.module.css';
import type { Looked } from './import-file';
import { LeftOut } from './left-out';

const ROWS = 5;

/** What would be written, changed and left out. */
export function PreviewStep({ looked, currency }: { looked: Looked; currency: string }) {
  const { toWrite, changes, rejected } = looked;
  const changed = new Set(changes.map(({ after }) => after));
  const fresh = toWrite.filter((outcome) => !changed.has(outcome)).slice(0, ROWS);
  return (
    <>
      <p role="status">{summaryOf(looked)}</p>
      {toWrite.length === 0 && <p>{i18n.t('report.outcomes.file.nothing')}</p>}
      {fresh.length > 0 && looked.effects.new > 0 && (
        <Rows title={i18n.t('report.outcomes.file.preview')}>
          {fresh.map((outcome) => (
            <tr key={outcome.id} data-testid="import-row">
              <Cells {...{ outcome, currency }} />
            </tr>
          ))}
        </Rows>
      )}
      {changes.length > 0 && (
        <Rows title={i18n.t('report.outcomes.file.changes')}>
          {changes.map(({ before, after }) => (
            <tr key={after.id} data-testid="import-change">
              <Cells outcome={after} currency={currency}>
                <span className={page.soft}>
                  {i18n.t('report.outcomes.file.was', [inWords(before, after, currency)])}
                </span>
              </Cells>
            </tr>
          ))}
        </Rows>
      )}
      {rejected.length > 0 && <LeftOut rejected={rejected} />}
    </>
  );
}

function Rows({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={page.scroller} tabIndex={0} aria-labelledby={id}>
      <table className={styles.rows}>
        <caption id={id}>{title}</caption>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

interface CellsProps {
  outcome: ImportedOutcome;
  currency: string;
  children?: ReactNode;
}

function Cells({ outcome, currency, children }: CellsProps) {
  const { day, kind, person, amount, note } = outcome;
  return (
    <>
      <td className={styles.day}>{formatDay(day, 'dated')}</td>
      <td>
        {person ? `${OUTCOME_NAMES[kind]} · ${person}` : OUTCOME_NAMES[kind]}
        {note && <span className={page.soft}>{note}</span>}
        {children}
      </td>
      <td className={styles.number}>{moneyIn(amount, currency)}</td>
    </>
  );
}

const moneyIn = (amount: number | null, currency: string) =>
  amount === null ? '–' : formatMoney(amount, currency);

/** The parts of the old outcome that would change. */
function inWords(before: ImportedOutcome, after: ImportedOutcome, currency: string): string {
  const { units, costOfGoods, acquisitionCost } = before;
  const parts = [
    before.day === after.day ? '' : formatDay(before.day, 'dated'),
    before.kind === after.kind ? '' : OUTCOME_NAMES[before.kind],
    before.amount === after.amount ? '' : moneyIn(before.amount, currency),
    units === after.units ? '' : units === null ? '–' : formatNumber(units),
    costOfGoods === after.costOfGoods ? '' : moneyIn(costOfGoods, currency),
    acquisitionCost === after.acquisitionCost ? '' : moneyIn(acquisitionCost, currency),
    before.person === after.person ? '' : (before.person ?? '–'),
    before.note === after.note ? '' : (before.note ?? '–'),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function summaryOf({ effects, rejected }: Looked): string {
  const { same, kept, changed } = effects;
  const parts = [
    i18n.t('report.outcomes.file.new', [formatNumber(effects.new)]),
    ...(changed > 0 ? [i18n.t('report.outcomes.file.changed', [formatNumber(changed)])] : []),
    ...(same > 0 ? [i18n.t('report.outcomes.file.same', [formatNumber(same)])] : []),
    ...(kept > 0 ? [i18n.t('report.outcomes.file.kept', [formatNumber(kept)])] : []),
    ...(rejected.length > 0
      ? [i18n.t('report.outcomes.file.rejected', [formatNumber(rejected.length)])]
      : []),
  ];
  return parts.join(' · ');
}
