import * as z from 'zod/mini';
import { KINDS } from './activity-kind';
import { BOUNDS } from './bounds';
import { PROOFS } from './sighting';

const text = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));

/** Only `counted` counts. */
export const STATES = [
  'counted',
  'scheduled',
  'unconfirmed',
  'excluded',
  'undone',
  'failed',
] as const;
export type State = (typeof STATES)[number];

/** Why an activity does not count; null while it does. */
export const REASONS = ['self', 'internal', 'never-log', 'rep', 'refused', 'no-answer'] as const;
export type Reason = (typeof REASONS)[number];

/** Why a row changed: something was seen, logged by hand or imported, or the rep decided. */
export const CHANGES = [
  'seen',
  'logged',
  'imported',
  'rep-excluded',
  'rep-restored',
  'rep-undone',
] as const;
export type Change = (typeof CHANGES)[number];

const personSchema = z.strictObject({
  id: text(BOUNDS.personId),
  name: z.optional(text(BOUNDS.name)),
  address: z.optional(text(BOUNDS.address)),
  company: z.optional(text(BOUNDS.company)),
});
export type Person = z.infer<typeof personSchema>;

const historyEntrySchema = z.strictObject({
  at: z.int(),
  from: z.nullable(z.enum(STATES)),
  to: z.enum(STATES),
  why: z.enum(CHANGES),
});

/** A row of the log. The shape is fixed by the design: other programs read it. */
export const activitySchema = z.strictObject({
  /** `site:account:id`, see `keyOf`. */
  key: text(BOUNDS.key),
  kind: z.enum(KINDS),
  action: text(20),
  site: text(BOUNDS.siteId),
  account: text(BOUNDS.account),
  /** When the rep acted, ms since 1970. */
  at: z.int(),
  /** The rep's own day of `at`, YYYY-MM-DD in `zone`. */
  day: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  /** IANA name of the zone the rep was in. */
  zone: text(60),
  state: z.enum(STATES),
  reason: z.nullable(z.enum(REASONS)),
  proof: z.enum(PROOFS),
  source: z.enum(['auto', 'manual', 'import']),
  people: z.array(personSchema).check(z.maxLength(BOUNDS.people)),
  topics: z.array(text(BOUNDS.topic)).check(z.maxLength(BOUNDS.topics)),
  evidence: z.strictObject({
    url: z.optional(text(BOUNDS.url)),
    thread: z.optional(text(BOUNDS.thread)),
  }),
  note: z.optional(text(BOUNDS.note)),
  history: z.array(historyEntrySchema).check(z.maxLength(BOUNDS.history)),
});
export type Activity = z.infer<typeof activitySchema>;
