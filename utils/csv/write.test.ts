import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type Cell, type CsvFormat, excelFormat, PLAIN, withRegion, writeCsv } from './write';

async function* batches(...all: Cell[][][]) {
  yield* all;
}

async function text(rows: Cell[][], format: CsvFormat, columns = ['a', 'b']): Promise<string> {
  return (await Array.fromAsync(writeCsv(columns, batches(rows), format))).join('');
}

const SWEDISH = excelFormat('sv');

describe('writeCsv', () => {
  it('writes a header and rows as RFC 4180 says', async () => {
    const rows = [['plain', 'with "quotes", comma\r\nand line'] as Cell[], [1.5, true], [null, '']];
    expect(await text(rows, PLAIN)).toBe(
      '"a","b"\r\n"plain","with ""quotes"", comma\r\nand line"\r\n1.5,true\r\n,""\r\n',
    );
  });

  it('writes for Excel with a byte order mark and the signs of the locale', async () => {
    expect(await text([['x', -1.5]], SWEDISH)).toBe('\uFEFF"a";"b"\r\n"x";-1,5\r\n');
    expect(await text([['x', -1.5]], excelFormat('en-US'))).toBe('\uFEFF"a","b"\r\n"x",-1.5\r\n');
  });

  it.each([
    ['=1+1', `'=1+1`],
    ['+46 70 123 45 67', `'+46 70 123 45 67`],
    ['-4', `'-4`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['\t=1', `'\t=1`],
    ['\r=1', `'\r=1`],
    ['\n=1', `'\n=1`],
    ['＝1', `'＝1`],
    ['＋1', `'＋1`],
    ['－1', `'－1`],
    ['＠A1', `'＠A1`],
    [`'=1`, `''=1`],
    [`'t was agreed`, `'t was agreed`],
    ['a=1', 'a=1'],
  ])('guards %j', async (value, cell) => {
    expect(await text([[value]], PLAIN, ['a'])).toBe(`"a"\r\n"${cell}"\r\n`);
  });

  it('does not guard our own numbers', async () => {
    expect(await text([[-4]], PLAIN, ['a'])).toBe('"a"\r\n-4\r\n');
  });

  it('yields the header and then a chunk for each batch that has rows', async () => {
    const written = writeCsv(['a'], batches([['1'], ['2']], [], [['3']]), PLAIN);
    expect(await Array.fromAsync(written)).toEqual(['"a"\r\n', '"1"\r\n"2"\r\n', '"3"\r\n']);
  });
});

describe('excelFormat', () => {
  it.each([
    ['en', ',', '.'],
    ['en-GB', ',', '.'],
    ['fr', ';', ','],
    ['sv', ';', ','],
    ['nl', ';', ','],
    ['de', ';', ','],
    ['en-US', ',', '.'],
    ['en-ZA', ';', ','],
    ['fr-CA', ';', ','],
    ['nl-BE', ';', ','],
    ['sv-FI', ';', ','],
    ['de-AT', ';', ','],
    ['de-CH', ';', '.'],
    ['fr-CH', ';', '.'],
    ['it-CH', ';', '.'],
    ['de-LI', ';', '.'],
  ])('%s separates with %s and has the decimal sign %s', (locale, separator, decimal) => {
    expect(excelFormat(locale)).toEqual({ bom: true, separator, decimal });
  });
});

it.each([
  ['de', ['de-CH', 'de', 'en'], 'de-CH'],
  ['de', ['en-US', 'de', 'de-AT'], 'de-AT'],
  ['fr-CA', ['fr-CH'], 'fr-CA'],
  ['sv', ['en-GB', 'en'], 'sv'],
])('the region of %s among %j is that of %s', (locale, languages, found) => {
  expect(withRegion(locale, languages)).toBe(found);
});

describe('any text', () => {
  const formula = fc.constantFrom(...`=+-@'"\t\r\n＝＋－＠,;\u0000\uFEFF\uD800`);
  const anyUnit = fc.oneof(
    formula,
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  );
  const cell = fc.array(anyUnit, { maxLength: 12 }).map((units) => units.join(''));
  const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
  const format = fc.constantFrom(PLAIN, SWEDISH, excelFormat('en'));

  function parse(csv: string, { separator, bom }: CsvFormat): string[][] {
    const body = bom ? csv.slice(1) : csv;
    const { data, errors } = Papa.parse<string[]>(body, { delimiter: separator, newline: '\r\n' });
    expect(errors).toEqual([]);
    expect(data.at(-1)).toEqual(['']); // after the last line's end
    return data.slice(1, -1);
  }

  it('comes back as it was, less the guard, and never begins as a formula', async () => {
    await fc.assert(
      fc.asyncProperty(table, format, async (rows, format) => {
        const cells = parse(await text(rows, format, ['a', 'b', 'c']), format);
        expect(cells.flat().filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
        const back = cells.map((row) =>
          row.map((cell) => cell.replace(/^'('*[=+\-@\t\r\n＝＋－＠])/, '$1')),
        );
        expect(back).toEqual(rows);
      }),
      { numRuns: 1000 },
    );
  });
});
