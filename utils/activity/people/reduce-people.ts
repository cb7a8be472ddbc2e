import type { Activity, Person } from '@/utils/activity/activity';
import { domainOf } from '@/utils/activity/address';

/** How much is kept of people: everything, their company's domain, or only that there was somebody. */
export const PRIVACY_LEVELS = ['full', 'domain', 'none'] as const;
export type PrivacyLevel = (typeof PRIVACY_LEVELS)[number];

/** The beginning of an id that stands for a person without telling who it is. */
export const STAND_IN = 'hash:';

/** True if this person has nothing left that `level` does not allow. */
const isReduced = ({ id, name, address, headline, company }: Person, level: PrivacyLevel) =>
  id.startsWith(STAND_IN) &&
  name === undefined &&
  address === undefined &&
  headline === undefined &&
  (level === 'domain' || company === undefined);

/** The ids of people in `row` that need a stand-in at `level`. */
export function idsToHide(row: Pick<Activity, 'people'>, level: PrivacyLevel): string[] {
  if (level === 'full') return [];
  return row.people.map(({ id }) => id).filter((id) => !id.startsWith(STAND_IN));
}

/** True if `row` holds more of its people than `level` allows. */
export function isTooMuch(row: Activity, level: PrivacyLevel): boolean {
  return level !== 'full' && row.people.some((person) => !isReduced(person, level));
}

/**
 * `row` with as much of its people as `level` allows. Each keeps an id, from `standIns`, which tells that two acts
 * went to one person; at `domain` also the domain of a mail address. A touch also loses its link to the person.
 * Somebody without a stand-in is left out.
 */
export function reducePeople(
  row: Activity,
  level: PrivacyLevel,
  standIns: ReadonlyMap<string, string>,
): Activity {
  if (!isTooMuch(row, level)) return row;
  const people = new Map<string, Person>();
  for (const { id, address, company } of row.people) {
    const isHidden = id.startsWith(STAND_IN);
    const standIn = isHidden ? id : standIns.get(id);
    if (standIn === undefined || people.has(standIn)) continue;
    const domain = address === undefined ? isHidden && company : domainOf(address);
    people.set(standIn, { id: standIn, ...(level === 'domain' && domain && { company: domain }) });
  }
  const evidence = row.kind === 'social' ? {} : row.evidence;
  return { ...row, people: [...people.values()], evidence };
}

/**
 * `outcome` with as much of its person as `level` allows: everything or nothing, because a text that the rep wrote
 * has no domain.
 */
export function reduceOutcome<T extends { person?: string | undefined }>(
  outcome: T,
  level: PrivacyLevel,
): T {
  if (level === 'full' || outcome.person === undefined) return outcome;
  const { person: _, ...rest } = outcome;
  return rest as T;
}
