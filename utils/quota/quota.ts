import { KINDS, type Kind } from '@/utils/activity/activity-kind';

/** One thing a quota asks for: which activities count, how they are measured, and how many are wanted. */
export interface QuotaLine {
  id: string;
  filter: { kinds: readonly Kind[] };
  measure: 'activities';
  /** Wanted per period: a whole number, 0 to MOST_TARGET. 0 = tracked, nothing asked. */
  target: number;
}

/** A quota is versioned: each version holds from the day `effective` on, so the past keeps its targets. */
export interface Quota {
  id: string;
  name: string;
  /** YYYY-MM-DD, the first day on which this version holds. */
  effective: string;
  period: { unit: 'week'; count: 1 };
  lines: readonly QuotaLine[];
}

export const MOST_TARGET = 100_000;

/** A week that a new rep can live with. */
export const DEFAULT_TARGETS: Readonly<Record<Kind, number>> = {
  email: 60,
  call: 50,
  social: 25,
  meeting: 5,
  demo: 2,
  proposal: 1,
};

/** The quota of a rep who has set none. */
export const DEFAULT_QUOTA: Quota = {
  id: 'main',
  name: '',
  effective: '1970-01-01',
  period: { unit: 'week', count: 1 },
  lines: KINDS.map((kind) => ({
    id: kind,
    filter: { kinds: [kind] },
    measure: 'activities',
    target: DEFAULT_TARGETS[kind],
  })),
};

/** The version that holds on `day` (YYYY-MM-DD): the latest that is effective by then, else the first one. */
export function versionOn(versions: readonly Quota[], day: string): Quota {
  return versions.filter((quota) => quota.effective <= day).at(-1) ?? versions[0] ?? DEFAULT_QUOTA;
}
