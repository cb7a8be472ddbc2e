import * as z from 'zod/mini';
import { KINDS } from '@/utils/activity/activity-kind';
import { BOUNDS } from '@/utils/activity/bounds';
import { importMapping } from '@/utils/activity/import-mapping';
import { importedOutcome, outcomeFields } from '@/utils/activity/outcome';
import { quotaSchema } from '@/utils/quota/quota-schema';
import { daySchema } from '@/utils/time/day';
import { siteMessages } from './site-messages';

const site = z.string().check(z.regex(/^[a-z][a-z0-9-]*$/), z.maxLength(BOUNDS.siteId));
const key = z.string().check(z.minLength(1), z.maxLength(BOUNDS.key));
/** A mark that tells a version of a quota from the same version after a change. */
const versionMark = z.string().check(z.maxLength(BOUNDS.versionMark));
const quotaId = z.string().check(z.minLength(1), z.maxLength(BOUNDS.quotaId));
const outcomeId = z.string().check(z.minLength(1), z.maxLength(BOUNDS.id));

/** What the popup, the report and the options ask of the background. */
export const pageMessages = {
  /** Logs an act that no site can see, `count` times (default 1). The answer has the keys. All are written or none. */
  'log-activity': z.strictObject({
    count: z.optional(z.int().check(z.gte(1), z.lte(BOUNDS.actsAtOnce))),
    kind: z.enum(KINDS),
    action: z.string().check(z.maxLength(20)),
    person: z.optional(z.string().check(z.maxLength(BOUNDS.name))),
    note: z.optional(z.string().check(z.maxLength(BOUNDS.note))),
    at: z.optional(z.int().check(z.positive())),
  }),
  /** The rep's own decision on a row. It outranks what is seen later. */
  'decide-activity': z.strictObject({
    key,
    decision: z.enum(['exclude', 'restore', 'undo', 'confirm', 'drop', 'reopen']),
  }),
  /** Takes back what was just logged by hand: all of it, or nothing. */
  'undo-logged': z.strictObject({
    keys: z.array(key).check(z.minLength(1), z.maxLength(BOUNDS.missedAtOnce)),
  }),
  /**
   * The people of a row are private: they are put on the list, and the row forgets them. The answer has those who
   * were added.
   */
  'mark-private': z.strictObject({ key }),
  /** Takes that back: `people` are no longer private, and the state of the row follows its signs again. */
  'unmark-private': z.strictObject({
    key,
    people: z
      .array(z.string().check(z.maxLength(BOUNDS.personId)))
      .check(z.maxLength(BOUNDS.people)),
  }),
  /** Holds the policy as it is now against what was logged on the days `from` to `to`. Answered with how many changed. */
  'apply-rules': z.strictObject({ from: daySchema, to: daySchema }),
  /** Some settings; the others stay. */
  'save-settings': z.strictObject({ patch: z.record(z.string(), z.unknown()) }),
  /**
   * A version of a quota, new or in place of one. Stale if the version with the mark `basedOn` (null: none) changed.
   */
  'save-quota': z.strictObject({ quota: quotaSchema, basedOn: z.nullable(versionMark) }),
  /** Deletes a version of a quota. The one before it is in force again. */
  'delete-version': z.strictObject({ id: quotaId, effective: daySchema, basedOn: versionMark }),
  /** The quota is in force up to and including the day `until`; null = for good. */
  'end-quota': z.strictObject({ id: quotaId, until: z.nullable(daySchema) }),
  /** A day, or half of it, is off or no longer off. */
  'take-time-off': z.strictObject({
    day: daySchema,
    part: z.enum(['day', 'morning', 'afternoon']),
    off: z.boolean(),
  }),
  /** An outcome: a new one, or in place of the one with that id. The answer has its id. */
  'log-outcome': z.strictObject({ id: z.optional(outcomeId), ...outcomeFields }),
  /** Deletes an outcome. */
  'delete-outcome': z.strictObject({ id: outcomeId }),
  /** Outcomes from a file, each under its id in the file. The answer says how many were written. */
  'import-outcomes': z.strictObject({
    outcomes: z.array(importedOutcome).check(z.maxLength(BOUNDS.outcomesAtOnce)),
  }),
  /**
   * How a file with these headings (a hash of them, 64 hex digits) was read, for the next one with the same headings.
   */
  'keep-mapping': z.strictObject({
    headings: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    mapping: importMapping,
  }),
  /** Something waits in the outbox and is delivered now. The answer does not wait for that. */
  'bring-waiting': z.strictObject({}),
  /** Logs as many acts as may be missing from `site`; its count starts again at 0. The answer has their keys. */
  'log-missed': z.strictObject({ site }),
  /** The rep has seen that `site` was not understood, or missed something; its counts start again at 0. */
  'dismiss-unread': z.strictObject({ site }),
  /** Reduces what is stored of people to the level in force. The answer says how many activities changed. */
  'reduce-people': z.strictObject({}),
  /** The rep knows that the browser has lost the log. What is logged from now on is a new one. */
  'begin-new-log': z.strictObject({}),
  /** Deletes every activity, outcome, tally and health row, and all that is known of people. Settings and quotas stay. */
  'delete-log': z.strictObject({}),
};

export const messageSchemas = { ...siteMessages, ...pageMessages };

/** What a bridge should do. */
export interface Orders {
  /** Accept what the page's observer sees. */
  watching: boolean;
  /** Look at what the page shows: also in quiet mode, where there is no observer. */
  looking: boolean;
  /** The rep's and the company's topics; empty while not looking. */
  topics: readonly string[];
  /** Report the profiles that the rep looks at. */
  visits: boolean;
}

/** The results, per message. */
export interface Answers {
  sighting: Record<string, never>;
  health: Record<string, never>;
  missed: Record<string, never>;
  'people-shown': Record<string, never>;
  'topics-heard': Record<string, never>;
  'limit-shown': Record<string, never>;
  /** `wasOff`: since that secret was agreed, the extension was switched off, not updated. */
  'bridge-started': Orders & { secret: string | null; wasOff: boolean };
  'secret-agreed': Record<string, never>;
  'observer-missing': { secret: string | null };
  'log-activity': { keys: string[] };
  'undo-logged': Record<string, never>;
  'decide-activity': Record<string, never>;
  'mark-private': { people: string[] };
  'unmark-private': Record<string, never>;
  'apply-rules': { changed: number };
  'save-settings': Record<string, never>;
  'save-quota': Record<string, never>;
  'delete-version': Record<string, never>;
  'end-quota': Record<string, never>;
  'take-time-off': Record<string, never>;
  'log-outcome': { id: string };
  'delete-outcome': Record<string, never>;
  'reduce-people': { changed: number };
  'import-outcomes': { written: number };
  'keep-mapping': Record<string, never>;
  'bring-waiting': Record<string, never>;
  'log-missed': { keys: string[] };
  'dismiss-unread': Record<string, never>;
  'begin-new-log': Record<string, never>;
  'delete-log': Record<string, never>;
}

export type MessageType = keyof typeof messageSchemas;
export type Message<T extends MessageType> = z.infer<(typeof messageSchemas)[T]>;
export type SiteMessageType = keyof typeof siteMessages;

/** Why a message was not carried out. */
export type Refusal =
  | 'malformed'
  | 'not-allowed'
  | 'not-found'
  | 'not-watched'
  | 'locked'
  | 'too-many'
  | 'list-full'
  | 'stale'
  | 'storage-failed';

export type Answer<T extends MessageType> =
  | { ok: true; value: Answers[T] }
  | { ok: false; refusal: Refusal };
