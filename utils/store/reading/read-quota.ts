import type { Quota, QuotaLine } from '@/utils/quota/quota';
import { quotaLineSchema, quotaSchema } from '@/utils/quota/quota-schema';
import { isRecord } from './guards';
import { mended, type Readable } from './mend';

export const QUOTA: Readable<Quota> = { schema: quotaSchema, standIns: { name: '' } };

/** The lines of a stored version that make no sense. It is read without them, and they are kept when it is written. */
const leftOut = new WeakMap<Quota, readonly QuotaLine[]>();

/** A stored version of a quota, without the lines that make no sense; null if its id or its day makes none. */
export function readQuota(raw: unknown): Quota | null {
  if (!isRecord(raw)) return null;
  const quota = mended(raw, QUOTA);
  if (quota !== null && Array.isArray(raw.lines) && raw.lines.length > quota.lines.length) {
    leftOut.set(
      quota,
      raw.lines.filter((line) => !quotaLineSchema.safeParse(line).success),
    );
  }
  return quota;
}

/** The lines of a stored version that were left out when it was read. */
export const linesLeftOut = (quota: Quota): readonly QuotaLine[] => leftOut.get(quota) ?? [];
