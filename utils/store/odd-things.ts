import { storage } from '#imports';
import { SETTINGS } from '@/utils/store/browser-storage/settings';
import { withNamesOfToday } from '@/utils/store/upgrades/settings-names';
import { log } from './database';
import { isRecord } from './reading/guards';
import { at, faultsOf, type Readable } from './reading/mend';
import { ACTIVITY } from './reading/read-activity';
import { QUOTA } from './reading/read-quota';
import { HEALTH, HEARD, OUTCOME, PERSON, TALLY } from './reading/read-rows';

/**
 * Something stored that makes no sense: where, which field, what type, and how often. It holds no value, and no name
 * that the rep gave.
 */
export interface OddThing {
  /** A table, or `settings`. */
  place: string;
  /** One of our own fields. */
  field: string;
  /** `absent`, `null`, `string`, `list` ... */
  found: string;
  count: number;
}

// biome-ignore lint/suspicious/noExplicitAny: each reads rows of its own kind
const TABLES: Readonly<Record<string, Readable<any>>> = {
  activities: ACTIVITY,
  quotas: QUOTA,
  tallies: TALLY,
  health: HEALTH,
  people: PERSON,
  heard: HEARD,
  outcomes: OUTCOME,
};

/**
 * Everything stored that makes no sense, or that only a newer version knows. Reads the whole log, so call it only on
 * request.
 */
export async function oddThings(): Promise<OddThing[]> {
  const found = new Map<string, OddThing>();
  const note = (place: string, value: unknown, readable: Readable<object>) => {
    for (const { path } of faultsOf(value, { ...readable, names: [] })) {
      const [first] = path;
      const field = typeof first === 'string' ? first : 'row';
      const what = { place, field, found: typeOf(at(value, path)) };
      const id = JSON.stringify(what);
      found.set(id, { ...what, count: (found.get(id)?.count ?? 0) + 1 });
    }
  };
  await log.open();
  for (const [table, readable] of Object.entries(TABLES)) {
    await eachLying(table, (row) => note(table, row, readable));
  }
  const settings = withNamesOfToday(await storage.getItem<unknown>('local:settings'));
  // A value that was never set is not odd.
  if (isRecord(settings)) note('settings', { ...SETTINGS.standIns, ...settings }, SETTINGS);
  else if (settings !== null) note('settings', settings, SETTINGS);
  return [...found.values()];
}

/** Every row of a table as it is stored, without the readers in between. */
function eachLying(table: string, then: (row: unknown) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = log.backendDB().transaction(table).objectStore(table).openCursor();
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const cursor = opening.result;
      if (cursor === null) return resolve();
      then(cursor.value);
      cursor.continue();
    };
  });
}

function typeOf(value: unknown): string {
  if (value === undefined) return 'absent';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}
