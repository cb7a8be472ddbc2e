import { BOUNDS } from '@/utils/activity/bounds';
import { type Field, type Mapping, OUTCOME_COLUMNS } from '@/utils/activity/import-mapping';
import { minorDigits } from '@/utils/activity/money/minor-digits';
import { MOST_MONEY, type OutcomeKind } from '@/utils/activity/outcome';
import type { CsvRecord } from '@/utils/csv/read-csv';
import { type AmountProblem, isOpen, readAmount, readUnits } from './amounts';
import { conversionNote, converted } from './convert';
import { currencyOf, currencyOfHeading } from './currencies';
import { readDay } from './days';
import { MONEY } from './fields';
import { columnOf, type Place } from './mapping';
import type { Findings } from './questions';
import { kindOfStage, LONGEST_STAGE, stageKey } from './stages';
import { cellOf, type Table } from './table';

/** Why a row is left out. */
export interface Left {
  /** The field with the problem; null if it is the row itself. */
  field: Field | null;
  /** Its content, shortened; or the surplus, if a row has more cells than there are columns. */
  value: string;
  reason:
    | AmountProblem
    | 'empty'
    | 'ambiguous'
    | 'future'
    | 'too-long'
    | 'twice'
    | 'other-currency'
    | 'two-currencies'
    | 'left-out'
    | 'control'
    | 'open-quote'
    | 'too-many-cells'
    | 'too-many';
}

/** The settings by which the rows of one file are read. */
export interface Way {
  mapping: Mapping;
  place: Place;
  columns: Record<Field, number>;
  headings: readonly string[];
  isDayFirst: boolean | null;
  decimal: '.' | ',';
  /** Nothing tells which sign comes before decimals, and some amount can be two numbers. */
  isUnasked: boolean;
}

/** The content of a row, with amounts in the smallest unit of its own currency. */
export interface Said {
  id: string;
  day: string;
  kind: OutcomeKind;
  amount: number | null;
  units: number | null;
  costOfGoods: number | null;
  acquisitionCost: number | null;
  currency: string;
  person: string;
  note: string;
}

const LONGEST_QUOTED = 80;
const left = (reason: Left['reason'], field: Field | null, value = ''): Left => ({
  reason,
  field,
  value: value.slice(0, LONGEST_QUOTED),
});

/** The settings for `table` by `mapping`: what the rep chose counts where the file leaves it open. */
export function wayOf(table: Table, mapping: Mapping, place: Place, findings: Findings): Way {
  const columns = Object.fromEntries(
    OUTCOME_COLUMNS.map((field) => [field, columnOf(mapping, field)]),
  ) as Record<Field, number>;
  return {
    ...{ mapping, place, columns, headings: table.headings },
    isDayFirst: findings.isDayFirst ?? mapping.isDayFirst,
    decimal: (findings.isDecimalOpen ? mapping.decimal : null) ?? findings.decimal,
    isUnasked: findings.isDecimalOpen && mapping.decimal === null,
  };
}

/** The outcome in `row`, or why the row is left out. */
export function rowOf(row: CsvRecord, way: Way): Said | Left {
  const { columns, headings, place } = way;
  // A cell that contains a separator has no quotation marks, so everything after it is in the wrong column.
  const beyond = row.cells.slice(headings.length).join(' ').trim();
  if (beyond !== '') return left('too-many-cells', null, beyond);
  const cells = Object.fromEntries(
    OUTCOME_COLUMNS.map((field) => [
      field,
      columns[field] === -1 ? '' : cellOf(row, columns[field]),
    ]),
  ) as Record<Field, string>;
  const unseen = OUTCOME_COLUMNS.find((field) => /[\0\uFFFD]/.test(cells[field]));
  if (unseen) return left('control', unseen);
  if (cells.date === '') return left('empty', 'date');
  const day = readDay(cells.date, { isDayFirst: way.isDayFirst, zone: place.zone });
  if (day === 'not-understood' || day === 'ambiguous') return left(day, 'date', cells.date);
  if (day > place.today) return left('future', 'date', cells.date);
  const kind = kindIn(cells.kind, way);
  if (typeof kind === 'object') return kind;
  for (const [field, most] of LENGTHS) {
    if (cells[field].length > most) return left('too-long', field);
  }
  const units = readUnits(cells.units);
  if (typeof units === 'string') return left(units, 'units', cells.units);
  const money = moneyIn(cells, way);
  if ('reason' in money) return money;
  const { id, person, note } = cells;
  return { id, day, kind, units, ...money, person, note };
}

