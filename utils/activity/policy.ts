import type { Reason } from './activity';
import { domainOf, isWithin, mailboxOf } from './address';
import { isFreeMail } from './free-mail';
import type { SightedPerson, Sighting } from './sighting';

/** What the rep (later: the company) wants counted. Lists hold entries that `readListEntry` accepted. */
export interface Policy {
  /** Leave out what stays inside the rep's company or goes to the rep's own address. */
  leaveOutInternal: boolean;
  /** Domains of the rep's company beside the sender's own. */
  ownDomains: readonly string[];
  /** Addresses (`anna@acme.example`) and domains (`acme.example`, with all below it) that are never logged. */
  neverLog: readonly string[];
}

export interface Verdict {
  /** Why the act does not count; null if it does. */
  reason: Reason | null;
  /** The people it counts for; nobody when it does not count. */
  people: SightedPerson[];
}

/**
 * Whom of an act the policy lets count. One person outside is enough for the act to count; those inside, and those
 * who are never logged, leave no trace either way. An act that names nobody counts.
 */
export function judge(sighting: Sighting, policy: Policy): Verdict {
  const reasons = sighting.people.map((person) => reasonFor(person, sighting.from, policy));
  const people = sighting.people.filter((_, index) => reasons[index] === null);
  if (people.length > 0 || reasons.length === 0) return { reason: null, people };
  const strongest = (['never-log', 'internal', 'self'] as const).find((reason) =>
    reasons.includes(reason),
  );
  return { reason: strongest ?? null, people: [] };
}

function reasonFor(person: SightedPerson, from: string | null, policy: Policy): Reason | null {
  const domain = person.address && domainOf(person.address);
  if (!person.address || !domain) return null;
  if (policy.neverLog.some((entry) => isListed(person.address ?? '', domain, entry))) {
    return 'never-log';
  }
  if (!policy.leaveOutInternal) return null;
  if (from !== null && mailboxOf(from) === mailboxOf(person.address)) return 'self';
  return ownDomainsOf(from, policy).some((own) => isWithin(domain, own)) ? 'internal' : null;
}

function isListed(address: string, domain: string, entry: string): boolean {
  return entry.includes('@') ? mailboxOf(address) === mailboxOf(entry) : isWithin(domain, entry);
}

/** The sender's own domain (unless anybody can have an address there) and those listed. */
function ownDomainsOf(from: string | null, policy: Policy): string[] {
  const sender = from === null ? null : domainOf(from);
  return sender === null || isFreeMail(sender)
    ? [...policy.ownDomains]
    : [sender, ...policy.ownDomains];
}
