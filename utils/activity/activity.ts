import * as z from 'zod/mini';
import { daySchema } from '@/utils/time/day';
import { KINDS } from './activity-kind';
import { BOUNDS } from './bounds';
import { ACTS, PROOFS } from './sighting';

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
export const REASONS = [
  // The rules leave it out.
  'self',
  'internal',
  'never-log',
  'company',
  'private',
  'automatic',
  'list',
  'organization',
  // The rep said so.
  'rep',
  'not-sent',
  // The site refused it, or said too little.
  'refused',
  'no-answer',
  'no-people',
  'taken-back',
  'cancelled',
  // It was logged by hand, and the site's own sign of it came later.
  'seen-after-all',
] as const;
export type Reason = (typeof REASONS)[number];

/**
 * Why a row changed: something was seen, logged by hand or imported, its time came, the rules changed, or the rep
 * decided.
 */
export const CHANGES = [
  'seen',
  'logged',
  'imported',
  'due',
  // The counting rules changed. Rows in the log have this value.
  'policy',
  'rep-excluded',
  'rep-restored',
  'rep-undone',
  'rep-confirmed',
  'rep-dropped',
  'rep-reopened',
  'seen-after-all',
] as const;
export type Change = (typeof CHANGES)[number];

const personSchema = z.strictObject({
  id: text(BOUNDS.personId),
  name: z.optional(text(BOUNDS.name)),
  address: z.optional(text(BOUNDS.address)),
  company: z.optional(text(BOUNDS.company)),
  headline: z.optional(text(BOUNDS.headline)),
});
export type Person = z.infer<typeof personSchema>;

const historyEntrySchema = z.strictObject({
  at: z.int(),
  from: z.nullable(z.enum(STATES)),
  to: z.enum(STATES),
  why: z.enum(CHANGES),
});

/**
 * One thing that was seen to happen to an act: when (ms, by the site's clock), what, and how the site answered it.
 * `reason` is why the rules do not let it count; absent if the rules let it.
 */
const signSchema = z.strictObject({
  at: z.int(),
  act: z.enum(ACTS),
  outcome: z.enum(['accepted', 'refused', 'unknown']),
  proof: z.enum(PROOFS),
  due: z.optional(z.int()),
  reason: z.optional(z.enum(REASONS)),
});
export type Sign = z.infer<typeof signSchema>;

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
  day: daySchema,
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
  /** True where the rep wrote words of their own with it, such as the note of an invitation. The words are not kept. */
  wrote: z.optional(z.boolean()),
  history: z.array(historyEntrySchema).check(z.maxLength(BOUNDS.history)),
  /** For an act that a site saw: the signs that its state rests on, oldest first. Absent in rows from other sources. */
  signs: z.optional(z.array(signSchema).check(z.maxLength(BOUNDS.signs))),
  /** Other names of the same act, in the form of `key`: earlier ids, and the window it was written in. */
  aliases: z.optional(z.array(text(BOUNDS.key)).check(z.maxLength(BOUNDS.aliases))),
  /**
   * What the act was done to, in the form of `key`. Only where acts on one thing have to be told apart by their time.
   */
  object: z.optional(text(BOUNDS.key)),
});
export type Activity = z.infer<typeof activitySchema>;
