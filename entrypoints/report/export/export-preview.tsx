import { useLiveQuery } from 'dexie-react-hooks';
import { i18n } from '#i18n';
import page from '@/components/page.module.css';
import styles from './export.module.css';
import { firstRows } from './export-file';
import type { Order, Profile } from './profiles';

const ROWS = 5;

/** The first rows of a file, as they will be in it. */
export function ExportPreview({ profile, order }: { profile: Profile; order: Order }) {
  const { name, columns } = profile;
  const { range, settings, versions, calendar } = order;
  const rows = useLiveQuery(
    () => firstRows(profile, order, ROWS),
    [range.first.first, range.last.last, settings, versions, calendar, profile],
  );
  if (!rows) return null;
  if (rows.length === 0) return <p className={page.soft}>{i18n.t('report.export.empty')}</p>;
  const title = i18n.t('report.export.previewOf', [name]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
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
