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

/** What a stage of a file says: a kind, or that its rows are left out. */
export const STAGE_MEANINGS = [...OUTCOME_KINDS, 'none'] as const;
export type StageMeaning = (typeof STAGE_MEANINGS)[number];

const some = <K extends z.core.$ZodRecordKey, V extends z.ZodMiniType>(name: K, value: V) =>
  z.record(name, value).check(z.refine((all) => Object.keys(all).length <= 100));
const name = z.string().check(z.maxLength(400));

/** What a file is taken to say: first guessed, then as the rep changed it. */
export const importMapping = z.strictObject({
  /** What each column is taken for, each field at most once; null: it is not used. */
  columns: z.array(z.nullable(z.enum(OUTCOME_COLUMNS))).check(z.maxLength(1000)),
  /** What every row is where no column tells; null while that is not chosen. */
  everyKind: z.nullable(z.enum(OUTCOME_KINDS)),
  /** What stages mean, by the key of each, where the rep said so. */
  stages: some(name, z.enum(STAGE_MEANINGS)),
  /** In 03/04/2026, the day comes first; null: as the file itself tells. */
  isDayFirst: z.nullable(z.boolean()),
  /** The sign before decimals; null: as the file itself tells. */
  decimal: z.nullable(z.enum(['.', ','])),
  /** What one of another currency is in the rep's own, as digits with at most one point, by the currency's name. */
  rates: some(name, z.string().check(z.regex(/^\d{1,9}(?:\.\d{1,12})?$/))),
});
export type Mapping = z.infer<typeof importMapping>;
