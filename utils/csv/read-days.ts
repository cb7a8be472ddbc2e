/** What stands in a file's column of dates, as YYYY-MM-DD, or why it does not say a day. */
export type DayRead = string | 'not-understood' | 'ambiguous';

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/;
const POINTS = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?:[T ,].*)?$/;
const OTHERS = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?:[T ,].*)?$/;

/**
 * Reads the dates of one column: the year first; the day first with points; with slashes or hyphens as the column itself
 * tells, for one row with a day above 12 says which comes first in all. A time of day behind it is left out.
 */
export function readDays(texts: readonly string[]): DayRead[] {
  const isDayFirst = orderOf(texts);
  return texts.map((text) => {
    const iso = ISO.exec(text);
    if (iso) return dayOf(iso[1], iso[2], iso[3]);
    const points = POINTS.exec(text);
    if (points) return dayOf(points[3], points[2], points[1]);
    const other = OTHERS.exec(text);
    if (!other) return 'not-understood';
    const [, first, , second, year] = other;
    if (first === second) return dayOf(year, first, second);
    if (isDayFirst === null) return 'ambiguous';
    return isDayFirst ? dayOf(year, second, first) : dayOf(year, first, second);
  });
}

/** True: days come before months. Null: no date tells, or they tell both. What is no date in either order has no say. */
function orderOf(texts: readonly string[]): boolean | null {
  const dates = texts.flatMap((text) => {
    const other = OTHERS.exec(text);
    return other ? [[Number(other[1]), Number(other[3])] as const] : [];
  });
  const dayFirst = dates.some(([a, b]) => a > 12 && b <= 12);
  const monthFirst = dates.some(([a, b]) => a <= 12 && b > 12);
  return dayFirst === monthFirst ? null : dayFirst;
}

function dayOf(year = '', month = '', day = ''): DayRead {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  return isReal && year >= '1970' ? text : 'not-understood';
}
