import * as z from 'zod/mini';
import { sightingSchema } from '@/utils/activity/sighting';

/** What a page's bridge is asked. */
export const bridgeRequestSchema = z.union([
  /** By the background, in quiet mode: to add what the page shows of an act. */
  z.strictObject({ type: z.literal('complete'), sighting: sightingSchema }),
  /** By the popup: whether this page is watched. The answer is a `BridgeState`. */
  z.strictObject({ type: z.literal('state') }),
]);
export type BridgeRequest = z.infer<typeof bridgeRequestSchema>;

/**
 * `watching`: the observer of this page has just answered. `blind`: there should be one, but none answers. `looking`:
 * the page is watched from outside, and the bridge looks at what it shows. `off`: nothing is to be watched here.
 */
export const bridgeStateSchema = z.enum(['watching', 'blind', 'looking', 'off']);
export type BridgeState = z.infer<typeof bridgeStateSchema>;
