import type { Field, Mapping, StageMeaning } from '@/utils/activity/import-mapping';
import { minorDigits } from '@/utils/activity/money/minor-digits';
import type { Pause } from '@/utils/csv/read-csv';
import { decimalIn, isOpen, readAmount } from './amounts';
import { currencyOf, currencyOfHeading } from './currencies';
import { orderIn, readDay } from './days';
import { MONEY } from './fields';
import { columnOf, type Place } from './mapping';
import { kindOfStage, LONGEST_STAGE, stageKey } from './stages';
import { cellOf, type Table } from './table';

/** What all rows of a file tell together, and what they leave open. */
export interface Findings {
  /** Whether days come before months; null if nothing tells, or if rows contradict each other. */
  isDayFirst: boolean | null;
  /** Some date can be two days: 03/04/2026. */
  isOrderOpen: boolean;
  decimal: '.' | ',';
  /** Some amount can be two numbers: 12.500. */
  isDecimalOpen: boolean;
  /**
   * Each stage, with the number of its rows and the meaning we guess; null if it is not known. The most frequent
   * first.
   */
  stages: { key: string; text: string; rows: number; meaning: StageMeaning | null }[];
  /** Currencies other than the rep's own, with the number of their rows. */
  currencies: { currency: string; rows: number }[];
}

/** If a column has more different texts than this, they are not stages. */
const MOST_STAGES = 40;

/** Looks through all rows of `table`, with its columns as `mapping` takes them. `pause`: see readCsv. */
export async function findingsOf(
  table: Table,
  mapping: Mapping,
  place: Place,
  pause: Pause,
): Promise<Findings> {
  const orders = { true: 0, false: 0, open: 0 };
  const signs = { '.': 0, ',': 0, open: 0 };
  const stages = new Map<string, Findings['stages'][number]>();
  const currencies = new Map<string, number>();
  const fallback = table.separator === ';' ? ',' : '.';
  const tell = rowReader(table, mapping, place);
  for (const row of table.rows) {
    const { date, stage, amounts, foreign } = tell(row);
    const order = orderIn(date);
    if (order !== null) orders[`${order}`] += 1;
    else if (readDay(date, { isDayFirst: null, zone: place.zone }) === 'ambiguous')
      orders.open += 1;
    for (const amount of amounts) {
      const sign = decimalIn(amount.text);
      if (sign !== null) signs[sign] += 1;
      else if (mayBeTwo(amount, fallback)) signs.open += 1;
    }
    if (stage !== '' && stage.length <= LONGEST_STAGE) countStage(stages, stage);
    if (foreign !== null) currencies.set(foreign, (currencies.get(foreign) ?? 0) + 1);
    const waiting = pause();
    if (waiting) await waiting;
  }
  const decimal = signs['.'] === signs[','] ? fallback : signs['.'] > signs[','] ? '.' : ',';
  const areBoth = orders.true > 0 && orders.false > 0;
  const isDayFirst = areBoth || orders.true + orders.false === 0 ? null : orders.true > 0;
  return {
    isDayFirst,
    isOrderOpen: isDayFirst === null && (areBoth || orders.open > 0),
    decimal,
    isDecimalOpen: signs['.'] + signs[','] === 0 && signs.open > 0,
    stages: [...stages.values()].sort((a, b) => b.rows - a.rows).slice(0, MOST_STAGES),
    currencies: [...currencies].map(([currency, rows]) => ({ currency, rows })),
  };
}

/** True for an amount that is another number with the other decimal sign, while `decimal` is only likely. */
function mayBeTwo({ text, currency }: SaidAmount, decimal: '.' | ','): boolean {
  const read = readAmount(text, { decimal, own: currency, usual: currency });
  return isOpen(text) && (minorDigits(currency) === 3 || read === 'unclear-number');
}

function countStage(stages: Map<string, Findings['stages'][number]>, text: string): void {
  const key = stageKey(text);
  const known = stages.get(key);
  if (known) known.rows += 1;
  else stages.set(key, { key, text, rows: 1, meaning: kindOfStage(text) });
}

interface SaidAmount {
  text: string;
  currency: string;
}

/**
 * The parts of a row that the findings are about. `foreign`: a currency of its amounts that is not the rep's own;
 * null if there is none.
 */
function rowReader(table: Table, mapping: Mapping, place: Place) {
  const cellFor = (field: Field) => {
    const column = columnOf(mapping, field);
    return (row: Table['rows'][number]) => (column === -1 ? '' : cellOf(row, column));
  };
  const [dateOf, stageOf, currencyIn] = [cellFor('date'), cellFor('kind'), cellFor('currency')];
  const money = MONEY.map((field) => ({
    cell: cellFor(field),
    heading: currencyOfHeading(table.headings[columnOf(mapping, field)] ?? '', place.currency),
  }));
  return (row: Table['rows'][number]) => {
    const own = place.currency;
    const named = currencyOf(currencyIn(row), own);
    const amounts = money.flatMap(({ cell, heading }): SaidAmount[] => {
      const text = cell(row);
      const usual = named ?? heading ?? own;
      const read = readAmount(text, { decimal: decimalIn(text) ?? '.', own, usual });
      const said = typeof read === 'object' ? read?.currency : null;
      return text === '' ? [] : [{ text, currency: said ?? usual }];
    });
    const foreign = amounts.find(({ currency }) => currency !== own)?.currency ?? null;
    return { date: dateOf(row), stage: stageOf(row), amounts, foreign };
  };
}
