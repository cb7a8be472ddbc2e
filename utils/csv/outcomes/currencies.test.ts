import { describe, expect, test } from 'vitest';
import { readFile } from '@/test/support/outcome-files';
import type { Mapping } from '@/utils/activity/import-mapping';
import { currencyOf, currencyOfHeading } from './currencies';

test.each([
  ['EUR', 'SEK', 'EUR'],
  ['eur', 'SEK', 'EUR'],
  ['€', 'SEK', 'EUR'],
  ['kr', 'SEK', 'SEK'],
  ['kr.', 'DKK', 'DKK'],
  ['kr', 'EUR', 'kr'],
  ['$', 'CAD', 'CAD'],
  ['$', 'EUR', '$'],
  ['US$', 'CAD', 'USD'],
  ['¥', 'JPY', 'JPY'],
  ['¥', 'EUR', '¥'],
  ['Fr.', 'CHF', 'CHF'],
  ['tkr', 'SEK', null],
  ['Mio', 'EUR', null],
])('“%s” is for a rep with %s: %s', (text, own, currency) => {
  expect(currencyOf(text, own)).toBe(currency);
});

test.each([
  ['Amount (USD)', 'USD'],
  ['Amount USD', 'USD'],
  ['Betrag in €', 'EUR'],
  ['Deal - Value [SEK]', 'SEK'],
  ['Montant (k€)', null],
  ['Amount', null],
  ['all', null],
  ['Try', null],
])('the heading “%s” says %s', (heading, currency) => {
  expect(currencyOfHeading(heading, 'EUR')).toBe(currency);
});

const read = (lines: readonly string[], rates: Mapping['rates'] = {}, currency = 'EUR') =>
  readFile(lines, { rates, currency });

describe('amounts in another currency', () => {
  const MIXED = [
    'id,date,kind,amount,currency',
    '1,2026-11-16,won,1000,USD',
    '2,2026-11-16,won,100000,JPY',
    '3,2026-11-16,won,50,EUR',
    '4,2026-11-16,lost,,USD',
  ];

  test('are named and left out, never summed as the rep’s own', async () => {
    const { outcomes, rejected, findings } = await read(MIXED);
    expect(outcomes.map(({ id, amount }) => [id, amount])).toEqual([
      ['import:3:won', 5000],
      ['import:4:lost', null],
    ]);
    expect(rejected).toEqual([
      { line: 2, field: 'amount', value: 'USD', reason: 'other-currency' },
      { line: 3, field: 'amount', value: 'JPY', reason: 'other-currency' },
    ]);
    expect(findings.currencies).toEqual([
      { currency: 'USD', rows: 1 },
      { currency: 'JPY', rows: 1 },
    ]);
  });

  test('are taken at the rep’s rate, to the cent, and the note says so; again the same', async () => {
    const rates = { USD: '0.92', JPY: '0.0061' };
    const { outcomes, rejected } = await read(MIXED, rates);
    expect(rejected).toEqual([]);
    expect(outcomes.slice(0, 2)).toMatchObject([
      { id: 'import:1:won', amount: 92_000, note: '1000 USD × 0.92' },
      { id: 'import:2:won', amount: 61_000, note: '100000 JPY × 0.0061' },
    ]);
    expect((await read(MIXED, rates)).outcomes).toEqual(outcomes);
  });

  test('are the same outcome at another rate, also without an id', async () => {
    const lines = ['date,kind,amount', '2026-11-16,won,1000 USD', '2026-11-16,won,1000 USD'];
    const [first, second] = [
      await read(lines, { USD: '0.92' }),
      await read(lines, { USD: '0.93' }),
    ];
    expect(second.outcomes.map(({ id }) => id)).toEqual(first.outcomes.map(({ id }) => id));
    expect(new Set(first.outcomes.map(({ id }) => id)).size).toBe(2);
    expect(second.outcomes.map(({ amount }) => amount)).toEqual([93_000, 93_000]);
  });

  test.each([
    ['a heading', ['date,kind,Amount (USD)', '2026-11-16,won,1000'], 'USD'],
    ['a heading without brackets', ['date,kind,Betrag in SEK', '2026-11-16,won,1000'], 'SEK'],
    ['a sign in the cell', ['date,kind,amount', '2026-11-16,won,$1000'], '$'],
    ['a code in the cell', ['date,kind,amount', '2026-11-16,won,CHF 1000.-'], 'CHF'],
    [
      'the cell more than the column',
      ['date,kind,amount,currency', '2026-11-16,won,1000 SEK,EUR'],
      'SEK',
    ],
    [
      'the column, where the sign may be several',
      ['date,kind,amount,currency', '2026-11-16,won,$1000,CAD'],
      'CAD',
    ],
  ])('are told by %s', async (_, lines, value) => {
    const { outcomes, rejected } = await read(lines);
    expect(outcomes).toEqual([]);
    expect(rejected).toMatchObject([{ reason: 'other-currency', value }]);
  });

  test('and a cost in the rep’s own in the same row are left out together', async () => {
    const lines = ['date,kind,amount,cost of goods', '2026-11-16,won,1000 USD,50 EUR'];
    const { rejected } = await read(lines, { USD: '0.92' });
    expect(rejected).toMatchObject([{ reason: 'two-currencies', value: 'USD, EUR' }]);
  });

  test('that nobody knows are left out as not understood', async () => {
    const lines = ['date,kind,amount,currency', '2026-11-16,won,1000,Taler'];
    expect((await read(lines)).rejected).toMatchObject([
      { field: 'currency', value: 'Taler', reason: 'not-understood' },
    ]);
  });
});

test('a rep with yen or dinars has their amounts with 0 and 3 decimals', async () => {
  const of = async (amount: string, currency: string) => {
    const lines = ['date;kind;amount', `2026-11-16;won;${amount}`, '2026-11-16;won;1.5'];
    const { outcomes, rejected } = await read(lines, {}, currency);
    return outcomes[0] ?? rejected[0];
  };
  expect(await of('5000', 'JPY')).toMatchObject({ amount: 5000, decimals: 0 });
  expect(await of('5000.00', 'JPY')).toMatchObject({ amount: 5000, decimals: 0 });
  expect(await of('5000.50', 'JPY')).toMatchObject({ reason: 'decimals' });
  expect(await of('12.345', 'KWD')).toMatchObject({ amount: 12_345, decimals: 3 });
});
