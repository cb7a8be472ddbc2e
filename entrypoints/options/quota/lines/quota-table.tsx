import { type KeyboardEvent, useState } from 'react';
import { i18n } from '#i18n';
import { perPeriod } from '@/entrypoints/options/quota/quota-words';
import { useQuota } from '@/entrypoints/options/quota/use-quota';
import { useStored } from '@/entrypoints/options/shared/stored';
import { formatMoney, formatNumber } from '@/utils/i18n/format';
import { isOfMoney } from '@/utils/quota/line-counts';
import type { QuotaLine } from '@/utils/quota/quota';
import { LineDetail } from './line-detail';
import { QuotaRow, type TableView } from './quota-row';
import table from './quota-table.module.css';

interface Props {
  isEditing: boolean;
  isPerDay: boolean;
  /** A selector for what gets the focus once a change of the lines is drawn. */
  focusAfter: (selector: string) => void;
}

/** A quota's lines. Typing moves with Tab, or with the arrows and Enter along a column. */
export function QuotaTable({ focusAfter, isEditing, isPerDay }: Props) {
  const { quota } = useQuota();
  const [open, setOpen] = useState<number | null>(null);
  const view: TableView = { isEditing, isPerDay, hasWeights: quota.kind === 'combination' };
  const columns = (isEditing ? 5 : 3) + (view.hasWeights ? 1 : 0);
  return (
    <table className={table.lines} data-editing={isEditing} onKeyDown={moveAlongColumn}>
      <Head view={view} />
      {quota.lines.map((line, index) => (
        // A line that counts something else gets another id, and stays in its place.
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is where it is
        <tbody key={index}>
          <QuotaRow
            line={line}
            index={index}
            view={view}
            isOpen={open === index}
            onOpen={() => setOpen(open === index ? null : index)}
          />
          {isEditing && open === index && (
            <tr className={table.detail}>
              <td colSpan={columns}>
                <LineDetail
                  line={line}
                  index={index}
                  onMoved={(to) => {
                    setOpen(to);
                    focusAfter(`[data-line="${to}"] [data-part="more"]`);
                  }}
                  onRemoved={() => {
                    setOpen(null);
                    focusAfter('[data-part="add"]');
                  }}
                />
              </td>
            </tr>
          )}
        </tbody>
      ))}
      <Totals view={view} />
    </table>
  );
}

function Head({ view }: { view: TableView }) {
  const { quota } = useQuota();
  const perDay = i18n.t('options.quota.perDay');
  const [typed, beside] = view.isPerDay
    ? [perDay, perPeriod(quota.period)]
    : [perPeriod(quota.period), perDay];
  return (
    <thead>
      <tr>
        <th scope="col">{i18n.t('options.quota.kind')}</th>
        {view.isEditing && <th scope="col">{i18n.t('options.quotaEditor.counts')}</th>}
        {view.isEditing && <th scope="col">{i18n.t('options.quotaEditor.measure')}</th>}
        <th scope="col" className={table.figure}>
          {typed}
        </th>
        {view.hasWeights && (
          <th scope="col" className={table.figure}>
            {i18n.t('options.quotaEditor.weight')}
          </th>
        )}
        {view.isEditing ? (
          <th scope="col">
            <span className="for-readers">{i18n.t('options.quotaEditor.lineMore')}</span>
          </th>
        ) : (
          <th scope="col" className={table.figure}>
            {beside}
          </th>
        )}
      </tr>
    </thead>
  );
}

/** What all lines ask together: the acts, and the money, because the two cannot be added. */
function Totals({ view }: { view: TableView }) {
  const { quota, workingDays } = useQuota();
  const { settings } = useStored();
  const money = quota.lines.filter(isOfMoney);
  const acts = quota.lines.filter((line) => !isOfMoney(line));
  const totals = [
    { lines: acts, text: (sum: number) => formatNumber(sum, 1) },
    { lines: money, text: (sum: number) => formatMoney(Math.round(sum), settings.currency) },
  ].filter(({ lines }) => lines.length > 1);
  if (totals.length === 0) return null;
  return (
    <tfoot>
      {totals.map(({ lines, text }) => {
        const sum = lines.reduce((all, line: QuotaLine) => all + line.target, 0);
        const daily = workingDays === 0 || sum === 0 ? '' : text(sum / workingDays);
        const [typed, beside] = view.isPerDay ? [daily, text(sum)] : [text(sum), daily];
        return (
          <tr key={String(isOfMoney(lines[0] as QuotaLine))}>
            <th scope="row" colSpan={view.isEditing ? 3 : 1}>
              {i18n.t('options.quota.total')}
            </th>
            <td className={table.sum}>{typed}</td>
            {view.hasWeights && <td />}
            <td className={table.figure}>{view.isEditing ? '' : beside}</td>
          </tr>
        );
      })}
    </tfoot>
  );
}

const STEPS: Record<string, number> = { ArrowUp: -1, ArrowDown: 1, Enter: 1 };

/** Moves to the field above or below, as in a spreadsheet. */
function moveAlongColumn(event: KeyboardEvent<HTMLTableElement>) {
  const step = STEPS[event.key];
  const field = event.target;
  if (step === undefined || event.nativeEvent.isComposing) return;
  if (!(field instanceof HTMLInputElement) || field.type !== 'text') return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLTableRowElement>('tr[data-line]')];
  const cell = field.closest<HTMLTableCellElement>('td, th');
  const row = rows.findIndex((one) => one.contains(field));
  const next = rows[row + step]?.cells[cell?.cellIndex ?? 0]?.querySelector('input');
  if (row < 0 || !next) return;
  event.preventDefault();
  next.focus();
  next.select();
}
