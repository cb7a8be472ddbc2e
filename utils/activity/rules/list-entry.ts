import { BOUNDS } from '@/utils/activity/bounds';

const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?';
const DOMAIN = new RegExp(`^(?:${LABEL}\\.)+${LABEL}$`, 'u');
const NAME = /^[^\s@"(),:;<>[\\\]]{1,64}$/;

/** The address of a person's own page on LinkedIn. The name in it is unique. */
const PROFILE = /^(?:https?:\/\/)?(?:[a-z]+\.)?linkedin\.com\/in\/([^/?#\s]+)/i;
const PROFILE_ENTRY = 'linkedin.com/in/';
const VANITY = 'vanity:';

export type ListEntry =
  | { entry: string }
  | { problem: 'empty' | 'neither-address-nor-domain' | 'too-long' };

/**
 * Reads what a person typed into a list of addresses and domains: an address, a domain (with everything below it),
 * or, with `*.` before it, only what lies below a domain. Forgives case, spaces, angle brackets, `mailto:`, a leading
 * `@` or `*@`, and a whole web address. The address of a LinkedIn profile means that person. Returns the entry as it
 * is stored, or what is wrong.
 */
export function readListEntry(typed: string): ListEntry {
  const profile = PROFILE.exec(typed.trim());
  if (profile?.[1]) return boundedEntry(profileEntry(profile[1]));
  const text = typed
    .trim()
    .toLowerCase()
    .normalize('NFC')
    .replace(/^.*<([^<>]+)>$/, '$1')
    .replace(/^mailto:/, '')
    .replace(/^https?:\/\/(?:www\.)?([^/?#]+).*$/, '$1')
    .replace(/^\*?@/, '')
    .replace(/\.$/, '');
  if (text === '') return { problem: 'empty' };
  if (text.length > BOUNDS.address) return { problem: 'too-long' };
  const at = text.lastIndexOf('@');
  const domain = at === -1 ? text.replace(/^\*\./, '') : text.slice(at + 1);
  const isEntry = DOMAIN.test(domain) && (at === -1 || NAME.test(text.slice(0, at)));
  return isEntry ? { entry: text } : { problem: 'neither-address-nor-domain' };
}

/** True for the entry of one person by the address of their profile. */
export const isProfile = (entry: string): boolean => entry.startsWith(PROFILE_ENTRY);

/** The entry for the person whose id is `id`; null for an id that no entry can have. */
export function entryOf(id: string): string | null {
  return id.startsWith(VANITY) ? profileEntry(id.slice(VANITY.length)) : null;
}

const boundedEntry = (entry: string): ListEntry =>
  entry.length > BOUNDS.address ? { problem: 'too-long' } : { entry };

function profileEntry(name: string): string {
  try {
    return PROFILE_ENTRY + decodeURIComponent(name).toLowerCase().normalize('NFC');
  } catch {
    return PROFILE_ENTRY + name.toLowerCase().normalize('NFC');
  }
}
