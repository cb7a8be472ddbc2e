import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A file of the built extension. */
export interface HolidayFile {
  relativeDest: string;
  contents: string;
}

/** Fixed, so that builds made on different days are the same. */
const YEARS = [...Array(12).keys()].map((index) => 2024 + index);
const LANGUAGES = ['en', 'fr', 'sv', 'nl', 'de'];
const HOUR = 3_600_000;

/** The parts of `date-holidays` that are used here. */
interface Found {
  date: string;
  start: Date;
  end: Date;
  name: Record<string, string> | string;
  substitute?: boolean;
}
type Names = Record<string, string>;
interface Library {
  getHolidays(year: number): Found[];
  getLanguages(): string[];
  getCountries(): Names;
  getStates(country: string): Names | undefined;
  getRegions(country: string, state: string): Names | undefined;
}
/** What is changed in it here. Its version is pinned. */
interface Internals {
  holidays: Record<string, { fn?: unknown }>;
  _dateByRule(year: number, rule: string): Found[];
}
type Place = [country: string, state?: string, region?: string];

/** One day of a holiday; `half`: only its afternoon is free. */
interface Day {
  names: Names;
  day: string;
  half?: true;
  /** A free day in place of a holiday that falls on a day off. */
  inLieu?: true;
}

const require = createRequire(import.meta.url);

/** Public holidays of a place, with their names in every language that is known. */
function libraryOf(place: Place | []): { library: Library; languages: string[] } {
  const Holidays: new (...said: unknown[]) => Library & Internals = require('date-holidays');
  class AllNames extends Holidays {
    /** Without a language to choose from, all names stay as they are. */
    override getLanguages(): string[] {
      return [];
    }
    override _dateByRule(year: number, rule: string) {
      const { fn: _, ...said } = this.holidays[rule] ?? {};
      // Such a rule depends on the place's other rules.
      if (/is .*holiday/.test(rule)) return super._dateByRule(year, rule);
      const key = `${year} ${rule} ${JSON.stringify(said)}`;
      const known = computed.get(key) ?? super._dateByRule(year, rule);
      computed.set(key, known);
      return known;
    }
  }
  const options = { types: ['public'], timezone: 'UTC' };
  const library = new AllNames(...place, options);
  return { library, languages: Holidays.prototype.getLanguages.call(library) };
}

/**
 * The computed rules, by rule and year. Many countries share rules, and those that follow the moon are slow to
 * compute.
 */
const computed = new Map<string, Found[]>();

function namesOf(name: Found['name'], country: string, languages: readonly string[]): Names {
  if (typeof name === 'string') return { local: name };
  const said = (language: string) => name[`${language}-${country.toLowerCase()}`] ?? name[language];
  const names = LANGUAGES.flatMap((language) => {
    const known = said(language);
    return known ? [[language, known]] : [];
  });
  const own = languages.map((language) => name[language]).find(Boolean);
  const isKnown = names.some(([, known]) => known === own);
  return Object.fromEntries(own && !isKnown ? [...names, ['local', own]] : names);
}

const shifted = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 24 * HOUR).toISOString().slice(0, 10);

/**
 * The days of a holiday. If it begins at noon, the afternoon is free. If it begins at sunset the day before and lasts
 * more than whole days (the feasts of Turkey), the afternoon of that day is free.
 */
function daysOf({ date, start, end }: Found): Pick<Day, 'day' | 'half'>[] {
  const [day = '', time = ''] = date.split(' ');
  const hours = (end.getTime() - start.getTime()) / HOUR;
  if (time >= '12') return [{ day, half: true }];
  const whole = Math.max(1, Math.floor(hours / 24));
  const days = [...Array(whole).keys()].map((index) => ({ day: shifted(day, index) }));
  return hours > 24 * whole ? [{ day: shifted(day, -1), half: true }, ...days] : days;
}

