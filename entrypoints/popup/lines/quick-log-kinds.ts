import { KINDS, type Kind } from '@/utils/activity/activity-kind';
import { sites } from '@/utils/sites/registry';

/** True for a kind that none of our sites sees: it is logged by hand. */
export const isByHand = (kind: Kind): boolean => !sites.some(({ kinds }) => kinds.includes(kind));

/** The first of these; null if sites see them all. */
export const firstByHand: Kind | null = KINDS.find(isByHand) ?? null;
