import * as z from 'zod/mini';
import { KINDS } from '@/utils/activity/activity-kind';
import { BOUNDS } from '@/utils/activity/bounds';
import { decimals, OUTCOME_KINDS } from '@/utils/activity/outcome';
import { knownDay } from '@/utils/time/known';
import { isOfMoney, isOfOutcomes } from './line-counts';
import {
  MEASURES,
  MOST_AMOUNT,
  MOST_LINES,
  MOST_TARGET,
  MOST_UNITS,
  PERIOD_UNITS,
  QUOTA_KINDS,
  type Quota,
  TIME_OFF_RULES,
} from './quota';

const text = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));
const percent = z.int().check(z.gte(0), z.lte(100));
const some = <T extends z.ZodMiniType>(one: T) =>
  z.optional(z.array(one).check(z.minLength(1), z.maxLength(50)));

/** A line as it may be stored: it asks for acts of some kind or for outcomes, never for both. */
export const quotaLineSchema = z
  .strictObject({
    id: text(BOUNDS.topic + 20),
    filter: z.strictObject({
      kinds: z.array(z.enum(KINDS)).check(z.maxLength(KINDS.length)),
      actions: some(text(20)),
      sites: some(text(BOUNDS.siteId)),
      topics: some(text(BOUNDS.topic)),
      outcomes: some(z.enum(OUTCOME_KINDS)),
    }),
    measure: z.enum(MEASURES),
    target: z.int().check(z.gte(0), z.lte(MOST_AMOUNT)),
    decimals: z.optional(decimals),
    weight: z.optional(z.number().check(z.gte(0), z.lte(100))),
    name: z.optional(text(BOUNDS.quotaName)),
  })
  .check(
    z.refine((line) => isOfMoney(line) || line.target <= MOST_TARGET),
    z.refine((line) => isOfMoney(line) || line.decimals === undefined),
    z.refine(({ filter, ...line }) =>
      isOfOutcomes(line)
        ? filter.outcomes !== undefined && filter.kinds.length === 0
        : filter.outcomes === undefined && filter.kinds.length > 0,
    ),
  );

const lineIds = (lines: readonly { id: string }[]) => new Set(lines.map(({ id }) => id));

/** A version of a quota as it may be stored. */
export const quotaSchema = z
  .strictObject({
    id: text(BOUNDS.quotaId),
    name: z.string().check(z.maxLength(BOUNDS.quotaName)),
    effective: knownDay,
    period: z
      .strictObject({
        unit: z.enum(PERIOD_UNITS),
        count: z.int().check(z.gte(1)),
        anchor: z.optional(knownDay),
      })
      .check(z.refine(({ unit, count }) => count <= MOST_UNITS[unit])),
    lines: z.array(quotaLineSchema).check(
      z.maxLength(MOST_LINES),
      z.refine((lines) => lineIds(lines).size === lines.length),
    ),
    kind: z.optional(z.enum(QUOTA_KINDS)),
    carry: z.optional(
      z.strictObject({ shortfall: z.boolean(), surplus: z.boolean(), cap: percent }),
    ),
    ramp: z.optional(
      z.strictObject({ from: knownDay, shares: z.array(percent).check(z.maxLength(60)) }),
    ),
    timeOff: z.optional(z.enum(TIME_OFF_RULES)),
    until: z.optional(knownDay),
  })
  .check(z.refine(({ effective, until }) => until === undefined || effective <= until));

/** What the schema accepts, as a quota: the schema leaves no absent field undefined. */
export const asQuota = (read: z.infer<typeof quotaSchema>): Quota => read as Quota;
