import { useId } from 'react';
import { i18n } from '#i18n';
import page from '@/components/page.module.css';
import type { Rejection } from '@/utils/csv/outcomes/read-outcomes';
import { formatNumber } from '@/utils/i18n/format';
import { FIELD_NAMES, shortened } from './field-names';
import styles from './import.module.css';

const MOST_SHOWN = 100;

/** Every row that is left out, by its line in the file, with the reason. */
export function LeftOut({ rejected }: { rejected: readonly Rejection[] }) {
  const id = useId();
  return (
    <>
      <h3 id={id} className={styles.small}>
        {i18n.t('report.outcomes.file.rejectedTitle')}
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className={styles.rejected} tabIndex={0} aria-labelledby={id}>
        <ul>
          {rejected.slice(0, MOST_SHOWN).map((row) => (
            <li key={row.line} data-testid="import-rejected">
              {i18n.t('report.outcomes.file.line', [formatNumber(row.line), reasonOf(row)])}
            </li>
          ))}
        </ul>
      </section>
      {rejected.length > MOST_SHOWN && (
        <p className={page.soft}>
          {i18n.t('report.outcomes.file.moreRejected', [
            formatNumber(rejected.length - MOST_SHOWN),
          ])}
        </p>
      )}
    </>
  );
}

type Words = [field: string, value: string];

const REASONS: Record<Rejection['reason'], (...words: Words) => string> = {
  empty: (field) => i18n.t('report.outcomes.file.reasons.empty', [field]),
  'not-understood': (...words) => i18n.t('report.outcomes.file.reasons.notUnderstood', words),
  ambiguous: (...words) => i18n.t('report.outcomes.file.reasons.ambiguous', words),
  'unclear-number': (...words) => i18n.t('report.outcomes.file.reasons.unclear', words),
  decimals: (...words) => i18n.t('report.outcomes.file.reasons.decimals', words),
  negative: (...words) => i18n.t('report.outcomes.file.reasons.negative', words),
  percent: (...words) => i18n.t('report.outcomes.file.reasons.percent', words),
  future: (...words) => i18n.t('report.outcomes.file.reasons.future', words),
  'too-long': (field) => i18n.t('report.outcomes.file.reasons.tooLong', [field]),
  'too-large': (...words) => i18n.t('report.outcomes.file.reasons.tooLarge', words),
  twice: (...words) => i18n.t('report.outcomes.file.reasons.twice', words),
  'other-currency': (_, value) => i18n.t('report.outcomes.file.reasons.otherCurrency', [value]),
  'two-currencies': (_, value) => i18n.t('report.outcomes.file.reasons.twoCurrencies', [value]),
  'left-out': (_, value) => i18n.t('report.outcomes.file.reasons.leftOut', [value]),
  control: (field) => i18n.t('report.outcomes.file.reasons.control', [field]),
  'open-quote': () => i18n.t('report.outcomes.file.reasons.openQuote'),
  'too-many-cells': (_, value) => i18n.t('report.outcomes.file.reasons.cells', [value]),
  'too-many': () => i18n.t('report.outcomes.file.reasons.tooMany'),
};

const reasonOf = ({ reason, field, value }: Rejection) =>
  REASONS[reason](field === null ? '' : FIELD_NAMES[field](), shortened(value));
