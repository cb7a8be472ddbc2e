import type { Activity } from '@/utils/activity/activity';
import { BOUNDS } from '@/utils/activity/bounds';

/**
 * What a person's name is compared by, so that two ways to write one are equal: composed and in full letters (NFKC), all
 * white space as one, whatever the case, in no language's own way; hyphens and apostrophes of any shape; nothing that
 * is not seen. Empty where nothing is left. Accents stay: Jose is not José.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\p{Pd}/gu, '-')
    .replaceAll(/[‘’ʼ`´]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toUpperCase() // ß and SS
    .toLowerCase()
    .normalize('NFC')
    .slice(0, BOUNDS.personId);
}

/**
 * What a person of `row` is compared by: a site's own id as it is; the name, where the rep wrote one. Rows from before
 * names were compared so hold them as they were typed.
 */
export function personKey({ site }: Pick<Activity, 'site'>, id: string): string {
  return site === 'manual' ? nameKey(id) : id;
}
