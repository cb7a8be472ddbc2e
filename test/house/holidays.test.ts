import { expect, test } from 'vitest';
import { holidayFiles } from '@/.ci/holiday-files';
import { type CountryFile, holidaysOf } from '@/utils/store/browser-storage/holiday-files';
import { ROOT } from './sources';

const files = new Map(
  holidayFiles(ROOT).map(({ relativeDest, contents }) => [relativeDest, contents]),
);
const fileOf = (country: string): CountryFile =>
  JSON.parse(files.get(`holidays/${country}.json`) ?? 'null');
const inLieu = (name: string) => `${name} (in lieu)`;

/** The holidays of a year, as `MM-DD name`. */
function holidays(country: string, year: number, region: string | null = null, language = 'en') {
  return holidaysOf(fileOf(country), region, language, inLieu)
    .filter(({ day }) => day.startsWith(String(year)))
    .map(({ day, name, half }) => `${day.slice(5)} ${name}${half ? ` (${half})` : ''}`);
}

test('Sweden in 2026, in Swedish', () => {
  expect(holidays('SE', 2026, null, 'sv')).toEqual([
    '01-01 Nyårsdagen',
    '01-06 Trettondedag jul',
    '04-03 Långfredagen',
    '04-05 Påskdagen',
    '04-06 Annandag påsk',
    '05-01 Första maj',
    '05-14 Kristi himmelsfärdsdag',
    '05-24 Pingstdagen',
    '06-06 Nationaldagen',
    '06-20 Midsommardagen',
    '10-31 Alla helgons dag',
    '12-25 Juldagen',
    '12-26 Annandag jul',
  ]);
});

test('a region has its country’s holidays and its own', () => {
  const national = holidays('DE', 2027, null, 'de');
  const bavarian = holidays('DE', 2027, 'BY', 'de');
  expect(bavarian.filter((day) => !national.includes(day))).toEqual([
    '01-06 Heilige Drei Könige',
    '05-27 Fronleichnam',
    '11-01 Allerheiligen',
  ]);
  expect(national.filter((day) => !bavarian.includes(day))).toEqual([]);
  expect(holidays('DE', 2027, 'XX', 'de')).toEqual(national);
});

test('a holiday from noon on is half a day, and a feast of days is all of them', () => {
  expect(holidays('IS', 2026)).toContain('12-24 Christmas Eve (afternoon)');
  const feast = holidays('TR', 2026).filter((day) => day.startsWith('03-'));
  expect(feast).toEqual([
    '03-19 End of Ramadan (Eid al-Fitr) (afternoon)',
    '03-20 End of Ramadan (Eid al-Fitr)',
    '03-21 End of Ramadan (Eid al-Fitr)',
    '03-22 End of Ramadan (Eid al-Fitr)',
  ]);
});

test('a name that is not known in a language is said in English', () => {
  expect(holidays('US', 2026, null, 'sv')).toContain('11-26 Thanksgiving Day');
});

test('every country has holidays in every year from 2024 to 2035, every region days that are its country’s', () => {
  const countries: Record<string, { code: string }[]> = JSON.parse(
    files.get('holidays/index.json') ?? '{}',
  );
  expect(Object.keys(countries).length).toBeGreaterThan(200);
  const without = Object.keys(countries).flatMap((country) =>
    [2024, 2030, 2035].flatMap((year) =>
      holidays(country, year).length === 0 ? `${country} ${year}` : [],
    ),
  );
  expect(without).toEqual([]);
  const strangers = Object.entries(countries).flatMap(([country, regions]) =>
    regions.filter(({ code }) => !(code in fileOf(country).regions)),
  );
  expect(strangers).toEqual([]);
});

test('all of them are under 1.5 MB, and say what they are made from', () => {
  const bytes = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  expect(bytes).toBeLessThan(1_500_000);
  expect(files.get('holidays/notice.txt')).toContain('CC BY-SA 3.0');
});
