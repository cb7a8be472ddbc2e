import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it, test } from 'vitest';
import { readCsv } from './read-csv';

const cellsOf = async (text: string) => (await readCsv(text)).records.map(({ cells }) => cells);

describe('a CSV', () => {
  it('has its separator named in a first line, which is none of its rows but counts as a line', async () => {
    const { separator, records } = await readCsv('sep=;\r\ndate;note\r\n2026-11-16;a,b,c,d\r\n');
    expect(separator).toBe(';');
    expect(records).toEqual([
      { line: 2, cells: ['date', 'note'] },
      { line: 3, cells: ['2026-11-16', 'a,b,c,d'] },
    ]);
    expect(await cellsOf('\uFEFFsep=|\na|b')).toEqual([['a', 'b']]);
    expect(await cellsOf('"sep=\t"\na\tb')).toEqual([['a', 'b']]);
  });

  it('is split by what its rows agree on, not by signs within quotation marks', async () => {
    expect(await cellsOf('"Amount, net";"Date, day"\n5;6')).toEqual([
      ['Amount, net', 'Date, day'],
      ['5', '6'],
    ]);
    expect(await cellsOf('a|b|c\n1|2|3')).toEqual([
      ['a', 'b', 'c'],
      ['1', '2', '3'],
    ]);
    // The first line has as many of either sign, so the next lines decide.
    expect(await cellsOf('a, net;b\n1;2\n3;4')).toEqual([
      ['a, net', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('counts lines as an editor does, whatever ends them', async () => {
    const { records, openQuote } = await readCsv('a,b\r1,"x\ry"\r\n\n2,3\n4,"open\n5,6');
    expect(records.map(({ line }) => line)).toEqual([1, 2, 5, 6]);
    expect(openQuote).toBe(6);
  });

  it('takes a quotation mark within a cell for what it is', async () => {
    expect(await cellsOf('a,b\n12" pipe,"x"y\n  "z" ,"a""b"')).toEqual([
      ['a', 'b'],
      ['12" pipe', 'xy'],
      ['z', 'a"b'],
    ]);
  });
});

test('any table is read as another reader of such files reads it', async () => {
  const cell = fc.oneof(
    fc.constantFrom('', '"', '""', 'a"b', ';', ',', '\t', 'a, b', '\n', 'a\nb'),
    fc.string({ maxLength: 6 }),
  );
  const row = fc.array(cell, { minLength: 3, maxLength: 3 });
  const table = fc.array(row, { maxLength: 6 });
  const way = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t'),
    newline: fc.constantFrom('\n', '\r\n'),
    quotes: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(table, way, async (rows, as) => {
      const file = Papa.unparse([['id', 'date', 'kind'], ...rows], as);
      const { data } = Papa.parse<string[]>(file, as);
      const trimmed = data.map((cells) => cells.map((one) => one.trim()));
      const { separator, records, openQuote } = await readCsv(file);
      expect(separator).toBe(as.delimiter);
      expect(openQuote).toBeNull();
      expect(records.map(({ cells }) => cells)).toEqual(
        trimmed.filter((cells) => cells.some((one) => one !== '')),
      );
    }),
  );
});
