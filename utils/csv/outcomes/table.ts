import { decodeText, type NotText } from '@/utils/csv/decode';
import { type CsvRecord, type Pause, readCsv } from '@/utils/csv/read-csv';
import { unguarded } from '@/utils/csv/write';

/** A file larger than this is not read, bytes. */
export const MOST_BYTES = 50_000_000;
/** The most rows that are read of a file of outcomes. */
export const MOST_OUTCOMES = 100_000;

const LONGEST_HEADING = 200;

/** A file of outcomes as it is, before anything is read out of it. */
export interface Table {
  /** One for each column; empty where the file has none. */
  headings: readonly string[];
  rows: readonly CsvRecord[];
  separator: string;
  /** The line on which a quotation mark was opened and never closed; null if all are closed. */
  openQuote: number | null;
}

export type TableProblem = NotText | 'only-headings' | 'too-large';

/** Opens a file. Says why, if there is no table in it. `pause`: see readCsv. */
export async function openTable(bytes: ArrayBuffer, pause: Pause): Promise<Table | TableProblem> {
  if (bytes.byteLength > MOST_BYTES) return 'too-large';
  const read = decodeText(bytes);
  if ('problem' in read) return read.problem;
  const { separator, records, openQuote } = await readCsv(read.text, pause);
  const [header, ...rows] = records;
  if (!header) return 'empty';
  if (rows.length === 0) return 'only-headings';
  return { headings: headingsOf(header.cells, rows), rows, separator, openQuote };
}

/** Columns without a heading at the end are not columns: their cells were split off from others. */
function headingsOf(cells: readonly string[], rows: readonly CsvRecord[]): string[] {
  const last = cells.findLastIndex((cell) => cell !== '');
  const named = cells
    .slice(0, last + 1)
    .map((cell) => cell.slice(0, LONGEST_HEADING).normalize('NFC'));
  return last >= 0 ? named : (rows[0]?.cells ?? []).map(() => '');
}

/** The content of a cell: composed, and without the `'` or the `=""` that tells spreadsheets that it is text. */
export function cellOf(row: CsvRecord, column: number): string {
  const cell = row.cells[column] ?? '';
  // In a file of a hundred thousand rows, most cells are plain.
  const plain = cell.startsWith("'") ? unguarded(cell) : cell;
  const bare = plain.startsWith('=') ? (/^="([^"]*)"$/.exec(plain)?.[1] ?? plain) : plain;
  return bare.normalize('NFC').trim();
}
