import { comparableDomain } from '@/utils/activity/address';
import { comparableEntry } from './entry-index';
import { isFreeMail } from './free-mail';
import { isProfile, type ListEntry, readListEntry } from './list-entry';

export type EntryProblem =
  | Extract<ListEntry, { problem: string }>['problem']
  | 'free-mail'
  | 'not-an-address'
  | 'topic-too-long';

/** Something typed that is not an entry. */
export interface Refused {
  /** As it was typed, without the spaces around it. */
  typed: string;
  problem: EntryProblem;
}

type Entry = { entry: string } | { problem: EntryProblem };

export interface ReadList {
  /** The entries that can be stored, each once, in the order typed. */
  entries: string[];
  refused: Refused[];
}

/**
 * Reads addresses and domains that were typed or pasted, separated by commas, semicolons, line ends, tabs or spaces.
 * `Anna Berg <anna@acme.example>` is one entry in spite of its spaces. Empty parts are skipped.
 */
export function readList(text: string, read: (typed: string) => Entry = readListEntry): ReadList {
  const entries = new Map<string, string>();
  const refused: Refused[] = [];
  for (const typed of text.split(/[,;\n\r\t]/).flatMap((part) => partsOf(part, read))) {
    const result = read(typed);
    if ('entry' in result) entries.set(comparableEntry(result.entry), result.entry);
    else if (result.problem !== 'empty') refused.push({ typed, problem: result.problem });
  }
  return { entries: [...entries.values()], refused };
}

function partsOf(part: string, read: (typed: string) => Entry): string[] {
  const typed = part.trim();
  return 'entry' in read(typed) ? [typed] : typed.split(/\s+/);
}

/**
 * Reads one domain of the rep's own company; from an address, its domain. Refuses a domain where anybody can have an
 * address, because everyone there would pass for a colleague.
 */
export function readOwnDomain(typed: string): Entry {
  const read = readListEntry(typed);
  if ('problem' in read) return read;
  if (isProfile(read.entry)) return { problem: 'neither-address-nor-domain' };
  const entry = read.entry.slice(read.entry.lastIndexOf('@') + 1);
  const isOpenToAll = isFreeMail(comparableDomain(entry.replace(/^\*\./, '')));
  return isOpenToAll ? { problem: 'free-mail' } : { entry };
}

/** Reads the address of one person, or of their profile. Refuses a whole domain. */
export function readPerson(typed: string): Entry {
  const read = readListEntry(typed);
  if ('problem' in read || read.entry.includes('@') || isProfile(read.entry)) return read;
  return { problem: 'not-an-address' };
}

/**
 * The companies whose mailboxes are open, read from the titles of Gmail's tabs (`Inbox (3) - maria@acme.example -
 * Acme Mail`). None for an account at a free-mail domain.
 */
export function ownDomainsOfTitles(titles: readonly string[]): string[] {
  const domains = titles.flatMap((title) => {
    const account = title.split(' - ').findLast((part) => /^[^\s@]+@[^\s@]+$/.test(part.trim()));
    const read = readOwnDomain(account ?? '');
    return 'entry' in read ? [read.entry] : [];
  });
  return [...new Set(domains)];
}
