import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readFile } from '@/test/support/outcome-files';
import { OUTCOME_COLUMNS } from '@/utils/activity/import-mapping';
import { MOST_MONEY, OUTCOME_KINDS } from '@/utils/activity/outcome';
import { NO_PAUSE, readCsv } from '@/utils/csv/read-csv';
import { type Cell, excelFormat, PLAIN, writeCsv } from '@/utils/csv/write';
import { guessMapping, type Place } from './mapping';
import { missingIn, readOutcomes } from './read-outcomes';
import { MOST_OUTCOMES, openTable } from './table';

const PLACE: Place = { today: '2026-11-23', zone: 'Europe/Stockholm', currency: 'USD' };

const read = (lines: readonly string[], over: Partial<Place> = {}) =>
  readFile(lines, { ...PLACE, ...over });

const NOTHING_SAID = { amount: null, units: null, costOfGoods: null, acquisitionCost: null };

describe('a file of outcomes', () => {
  it('is read row by row, with all that it says', async () => {
    const { outcomes, rejected } = await read([
      'id,date,kind,amount,units,cost_of_goods,acquisition_cost,person,note',
      '7,2026-11-16,won,"12,500.50",3,4000,$ 99.9,"Berg, ""A"" & Co",\'=about it',
      ',2026-11-17,Opportunity,,,,,,',
    ]);
    expect(rejected).toEqual([]);
    expect(outcomes[0]).toEqual({
      id: 'import:7:won',
      day: '2026-11-16',
      kind: 'won',
      amount: 1_250_050,
      units: 3,
      costOfGoods: 400_000,
      acquisitionCost: 9_990,
      person: 'Berg, "A" & Co',
      note: '=about it',
    });
    expect(outcomes[1]).toMatchObject({ day: '2026-11-17', kind: 'opportunity', ...NOTHING_SAID });
  });

  it('is read as Excel writes it where commas are decimal, and as other programs name it', async () => {
    const lines = [
      '\uFEFFClose Date;Stage;Value;Company',
      '16.11.2026;Closed Won;1.250;Berg AB',
      '17.11.2026;Perdu;12 500,5 SEK;Lind AB',
      '18.11.2026;vunnen;12 500,50 kr;Ek AB',
    ];
    const { outcomes, rejected } = await read(lines, { currency: 'SEK' });
    expect(rejected).toEqual([]);
    expect(outcomes).toMatchObject([
      { day: '2026-11-16', kind: 'won', amount: 125_000, person: 'Berg AB' },
      { day: '2026-11-17', kind: 'lost', amount: 1_250_050, person: 'Lind AB' },
      { day: '2026-11-18', kind: 'won', amount: 1_250_050, person: 'Ek AB' },
    ]);
  });

  it('gives the same ids at every reading, and two to two deals that look alike', async () => {
    const lines = ['date,kind,amount', '2026-11-16,won,100', '2026-11-16,won,100'];
    const [first, again] = [await read(lines), await read(lines)];
    expect(first.outcomes).toEqual(again.outcomes);
    expect(new Set(first.outcomes.map(({ id }) => id)).size).toBe(2);
  });

  it('has an opportunity and the deal that it became as two, but no row of one twice', async () => {
    const { outcomes, rejected } = await read([
      'deal_id,date,stage',
      'a,2026-11-01,open',
      'a,2026-11-16,won',
      'a,2026-11-17,won',
    ]);
    expect(outcomes.map(({ id }) => id)).toEqual(['import:a:opportunity', 'import:a:won']);
    expect(rejected).toEqual([{ line: 4, field: 'id', value: 'a', reason: 'twice' }]);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['2026-02-30,won,,,', 'date', 'not-understood'],
    ['soon,won,,,', 'date', 'not-understood'],
    ['03/04/2026,won,,,', 'date', 'ambiguous'],
    ['2026-11-24,won,,,', 'date', 'future'],
    [',won,5,,', 'date', 'empty'],
    ['2026-11-16,,5,,', 'kind', 'empty'],
    ['2026-11-16,maybe,5,,', 'kind', 'not-understood'],
    ['2026-11-16,won,much,,', 'amount', 'not-understood'],
    ['2026-11-16,won,-5,,', 'amount', 'negative'],
    ['2026-11-16,won,(5),,', 'amount', 'negative'],
    ['2026-11-16,won,5-,,', 'amount', 'negative'],
    ['2026-11-16,won,$ -5,,', 'amount', 'negative'],
    ['2026-11-16,won,5 %,,', 'amount', 'percent'],
    ['2026-11-16,won,5.12345,,', 'amount', 'decimals'],
    ['2026-11-16,won,=1+1,,', 'amount', 'not-understood'],
    ['2026-11-16,won,5,-1,', 'units', 'negative'],
    ['2026-11-16,won,5,1,a\0b', 'note', 'control'],
    ['2026-11-16,won,12 Mio,,', 'amount', 'not-understood'],
    ['2026-11-16,won,3 tkr,,', 'amount', 'not-understood'],
    ['2026-11-16,won,12.500,,', 'amount', 'unclear-number'],
    ['2026-11-16,won,5,1,,note', null, 'too-many-cells'],
    ['2026-11-16,won,10000000000001,,', 'amount', 'too-large'],
    ['2026-11-16,won,5,1.5,', 'units', 'not-understood'],
    ['2026-11-16,won,5,1.000,', 'units', 'unclear-number'],
    ['2026-11-16,won,5,1000001,', 'units', 'too-large'],
    [`2026-11-16,won,5,1,${'x'.repeat(501)}`, 'note', 'too-long'],
  ])('%s', async (row, column, reason) => {
    const { outcomes, rejected } = await read([
      'date,kind,amount,units,note',
      row,
      '2026-11-16,won,5,,',
    ]);
    expect(rejected).toMatchObject([{ line: 2, field: column, reason }]);
    expect(outcomes).toHaveLength(1);
  });

  it('is a row of too many cells, for an amount in it may have been cut in two', async () => {
    const { outcomes, rejected } = await read([
      'date,kind,amount,units',
      '2026-11-16,won,12,50,5',
      '2026-11-16,won,12,50,,',
    ]);
    expect(outcomes).toMatchObject([{ amount: 1200, units: 50 }]);
    expect(rejected).toEqual([{ line: 2, field: null, value: '5', reason: 'too-many-cells' }]);
  });

  it('is named by its line, also after a cell of several lines and blank ones', async () => {
    const { rejected } = await read(['date,kind,note', '2026-11-16,won,"a', 'b"', '', 'x,won,']);
    expect(rejected).toMatchObject([{ line: 5, field: 'date', value: 'x' }]);
  });

  it('is a column that is not there', async () => {
    expect(await read(['amount,person', '5,Anna'])).toMatchObject({ missing: ['date', 'kind'] });
  });

  it('is a row whose quotation mark is never closed', async () => {
    const { outcomes, rejected } = await read([
      'date,kind,note',
      '2026-11-16,won,"a',
      '2026-11-17,won,',
    ]);
    expect(outcomes).toEqual([]);
    expect(rejected).toMatchObject([{ line: 2, reason: 'open-quote' }]);
  });

  it('is what goes beyond the longest file', async () => {
    const rows = Array.from({ length: MOST_OUTCOMES + 5 }, () => 'x,won');
    const { rejected } = await read(['date,kind', ...rows]);
    expect(rejected.at(-1)).toMatchObject({ line: MOST_OUTCOMES + 2, reason: 'too-many' });
    expect(rejected).toHaveLength(MOST_OUTCOMES + 1);
  });
});

