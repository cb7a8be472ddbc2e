import type { Period } from '@/utils/time/period';

const MOST_OF_A_NAME = 40;

/**
 * Letters and digits of any script, with `-` for everything else, so that there is no path, no invisible character
 * and no separator of ours in it.
 */
function safe(text: string): string {
  const words = text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return Array.from(words.join('-')).slice(0, MOST_OF_A_NAME).join('');
}

/**
 * `quota-pacer_Maria-Lind_2026-W45_2026-W47_activities.csv`. A single week is named once; a rep without a name is
 * `rep`. `first` and `last` are the first and the last week of the file; `profile` is what the file holds.
 */
export function csvFileName(repName: string, first: Period, last: Period, profile: string): string {
  const weeks = new Set([safe(first.label), safe(last.label)]);
  return `quota-pacer_${[safe(repName) || 'rep', ...weeks, profile].join('_')}.csv`;
}
