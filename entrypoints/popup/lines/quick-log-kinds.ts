import { KINDS, type Kind } from '@/utils/activity/activity-kind';
import { sites } from '@/utils/sites/registry';

/** True for what no site of ours sees: it is logged by hand. */
export const isByHand = (kind: Kind): boolean => !sites.some(({ kinds }) => kinds.includes(kind));

/** The first of those; null if sites see all there is. */
export const firstByHand: Kind | null = KINDS.find(isByHand) ?? null;
