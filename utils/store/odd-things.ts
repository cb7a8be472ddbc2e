import { storage } from '#imports';
import { SETTINGS } from '@/utils/store/browser-storage/settings';
import { log } from './database';
import { isRecord } from './reading/guards';
import { at, faultsOf, type Readable } from './reading/mend';
import { ACTIVITY } from './reading/read-activity';
import { QUOTA } from './reading/read-quota';
import { HEALTH, HEARD, OUTCOME, PERSON, TALLY } from './reading/read-rows';

/** What makes no sense in what is stored: where, which field, what lies there, and how often. No value, no name of the rep's. */
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

/** All that is stored and makes no sense, or that only a newer version knows. Reads the whole log: only when asked for. */
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
  const settings = await storage.getItem<unknown>('local:settings');
  // What was never set is not odd.
  if (isRecord(settings)) note('settings', { ...SETTINGS.standIns, ...settings }, SETTINGS);
  else if (settings !== null) note('settings', settings, SETTINGS);
  return [...found.values()];
}

/** Every row of a table as it lies, past all that reads it. */
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
