import { comparableDomain, domainOf, mailboxOf } from '@/utils/activity/address';

/** An address taken apart once, so that it can be looked up in many lists. */
export interface Located {
  mailbox: string;
  domain: string;
  /** The domains above it, the nearest first: for `a.b.example`, `b.example` and `example`. */
  above: readonly string[];
}

/** The parts of an address that can be looked up; null for a text that is not an address. */
export function locate(address: string): Located | null {
  const domain = domainOf(address);
  if (domain === null) return null;
  const labels = domain.split('.');
  const above = labels.slice(1).map((_, index) => labels.slice(index + 1).join('.'));
  return { mailbox: mailboxOf(address), domain, above };
}

/** A list of addresses and domains, made ready to be asked about many people. */
export interface EntryIndex {
  /** True if the list has exactly this entry or id, however it is written. */
  has(entry: string): boolean;
  /** True if the list has the address itself, its domain, or one above it. */
  covers(located: Located): boolean;
}

const made = new WeakMap<readonly string[], EntryIndex>();

/**
 * The index of a list of entries: `anna@acme.example` is that mailbox, `acme.example` the domain with everything
 * below it, `*.acme.example` only what lies below it. Made once per list, which must not change afterwards. A
 * question costs one look-up per label of a domain, however long the list is.
 */
export function indexOf(entries: readonly string[]): EntryIndex {
  const known = made.get(entries);
  if (known) return known;
  const index = makeIndex(entries);
  made.set(entries, index);
  return index;
}

function makeIndex(entries: readonly string[]): EntryIndex {
  const all = new Set(entries.map(comparableEntry));
  const below = new Set(
    entries.filter(isBelowOnly).map((entry) => comparableDomain(entry.slice(2))),
  );
  return {
    has: (entry) => all.size > 0 && all.has(comparableEntry(entry)),
    covers: ({ mailbox, domain, above }) =>
      all.size > 0 &&
      (all.has(mailbox) ||
        all.has(domain) ||
        above.some((parent) => all.has(parent) || below.has(parent))),
  };
}

const isBelowOnly = (entry: string) => entry.startsWith('*.');

/** An entry or a person's id, in a form that compares equal for equal entries. */
export function comparableEntry(entry: string): string {
  return entry.includes('@') ? mailboxOf(entry) : comparableDomain(entry);
}
