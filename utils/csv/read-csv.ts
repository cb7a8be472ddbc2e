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

const SEPARATORS = [',', ';', '\t'];

/** The file's text: UTF-8, UTF-16 with its mark, or else what Windows wrote before these. */
export function decodeCsv(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * Reads a CSV as RFC 4180 has it, and forgives: any end of line, `;` or tabs between cells (the sign that the first line
 * has most of), blank lines. Cells are trimmed.
 */
export function readCsv(text: string): CsvFile {
  const body = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(body.slice(0, body.search(/\r|\n|$/)));
  const records: CsvRecord[] = [];
  let record: CsvRecord = { line: 1, cells: [] };
  let cell = '';
  let line = 1;
  let quotedSince: number | null = null;
  const endCell = () => {
    record.cells.push(cell.trim());
    cell = '';
  };
  const endRecord = () => {
    endCell();
    if (record.cells.some((one) => one !== '')) records.push(record);
    record = { line, cells: [] };
  };
  for (let at = 0; at < body.length; at += 1) {
    const sign = body.charAt(at);
    const isEndOfLine = sign === '\n' || (sign === '\r' && body[at + 1] !== '\n');
    if (isEndOfLine) line += 1;
    if (quotedSince !== null) {
      if (sign !== '"') cell += sign;
      else if (body[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quotedSince = null;
    } else if (sign === '"' && cell.trim() === '') {
      quotedSince = line;
      cell = '';
    } else if (sign === separator) endCell();
    else if (isEndOfLine) endRecord();
    else if (sign !== '\r') cell += sign;
  }
  endRecord();
  return { separator, records, openQuote: quotedSince };
}

function separatorOf(header: string): string {
  const count = (sign: string) => header.split(sign).length;
  return SEPARATORS.toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}
