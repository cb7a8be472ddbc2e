import { BOUNDS } from '@/utils/activity/bounds';
import { nameKey } from '@/utils/activity/people/name-key';
import type { ReadList, Refused } from '@/utils/activity/rules/read-list';

/**
 * Reads topics that were typed or pasted, separated by commas, semicolons, tabs or line ends; a topic may have
 * several words. Each comes back once, however it is written, in the order typed. Empty parts are skipped, and texts
 * that are too long are refused.
 */
export function readTopics(text: string): ReadList {
  const entries = new Map<string, string>();
  const refused: Refused[] = [];
  for (const part of text.split(/[,;\n\r\t]/)) {
    const typed = part.trim().replaceAll(/\s+/g, ' ');
    if (typed.length > BOUNDS.topic) refused.push({ typed, problem: 'topic-too-long' });
    else if (typed !== '' && !entries.has(nameKey(typed))) entries.set(nameKey(typed), typed);
  }
  return { entries: [...entries.values()], refused };
}
