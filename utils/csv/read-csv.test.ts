import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { readCsv } from './read-csv';

test('any table is read as another reader of such files reads it', () => {
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
  fc.assert(
    fc.property(table, way, (rows, as) => {
      const file = Papa.unparse([['id', 'date', 'kind'], ...rows], as);
      const { data } = Papa.parse<string[]>(file, as);
      const trimmed = data.map((cells) => cells.map((one) => one.trim()));
      const { separator, records, openQuote } = readCsv(file);
      expect(separator).toBe(as.delimiter);
      expect(openQuote).toBeNull();
      expect(records.map(({ cells }) => cells)).toEqual(
        trimmed.filter((cells) => cells.some((one) => one !== '')),
      );
    }),
  );
});
