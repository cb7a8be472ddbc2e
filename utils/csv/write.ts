/** A cell before it is written; null is an empty cell. */
export type Cell = string | number | boolean | null;

export interface CsvFormat {
  /** Begin with U+FEFF: Excel takes a file for UTF-8 only with it. */
  bom: boolean;
  separator: ',' | ';';
  /** The sign between units and tenths in our own numbers. */
  decimal: '.' | ',';
}

/** RFC 4180 as other programs read it: no byte order mark, commas, decimal dots. */
export const PLAIN: CsvFormat = { bom: false, separator: ',', decimal: '.' };

/** Regions for which Windows has another decimal sign than the browser (fr-CH), in whatever language. */
const DECIMALS: Record<string, CsvFormat['decimal']> = { CH: '.', LI: '.' };
/** Regions for which Windows separates lists otherwise than the decimal sign suggests. */
const SEPARATORS: Record<string, CsvFormat['separator']> = { CH: ';', LI: ';' };

/**
 * What Excel opens by a double click under `locale` (BCP 47): it splits at the locale's list separator, and reads only
 * numbers with the locale's decimal sign as numbers. The separator is `;` where the decimal sign is a comma, and in
 * Switzerland and Liechtenstein, whose decimal sign is a point.
 */
export function excelFormat(locale: string): CsvFormat {
  const { region = '' } = new Intl.Locale(locale);
  const decimal = DECIMALS[region] ?? decimalOf(locale);
  const separator = SEPARATORS[region] ?? (decimal === ',' ? ';' : ',');
  return { bom: true, separator, decimal };
}

function decimalOf(locale: string): CsvFormat['decimal'] {
  const parts = new Intl.NumberFormat(locale).formatToParts(0.5);
  return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ',' : '.';
}

/**
 * `locale` (BCP 47) with a region, if one can be told: its own, else that of the first of `languages` that is the same
 * language. Browsers speak plain German in Switzerland, but list de-CH among the languages that a rep reads.
 */
export function withRegion(locale: string, languages: readonly string[]): string {
  const { language, region } = new Intl.Locale(locale);
  if (region !== undefined) return locale;
  const isTelling = (one: string) => {
    const read = new Intl.Locale(one);
    return read.language === language && read.region !== undefined;
  };
  return languages.find(isTelling) ?? locale;
}

/**
 * Begins like a formula to a spreadsheet (OWASP's list, with its full-width forms), or like such a text already
 * guarded: one `'` more then, so that a reader who takes one off always gets the text back.
 */
const LIKE_A_FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A text cell as it was before writeCsv guarded it. */
export const unguarded = (text: string) => text.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, '');

function written(cell: Cell, { decimal }: CsvFormat): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', decimal);
  if (typeof cell === 'boolean') return String(cell);
  const guarded = LIKE_A_FORMULA.test(cell) ? `'${cell}` : cell;
  return `"${guarded.replaceAll('"', '""')}"`;
}

function writtenRow(cells: readonly Cell[], format: CsvFormat): string {
  return `${cells.map((cell) => written(cell, format)).join(format.separator)}\r\n`;
}

/**
 * A CSV (RFC 4180) in chunks: the header, then one chunk for each batch of rows, so that memory stays flat.
 * Every text cell is quoted; text that a spreadsheet would run as a formula gets a leading `'` in every format.
 * Our own numbers are never guarded: -4 stays a number.
 */
export async function* writeCsv(
  columns: readonly string[],
  batches: AsyncIterable<Cell[][]>,
  format: CsvFormat,
): AsyncGenerator<string> {
  yield (format.bom ? '\uFEFF' : '') + writtenRow(columns, format);
  for await (const rows of batches) {
    if (rows.length > 0) yield rows.map((row) => writtenRow(row, format)).join('');
  }
}
