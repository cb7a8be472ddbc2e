import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { Select } from '@/components/fields';
import page from '@/components/page.module.css';
import { type Field, type Mapping, OUTCOME_COLUMNS } from '@/utils/activity/import-mapping';
import { currencyOfHeading } from '@/utils/csv/outcomes/currencies';
import { MONEY } from '@/utils/csv/outcomes/fields';
import { type Place, rivalsOf, withColumn } from '@/utils/csv/outcomes/mapping';
import { type Findings, findingsOf } from '@/utils/csv/outcomes/questions';
import { missingIn } from '@/utils/csv/outcomes/read-outcomes';
import { cellOf, type Table } from '@/utils/csv/outcomes/table';
import { formatList, formatNumber } from '@/utils/i18n/format';
import { FIELD_NAMES, shortened } from './field-names';
import styles from './import.module.css';
import type { Opened } from './import-file';
import { pausing } from './pause';
import { Questions } from './questions';

interface Props {
  file: Opened;
  place: Place;
  isLooking: boolean;
  onChange: (edit: (mapping: Mapping) => Mapping) => void;
}

/** Every column of the file, the field it is taken for, and what the file leaves open. */
export function ColumnsStep({ file, place, isLooking, onChange }: Props) {
  const { table, mapping } = file;
  const count = table.rows.length;
  const findings = useFindings(table, mapping, place);
  const missing = missingIn(mapping).map((field) => FIELD_NAMES[field]());
  return (
    <>
      <p>
        {i18n.t('report.outcomes.file.columns', count, [formatNumber(count)])}{' '}
        {file.isRemembered && i18n.t('report.outcomes.file.remembered')}
      </p>
      <ColumnTable {...{ table, mapping, place, onChange }} />
      {findings && <Questions {...{ findings, mapping, place, onChange }} />}
      <p role="alert" className={styles.failed}>
        {missing.length > 0 && i18n.t('report.outcomes.file.missing', [formatList(missing)])}
      </p>
      <p role="status" className={page.soft}>
        {isLooking && i18n.t('report.outcomes.file.working')}
      </p>
    </>
  );
}

/** What the rows tell, with these columns; null until all are looked through. */
function useFindings(table: Table, mapping: Mapping, place: Place): Findings | null {
  const [findings, setFindings] = useState<Findings | null>(null);
  const columns = mapping.columns.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rest of the mapping changes nothing in it
  useEffect(() => {
    const work = new AbortController();
    findingsOf(table, mapping, place, pausing(work.signal)).then(
      (found) => {
        if (!work.signal.aborted) setFindings(found);
      },
      () => {},
    );
    return () => work.abort();
  }, [table, columns, place.currency, place.zone]);
  return findings;
}

type TableProps = Omit<Props, 'file' | 'isLooking'> & { table: Table; mapping: Mapping };

function ColumnTable({ table, mapping, place, onChange }: TableProps) {
  const [rivals] = useState(() => rivalsOf(table, mapping, place));
  const [samples] = useState(() => table.headings.map((_, column) => samplesOf(table, column)));
  return (
    <table className={styles.columns}>
      <thead>
        <tr>
          <th scope="col">{i18n.t('report.outcomes.file.column')}</th>
          <th scope="col">{i18n.t('report.outcomes.file.values')}</th>
          <th scope="col">{i18n.t('report.outcomes.file.takenFor')}</th>
        </tr>
      </thead>
      <tbody>
        {table.headings.map((heading, column) => {
          const taken = mapping.columns[column] ?? null;
          const rival = taken === null ? (rivals[column] ?? null) : null;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their places
            <tr key={column} data-testid="import-column">
              <th scope="row">{nameOf(heading, column)}</th>
              <td className={styles.values}>
                {samples[column] || i18n.t('report.outcomes.file.noValues')}
              </td>
              <td>
                <Select
                  label={i18n.t('report.outcomes.file.takenForOf', [nameOf(heading, column)])}
                  isLabelHidden
                  hint={hintOf(heading, taken, rival, place)}
                  value={taken ?? ''}
                  choices={CHOICES()}
                  onSave={async (chosen) =>
                    onChange((held) => withColumn(held, column, chosen === '' ? null : chosen))
                  }
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const CHOICES = (): { value: Field | ''; label: string }[] => [
  { value: '', label: i18n.t('report.outcomes.file.notUsed') },
  ...OUTCOME_COLUMNS.map((field) => ({ value: field, label: FIELD_NAMES[field]() })),
];

const nameOf = (heading: string, column: number) =>
  heading === ''
    ? i18n.t('report.outcomes.file.unnamed', [formatNumber(column + 1)])
    : shortened(heading);

function hintOf(heading: string, taken: Field | null, rival: Field | null, place: Place): string {
  if (rival !== null) return i18n.t('report.outcomes.file.rival', [FIELD_NAMES[rival]()]);
  const isMoney = taken !== null && (MONEY as readonly Field[]).includes(taken);
  const currency = isMoney ? currencyOfHeading(heading, place.currency) : null;
  return currency === null ? '' : i18n.t('report.outcomes.file.amountsIn', [currency]);
}

const SAMPLES = 3;
const ROWS_SEEN = 200;

/** The first different values of a column; empty if it has none. */
function samplesOf(table: Table, column: number): string {
  const found = new Set<string>();
  for (const row of table.rows.slice(0, ROWS_SEEN)) {
    const cell = shortened(cellOf(row, column), 24);
    if (cell !== '') found.add(cell);
    if (found.size === SAMPLES) break;
  }
  return [...found].join(' · ');
}
