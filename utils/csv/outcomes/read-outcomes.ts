import type { Field, Mapping } from '@/utils/activity/import-mapping';
import { minorDigits } from '@/utils/activity/money/minor-digits';
import { saysDecimals } from '@/utils/activity/money/scale';
import type { ImportedOutcome } from '@/utils/activity/outcome';
import type { Pause } from '@/utils/csv/read-csv';
import { idOf } from './ids';
import { columnOf, type Place } from './mapping';
import { findingsOf } from './questions';
import { inOwnCurrency, type Left, rowOf, type Way, wayOf } from './rows';
import { MOST_OUTCOMES, type Table } from './table';

/** A row that is left out, and why. */
export interface Rejection extends Left {
  /** The line of the file that it begins on. */
  line: number;
}

export interface OutcomesRead {
  outcomes: ImportedOutcome[];
  /** In the order of the file. */
  rejected: Rejection[];
}

/** What must be chosen before the file can be read. */
export function missingIn(mapping: Mapping): Field[] {
  const isDated = columnOf(mapping, 'date') !== -1;
  const isKnown = columnOf(mapping, 'kind') !== -1 || mapping.everyKind !== null;
  return [...(isDated ? [] : ['date' as const]), ...(isKnown ? [] : ['kind' as const])];
}

/**
 * The outcomes of a file, with its columns as `mapping` takes them; none while something is missing in `mapping`. The
 * same row gets the same id in every file. The id is made of the row's own `id` and kind, so that an opportunity and
 * the deal it became are two outcomes; without an `id` it is made of everything in the row. `pause`: see readCsv.
 */
export async function readOutcomes(
  table: Table,
  mapping: Mapping,
  place: Place,
  pause: Pause,
): Promise<OutcomesRead> {
  const read: OutcomesRead = { outcomes: [], rejected: [] };
  if (missingIn(mapping).length > 0) return read;
  const way = wayOf(table, mapping, place, await findingsOf(table, mapping, place, pause));
  const seen = { ids: new Set<string>(), alike: new Map<string, number>() };
  for (const [index, row] of table.rows.entries()) {
    const isCutOff = table.openQuote !== null && row === table.rows.at(-1);
    const found =
      index >= MOST_OUTCOMES
        ? ({ reason: 'too-many', field: null, value: '' } as const)
        : isCutOff && table.openQuote !== null && table.openQuote >= row.line
          ? ({ reason: 'open-quote', field: null, value: '' } as const)
          : await outcomeOf(row, way, seen);
    if ('reason' in found) read.rejected.push({ line: row.line, ...found });
    else read.outcomes.push(found);
    if (index >= MOST_OUTCOMES) break;
    const waiting = pause();
    if (waiting) await waiting;
  }
  return read;
}

async function outcomeOf(
  row: Table['rows'][number],
  way: Way,
  seen: { ids: Set<string>; alike: Map<string, number> },
): Promise<ImportedOutcome | Left> {
  const said = rowOf(row, way);
  if ('reason' in said) return said;
  const id = await idOf(said, seen.alike);
  if (seen.ids.has(id)) return { reason: 'twice', field: 'id', value: said.id };
  seen.ids.add(id);
  const own = inOwnCurrency(said, way);
  if ('reason' in own) return own;
  const { person, note, ...rest } = own;
  return {
    id,
    ...rest,
    ...saysDecimals(minorDigits(way.place.currency)),
    ...(person !== '' && { person }),
    ...(note !== '' && { note }),
  };
}
