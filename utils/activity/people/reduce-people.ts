import type { Activity, Person } from '@/utils/activity/activity';
import { domainOf } from '@/utils/activity/address';

/** How much is written of people: all, the domain of their company, or that there was somebody. */
export const PRIVACY_LEVELS = ['full', 'domain', 'none'] as const;
export type PrivacyLevel = (typeof PRIVACY_LEVELS)[number];

/** What an id begins with that stands for a person and tells nobody who it is. */
export const STAND_IN = 'hash:';

/** True if nothing of this person is left that `level` does not allow. */
const isReduced = ({ id, name, address, headline, company }: Person, level: PrivacyLevel) =>
  id.startsWith(STAND_IN) &&
  name === undefined &&
  address === undefined &&
  headline === undefined &&
  (level === 'domain' || company === undefined);

/** The ids of people in `row` for which something has to stand at `level`. */
export function idsToHide(row: Pick<Activity, 'people'>, level: PrivacyLevel): string[] {
  if (level === 'full') return [];
  return row.people.map(({ id }) => id).filter((id) => !id.startsWith(STAND_IN));
}

/** True if `row` holds more of its people than `level` allows. */
export function isTooMuch(row: Activity, level: PrivacyLevel): boolean {
  return level !== 'full' && row.people.some((person) => !isReduced(person, level));
}

/**
 * `row` with as much of its people as `level` allows. Each keeps an id, from `standIns`, by which two acts to one person
 * are known to be so; at `domain` also the domain of a mail address. Of touches the link to the person goes as well.
 * Somebody for whom nothing stands is left out.
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

/** `outcome` with as much of its person as `level` allows: all, or nothing, for a text that the rep wrote has no domain. */
export function reduceOutcome<T extends { person?: string | undefined }>(
  outcome: T,
  level: PrivacyLevel,
): T {
  if (level === 'full' || outcome.person === undefined) return outcome;
  const { person: _, ...rest } = outcome;
  return rest as T;
}