const LENGTHS = [
  ['id', 200],
  ['person', BOUNDS.name],
  ['note', BOUNDS.note],
] as const;

function kindIn(cell: string, { mapping, columns }: Way): OutcomeKind | Left {
  if (columns.kind === -1) return mapping.everyKind ?? left('empty', 'kind');
  if (cell === '') return left('empty', 'kind');
  const isStage = cell.length <= LONGEST_STAGE;
  const meaning = (isStage ? mapping.stages[stageKey(cell)] : null) ?? kindOfStage(cell);
  if (meaning === 'none') return left('left-out', 'kind', cell);
  return meaning ?? left('not-understood', 'kind', cell);
}

type Money = Pick<Said, 'amount' | 'costOfGoods' | 'acquisitionCost' | 'currency'>;

/** The amounts of a row. All are in one currency: that of the cell, of its row, of its column, or the rep's own. */
function moneyIn(
  cells: Record<Field, string>,
  { headings, columns, decimal, isUnasked, place }: Way,
): Money | Left {
  const own = place.currency;
  const named = cells.currency === '' ? null : currencyOf(cells.currency, own);
  const currencies = new Set<string>();
  const amounts: Partial<Record<Field, number>> = {};
  for (const field of MONEY) {
    if (cells[field] === '') continue;
    if (cells.currency !== '' && named === null) {
      return left('not-understood', 'currency', cells.currency);
    }
    const usual = named ?? currencyOfHeading(headings[columns[field]] ?? '', own) ?? own;
    const read = readAmount(cells[field], { decimal, own, usual });
    if (typeof read === 'string') return left(read, field, cells[field]);
    if (isUnasked && isOpen(cells[field])) return left('unclear-number', field, cells[field]);
    if (read === null) continue;
    currencies.add(read.currency ?? usual);
    amounts[field] = read.amount;
  }
  if (currencies.size > 1) return left('two-currencies', 'amount', [...currencies].join(', '));
  return {
    amount: amounts.amount ?? null,
    costOfGoods: amounts.cost_of_goods ?? null,
    acquisitionCost: amounts.acquisition_cost ?? null,
    currency: [...currencies][0] ?? own,
  };
}

/**
 * `said` in the rep's own currency, converted at the rate that the rep gave and with a note about it; or why it is
 * left out.
 */
export function inOwnCurrency(
  said: Said,
  { mapping, place }: Way,
): Omit<Said, 'id' | 'currency'> | Left {
  const { id: _, currency, ...rest } = said;
  if (currency === place.currency) return rest;
  const rate = mapping.rates[currency];
  if (rate === undefined) return left('other-currency', 'amount', currency);
  const [from, to] = [minorDigits(currency), minorDigits(place.currency)];
  const inOwn = (amount: number | null) =>
    amount === null ? null : converted(amount, rate, from, to);
  const told = conversionNote(rest.amount, from, currency, rate);
  const note = rest.note === '' ? told : `${rest.note} · ${told}`;
  if (note.length > BOUNDS.note) return left('too-long', 'note');
  const money = {
    amount: inOwn(rest.amount),
    costOfGoods: inOwn(rest.costOfGoods),
    acquisitionCost: inOwn(rest.acquisitionCost),
  };
  const isTooLarge = Object.values(money).some((amount) => Number(amount) > MOST_MONEY);
  return isTooLarge
    ? left('too-large', 'amount', `${currency} × ${rate}`)
    : { ...rest, ...money, note };
}
