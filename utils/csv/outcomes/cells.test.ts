import { describe, expect, test } from 'vitest';
import { readFile } from '@/test/support/outcome-files';
import type { Mapping } from '@/utils/activity/import-mapping';
import { NO_PAUSE } from '@/utils/csv/read-csv';
import { openTable } from './table';

describe('dates', () => {
  const days = async (dates: string[], over: Partial<Mapping> = {}, zone = 'Europe/Stockholm') => {
    const lines = ['date;kind', ...dates.map((date) => `${date};won`)];
    const { outcomes, rejected, findings } = await readFile(lines, { ...over, zone });
    return { days: outcomes.map(({ day }) => day), rejected, isOrderOpen: findings.isOrderOpen };
  };

  test.each([
    ['2026-12-01T02:00:00Z', 'America/New_York', '2026-11-30'],
    ['2026-12-01T02:00:00Z', 'Europe/Stockholm', '2026-12-01'],
    ['2026-11-30T23:30:00Z', 'Europe/Stockholm', '2026-12-01'],
    ['2026-11-30T23:30:00.000+0000', 'Europe/Stockholm', '2026-12-01'],
    ['2026-12-01 02:00 UTC', 'America/New_York', '2026-11-30'],
    ['2026-12-01T02:00:00+13:00', 'Europe/Stockholm', '2026-11-30'],
    ['12/13/2026 1:30 AM +00:00', 'America/New_York', '2026-12-12'],
    ['2026-12-01T02:00:00', 'America/New_York', '2026-12-01'],
    ['2026-12-01', 'America/New_York', '2026-12-01'],
  ])('%s is for a rep in %s the day %s', async (date, zone, day) => {
    expect((await days([date], {}, zone)).days).toEqual([day]);
  });

  test.each([
    ['16.11.26', '2026-11-16'],
    ['16. 11. 2026', '2026-11-16'],
    ['20261116', '2026-11-16'],
    ['16 novembre 2026', '2026-11-16'],
    ['1er déc. 2026', '2026-12-01'],
    ['1. Dezember 2026', '2026-12-01'],
    ['Nov 16, 2026', '2026-11-16'],
    ['16-Nov-2026', '2026-11-16'],
    ['16 nov 2026 14:30', '2026-11-16'],
  ])('%s is %s', async (date, day) => {
    expect((await days([date])).days).toEqual([day]);
  });

  test('that may be two days are refused, until the rep says once which comes first', async () => {
    const dates = ['03/04/2026', '05/06/2026'];
    const open = await days(dates);
    expect(open).toMatchObject({ days: [], isOrderOpen: true });
    expect(open.rejected).toMatchObject([{ line: 2, reason: 'ambiguous' }, { line: 3 }]);
    expect((await days(dates, { isDayFirst: true })).days).toEqual(['2026-04-03', '2026-06-05']);
    expect((await days(dates, { isDayFirst: false })).days).toEqual(['2026-03-04', '2026-05-06']);
    // One date that can only be one day decides for all. What was chosen for another file does not count then.
    const told = await days(['03/04/2026', '13/04/2026'], { isDayFirst: false });
    expect(told).toMatchObject({ days: ['2026-04-03', '2026-04-13'], isOrderOpen: false });
  });
});

describe('numbers', () => {
  const amounts = async (cells: string[], over: Partial<Mapping> = {}, currency = 'EUR') => {
    const lines = ['date;kind;amount', ...cells.map((cell) => `2026-11-16;won;${cell}`)];
    const read = await readFile(lines, { ...over, currency });
    const found = [
      ...read.outcomes.map(({ amount }) => amount),
      ...read.rejected.map(({ reason }) => reason),
    ];
    return { found, isDecimalOpen: read.findings.isDecimalOpen };
  };

  test.each([
    ['a narrow no-break space', '12\u202F500,50 €', 1_250_050],
    ['a no-break space', '12\u00A0500,50', 1_250_050],
    ['a thin space', '12\u2009500,50', 1_250_050],
    ['a Swiss apostrophe', "12'500.50", 1_250_050],
    ['a curly apostrophe', '12’500.50', 1_250_050],
    ['Swiss rounds', "EUR 12'500.–", 1_250_000],
    ['points between thousands', '1.234.567', 123_456_700],
    ['Indian groups', '12,34,567.50', 123_456_750],
    ['no digit before the decimal', ',5', 50],
    ['the largest of all', '9999999999999,99', 999_999_999_999_999],
  ])('with %s are read', async (_, cell, amount) => {
    expect((await amounts([cell])).found).toEqual([amount]);
  });

  test('that may be two are refused, until the rep says once what is before the decimals', async () => {
    const cells = ['12,500', '7,250'];
    expect(await amounts(cells)).toEqual({
      found: ['unclear-number', 'unclear-number'],
      isDecimalOpen: true,
    });
    expect((await amounts(cells, { decimal: '.' })).found).toEqual([1_250_000, 725_000]);
    expect((await amounts([...cells, '1,50'])).isDecimalOpen).toBe(false);
    // Three decimals are usual in dinars.
    expect((await amounts(['12.500'], {}, 'KWD')).found).toEqual(['unclear-number']);
    expect((await amounts(['12.500'], { decimal: '.' }, 'KWD')).found).toEqual([12_500]);
  });
});

test('a cell of a million signs, a formula and rows of any length take no longer than others', async () => {
  const huge = 'x'.repeat(1_000_000);
  const spaces = ' '.repeat(500_000);
  const { outcomes, rejected } = await readFile([
    'date,stage,amount,person',
    `2026-11-16,won,5,${huge}`,
    `2026-11-16,a${spaces}b,5,Anna`,
    `2026-11-16,won,1${'.1'.repeat(300_000)},Anna`,
    `${'1'.repeat(900_000)},won,5,Anna`,
    '2026-11-16,won',
    '2026-11-16,won,="7",=HYPERLINK(1)',
  ]);
  expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([
    [2, 'too-long'],
    [3, 'not-understood'],
    [4, 'not-understood'],
    [5, 'not-understood'],
  ]);
  expect(rejected.every(({ value }) => value.length <= 80)).toBe(true);
  expect(outcomes).toMatchObject([{ amount: null }, { amount: 700, person: '=HYPERLINK(1)' }]);
}, 5000);

test.each([
  ['', 'empty'],
  ['\n\n', 'empty'],
  ['date,kind\n', 'only-headings'],
])('a file of %j is refused as %s', async (text, problem) => {
  expect(await openTable(new TextEncoder().encode(text).buffer, NO_PAUSE)).toBe(problem);
});
