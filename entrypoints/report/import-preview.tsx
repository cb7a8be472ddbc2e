import { useId } from 'react';
import { i18n } from '#i18n';
import { OUTCOME_NAMES } from '@/components/outcome-names';
import page from '@/components/page.module.css';
import type { Rejection } from '@/utils/csv/outcomes-csv';
import { formatDay, formatMoney, formatNumber } from '@/utils/i18n/format';
import type { Looked } from './import-file';
import styles from './outcomes.module.css';

const ROWS = 5;
const MOST_REJECTIONS = 50;

/** The first rows that an import would write, and every row that it could not take, with its line and the reason. */
export function ImportPreview({ looked, currency }: { looked: Looked; currency: string }) {
  const id = useId();
  const { toWrite, rejected } = looked;
  return (
    <>
      {toWrite.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        <section className={page.scroller} tabIndex={0} aria-labelledby={`${id}-rows`}>
          <table className={styles.table}>
            <caption id={`${id}-rows`}>{i18n.t('report.outcomes.file.preview')}</caption>
            <tbody>
              {toWrite.slice(0, ROWS).map(({ id, day, kind, person, amount }) => (
                <tr key={id} data-testid="import-row">
                  <td className={styles.day}>{formatDay(day, 'dated')}</td>
                  <td>{person ? `${OUTCOME_NAMES[kind]} · ${person}` : OUTCOME_NAMES[kind]}</td>
                  <td className={styles.number}>
                    {amount === null ? '–' : formatMoney(amount, currency)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {rejected.length > 0 && (
        <>
          <h3 id={`${id}-left`} className={styles.small}>
            {i18n.t('report.outcomes.file.rejectedTitle')}
          </h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
          <section className={styles.rejected} tabIndex={0} aria-labelledby={`${id}-left`}>
            <ul>
              {rejected.slice(0, MOST_REJECTIONS).map((row) => (
                <li key={row.line} data-testid="import-rejected">
                  {i18n.t('report.outcomes.file.line', [formatNumber(row.line), reasonOf(row)])}
                </li>
              ))}
            </ul>
          </section>
          {rejected.length > MOST_REJECTIONS && (
            <p className={page.soft}>
              {i18n.t('report.outcomes.file.moreRejected', [
                formatNumber(rejected.length - MOST_REJECTIONS),
              ])}
            </p>
          )}
        </>
      )}
    </>
  );
}

const shortened = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

const REASONS: Record<Rejection['reason'], (column: string, value: string) => string> = {
  empty: (column) => i18n.t('report.outcomes.file.reasons.empty', [column]),
  'not-understood': (...words) => i18n.t('report.outcomes.file.reasons.notUnderstood', words),
  ambiguous: (...words) => i18n.t('report.outcomes.file.reasons.ambiguous', words),
  'unclear-number': (...words) => i18n.t('report.outcomes.file.reasons.unclear', words),
  future: (...words) => i18n.t('report.outcomes.file.reasons.future', words),
  'too-long': (column) => i18n.t('report.outcomes.file.reasons.tooLong', [column]),
  'too-large': (...words) => i18n.t('report.outcomes.file.reasons.tooLarge', words),
  twice: (...words) => i18n.t('report.outcomes.file.reasons.twice', words),
  'open-quote': () => i18n.t('report.outcomes.file.reasons.openQuote'),
  'too-many-cells': (_, value) => i18n.t('report.outcomes.file.reasons.cells', [value]),
  'too-many': () => i18n.t('report.outcomes.file.reasons.tooMany'),
};

const reasonOf = ({ reason, column, value }: Rejection) =>
  REASONS[reason](column ?? '', shortened(value));
