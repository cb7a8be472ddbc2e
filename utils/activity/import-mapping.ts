import * as z from 'zod/mini';
import { OUTCOME_KINDS } from './outcome';

/** The columns of a file of outcomes as we write them; `date` and `kind` are needed. */
export const OUTCOME_COLUMNS = [
  'id',
  'date',
  'kind',
  'amount',
  'currency',
  'units',
  'cost_of_goods',
  'acquisition_cost',
  'person',
  'note',
] as const;
/** What a column of a file can be taken for. */
export type Field = (typeof OUTCOME_COLUMNS)[number];

/** The meaning of a stage in a file: a kind of outcome, or that its rows are left out. */
export const STAGE_MEANINGS = [...OUTCOME_KINDS, 'none'] as const;
export type StageMeaning = (typeof STAGE_MEANINGS)[number];

const some = <K extends z.core.$ZodRecordKey, V extends z.ZodMiniType>(name: K, value: V) =>
  z.record(name, value).check(z.refine((all) => Object.keys(all).length <= 100));
const name = z.string().check(z.maxLength(400));

/** How a file is read: guessed at first, then as the rep changed it. */
export const importMapping = z.strictObject({
  /** The field of each column, each field at most once; null: the column is not used. */
  columns: z.array(z.nullable(z.enum(OUTCOME_COLUMNS))).check(z.maxLength(1000)),
  /** The kind of every row if no column says it; null until it is chosen. */
  everyKind: z.nullable(z.enum(OUTCOME_KINDS)),
  /** The meaning of stages, by the key of each, where the rep said so. */
  stages: some(name, z.enum(STAGE_MEANINGS)),
  /** True if in 03/04/2026 the day comes first; null: the file itself tells. */
  isDayFirst: z.nullable(z.boolean()),
  /** The sign before decimals; null: the file itself tells. */
  decimal: z.nullable(z.enum(['.', ','])),
  /** Rates by the currency's name: what one of it is in the rep's own currency, as digits with at most one point. */
  rates: some(name, z.string().check(z.regex(/^\d{1,9}(?:\.\d{1,12})?$/))),
});
export type Mapping = z.infer<typeof importMapping>;
