/** A record of a CSV. */
export interface CsvRecord {
  /** The line of the file that it begins on; the first is 1. */
  line: number;
  cells: string[];
}

export interface CsvFile {
  separator: string;
  records: CsvRecord[];
  /** A quotation mark was opened and never closed: from this line on nothing is certain. Null if all are closed. */
  openQuote: number | null;
}

/**
 * Called between two steps of long work: gives back undefined to go on, or a promise to wait for, so that a page can
 * draw in between; it may throw to end the work.
 */
export type Pause = () => Promise<void> | undefined;
export const NO_PAUSE: Pause = () => undefined;

const SEPARATORS = [',', ';', '\t', '|'];
const ROWS_TRIED = 10;

/**
 * Reads a CSV as RFC 4180 has it, and forgives: any end of line, other signs than commas between cells, blank lines, a
 * first line `sep=;` as Excel has it. Cells are trimmed.
 */
export async function readCsv(text: string, pause: Pause = NO_PAUSE): Promise<CsvFile> {
  const [lead = '', named] = /^\uFEFF?"?sep=([^\r\n"])"?(?:\r\n|\r|\n|$)/i.exec(text) ?? [];
  const body = lead === '' ? text.replace(/^\uFEFF/, '') : text.slice(lead.length);
  const separator = named ?? separatorOf(body);
  const records: CsvRecord[] = [];
  const reading = readRecords(body, separator, lead === '' ? 1 : 2);
  for (let step = reading.next(); ; step = reading.next()) {
    if (step.done) return { separator, records, openQuote: step.value };
    records.push(step.value);
    const waiting = pause();
    if (waiting) await waiting;
  }
}

/** The records that are not blank; returns the line on which a quotation mark was opened that is never closed, or null. */
function* readRecords(
  body: string,
  separator: string,
  firstLine: number,
): Generator<CsvRecord, number | null> {
  let record: CsvRecord = { line: firstLine, cells: [] };
  let line = firstLine;
  let at = 0;
  while (at <= body.length) {
    let cell = '';
    while (at < body.length) {
      const end = endOfPlain(body, at, separator);
      const plain = body.slice(at, end);
      at = end;
      // A quotation mark means something only where a cell begins.
      if (body[at] === '"' && plain.trim() === '' && cell.trim() === '') {
        const quoted = readQuoted(body, at + 1);
        if (quoted.end === null) {
          record.cells.push(quoted.text.trim());
          yield record;
          return line;
        }
        cell = quoted.text;
        line += quoted.lines;
        at = quoted.end;
        const rest = endOfCell(body, at, separator);
        cell += body.slice(at, rest);
        at = rest;
        break;
      }
      cell += plain;
      if (body[at] !== '"') break;
      cell += '"';
      at += 1;
    }
    record.cells.push(cell.trim());
    const sign = body[at];
    if (sign !== separator) {
      at += sign === '\r' && body[at + 1] === '\n' ? 2 : 1;
      line += 1;
      if (record.cells.some((one) => one !== '')) yield record;
      record = { line, cells: [] };
    } else at += 1;
  }
  return null;
}

/** Where the cell that is read at `at` ends, or has a quotation mark. */
function endOfPlain(body: string, at: number, separator: string): number {
  for (let end = at; end < body.length; end += 1) {
    const sign = body[end];
    if (sign === separator || sign === '\n' || sign === '\r' || sign === '"') return end;
  }
  return body.length;
}

function endOfCell(body: string, at: number, separator: string): number {
  for (let end = at; end < body.length; end += 1) {
    const sign = body[end];
    if (sign === separator || sign === '\n' || sign === '\r') return end;
  }
  return body.length;
}

/** What stands from `at` to the closing quotation mark; `end` is behind it, null where none closes. */
function readQuoted(body: string, at: number): { text: string; lines: number; end: number | null } {
  let from = at;
  let text = '';
  for (;;) {
    const mark = body.indexOf('"', from);
    text += body.slice(from, mark === -1 ? undefined : mark);
    if (mark === -1 || body[mark + 1] !== '"') {
      const lines = text.match(/\r\n|\r|\n/g)?.length ?? 0;
      return { text, lines, end: mark === -1 ? null : mark + 1 };
    }
    text += '"';
    from = mark + 2;
  }
}

/** The sign by which the first line has most cells, and of two such signs that by which the next lines have as many. */
function separatorOf(body: string): string {
  const score = (separator: string) => {
    const counts: number[] = [];
    for (const { cells } of readRecords(body, separator, 1)) {
      if (counts.push(cells.length) > ROWS_TRIED) break;
    }
    const alike = counts.filter((count) => count === counts[0]).length / Math.max(1, counts.length);
    return (counts[0] ?? 0) + alike;
  };
  const scores = SEPARATORS.map((separator) => ({ separator, score: score(separator) }));
  return scores.toSorted((a, b) => b.score - a.score)[0]?.separator ?? ',';
}
