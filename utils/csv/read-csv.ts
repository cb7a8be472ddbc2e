/** A record of a CSV. */
export interface CsvRecord {
  /** The line of the file on which it begins; the first is 1. */
  line: number;
  cells: string[];
}

export interface CsvFile {
  separator: string;
  records: CsvRecord[];
  /**
   * The line on which a quotation mark was opened and never closed: from there on nothing is certain. Null if all are
   * closed.
   */
  openQuote: number | null;
}

/**
 * Called between two steps of long work. It returns undefined to go on, or a promise to wait for, so that a page can
 * be drawn in between. It may throw to end the work.
 */
export type Pause = () => Promise<void> | undefined;
export const NO_PAUSE: Pause = () => undefined;

const SEPARATORS = [',', ';', '\t', '|'];
const ROWS_TRIED = 10;

/**
 * Reads a CSV as in RFC 4180, and forgives: any end of line, other separators than commas, blank lines, and a first
 * line `sep=;` as Excel writes it. Cells are trimmed.
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

/** The records that are not blank. Returns the line on which a quotation mark was opened and never closed, or null. */
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
      // A quotation mark means something only at the beginning of a cell.
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

/** Where the cell that is read at `at` ends, or where it has a quotation mark. */
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

/** The text from `at` to the closing quotation mark. `end` is the position after the mark; null if there is none. */
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

/**
 * The separator that splits the first line into the most cells; of two equal ones, that by which the next lines have
 * as many.
 */
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
