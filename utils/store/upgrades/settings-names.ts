import { isRecord } from '@/utils/store/reading/guards';

/** Settings that have been renamed: the old name, the new name. */
const RENAMED = [['nudges', 'reminders']] as const;

/**
 * Stored settings under their present names. If a setting is stored under both names, the new one counts. Anything
 * that is not an object comes back as it is.
 */
export function withNamesOfToday(stored: unknown): unknown {
  if (!isRecord(stored)) return stored;
  const renamed = { ...stored };
  for (const [old, now] of RENAMED) {
    if (!Object.hasOwn(renamed, old)) continue;
    if (!Object.hasOwn(renamed, now)) renamed[now] = renamed[old];
    delete renamed[old];
  }
  return renamed;
}
