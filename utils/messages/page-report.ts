import * as z from 'zod/mini';
import { BOUNDS } from '@/utils/activity/bounds';
import { sightingSchema } from '@/utils/activity/sighting';

/** Bounds of an excerpt: the longest text in UTF-16 units, the depth of nesting, and the number of parts. */
const LONGEST_TEXT = 4000;
const DEEPEST = 50;
const MOST_PARTS = 100_000;

/** True for JSON within the bounds of an excerpt. */
function isBounded(root: unknown): boolean {
  let parts = 0;
  const keeps = (node: unknown, depth: number): boolean => {
    parts += 1;
    if (parts > MOST_PARTS || depth > DEEPEST) return false;
    if (typeof node === 'string') return node.length <= LONGEST_TEXT;
    if (typeof node !== 'object' || node === null) return node !== undefined;
    return Object.entries(node).every(
      ([name, part]) => name.length <= BOUNDS.id && keeps(part, depth + 1),
    );
  };
  return keeps(root, 0);
}

const number = z.int().check(z.positive());
const picked = z.unknown().check(z.refine(isBounded));
const failure = z.optional(z.literal(true));

const excerptSchema = z.strictObject({
  request: picked,
  answer: z.nullable(z.strictObject({ status: z.int().check(z.gte(0), z.lte(999)), body: picked })),
  at: z.int().check(z.positive(), z.lte(8_640_000_000_000_000)),
});

/** What an observer reports to its bridge. `number` is for the bridge's acknowledgement. The page may forge it. */
export const pageReportSchema = z.union([
  z.strictObject({ number, excerpt: excerptSchema }),
  z.strictObject({
    number,
    failed: z.strictObject({ open: failure, send: failure, fetch: failure, watch: failure }),
  }),
  z.strictObject({
    number,
    unread: z.int().check(z.positive(), z.lte(1000)),
    shape: z._default(z.nullable(z.string().check(z.maxLength(BOUNDS.shape))), null),
  }),
  // TODO [2027-06-01]: for observers of the first version, in tabs that stay open across the update.
  z.strictObject({ number, sighting: sightingSchema }),
]);
export type PageReport = z.infer<typeof pageReportSchema>;
