import { type Field, type Mapping, OUTCOME_COLUMNS } from '@/utils/activity/import-mapping';
import { readAmount, readUnits } from './amounts';
import { currencyOf, currencyOfHeading } from './currencies';
import { orderIn, readDay } from './days';
import { fieldOf } from './fields';
import { kindOfStage } from './stages';
import { cellOf, type Table } from './table';

/** Where and for whom a file is read. */
export interface Place {
  /** YYYY-MM-DD, the rep's today: rows of later days are left out. */
  today: string;
  /** IANA. */
  zone: string;
  /** ISO 4217: the rep's own. */
  currency: string;
}

/** How many rows are looked at to tell whether a column's values fit. */
const TRIED = 300;

/** The column taken for `field`; -1 if there is none. */
export const columnOf = ({ columns }: Mapping, field: Field): number => columns.indexOf(field);

/**
 * For each field that headings name, the column whose values fit best; if several fit equally, the one with the best
 * name.
 */
export function guessMapping(table: Table, place: Place): Mapping {
  const named = table.headings.map((heading) =>
    fieldOf(heading, currencyOfHeading(heading, place.currency)),
  );
  const columns: (Field | null)[] = table.headings.map(() => null);
  for (const field of OUTCOME_COLUMNS) {
    const candidates = named.flatMap((found, column) =>
      found?.field === field
        ? [{ column, rank: found.rank, fit: fitOf(table, column, field, place) }]
        : [],
    );
    const [best] = candidates.toSorted((a, b) => b.fit - a.fit || a.rank - b.rank);
    if (best) columns[best.column] = field;
  }
  const open = { everyKind: null, stages: {}, isDayFirst: null, decimal: null, rates: {} };
  return { columns, ...open };
}

/** Columns whose heading names a field for which another column was taken. */
export function rivalsOf(table: Table, { columns }: Mapping, place: Place): (Field | null)[] {
  return table.headings.map((heading, column) => {
    const found = fieldOf(heading, currencyOfHeading(heading, place.currency));
    return columns[column] === null && found && columns.includes(found.field) ? found.field : null;
  });
}

/** Of the first rows that have something in `column`, how many have a value of `field`: in quarters, 0 to 4. */
function fitOf(table: Table, column: number, field: Field, place: Place): number {
  const cells = table.rows.slice(0, TRIED).map((row) => cellOf(row, column));
  const fitting = cells.filter((cell) => cell !== '' && FITS[field](cell, place));
  return Math.round((4 * fitting.length) / Math.max(1, cells.length));
}

const isAmount = (cell: string, { currency }: Place) =>
  (['.', ','] as const).some((decimal) => {
    const read = readAmount(cell, { decimal, own: currency, usual: currency });
    return read !== 'not-understood' && read !== 'percent';
  });

const FITS: Record<Field, (cell: string, place: Place) => boolean> = {
  id: (cell) => cell.length <= 200,
  date: (cell, { zone }) =>
    readDay(cell, { isDayFirst: orderIn(cell) ?? true, zone }) !== 'not-understood',
  kind: (cell) => kindOfStage(cell) !== null,
  amount: isAmount,
  currency: (cell, { currency }) => currencyOf(cell, currency) !== null,
  units: (cell) => readUnits(cell) !== 'not-understood',
  cost_of_goods: isAmount,
  acquisition_cost: isAmount,
  person: (cell) => /\p{L}/u.test(cell),
  note: () => true,
};

/** `mapping` with `column` taken for `field`. A column that was taken for it before is no longer used. */
export function withColumn(mapping: Mapping, column: number, field: Field | null): Mapping {
  const columns = mapping.columns.map((taken, index) => {
    if (index === column) return field;
    return taken === field ? null : taken;
  });
  return { ...mapping, columns };
}
