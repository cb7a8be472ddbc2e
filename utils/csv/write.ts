/** A cell before it is written; null is an empty cell. */
export type Cell = string | number | boolean | null;

export interface CsvFormat {
  /** Begin with U+FEFF: without it, Excel does not read a file as UTF-8. */
  bom: boolean;
  separator: ',' | ';';
  /** The decimal sign in our own numbers. */
  decimal: '.' | ',';
}

/** RFC 4180, for other programs: no byte order mark, commas, decimal points. */
export const PLAIN: CsvFormat = { bom: false, separator: ',', decimal: '.' };

/** Regions where Windows has another decimal sign than the browser (fr-CH), whatever the language. */
const DECIMALS: Record<string, CsvFormat['decimal']> = { CH: '.', LI: '.' };
/** Regions where Windows has another list separator than the decimal sign suggests. */
const SEPARATORS: Record<string, CsvFormat['separator']> = { CH: ';', LI: ';' };

/**
 * The format that Excel opens by a double click under `locale` (BCP 47). It splits at the locale's list separator,
 * and reads a number only with the locale's decimal sign. The separator is `;` where the decimal sign is a comma, and
 * also in Switzerland and Liechtenstein, where the decimal sign is a point.
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
 * `locale` (BCP 47) with a region, if one can be found: its own, or else that of the first of `languages` in the same
 * language. In Switzerland browsers are set to plain German, but list de-CH among the languages that a rep reads.
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
 * A text that a spreadsheet takes for a formula (OWASP's list, with its full-width forms), or one that already has
 * guards. It gets one more `'`, so that a reader who removes one always gets the text back.
 */
const LIKE_A_FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A text cell as it was before `writeCsv` guarded it. */
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
 * A CSV (RFC 4180) in chunks: the header, then one chunk for each batch of rows, so that memory stays flat. Every
 * text cell is quoted. A text that a spreadsheet would run as a formula gets a leading `'` in every format. Our own
 * numbers are never guarded: -4 stays a number.
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
