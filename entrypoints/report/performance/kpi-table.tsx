import { i18n } from '#i18n';
import page from '@/components/page.module.css';
import { formatPeriod } from '@/utils/i18n/format';
import type { Kpi } from '@/utils/quota/performance/kpi';
import type { KpiColumn } from './kpi-columns';
import styles from './performance.module.css';

interface Props {
  name: string;
  columns: readonly KpiColumn[];
  /** Newest first. */
  periods: readonly Kpi[];
  all: Kpi;
  /** YYYY-MM-DD */
  today: string;
}

/** A row for each period, and one for all of them. Bars show at a glance what the figures beside them say. */
export function KpiTable({ name, columns, periods, all, today }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={page.scroller} tabIndex={0} aria-label={name}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{i18n.t('report.performance.period')}</th>
            {columns.map(({ id, head }) => (
              <th key={id} scope="col" className={styles.number}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {periods.map((kpi) => (
            <Row
              key={kpi.period?.first}
              name={kpi.period ? formatPeriod(kpi.period) : ''}
              isOpen={kpi.period !== null && today <= kpi.period.last}
              {...{ kpi, columns, periods }}
            />
          ))}
        </tbody>
        <tfoot>
          <Row
            name={i18n.t('report.weeks.whole')}
            kpi={all}
            isOpen={false}
            {...{ columns }}
            periods={[]}
          />
        </tfoot>
      </table>
    </section>
  );
}

interface RowProps {
  name: string;
  kpi: Kpi;
  isOpen: boolean;
  columns: readonly KpiColumn[];
  /** The values that a bar is compared with; none: no bars. */
  periods: readonly Kpi[];
}

function Row({ name, kpi, isOpen, columns, periods }: RowProps) {
  return (
    <tr data-testid="kpi-row">
      <th scope="row" className={styles.period}>
        {name}
        {isOpen && <span className={page.soft}>{i18n.t('report.weeks.soFar')}</span>}
      </th>
      {columns.map(({ id, cell, size }) => {
        const { text, soft } = cell(kpi);
        return (
          <td key={id} data-column={id} className={styles.number}>
            {text}
            {size && periods.length > 0 && (
              <Bar size={size(kpi)} most={Math.max(...periods.map(size))} />
            )}
            {soft && <span className={page.soft}>{soft}</span>}
          </td>
        );
      })}
    </tr>
  );
}

/** A bar as long as `size` is compared with `most`. It says nothing that the figure does not say. */
function Bar({ size, most }: { size: number; most: number }) {
  return (
    <svg className={styles.bar} aria-hidden="true">
      <rect
        x={`${100 - (most > 0 ? (100 * size) / most : 0)}%`}
        width={`${most > 0 ? (100 * size) / most : 0}%`}
        height="100%"
        rx="2"
      />
    </svg>
  );
}
