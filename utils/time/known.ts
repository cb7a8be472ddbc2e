import * as z from 'zod/mini';
import { isDay } from './period';

// Quick checks of stored values: they run for every row that is read.

/** The latest moment that a date can hold, ms since 1970. */
const LAST_MOMENT = 8_640_000_000_000_000;
/** No more names of zones are remembered: there are not as many zones. */
const MOST_ZONES = 700;
const LONGEST_ZONE = 60;

/** True for a time in ms that calendars know. */
export const isMoment = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= LAST_MOMENT;

let lastDay = '';

/** True for a YYYY-MM-DD day that exists. Rows come day by day, so the last day is not checked twice. */
export function isKnownDay(value: unknown): value is string {
  if (value === lastDay) return true;
  if (typeof value !== 'string' || !isDay(value)) return false;
  lastDay = value;
  return true;
}

/** A YYYY-MM-DD day that exists. */
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
