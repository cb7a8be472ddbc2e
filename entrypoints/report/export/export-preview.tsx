import { useLiveQuery } from 'dexie-react-hooks';
import { i18n } from '#i18n';
import page from '@/components/page.module.css';
import { ACTIVITY_COLUMNS } from '@/utils/csv/activities-csv';
import { WEEKLY_COLUMNS } from '@/utils/csv/weekly-csv';
import styles from './export.module.css';
import { firstRows, type Order } from './export-file';

const ROWS = 5;

/** The first rows of a file, as they will stand in it. */
export function ExportPreview({ order, name }: { order: Order; name: string }) {
  const { range, settings, versions, calendar, profile } = order;
  const rows = useLiveQuery(
    () => firstRows(order, ROWS),
    [range.first.first, range.last.last, settings, versions, calendar, profile],
  );
  const columns = profile === 'activities' ? ACTIVITY_COLUMNS : WEEKLY_COLUMNS;
  if (!rows) return null;
  if (rows.length === 0) return <p className={page.soft}>{i18n.t('report.export.empty')}</p>;
  const title = i18n.t('report.export.previewOf', [name]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={page.scroller} tabIndex={0} aria-label={title}>
      <table className={styles.preview}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={styles.head}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join('\n')}>
              {columns.map((column, index) => (
                <td key={column} className={styles.cell}>
                  {String(row[index] ?? '')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
