import * as z from 'zod/mini';
import { type Outcome, outcomeSchema } from '@/utils/activity/outcome';
import type { KnownPerson } from '@/utils/activity/people/people';
import type { Tally } from '@/utils/activity/tally';
import type { Health, Heard } from '@/utils/store/rows';
import { isKnownDay, isMoment, isZone } from '@/utils/time/known';
import { isName, isRecord, isText, isTextOrMissing } from './guards';
import { mended, type Readable } from './mend';
import { withTime } from './read-activity';

const text = z.string().check(z.minLength(1));
const optionalText = z.optional(text);
const moment = z.int().check(z.refine(isMoment));
const count = z.int().check(z.gte(0));

export const OUTCOME: Readable<Outcome> = {
  schema: outcomeSchema,
  standIns: {
    zone: 'UTC',
    amount: null,
    units: null,
    costOfGoods: null,
    acquisitionCost: null,
    source: 'import',
  },
  names: ['kind', 'source'],
};

/** A stored outcome, as far as it makes sense; null without an id or a kind, or with neither a day nor a time. */
export function readOutcome(raw: unknown): Outcome | null {
  if (!isRecord(raw)) return null;
  if (isOutcome(raw)) return raw as unknown as Outcome;
  const row = mended(withTime(raw), OUTCOME);
  return isRecord(row) && isOutcome(row) ? row : null;
}

function isOutcome(row: Record<string, unknown>): boolean {
  const { id, kind, at, day, zone, source, person, note } = row;
  const { amount, units, costOfGoods, acquisitionCost, decimals } = row;
  return (
    isText(id) &&
    isName(kind) &&
    isMoment(at) &&
    at > 0 &&
    isKnownDay(day) &&
    isZone(zone) &&
    isName(source) &&
    isTextOrMissing(person) &&
    isTextOrMissing(note) &&
    [amount, units, costOfGoods, acquisitionCost].every(isAmount) &&
    (decimals === undefined || [0, 1, 2, 3, 4].includes(decimals as number))
  );
}

const isAmount = (value: unknown): boolean =>
  value === null || (typeof value === 'number' && Number.isInteger(value) && value >= 0);

/** Stands for a count that makes no sense. The log itself tells what it should be. */
export const UNKNOWN_COUNT = -1;

export const TALLY: Readable<Tally> = {
  schema: z.strictObject({ day: text, kind: text, action: text, site: text, counted: count }),
  standIns: { counted: UNKNOWN_COUNT },
};

/** A stored tally, with `UNKNOWN_COUNT` if its count makes no sense; null without a day, a kind or a site. */
export function readTally(raw: unknown): Tally | null {
  if (!isRecord(raw)) return null;
  const { day, kind, action, site, counted } = raw;
  if (!(isKnownDay(day) && isName(kind) && isName(action) && isText(site))) return null;
  const isWell = typeof counted === 'number' && Number.isInteger(counted) && counted >= 0;
  return isWell
    ? (raw as unknown as Tally)
    : { day, kind: kind as Tally['kind'], action, site, counted: UNKNOWN_COUNT };
}

const shapeSeen = z.object({ at: moment, shape: z.string() });
const noticeGiven = z.object({ at: moment, key: z.nullable(z.string()) });

export const HEALTH: Readable<Health> = {
  schema: z.object({
    site: text,
    lastSightingAt: z.nullable(moment),
    lastUnreadAt: z.nullable(moment),
    unread: count,
    missed: count,
    lastMissedAt: z.nullable(moment),
    lastLimitAt: z.nullable(moment),
    shapes: z.array(shapeSeen),
    refused: count,
    notices: z.optional(z.array(noticeGiven)),
    failed: z.array(z.string()),
    lastFailedAt: z.nullable(moment),
  }),
  standIns: {
    lastSightingAt: null,
    lastUnreadAt: null,
    unread: 0,
    missed: 0,
    lastMissedAt: null,
    lastLimitAt: null,
    shapes: [],
    refused: 0,
    failed: [],
    lastFailedAt: null,
  },
};

/** What is stored of how well we see a site, as far as it makes sense; null if it does not say which site. */
export const readHealth = (raw: unknown): Health | null => mended(raw, HEALTH);

export const PERSON: Readable<KnownPerson> = {
  schema: z.object({
    id: text,
    person: text,
    name: optionalText,
    headline: optionalText,
    company: optionalText,
    unnamed: z.array(text),
  }),
  standIns: { unnamed: [] },
};

/**
 * What is stored of a person, as far as it makes sense; null without an id, or without the id by which they are
 * counted.
 */
export function readPerson(raw: unknown): KnownPerson | null {
  if (!isRecord(raw)) return null;
  const { id, person, name, headline, company, unnamed } = raw;
  const isWell =
    isText(id) &&
    isText(person) &&
    [name, headline, company].every(isTextOrMissing) &&
    Array.isArray(unnamed) &&
    unnamed.every(isText);
  return isWell ? (raw as unknown as KnownPerson) : mended(raw, PERSON);
}

export const HEARD: Readable<Heard> = {
  schema: z.object({ hash: text, topics: z.array(text), until: moment }),
  standIns: { topics: [] },
};

/** What is stored of somebody's topics, as far as it makes sense; null if it does not say who or for how long. */
export function readHeard(raw: unknown): Heard | null {
  if (!isRecord(raw)) return null;
  const { hash, topics, until } = raw;
  const isWell = isText(hash) && isMoment(until) && Array.isArray(topics) && topics.every(isText);
  return isWell ? (raw as unknown as Heard) : mended(raw, HEARD);
}
