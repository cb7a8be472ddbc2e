import * as z from 'zod/mini';
import { isDay } from './period';

// Quick looks at stored values: they are asked for every row that is read.

/** The latest moment that a date can be, ms since 1970. */
const LAST_MOMENT = 8_640_000_000_000_000;
/** More names of zones than there are are not remembered. */
const MOST_ZONES = 700;
const LONGEST_ZONE = 60;

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

/** A YYYY-MM-DD day that there is. */
export const knownDay = z.string().check(z.refine(isKnownDay));

const zones = new Map<string, boolean>();

/** True for the IANA name of a zone that this browser knows. */
export function isZone(value: unknown): value is string {
  if (typeof value !== 'string' || value === '' || value.length > LONGEST_ZONE) return false;
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