test.each([
  ['slashes, the day first', ['13/11/2026', '02/11/2026'], ['2026-11-13', '2026-11-02']],
  ['slashes, the month first', ['11/13/2026', '11/02/2026'], ['2026-11-13', '2026-11-02']],
  [
    'slashes, one of them no date at all',
    ['13/11/2026', '13/13/2026', '02/11/2026'],
    ['2026-11-13', '2026-11-02'],
  ],
  ['a time of day', ['2026-11-13T23:59:00+01:00', '2026/1/2 8:00'], ['2026-11-13', '2026-01-02']],
])('dates with %s are read by all that stands in the column', async (_, dates, days) => {
  const { outcomes } = await read(['date,kind', ...dates.map((date) => `${date},won`)]);
  expect(outcomes.map(({ day }) => day)).toEqual(days);
});

test('every row of any file is read or rejected, and nothing is thrown', async () => {
  const cell = fc.oneof(
    fc.constantFrom('2026-11-16', 'won', 'lost', '5', '1,50', '"', '""', ';', '\n', '', '='),
    fc.string({ maxLength: 8 }),
  );
  const columns = fc.shuffledSubarray([...OUTCOME_COLUMNS], { minLength: 2 });
  const table = fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(columns, table, async (names, cells) => {
      const text = [names.join(), ...cells.map((row) => row.join())].join('\n');
      const table = await openTable(new TextEncoder().encode(text).buffer, NO_PAUSE);
      if (typeof table === 'string') return;
      const mapping = guessMapping(table, PLACE);
      const { outcomes, rejected } = await readOutcomes(table, mapping, PLACE, NO_PAUSE);
      expect(new Set(outcomes.map(({ id }) => id)).size).toBe(outcomes.length);
      const rows = missingIn(mapping).length > 0 ? 0 : (await readCsv(text)).records.length - 1;
      expect(outcomes.length + rejected.length).toBe(rows);
    }),
    { numRuns: 200 },
  );
});

test('what our own writer writes is read back, in whatever format', async () => {
  const text = fc.oneof(
    fc.constantFrom('=1+1', "'=1", '+46 70', '＝x', 'Åsa 王 😀', 'a;b', 'a,b', '"', 'a\nb'),
    fc.string({ maxLength: 12 }).map((one) => one.trim()),
  );
  const money = fc.option(fc.nat(MOST_MONEY));
  const row = fc.record({
    day: fc.constantFrom('2026-11-16', '2025-02-28'),
    kind: fc.constantFrom(...OUTCOME_KINDS),
    amount: money,
    units: fc.option(fc.nat(1_000_000)),
    costOfGoods: money,
    acquisitionCost: money,
    person: text,
    note: text,
  });
  const rows = fc.array(row, { minLength: 1, maxLength: 5 });
  const format = fc.constantFrom(PLAIN, ...['en', 'fr', 'sv', 'nl', 'de'].map(excelFormat));
  await fc.assert(
    fc.asyncProperty(rows, format, async (said, as) => {
      const inUnits = (hundredths: number | null) =>
        hundredths === null ? null : hundredths / 100;
      async function* batches() {
        yield said.map(({ amount, costOfGoods, acquisitionCost, ...of }): Cell[] => [
          ...[of.day, of.kind, inUnits(amount), of.units, inUnits(costOfGoods)],
          ...[inUnits(acquisitionCost), of.person, of.note],
        ]);
      }
      const columns = OUTCOME_COLUMNS.filter((column) => column !== 'id' && column !== 'currency');
      const file = (await Array.fromAsync(writeCsv(columns, batches(), as))).join('');
      const { outcomes, rejected } = await read([file]);
      expect(rejected).toEqual([]);
      expect(
        outcomes.map(({ id, person = '', note = '', ...rest }) => ({ ...rest, person, note })),
      ).toEqual(said);
      expect(new Set(outcomes.map(({ id }) => id)).size).toBe(said.length);
    }),
  );
});
