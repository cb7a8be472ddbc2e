import * as z from 'zod/mini';
import { daySchema } from '@/utils/time/day';
import { BOUNDS } from './bounds';

/** What activities lead to, in the order in which they come. */
export const OUTCOME_KINDS = ['opportunity', 'won', 'lost'] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

/** The largest amount, in the smallest unit of the currency. */
export const MOST_MONEY = 1_000_000_000_000_000;

const text = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));
/** As many as the smallest unit of a currency can have. */
export const decimals = z.int().check(z.gte(0), z.lte(4));
const money = z.nullable(z.int().check(z.gte(0), z.lte(MOST_MONEY)));

/** What a rep enters for an outcome. */
export const outcomeFields = {
  kind: z.enum(OUTCOME_KINDS),
  /** When, ms since 1970. */
  at: z.int().check(z.positive()),
  /** In the smallest unit of the currency, by `decimals`; null = not said. */
  amount: money,
  /** How many were sold; null = not said. */
  units: z.nullable(z.int().check(z.gte(0), z.lte(1_000_000))),
  /** In the same unit as the amount; null = not said. */
  costOfGoods: money,
  acquisitionCost: money,
  /**
   * How many of the last digits of these amounts are decimals. 2 if absent, as in rows that are older than this
   * field.
   */
  decimals: z.optional(decimals),
  /** With whom: a person, a company. */
  person: z.optional(text(BOUNDS.name)),
  note: z.optional(text(BOUNDS.note)),
};

/** An opportunity, or a deal won or lost: what activities lead to. */
export const outcomeSchema = z.strictObject({
  id: text(BOUNDS.id),
  ...outcomeFields,
  /** The rep's own day of `at`, YYYY-MM-DD in `zone`. */
  day: daySchema,
  /** IANA name of the zone the rep was in. */
  zone: text(60),
  source: z.enum(['manual', 'import']),
});
export type Outcome = z.infer<typeof outcomeSchema>;

/** An outcome in a file. It has a day, not a moment. */
export const importedOutcome = z.strictObject({
  id: outcomeSchema.shape.id,
  ...z.omit(z.strictObject(outcomeFields), { at: true }).shape,
  day: outcomeSchema.shape.day,
});
export type ImportedOutcome = z.infer<typeof importedOutcome>;

/** What an import does with an outcome. */
export type ImportEffect = 'new' | 'changed' | 'same' | 'kept';

/**
 * What an import does with `imported`, given the outcome `stored` under its id. What came with a file follows the
 * file; what the rep changed by hand is kept.
 */
export function effectOf(stored: Outcome | undefined, imported: ImportedOutcome): ImportEffect {
  if (stored === undefined) return 'new';
  const fields = Object.keys(importedOutcome.shape) as (keyof ImportedOutcome)[];
  if (fields.every((field) => stored[field] === imported[field])) return 'same';
  return stored.source === 'manual' ? 'kept' : 'changed';
}