/** Every free day of a place, oldest first. Each day comes once; a whole day replaces a half. */
function freeDays(place: Place): Map<string, Day> {
  const { library, languages } = libraryOf(place);
  const found = YEARS.flatMap((year) => library.getHolidays(year)).flatMap((holiday) =>
    daysOf(holiday).map((day): Day => {
      const names = namesOf(holiday.name, place[0], languages);
      return { names, ...day, ...(holiday.substitute && { inLieu: true as const }) };
    }),
  );
  const within = found.filter(({ day }) => YEARS.includes(Number(day.slice(0, 4))));
  const days = new Map<string, Day>();
  for (const day of within) {
    const held = days.get(day.day);
    if (!held || (held.half && !day.half)) days.set(day.day, day);
  }
  return days;
}

/** The same days grouped by holiday, so that each name is written once. */
function byHoliday(days: Iterable<Day>) {
  const groups = new Map<string, { names: Names; days: string[] }>();
  for (const { day, ...holiday } of days) {
    const key = JSON.stringify(holiday);
    const group = groups.get(key) ?? { ...holiday, days: [] };
    group.days.push(day);
    groups.set(key, group);
  }
  for (const group of groups.values()) group.days.sort();
  return [...groups.values()];
}

interface Region {
  code: string;
  name: string;
  place: Place;
}

function regionsOf(library: Library, country: string): Region[] {
  return Object.entries(library.getStates(country) ?? {}).flatMap(([state, name]) => [
    { code: state, name, place: [country, state] },
    ...Object.entries(library.getRegions(country, state) ?? {}).map(
      ([region, of]): Region => ({
        code: `${state}.${region}`,
        name: `${name}, ${of}`,
        place: [country, state, region],
      }),
    ),
  ]);
}

/** The free days of a country. For each region only the difference is kept. */
function countryFile(country: string, regions: readonly Region[]): string {
  const national = freeDays([country]);
  const isNational = (day: Day) => JSON.stringify(national.get(day.day)) === JSON.stringify(day);
  const differences = regions.map(({ code, place }) => {
    const regional = freeDays(place);
    const added = [...regional.values()].filter((day) => !isNational(day));
    const removed = [...national.keys()].filter((day) => !regional.has(day));
    return [code, { added: byHoliday(added), removed }];
  });
  return JSON.stringify({
    holidays: byHoliday(national.values()),
    regions: Object.fromEntries(differences),
  });
}

/** What the files are made from and the terms for passing them on, with the sources that the package names. */
function notice({ version }: { version: string }, licence: string): string {
  return `The holidays in this folder were computed with the package date-holidays ${version}, whose data are available under
CC BY-SA 3.0; so are these files. What follows is the notice of that package.

${licence}`;
}

function makeFiles(manifest: { version: string }, licence: string): HolidayFile[] {
  const { library } = libraryOf([]);
  const countries = Object.keys(library.getCountries()).map((country) => ({
    country,
    regions: regionsOf(library, country),
  }));
  const index = countries.map(({ country, regions }) => [
    country,
    regions.map(({ code, name }) => ({ code, name })),
  ]);
  return [
    { relativeDest: 'holidays/index.json', contents: JSON.stringify(Object.fromEntries(index)) },
    { relativeDest: 'holidays/notice.txt', contents: notice(manifest, licence) },
    ...countries.map(({ country, regions }) => ({
      relativeDest: `holidays/${country}.json`,
      contents: countryFile(country, regions),
    })),
  ];
}

/**
 * The public holidays of every country that the library knows, as files of the extension. Computed once per version of
 * the library and of this file, which takes some seconds, and kept in WXT's folder.
 */
export function holidayFiles(root: string): HolidayFile[] {
  const folder = join(root, 'node_modules/date-holidays');
  const manifest = readFileSync(join(folder, 'package.json'), 'utf8');
  const self = readFileSync(join(root, '.ci/holiday-files.ts'), 'utf8');
  const key = createHash('sha256').update(manifest).update(self).digest('hex').slice(0, 12);
  const kept = join(root, '.wxt', `holidays-${key}.json`);
  try {
    return JSON.parse(readFileSync(kept, 'utf8'));
  } catch {
    const files = makeFiles(JSON.parse(manifest), readFileSync(join(folder, 'LICENSE'), 'utf8'));
    mkdirSync(join(root, '.wxt'), { recursive: true });
    // Two builds may run at once: neither may read a file that the other has half written.
    writeFileSync(`${kept}.${process.pid}`, JSON.stringify(files));
    renameSync(`${kept}.${process.pid}`, kept);
    return files;
  }
}
