import type { Reason } from '@/utils/activity/activity';
import { mailboxOf } from '@/utils/activity/address';
import type { SightedPerson } from '@/utils/activity/sighting';
import { indexOf, locate } from './entry-index';
import { entryOf } from './list-entry';
import { machineOf } from './machine-address';

/** Lists of addresses and domains, in entries that `readListEntry` accepted. */
export interface RulesLayer {
  /** The domains of colleagues. */
  readonly ownDomains: readonly string[];
  /** People who are never logged. */
  readonly neverLog: readonly string[];
}

/** What the rep wants to count, together with the company's lists. The lists must not be changed in place. */
export interface CountingRules extends RulesLayer {
  /** Leave out what stays inside the rep's company or goes to the rep's own address. */
  readonly leaveOutInternal: boolean;
  /** Leave out what goes to or comes from machines, lists and groups. */
  readonly leaveOutAutomatic: boolean;
  /** The ids (for mail: addresses) of private people, or the addresses of their profiles. */
  readonly privatePeople: readonly string[];
  /** Count touches of an organization's page: following it, writing to it. */
  readonly countOrganizations: boolean;
  readonly company: RulesLayer;
}

/** A company without lists. */
export const NO_COMPANY: RulesLayer = { ownDomains: [], neverLog: [] };

/** The fields of a person that the rules look at. */
interface Judged {
  id: string;
  address?: string | null | undefined;
  others?: readonly string[] | undefined;
}

export interface Verdict<Person = SightedPerson> {
  /** Why the act does not count; null if it does. */
  reason: Reason | null;
  /** The people for whom it counts; nobody when it does not count. */
  people: Person[];
}

/**
 * When an act's people have several reasons, the act gets the first of these. The last two are about everybody on it.
 */
const STRONGEST_FIRST = [
  'company',
  'never-log',
  'private',
  'automatic',
  'list',
  'organization',
  'internal',
  'self',
] as const satisfies Reason[];

/**
 * The people of an act whom the rules let count. One person outside is enough for the act to count; those left out
 * leave no trace either way. An act that names nobody counts, unless a machine sent it. `from` is the address that
 * the rep acted under; null means that nobody is known to be the rep.
 */
export function judge<Person extends Judged>(
  { from, people }: { from: string | null; people: readonly Person[] },
  rules: CountingRules,
): Verdict<Person> {
  const sender = from !== null && rules.leaveOutAutomatic ? machineOf(from) : null;
  const rep = from === null ? null : mailboxOf(from);
  const reasons = people.map((person) => reasonFor(person, rep, rules) ?? sender);
  const counting = people.filter((_, index) => reasons[index] === null);
  if (counting.length > 0) return { reason: null, people: counting };
  if (people.length === 0) return { reason: sender, people: [] };
  const strongest = STRONGEST_FIRST.find((reason) => reasons.includes(reason));
  return { reason: strongest ?? null, people: [] };
}

/** `rep` is the rep's own mailbox, null where it is not known. */
function reasonFor(person: Judged, rep: string | null, rules: CountingRules): Reason | null {
  const { id, address, others = [] } = person;
  const located = address ? locate(address) : null;
  const entries = [id, ...others].map(entryOf).filter((entry) => entry !== null);
  const isOn = (list: readonly string[]) =>
    (located !== null && indexOf(list).covers(located)) || isAmong(list, entries);
  if (isOn(rules.company.neverLog)) return 'company';
  if (isOn(rules.neverLog)) return 'never-log';
  const names = [id, ...others, ...entries, ...(address ? [address] : [])];
  if (isAmong(rules.privatePeople, names)) return 'private';
  if (isOrganization(id)) return rules.countOrganizations ? null : 'organization';
  if (!address || located === null) return null;
  const machine = rules.leaveOutAutomatic ? machineOf(address) : null;
  if (machine !== null || !rules.leaveOutInternal) return machine;
  if (located.mailbox === rep) return 'self';
  return isOn(rules.ownDomains) || isOn(rules.company.ownDomains) ? 'internal' : null;
}

const isAmong = (list: readonly string[], ids: readonly string[]) =>
  ids.length > 0 && list.length > 0 && ids.some((id) => indexOf(list).has(id));

/** True for the id of a page that does not belong to a person. */
const isOrganization = (id: string) => id.startsWith('company:');
