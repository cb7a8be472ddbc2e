import type { Activity } from '@/utils/activity/activity';
import { BOUNDS } from '@/utils/activity/bounds';

/**
 * A person's name in a form that compares equal for equal names: composed and with full letters (NFKC), one kind of
 * white space, one case by no language's own rule, one shape of hyphens and apostrophes, nothing invisible. Empty
 * where nothing is left. Accents stay: Jose is not José.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\p{Pd}/gu, '-')
    .replaceAll(/[‘’ʼ`´]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toUpperCase() // For ß, which is SS in capitals.
    .toLowerCase()
    .normalize('NFC')
    .slice(0, BOUNDS.personId);
}

/**
 * What a person of `row` is compared by: an id of a site as it is, or the name that the rep wrote. Rows that are
 * older than this form hold names as they were typed.
 */
export function personKey({ site }: Pick<Activity, 'site'>, id: string): string {
  return site === 'manual' ? nameKey(id) : id;
}
