import { isDay } from '@/utils/time/period';

// Quick looks at stored values: they are asked for every row that is read.

/** The latest moment that a date can be, ms since 1970. */
const LAST_MOMENT = 8_640_000_000_000_000;
/** More names of zones than there are are not remembered. */
const MOST_ZONES = 700;
/** A name in a list of ours is short: `no-answer`. */
const LONGEST_NAME = 60;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isText = (value: unknown): value is string =>
  typeof value === 'string' && value !== '';

export const isMissing = (value: unknown): value is undefined => value === undefined;

export const isTextOrMissing = (value: unknown): boolean => value === undefined || isText(value);

/** True for a name that a newer version may have given to a kind, a state or the like. */
export const isName = (value: unknown): value is string =>
  isText(value) && value.length <= LONGEST_NAME;

/** True for a time in ms that calendars know. */
export const isMoment = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= LAST_MOMENT;

let lastDay = '';

/** True for a YYYY-MM-DD day that there is. Rows come day by day: the last is not looked at twice. */
export function isKnownDay(value: unknown): value is string {
  if (value === lastDay) return true;
  if (typeof value !== 'string' || !isDay(value)) return false;
  lastDay = value;
  return true;
}

const zones = new Map<string, boolean>();

/** True for the IANA name of a zone that this browser knows. */
export function isZone(value: unknown): value is string {
  if (!isName(value)) return false;
  const known = zones.get(value);
  if (known !== undefined) return known;
  const isKnown = canFormatIn(value);
  if (zones.size < MOST_ZONES) zones.set(value, isKnown);
  return isKnown;
}

function canFormatIn(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
