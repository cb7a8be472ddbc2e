import { nameKey } from '@/utils/activity/people/name-key';
import { dayOf } from '@/utils/time/period';

/** The day in a cell, as YYYY-MM-DD, or why there is none. */
export type DayRead = string | 'not-understood' | 'ambiguous';

interface Way {
  /** True if days come before months in dates with slashes or hyphens; null if nothing tells. */
  isDayFirst: boolean | null;
  /** The rep's own IANA zone, for moments that name theirs. */
  zone: string;
}

/** No date is longer, UTF-16 units. */
const LONGEST = 60;
const ISO = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const BASIC = /^((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/;
const POINTS = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?!\d)/;
const OTHERS = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)|^(\d{1,2})\/(\d{1,2})\/(\d{2})(?!\d)/;
const DAY_AND_NAME = /^(\d{1,2})(?:\.|er|e)?[\s-]+(?:de\s+)?(\p{L}+)\.?,?[\s-]+(\d{4})(?!\d)/u;
const NAME_AND_DAY = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u;
/** A time of day with the zone that it is in. */
const MOMENT =
  /^[T ,]+(\d{1,2})(?:[:.](\d{2}))(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([ap]m)?\s*(Z|UTC|GMT|[+-]\d{2}:?(?:\d{2})?)$/i;

/**
 * Reads a date: with the year first; with points and the day first; with slashes or hyphens in the order of
 * `isDayFirst`; or with the name of a month in our five languages. A time of day behind it is ignored, unless it
 * names its zone: then the day is the one that the rep's own clock showed at that moment.
 */
export function readDay(text: string, { isDayFirst, zone }: Way): DayRead {
  if (text.length > LONGEST) return 'not-understood';
  const date = dateIn(text, isDayFirst);
  if (typeof date === 'string') return date;
  const rest = text.slice(date.length);
  if (rest !== '' && !/^[T ,]/.test(rest)) return 'not-understood';
  const moment = MOMENT.exec(rest);
  return moment ? dayOf(Date.parse(`${date.day}T00:00:00Z`) + msOf(moment), zone) : date.day;
}

function dateIn(
  text: string,
  isDayFirst: boolean | null,
): { day: string; length: number } | 'not-understood' | 'ambiguous' {
  const read = (match: RegExpExecArray, ...parts: (string | undefined)[]) => {
    const day = realDay(parts[0], parts[1], parts[2]);
    return day === null ? 'not-understood' : { day, length: match[0].length };
  };
  const iso = ISO.exec(text);
  if (iso) return read(iso, iso[1], iso[3], iso[4]);
  const basic = BASIC.exec(text);
  if (basic) return read(basic, basic[1], basic[2], basic[3]);
  const points = POINTS.exec(text);
  if (points) return read(points, points[3], points[2], points[1]);
  const other = numbersOf(text);
  if (other) {
    const { match, first, second, year } = other;
    if (first === second) return read(match, year, first, second);
    if (isDayFirst === null) return 'ambiguous';
    return isDayFirst ? read(match, year, second, first) : read(match, year, first, second);
  }
  const named = DAY_AND_NAME.exec(text);
  if (named) return read(named, named[3], monthOf(named[2]), named[1]);
  const american = NAME_AND_DAY.exec(text);
  return american
    ? read(american, american[3], monthOf(american[1]), american[2])
    : 'not-understood';
}

/** The two numbers of a date whose order is not known, and its year. */
function numbersOf(text: string) {
  const match = OTHERS.exec(text);
  if (!match) return null;
  const [, a, , b, year, shortA, shortB, shortYear] = match;
  return { match, first: a ?? shortA ?? '', second: b ?? shortB ?? '', year: year ?? shortYear };
}

/**
 * What `text` tells about the order in its column: true if days come before months (13/11/2026), false if months do,
 * null if it does not tell. A text that is not a date in either order does not tell.
 */
export function orderIn(text: string): boolean | null {
  const numbers = numbersOf(text);
  if (!numbers) return null;
  const [first, second] = [Number(numbers.first), Number(numbers.second)];
  if (first > 12 && second <= 12) return true;
  return first <= 12 && second > 12 ? false : null;
}

let months: Map<string, string> | null = null;

function monthOf(name = ''): string | undefined {
  months ??= new Map(
    ['en', 'de', 'fr', 'sv', 'nl'].flatMap((language) =>
      (['long', 'short'] as const).flatMap((style) =>
        Array.from({ length: 12 }, (_, month) => {
          const format = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
          const written = format.format(Date.UTC(2026, month, 15)).replace('.', '');
          return [nameKey(written), String(month + 1)] as const;
        }),
      ),
    ),
  );
  return months.get(nameKey(name));
}

function realDay(year = '', month = '', day = ''): string | null {
  const full = year.length === 2 ? `20${year}` : year;
  const text = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  return isReal && text >= '1970-01-02' ? text : null;
}

/** From midnight UTC of the date to the moment, ms. */
function msOf([, hour, minute, second = '0', half, zone = '']: RegExpExecArray): number {
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  const twelve =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0);
  return ((twelve * 60 + Number(minute) - offset) * 60 + Number(second)) * 1000;
}
