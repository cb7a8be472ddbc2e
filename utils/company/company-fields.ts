import * as z from 'zod/mini';
import { BOUNDS } from '@/utils/activity/bounds';
import type { Quota } from '@/utils/quota/quota';
import { asQuota, quotaSchema } from '@/utils/quota/quota-schema';
import { problemOf, type WorkingHours } from '@/utils/quota/working-time/calendar';
import type { Settings } from '@/utils/settings/settings';
import { isZone, knownDay } from '@/utils/time/known';

/** Reads a field of a company's policy: what it sets, or null where it makes no sense. */
type Reader = (raw: unknown) => Partial<Settings> | null;

const MOST_QUOTAS = 10;
const days = z.array(knownDay).check(z.maxLength(2000));
const zone = z.string().check(z.maxLength(60), z.refine(isZone));

/** A reader for what `schema` accepts, as the setting `field`. */
function setting<F extends keyof Settings>(field: F, schema: z.ZodMiniType<Settings[F]>): Reader {
  return (raw) => {
    const read = schema.safeParse(raw);
    return read.success ? ({ [field]: read.data } as Partial<Settings>) : null;
  };
}

/** The fields of a policy that are settings of the rep, by the same names. */
export const SETTING_FIELDS: Readonly<Record<string, Reader>> = {
  weekStart: setting('weekStart', z.int().check(z.gte(1), z.lte(7))),
  zone: setting('zone', zone),
  holidays: setting(
    'holidays',
    z.strictObject({
      country: z.string().check(z.regex(/^[A-Z]{2}$/)),
      region: z._default(z.nullable(z.string().check(z.maxLength(20))), null),
    }),
  ),
  workedHolidays: setting('workedHolidays', days),
  privacyLevel: setting('privacyLevel', z.enum(['full', 'domain', 'none'])),
  retentionDays: setting('retentionDays', z.int().check(z.gte(30), z.lte(3650))),
  countOrganizations: setting('countOrganizations', z.boolean()),
  countVisits: setting('countVisits', z.boolean()),
  leaveOutInternal: setting('leaveOutInternal', z.boolean()),
  leaveOutAutomatic: setting('leaveOutAutomatic', z.boolean()),
  currency: setting('currency', z.string().check(z.regex(/^[A-Z]{3}$/))),
};

const DAY = /^\s*(?:(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2}))\s*$/;

/**
 * The working hours of a week, from seven texts, Monday first: `09:00-12:00, 13:00-17:30`, empty for a day off. Null
 * if a text makes no sense, or if hours end before they start or overlap.
 */
export function readHours(raw: unknown): WorkingHours[][] | null {
  if (!Array.isArray(raw) || raw.length !== 7) return null;
  const week = raw.map(hoursOf);
  return week.some((hours) => hours === null) ? null : (week as WorkingHours[][]);
}

function hoursOf(text: unknown): WorkingHours[] | null {
  if (typeof text !== 'string' || text.length > 200) return null;
  if (text.trim() === '') return [];
  const hours = text.split(',').map((part) => DAY.exec(part)?.slice(1).map(Number) ?? null);
  if (hours.some((found) => found === null || (found[1] ?? 0) > 59 || (found[3] ?? 0) > 59))
    return null;
  const read = (hours as number[][]).map(([h = 0, m = 0, toH = 0, toM = 0]) => ({
    from: h * 60 + m,
    to: toH * 60 + toM,
  }));
  return read.length > 6 || problemOf(read) ? null : read;
}

/** Days off for everybody; null if one is not a day. */
export function readDaysOff(raw: unknown): string[] | null {
  return days.safeParse(raw).data ?? null;
}

/** A line as an administrator writes it: its filter is not a field of its own. */
const lineFields = z.object({
  id: z.optional(z.string()),
  kinds: z._default(z.array(z.string()), []),
  actions: z.optional(z.array(z.string())),
  sites: z.optional(z.array(z.string())),
  topics: z.optional(z.array(z.string())),
  outcomes: z.optional(z.array(z.string())),
  measure: z._default(z.string(), 'activities'),
  target: z.number(),
  decimals: z.optional(z.number()),
  weight: z.optional(z.number()),
  name: z.optional(z.string()),
});
const quotaFields = z.looseObject({
  id: z.string().check(z.minLength(1), z.maxLength(BOUNDS.quotaId - 'company:'.length)),
  name: z._default(z.string(), ''),
  effective: z._default(knownDay, '1970-01-01'),
  period: z._default(z.unknown(), { unit: 'week', count: 1 }),
  lines: z.array(lineFields),
});

export const isOfCompany = ({ id }: Pick<Quota, 'id'>): boolean => id.startsWith('company:');

/** The quotas of a company, each with an id of its own; null if one of them may not be stored. */
export function readQuotas(raw: unknown): Quota[] | null {
  const read = z.array(quotaFields).check(z.maxLength(MOST_QUOTAS)).safeParse(raw);
  if (!read.success) return null;
  const quotas = read.data.map(({ id, lines, ...rest }) => {
    const whole = { ...rest, id: `company:${id}`, lines: lines.map(lineOf) };
    const quota = quotaSchema.safeParse(JSON.parse(JSON.stringify(whole)));
    return quota.success ? asQuota(quota.data) : null;
  });
  return quotas.some((quota) => quota === null) ? null : (quotas as Quota[]);
}

function lineOf(line: z.infer<typeof lineFields>) {
  const { id, kinds, actions, sites, topics, outcomes, ...rest } = line;
  const usual = [kinds.join('+') || outcomes?.join('+'), ...(topics ?? [])].join(':');
  return { id: id ?? usual, filter: { kinds, actions, sites, topics, outcomes }, ...rest };
}
