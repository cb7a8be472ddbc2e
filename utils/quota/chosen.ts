import { addDays } from '@/utils/time/period';
import { DEFAULT_QUOTA, type Quota, versionOn, versionsOf } from './quota';

/** The version that is in force on `day` (YYYY-MM-DD), for each quota that has one; in the order of `versions`. */
export function quotasOn(versions: readonly Quota[], day: string): Quota[] {
  const ids = [...new Set(versions.map(({ id }) => id))];
  return ids
    .flatMap((id) => versionOn(versionsOf(versions, id), day) ?? [])
    .filter(({ until }) => until === undefined || day <= until);
}

/** Stands in where there is no quota at all. It asks nothing. */
const NO_QUOTA: Quota = { ...DEFAULT_QUOTA, id: 'none', lines: [] };

/**
 * The versions, oldest first, of the quota that faces show on `day`: of `id` while it is in force, or else of the
 * first that is in force. If none is, of the one that begins next, or else of the one that ended last. If there is no
 * quota at all, one that asks nothing.
 */
export function chosenVersions(
  versions: readonly Quota[],
  day: string,
  id: string | null,
): Quota[] {
  const inForce = quotasOn(versions, day);
  const chosen =
    inForce.find((quota) => quota.id === id) ??
    inForce[0] ??
    nextAfter(versions, day) ??
    lastBefore(versions);
  return chosen ? versionsOf(versions, chosen.id) : [NO_QUOTA];
}

const nextAfter = (versions: readonly Quota[], day: string) =>
  versions
    .filter(({ effective }) => effective > day)
    .toSorted((a, b) => (a.effective < b.effective ? -1 : 1))[0];

const lastBefore = (versions: readonly Quota[]) =>
  versions
    .filter(({ until }) => until !== undefined)
    .toSorted((a, b) => ((a.until ?? '') < (b.until ?? '') ? 1 : -1))[0];

/**
 * The first day (YYYY-MM-DD) on which a quota is no longer in force, given its versions, oldest first; null if it
 * goes on for good.
 */
export function endedSince(versions: readonly Quota[]): string | null {
  const until = versions.at(-1)?.until;
  return until === undefined ? null : addDays(until, 1);
}
