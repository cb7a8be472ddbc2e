import { BOUNDS } from '@/utils/activity/bounds';
import { minorDigits } from '@/utils/activity/money/minor-digits';
import { decimalsOf, saysDecimals } from '@/utils/activity/money/scale';
import type { ImportedOutcome } from '@/utils/activity/outcome';
import { decimalOf, MONEY, moneyOf, unitsOf } from './outcome-amounts';
import {
  columnOf,
  NEEDED_COLUMNS,
  OUTCOME_COLUMNS,
  type OutcomeColumn,
  outcomeKindOf,
} from './outcome-columns';
import { type CsvRecord, readCsv } from './read-csv';
import { readDays } from './read-days';
import { unguarded } from './write';

/** No file of outcomes is longer. */
export const MOST_OUTCOMES = 20_000;
export const MOST_BYTES = 5_000_000;

export interface Rejection {
  line: number;
  /** The column that is to blame; null where it is the row itself. */
  column: OutcomeColumn | null;
  /** What stands there; what is too much, where a row has more cells than there are columns. */
  value: string;
  reason:
    | 'empty'
    | 'not-understood'
    | 'ambiguous'
    | 'unclear-number'
    | 'future'
    | 'too-long'
    | 'too-large'
    | 'twice'
    | 'open-quote'
    | 'too-many-cells'
    | 'too-many';
}

export interface OutcomesRead {
  outcomes: ImportedOutcome[];
  /** In the order of the file. */
  rejected: Rejection[];
  /** Columns that must be there and are not: nothing is read then. */
  missing: OutcomeColumn[];
}

type Cells = Record<OutcomeColumn, string>;

/**
 * The outcomes in the text of a file. The same row gives the same id in every file: that of its `id` and kind, so that an
 * opportunity and the deal it became are two; without one, of all that stands in it. `today` (YYYY-MM-DD): what is said
 * of later days is rejected. `currency` (ISO 4217): that of the amounts.
 */
export async function readOutcomes(
  text: string,
  today: string,
  currency: string,
): Promise<OutcomesRead> {
  const digits = minorDigits(currency);
  const file = readCsv(text);
  const [header, ...records] = file.records;
  const columns = (header?.cells ?? []).map(columnOf);
  const missing = NEEDED_COLUMNS.filter((column) => !columns.includes(column));
  if (missing.length > 0) return { outcomes: [], rejected: [], missing };
  const rows = records.map((record) => ({ record, cells: cellsOf(record, columns) }));
  const days = readDays(rows.map(({ cells }) => cells.date));
  const decimal = decimalOf(
    file.separator,
    rows.flatMap(({ cells }) => MONEY.map((column) => cells[column])),
  );
  const read: OutcomesRead = { outcomes: [], rejected: [], missing: [] };
  const ids = new Set<string>();
  const alike = new Map<string, number>();
  for (const [index, { record, cells }] of rows.entries()) {
    const { line } = record;
    const reject = (
      reason: Rejection['reason'],
      column: OutcomeColumn | null = null,
      value = column === null ? '' : cells[column],
    ) => read.rejected.push({ line, column, value, reason });
    if (index >= MOST_OUTCOMES) {
      reject('too-many');
      break;
    }
    if (file.openQuote !== null && file.openQuote >= line && index === rows.length - 1) {
      reject('open-quote');
      continue;
    }
    // A comma in a cell without quotation marks: what stands behind it is in other columns than it should be.
    const beyond = record.cells.slice(columns.length).join(' ').trim();
    if (beyond !== '') {
      reject('too-many-cells', null, beyond);
      continue;
    }
    const row = outcomeOf(cells, days[index] ?? 'not-understood', { decimal, digits, today });
    if ('reason' in row) {
      reject(row.reason, row.column);
      continue;
    }
    const id = await idOf(cells, row, alike);
    if (ids.has(id)) {
      reject('twice', 'id');
      continue;
    }
    ids.add(id);
    read.outcomes.push({ id, ...row });
  }
  return read;
}

function cellsOf({ cells }: CsvRecord, columns: readonly (OutcomeColumn | null)[]): Cells {
  const none = Object.fromEntries(OUTCOME_COLUMNS.map((column) => [column, ''])) as Cells;
  columns.forEach((column, index) => {
    if (column !== null && none[column] === '') none[column] = unguarded(cells[index] ?? '');
  });
  return none;
}

type Wrong = Pick<Rejection, 'reason'> & { column: OutcomeColumn };

function outcomeOf(
  cells: Cells,
  day: string,
  { decimal, digits, today }: { decimal: '.' | ','; digits: number; today: string },
): Omit<ImportedOutcome, 'id'> | Wrong {
  const kind = outcomeKindOf(cells.kind);
  if (cells.date === '') return { column: 'date', reason: 'empty' };
  if (day === 'not-understood' || day === 'ambiguous') return { column: 'date', reason: day };
  if (day > today) return { column: 'date', reason: 'future' };
  if (kind === null) {
    return { column: 'kind', reason: cells.kind === '' ? 'empty' : 'not-understood' };
  }
  const lengths = { id: 200, person: BOUNDS.name, note: BOUNDS.note } as const;
  for (const column of ['id', 'person', 'note'] as const) {
    if (cells[column].length > lengths[column]) return { column, reason: 'too-long' };
  }
  const money: Partial<Record<OutcomeColumn, number | null>> = {};
  for (const column of MONEY) {
    const read = moneyOf(cells[column], decimal, digits);
    if (typeof read === 'string') return { column, reason: read };
    money[column] = read;
  }
  const units = unitsOf(cells.units);
  if (typeof units === 'string') return { column: 'units', reason: units };
  return {
    day,
    kind,
    amount: money.amount ?? null,
    units,
    costOfGoods: money.cost_of_goods ?? null,
    acquisitionCost: money.acquisition_cost ?? null,
    ...saysDecimals(digits),
    ...(cells.person !== '' && { person: cells.person }),
    ...(cells.note !== '' && { note: cells.note }),
  };
}

/** `alike`: how many rows of the file were the same to the letter so far. They are as many outcomes. */
async function idOf(
  { id }: Cells,
  row: Omit<ImportedOutcome, 'id'>,
  alike: Map<string, number>,
): Promise<string> {
  if (id !== '') return `import:${id}:${row.kind}`;
  const { day, kind, amount, units, costOfGoods, acquisitionCost, person = '', note = '' } = row;
  // In hundredths, whatever the currency: so the id of a row stays what it was before amounts said their decimals.
  const [sum, goods, acquired] = [amount, costOfGoods, acquisitionCost].map((one) =>
    one === null ? null : (one * 100) / 10 ** decimalsOf(row),
  );
  const said = [day, kind, sum, units, goods, acquired, person, note];
  const text = new TextEncoder().encode(JSON.stringify(said));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', text)).subarray(0, 16);
  const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const before = alike.get(hash) ?? 0;
  alike.set(hash, before + 1);
  return `import:${hash}:${before}`;
}
