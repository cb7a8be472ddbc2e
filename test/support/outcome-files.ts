import type { Mapping } from '@/utils/activity/import-mapping';
import { guessMapping, type Place } from '@/utils/csv/outcomes/mapping';
import { findingsOf } from '@/utils/csv/outcomes/questions';
import { missingIn, readOutcomes } from '@/utils/csv/outcomes/read-outcomes';
import { openTable } from '@/utils/csv/outcomes/table';
import { NO_PAUSE } from '@/utils/csv/read-csv';

const PLACE: Place = { today: '2026-12-23', zone: 'Europe/Stockholm', currency: 'EUR' };

/** What is read from a file with these lines: as it is guessed, changed by `over`. */
export async function readFile(lines: readonly string[], over: Partial<Mapping & Place> = {}) {
  const text = lines.join('\r\n');
  const table = await openTable(new TextEncoder().encode(text).buffer, NO_PAUSE);
  if (typeof table === 'string') throw new Error(table);
  const { today, zone, currency, ...chosen } = { ...PLACE, ...over };
  const place = { today, zone, currency };
  const mapping = { ...guessMapping(table, place), ...chosen };
  const findings = await findingsOf(table, mapping, place, NO_PAUSE);
  const read = await readOutcomes(table, mapping, place, NO_PAUSE);
  return { table, mapping, place, findings, missing: missingIn(mapping), ...read };
}
